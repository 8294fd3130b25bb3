// A folder's contents, as they are offered to somebody who looks for a Go file.
//
// Owns: which entries are offered, and their order. Must not: open any of them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chanscope {

struct FolderEntry {
  std::string name;
  bool folder = false;
};

inline constexpr size_t kMostEntries = 2000;

// Folders, then Go files, each by name; hidden ones only when `hidden`. Empty where it cannot be
// read.
std::vector<FolderEntry> ListFolder(const std::filesystem::path& folder, bool hidden);

// What was typed, as the folder to list (it ends with '/') and the beginning of a name in it.
struct TypedPath {
  std::string folder;
  std::string begin;
};
TypedPath SplitTyped(std::string_view typed);

// Entries whose names begin with `begin`, or have it in them; those that begin with it first. Case
// does not count.
std::vector<FolderEntry> Matching(const std::vector<FolderEntry>& entries, std::string_view begin);

}  // namespace chanscope
