// The words of Go.
//
// Owns: the tokens, and how messages spell them. Must not: know where they stand in a text.
#pragma once

#include <cstdint>
#include <string_view>

namespace chanscope::lang {

enum class Token : uint8_t {
  kEof,
  kIdent,
  kLiteral,  // of LitKind
  // Operators
  kAdd,           // +
  kSub,           // -
  kMul,           // *
  kDiv,           // /
  kRem,           // %
  kAnd,           // &
  kOr,            // |
  kXor,           // ^
  kShl,           // <<
  kShr,           // >>
  kAndNot,        // &^
  kLogicalAnd,    // &&
  kLogicalOr,     // ||
  kArrow,         // <-
  kIncrement,     // ++
  kDecrement,     // --
  kEqual,         // ==
  kLess,          // <
  kGreater,       // >
  kNotEqual,      // !=
  kLessEqual,     // <=
  kGreaterEqual,  // >=
  kNot,           // !
  kTilde,         // ~
  kAssign,        // =
  kAssignOp,      // += and its like; the operator stands beside it
  kDefine,        // :=
  kEllipsis,      // ...
  kLeftParen,
  kLeftBracket,
  kLeftBrace,
  kRightParen,
  kRightBracket,
  kRightBrace,
  kComma,
  kSemicolon,
  kColon,
  kDot,
  // Keywords
  kBreak,
  kCase,
  kChan,
  kConst,
  kContinue,
  kDefault,
  kDefer,
  kElse,
  kFallthrough,
  kFor,
  kFunc,
  kGo,
  kGoto,
  kIf,
  kImport,
  kInterface,
  kMap,
  kPackage,
  kRange,
  kReturn,
  kSelect,
  kStruct,
  kSwitch,
  kType,
  kVar,
};

enum class LitKind : uint8_t { kInt, kFloat, kImag, kChar, kString };

// "+", "<-", "range"; of kAssignOp "op=".
std::string_view TokenText(Token token);

// The keyword that `word` is, or kIdent.
Token KeywordOrIdent(std::string_view word);

inline bool IsKeyword(Token token) {
  return token >= Token::kBreak;
}

// Precedence of a binary operator, 1 (||) to 5 (*); 0 for every other token.
int Precedence(Token token);

}  // namespace chanscope::lang
