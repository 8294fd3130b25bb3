// The colours of Go's words in the source panel.
//
// Owns: which stretch of a line is what kind of word, and its colour. Must not: need a text that
// compiles: what the lexer cannot read stays plain.
#pragma once

#include <cstdint>
#include <vector>

#include "app/scene/theme.h"
#include "core/base/source.h"

namespace chanscope {

enum class SyntaxKind : uint8_t { kPlain, kKeyword, kType, kString, kNumber, kArrow, kComment };

// Bytes [begin, end) of one line.
struct SyntaxSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  SyntaxKind kind = SyntaxKind::kPlain;
};

// The spans of each line, in order and without gaps; [0] is line 1.
std::vector<std::vector<SyntaxSpan>> Highlight(const SourceFile& source);

Color SyntaxColor(const Theme& theme, SyntaxKind kind);

}  // namespace chanscope
