#include "app/panels/syntax.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/lang/lexer.h"

namespace chanscope {
namespace {

using lang::Token;

// Predeclared types and functions: names to Go, but words to a reader.
constexpr std::array<std::string_view, 39> kPredeclared = {
    "any",        "append",    "bool",  "byte",   "cap",    "close",   "comparable", "complex",
    "complex128", "complex64", "copy",  "delete", "error",  "false",   "float32",    "float64",
    "imag",       "int",       "int16", "int32",  "int64",  "int8",    "iota",       "len",
    "make",       "new",       "nil",   "panic",  "print",  "println", "real",       "recover",
    "rune",       "string",    "true",  "uint",   "uint32", "uint64",  "uint8"};

SyntaxKind KindOf(const lang::Lexeme& lexeme) {
  if (lexeme.token == Token::kLiteral) {
    const bool text = lexeme.lit == lang::LitKind::kString || lexeme.lit == lang::LitKind::kChar;
    return text ? SyntaxKind::kString : SyntaxKind::kNumber;
  }
  if (lexeme.token == Token::kArrow) return SyntaxKind::kArrow;
  if (lexeme.token == Token::kChan || lexeme.token == Token::kMap) return SyntaxKind::kType;
  if (lang::IsKeyword(lexeme.token)) return SyntaxKind::kKeyword;
  if (lexeme.token == Token::kIdent &&
      std::find(kPredeclared.begin(), kPredeclared.end(), lexeme.text) != kPredeclared.end()) {
    return SyntaxKind::kType;
  }
  return SyntaxKind::kPlain;
}

// The kind of each byte of the text.
std::vector<SyntaxKind> KindOfBytes(const SourceFile& source) {
  std::vector<SyntaxKind> kinds(source.text.size(), SyntaxKind::kPlain);
  const auto paint = [&](size_t begin, size_t end, SyntaxKind kind) {
    end = std::min(end, kinds.size());
    for (size_t i = begin; i < end; ++i) kinds[i] = kind;
  };
  std::vector<size_t> line_starts{0};
  for (size_t i = 0; i < source.text.size(); ++i) {
    if (source.text[i] == '\n') line_starts.push_back(i + 1);
  }
  Diagnostics ignored;
  lang::SyntaxErrors errors(ignored);
  lang::Lexer lexer(source, errors);
  size_t behind = 0;  // of the last lexeme
  while (true) {
    const lang::Lexeme lexeme = lexer.Next();
    const bool end = lexeme.token == Token::kEof;
    const size_t begin =
        end ? source.text.size() : line_starts[lexeme.pos.line - 1] + lexeme.pos.col - 1;
    // Between lexemes there are only blanks and comments.
    if (begin > behind) {
      const size_t comment = source.text.find('/', behind);
      if (comment < begin) paint(comment, begin, SyntaxKind::kComment);
    }
    if (end) return kinds;
    // An automatic semicolon has no text of its own in the source.
    if (lexeme.token == Token::kSemicolon) {
      behind = std::max(behind, begin);
      continue;
    }
    behind = begin + lexeme.text.size();
    paint(begin, behind, KindOf(lexeme));
  }
}

}  // namespace

std::vector<std::vector<SyntaxSpan>> Highlight(const SourceFile& source) {
  const std::vector<SyntaxKind> kinds = KindOfBytes(source);
  std::vector<std::vector<SyntaxSpan>> lines;
  size_t start = 0;
  while (start < source.text.size()) {
    const size_t end = std::min(source.text.find('\n', start), source.text.size());
    const bool carriage = end > start && source.text[end - 1] == '\r';
    const auto size = static_cast<uint32_t>(end - start - (carriage ? 1 : 0));
    std::vector<SyntaxSpan>& spans = lines.emplace_back();
    for (uint32_t i = 0; i < size; ++i) {
      const SyntaxKind kind = kinds[start + i];
      if (spans.empty() || spans.back().kind != kind) spans.push_back({i, i, kind});
      spans.back().end = i + 1;
    }
    start = end + 1;
  }
  return lines;
}

Color SyntaxColor(const Theme& theme, SyntaxKind kind) {
  const bool dark = theme.kind == ThemeKind::kDark;
  switch (kind) {
    case SyntaxKind::kPlain: return theme.text;
    case SyntaxKind::kKeyword: return dark ? Color{0xc7, 0x92, 0xea} : Color{0x7d, 0x46, 0xb8};
    case SyntaxKind::kType: return theme.accent_text;
    case SyntaxKind::kString: return dark ? Color{0xa5, 0xd6, 0xa7} : Color{0x3a, 0x76, 0x2b};
    case SyntaxKind::kNumber: return dark ? Color{0xf7, 0x8c, 0x6c} : Color{0xb8, 0x50, 0x2a};
    case SyntaxKind::kArrow: return theme.runnable_text;
    case SyntaxKind::kComment: return theme.dim;
  }
  return theme.text;
}

}  // namespace chanscope
