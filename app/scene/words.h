// The words on the picture, in the language the person reads.
//
// Owns: the interface through which layouts get their texts. Must not: hold texts: app/session's
// catalogue (assets/text) implements it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace chanscope {

// A named value to put into a text: {"g", "G12"} replaces "{g}".
using WordArgument = std::pair<std::string_view, std::string>;

class Words {
 public:
  virtual ~Words() = default;

  // The text for `key`; the key itself when there is none (a test finds those).
  virtual std::string_view Get(std::string_view key) const = 0;

  // The text for `key` with its {names} filled in.
  std::string Format(std::string_view key, const std::vector<WordArgument>& arguments) const;
};

}  // namespace chanscope
