#include "app/session/folder.h"

#include <algorithm>
#include <cctype>
#include <system_error>

namespace chanscope {
namespace {

namespace fs = std::filesystem;

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return lower;
}

}  // namespace

std::vector<FolderEntry> ListFolder(const fs::path& folder, bool hidden) {
  std::vector<FolderEntry> entries;
  std::error_code failed;
  for (fs::directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed),
       end;
       !failed && at != end && entries.size() < kMostEntries; at.increment(failed)) {
    std::string name = at->path().filename().string();
    if (name.empty() || (name.front() == '.' && !hidden)) continue;
    std::error_code ignored;
    if (at->is_directory(ignored)) {
      entries.push_back({std::move(name), true});
    } else if (at->path().extension() == ".go" && at->is_regular_file(ignored)) {
      entries.push_back({std::move(name), false});
    }
  }
  std::sort(entries.begin(), entries.end(), [](const FolderEntry& a, const FolderEntry& b) {
    if (a.folder != b.folder) return a.folder;
    const std::string x = Lower(a.name);
    const std::string y = Lower(b.name);
    return x != y ? x < y : a.name < b.name;
  });
  return entries;
}

TypedPath SplitTyped(std::string_view typed) {
  const size_t slash = typed.find_last_of('/');
  if (slash == std::string_view::npos) return {"", std::string(typed)};
  return {std::string(typed.substr(0, slash + 1)), std::string(typed.substr(slash + 1))};
}

std::vector<FolderEntry> Matching(const std::vector<FolderEntry>& entries, std::string_view begin) {
  const std::string wanted = Lower(begin);
  std::vector<FolderEntry> first;
  std::vector<FolderEntry> second;
  for (const FolderEntry& entry : entries) {
    const size_t at = Lower(entry.name).find(wanted);
    if (at == 0) first.push_back(entry);
    if (at != 0 && at != std::string::npos) second.push_back(entry);
  }
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

}  // namespace chanscope
