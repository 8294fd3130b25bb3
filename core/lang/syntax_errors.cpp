#include "core/lang/syntax_errors.h"

#include <utility>

namespace chanscope::lang {

void SyntaxErrors::Report(Pos pos, std::string message) {
  ++found_;
  if (full_) return;
  if (message.starts_with("syntax error")) {
    if (pos.line == syntax_error_line_) return;
    syntax_error_line_ = pos.line;
  } else {
    if (pos.line == last_other_.pos.line && message == last_other_.message) return;
    last_other_ = {pos, message};
  }
  full_ = shown_ == kMostShown;
  if (full_) message = "too many errors";
  diagnostics_.Add(pos, std::move(message));
  ++shown_;
}

}  // namespace chanscope::lang
