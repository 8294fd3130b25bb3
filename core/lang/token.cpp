#include "core/lang/token.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chanscope::lang {
namespace {

constexpr std::array<std::string_view, static_cast<size_t>(Token::kVar) + 1> kTexts = {
    "EOF",      "name",        "literal",
    "+",        "-",           "*",
    "/",        "%",           "&",
    "|",        "^",           "<<",
    ">>",       "&^",          "&&",
    "||",       "<-",          "++",
    "--",       "==",          "<",
    ">",        "!=",          "<=",
    ">=",       "!",           "~",
    "=",        "op=",         ":=",
    "...",      "(",           "[",
    "{",        ")",           "]",
    "}",        "comma",       "semicolon or newline",
    ":",        ".",           "break",
    "case",     "chan",        "const",
    "continue", "default",     "defer",
    "else",     "fallthrough", "for",
    "func",     "go",          "goto",
    "if",       "import",      "interface",
    "map",      "package",     "range",
    "return",   "select",      "struct",
    "switch",   "type",        "var"};

}  // namespace

std::string_view TokenText(Token token) {
  return kTexts[static_cast<size_t>(token)];
}

Token KeywordOrIdent(std::string_view word) {
  const auto first = kTexts.begin() + static_cast<std::ptrdiff_t>(Token::kBreak);
  const auto found = std::lower_bound(first, kTexts.end(), word);
  if (found == kTexts.end() || *found != word) return Token::kIdent;
  return static_cast<Token>(found - kTexts.begin());
}

int Precedence(Token token) {
  switch (token) {
    case Token::kLogicalOr: return 1;
    case Token::kLogicalAnd: return 2;
    case Token::kEqual:
    case Token::kNotEqual:
    case Token::kLess:
    case Token::kLessEqual:
    case Token::kGreater:
    case Token::kGreaterEqual: return 3;
    case Token::kAdd:
    case Token::kSub:
    case Token::kOr:
    case Token::kXor: return 4;
    case Token::kMul:
    case Token::kDiv:
    case Token::kRem:
    case Token::kShl:
    case Token::kShr:
    case Token::kAnd:
    case Token::kAndNot: return 5;
    case Token::kEof:
    case Token::kIdent:
    case Token::kLiteral:
    case Token::kArrow:
    case Token::kIncrement:
    case Token::kDecrement:
    case Token::kNot:
    case Token::kTilde:
    case Token::kAssign:
    case Token::kAssignOp:
    case Token::kDefine:
    case Token::kEllipsis:
    case Token::kLeftParen:
    case Token::kLeftBracket:
    case Token::kLeftBrace:
    case Token::kRightParen:
    case Token::kRightBracket:
    case Token::kRightBrace:
    case Token::kComma:
    case Token::kSemicolon:
    case Token::kColon:
    case Token::kDot:
    case Token::kBreak:
    case Token::kCase:
    case Token::kChan:
    case Token::kConst:
    case Token::kContinue:
    case Token::kDefault:
    case Token::kDefer:
    case Token::kElse:
    case Token::kFallthrough:
    case Token::kFor:
    case Token::kFunc:
    case Token::kGo:
    case Token::kGoto:
    case Token::kIf:
    case Token::kImport:
    case Token::kInterface:
    case Token::kMap:
    case Token::kPackage:
    case Token::kRange:
    case Token::kReturn:
    case Token::kSelect:
    case Token::kStruct:
    case Token::kSwitch:
    case Token::kType:
    case Token::kVar: return 0;
  }
  return 0;
}

}  // namespace chanscope::lang
