#include "app/session/text.h"

#include <span>

#include <nlohmann/json.hpp>

#include "core/base/check.h"
#include "core/base/embedded.h"

namespace chanscope {

// assets/text, embedded at build time.
std::span<const EmbeddedFile> TextFiles();

Catalogue::Catalogue(std::string_view language) : language_(language == "zh" ? "zh" : "en") {
  for (const EmbeddedFile& file : TextFiles()) {
    if (!file.path.ends_with("." + language_ + ".json")) continue;
    const auto json = nlohmann::json::parse(file.bytes, nullptr, /*allow_exceptions=*/false);
    CHECK(json.is_object());
    for (const auto& [key, text] : json.items()) {
      CHECK(text.is_string());
      texts_.insert_or_assign(key, text.get<std::string>());
    }
  }
}

std::string_view Catalogue::Get(std::string_view key) const {
  const auto at = texts_.find(key);
  return at == texts_.end() ? key : std::string_view(at->second);
}

}  // namespace chanscope
