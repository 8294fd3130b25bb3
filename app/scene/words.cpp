#include "app/scene/words.h"

namespace chanscope {

std::string Words::Format(std::string_view key, const std::vector<WordArgument>& arguments) const {
  std::string_view text = Get(key);
  std::string out;
  while (!text.empty()) {
    const size_t open = text.find('{');
    const size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = text.substr(open + 1, close - open - 1);
    out += text.substr(0, open);
    bool known = false;
    for (const auto& [argument, value] : arguments) {
      if (argument != name) continue;
      out += value;
      known = true;
    }
    if (!known) out += text.substr(open, close - open + 1);
    text.remove_prefix(close + 1);
  }
  out += text;
  return out;
}

}  // namespace chanscope
