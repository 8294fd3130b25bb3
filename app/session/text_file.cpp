#include "app/session/text_file.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace chanscope {

namespace fs = std::filesystem;

namespace {

tl::unexpected<const char*> Refused(const char* key) {
  return tl::unexpected<const char*>(key);
}

}  // namespace

tl::expected<std::string, const char*> ReadTextFile(const fs::path& path) {
  std::error_code failed;
  const auto status = fs::status(path, failed);
  if (failed || !fs::exists(status)) return Refused("notice.no_such_file");
  if (fs::is_directory(status)) return Refused("notice.is_folder");
  if (!fs::is_regular_file(status)) return Refused("notice.not_readable");
  if (fs::file_size(path, failed) > kLargestSource) return Refused("notice.too_large");
  std::ifstream file(path, std::ios::binary);
  if (!file) return Refused("notice.not_readable");
  return std::string((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
}

bool WriteTextFile(const fs::path& path, std::string_view text) {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(path, failed);
  if (failed || whole.empty()) return false;
  fs::path fresh = whole;
  fresh += ".chanscope-new";
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.flush();
    if (!file) {
      file.close();
      fs::remove(fresh, failed);
      return false;
    }
  }
  if (const auto status = fs::status(whole, failed); fs::exists(status)) {
    fs::permissions(fresh, status.permissions(), failed);
  }
  fs::rename(fresh, whole, failed);
  if (!failed) return true;
  std::error_code ignored;
  fs::remove(fresh, ignored);
  return false;
}

fs::path ExpandHome(const std::string& path) {
  const char* home = std::getenv("HOME");
  if (home == nullptr || !(path == "~" || path.starts_with("~/"))) return path;
  return fs::path(home) / path.substr(path.size() > 1 ? 2 : 1);
}

}  // namespace chanscope
