// What the lexer and the parser found wrong with one file.
//
// Owns: which of their messages are worth showing: one syntax error a line, no message twice on a
// line, and a hundred in all; whoever prints them stops earlier. Must not: word messages.
#pragma once

#include <string>

#include "core/base/diagnostics.h"
#include "core/base/source.h"

namespace chanscope::lang {

class SyntaxErrors {
 public:
  explicit SyntaxErrors(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void Report(Pos pos, std::string message);

  // All that were found, also those not shown.
  int found() const { return found_; }
  // Whether a message says "syntax error".
  bool of_syntax() const { return syntax_error_line_ != 0; }
  // There were too many, and that was said: nothing more will be shown.
  bool full() const { return full_; }

 private:
  static constexpr int kMostShown = 100;

  Diagnostics& diagnostics_;
  int found_ = 0;
  int shown_ = 0;
  bool full_ = false;
  uint32_t syntax_error_line_ = 0;
  Diagnostic last_other_;  // the last one that is no "syntax error: …"
};

}  // namespace chanscope::lang
