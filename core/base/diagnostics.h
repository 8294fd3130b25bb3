// What is wrong with a program: a list of messages with places.
//
// Owns: the messages of one compilation, in the Go compiler's words. Must not: throw or print.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/source.h"

namespace chanscope {

struct Diagnostic {
  Pos pos;
  std::string message;  // one line, without file, place or severity
};

class Diagnostics {
 public:
  // Adds a message, once at one place; several there stay in the order they came in.
  void Add(Pos pos, std::string message);

  bool empty() const { return list_.empty(); }
  // All messages, sorted by place.
  std::vector<Diagnostic> Sorted() const;

 private:
  std::vector<Diagnostic> list_;
};

// "file.go:3:5: message", the form of `chanscope check`.
std::string Format(std::span<const SourceFile> files, const Diagnostic& diagnostic);
std::string Format(const SourceFile& file, const Diagnostic& diagnostic);

}  // namespace chanscope
