// Go files on disk, read and written whole.
//
// Owns: the limits of what is read, and a write that leaves the old text or the new one. Must not:
// know what is open.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace chanscope {

// Files larger than this are not Go programs for a person to step through.
inline constexpr std::uintmax_t kLargestSource = 4u << 20;

// The text; else the key of the notice that says why not.
tl::expected<std::string, const char*> ReadTextFile(const std::filesystem::path& path);

// Puts the text in place in one go; a link stays a link, a file keeps who may read it. False: the
// file is as it was.
bool WriteTextFile(const std::filesystem::path& path, std::string_view text);

// "~/main.go" below the home folder; everything else as it is.
std::filesystem::path ExpandHome(const std::string& path);

}  // namespace chanscope
