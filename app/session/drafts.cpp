#include "app/session/drafts.h"

#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "app/session/text_file.h"
#include "core/base/hash.h"

namespace chanscope {

uint64_t HashOfText(std::string_view text) {
  Hasher hasher;
  hasher.Bytes(text.data(), text.size());
  return hasher.value();
}

std::filesystem::path Drafts::FileOf(const std::string& program) const {
  return folder_ / fmt::format("{:016x}.json", HashOfText(program));
}

std::optional<Draft> Drafts::Load(const std::string& program) const {
  if (folder_.empty() || program.empty()) return {};
  const auto file = ReadTextFile(FileOf(program));
  if (!file) return {};
  const auto json = nlohmann::json::parse(*file, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("program") || json["program"] != program) return {};
  const auto text = json.find("text");
  const auto hash = json.find("base_hash");
  if (text == json.end() || !text->is_string()) return {};
  return Draft{text->get<std::string>(), hash != json.end() && hash->is_number_unsigned()
                                             ? hash->get<uint64_t>()
                                             : uint64_t{0}};
}

bool Drafts::Save(const std::string& program, const Draft& draft) const {
  if (folder_.empty() || program.empty()) return false;
  std::error_code failed;
  std::filesystem::create_directories(folder_, failed);
  const nlohmann::ordered_json json{
      {"program", program}, {"base_hash", draft.base_hash}, {"text", draft.text}};
  return WriteTextFile(
      FileOf(program),
      json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
}

void Drafts::Remove(const std::string& program) const {
  if (folder_.empty() || program.empty()) return;
  std::error_code ignored;
  std::filesystem::remove(FileOf(program), ignored);
}

}  // namespace chanscope
