// The program's words in one language, out of assets/text.
//
// Owns: the texts: every assets/text/*.<language>.json merged, key → text with {name} placeholders.
// Must not: know what the texts are for.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/scene/words.h"

namespace chanscope {

class Catalogue final : public Words {
 public:
  // `language` is "en" or "zh"; anything else is English.
  explicit Catalogue(std::string_view language);

  std::string_view Get(std::string_view key) const override;

  // "en" or "zh".
  std::string_view language() const { return language_; }
  const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

// All languages there are, in the order in which they are offered.
inline constexpr std::string_view kLanguages[] = {"en", "zh"};

}  // namespace chanscope
