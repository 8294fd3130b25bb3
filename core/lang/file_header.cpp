#include "core/lang/file_header.h"

#include <algorithm>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/lang/lexer.h"
#include "core/lang/syntax_errors.h"

namespace chanscope::lang {
namespace {

bool IsLiteral(const Lexeme& lexeme) {
  return lexeme.token == Token::kIdent || lexeme.token == Token::kLiteral;
}

bool IsString(const Lexeme& lexeme) {
  return lexeme.token == Token::kLiteral && lexeme.lit == LitKind::kString;
}

// The place of the end: a newline at the end of the text begins no line.
Pos EndOf(const SourceFile& source) {
  const std::string& text = source.text;
  const size_t before = text.empty() ? 0 : text.size() - 1;
  const auto lines =
      std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(before), '\n');
  const size_t newline = before == 0 ? std::string::npos : text.rfind('\n', before - 1);
  const size_t begin = newline == std::string::npos ? 0 : newline + 1;
  return {source.first_line + static_cast<uint32_t>(lines),
          static_cast<uint32_t>(text.size() - begin + 1)};
}

// Where a line ends for the go command: before a comment that stands behind its last token.
Pos LineEnd(const SourceFile& source, const Lexeme& last, Pos newline) {
  std::string_view rest = source.text;
  for (uint32_t line = source.first_line; line < newline.line; ++line) {
    rest.remove_prefix(rest.find('\n') + 1);
  }
  const size_t behind = last.pos.col - 1 + last.text.size();
  const size_t at = rest.find_first_not_of(" \t", behind);
  const bool comment = at != std::string_view::npos && rest[at] == '/';
  return comment ? Pos{newline.line, static_cast<uint32_t>(at + 1)} : newline;
}

class Header {
 public:
  explicit Header(const SourceFile& source)
      : source_(source), errors_(found_), lexer_(source, errors_) {
    Next();
  }

  std::optional<Diagnostic> Mistake() {
    if (Expect(Token::kPackage, "'package'") && Expect(Token::kIdent, "'IDENT'") && Ends()) {
      while (!mistake_.has_value() && now_.token == Token::kImport && Import()) continue;
    }
    return mistake_;
  }

 private:
  void Next() {
    last_ = now_;
    now_ = lexer_.Next();
    if (!found_.empty() && !mistake_.has_value()) OfLexer(found_.Sorted().front());
  }

  // What the lexer of the compiler says, as that of the go command says it.
  void OfLexer(const Diagnostic& said) {
    const bool literal = now_.token == Token::kLiteral;
    if (literal && now_.lit == LitKind::kChar) {
      mistake_ = Diagnostic{now_.pos, "illegal rune literal"};
    } else if (literal &&
               (said.message == "newline in string" || said.message == "string not terminated")) {
      const bool raw = now_.text.starts_with('`');
      mistake_ = Diagnostic{
          now_.pos, raw ? "raw string literal not terminated" : "string literal not terminated"};
    } else {
      left_to_compiler_ = true;
    }
  }

  bool Fail(Pos pos, std::string message) {
    if (!mistake_.has_value() && !left_to_compiler_) mistake_ = Diagnostic{pos, std::move(message)};
    return false;
  }

  bool Expected(std::string_view what) {
    const bool end = now_.token == Token::kEof;
    Pos pos = end ? EndOf(source_) : now_.pos;
    std::string found;
    if (now_.token == Token::kSemicolon) {
      const bool written = now_.text == "semicolon";
      found = written ? "';'" : "newline";
      if (!written && last_.pos.line == pos.line) pos = LineEnd(source_, last_, pos);
    } else if (IsLiteral(now_)) {
      found = now_.text;
    } else {
      found = fmt::format("'{}'", end ? "EOF" : now_.text);
    }
    return Fail(pos, fmt::format("expected {}, found {}", what, found));
  }

  bool Expect(Token token, std::string_view what) {
    if (now_.token != token) return Expected(what);
    Next();
    return !mistake_.has_value() && !left_to_compiler_;
  }

  // The end of a clause outside parentheses. What follows is the compiler's, unless it begins like
  // another import.
  bool Ends() {
    if (now_.token == Token::kSemicolon) {
      Next();
      return !left_to_compiler_;
    }
    return now_.text.starts_with('i') ? Expected("';'") : false;
  }

  bool Import() {
    Next();
    if (now_.token != Token::kLeftParen) return Spec() && Ends();
    Next();
    while (now_.token != Token::kRightParen && now_.token != Token::kEof) {
      if (!Spec()) return false;
      if (now_.token == Token::kRightParen || now_.token == Token::kRightBrace) break;
      if (!Expect(Token::kSemicolon, "';'")) return false;
    }
    return Expect(Token::kRightParen, "')'") && Ends();
  }

  // [ "." | name ] path
  bool Spec() {
    if (now_.token == Token::kIdent || now_.token == Token::kDot) Next();
    if (mistake_.has_value() || left_to_compiler_) return false;
    if (!IsString(now_)) return Expected("'STRING'");
    const std::string_view path = now_.text.substr(1, now_.text.size() - 2);
    const bool plain = path.find('\\') == std::string_view::npos;
    if (plain && (path.empty() ||
                  path.find_first_of("!\"#$%&'()*,:;<=>?[]^{|}` \t") != std::string_view::npos)) {
      return Fail(now_.pos, fmt::format("invalid import path: {}", now_.text));
    }
    Next();
    return !mistake_.has_value() && !left_to_compiler_;
  }

  const SourceFile& source_;
  Diagnostics found_;
  SyntaxErrors errors_;
  Lexer lexer_;
  Lexeme now_;
  Lexeme last_;  // the one before
  std::optional<Diagnostic> mistake_;
  bool left_to_compiler_ = false;
};

}  // namespace

std::optional<Diagnostic> HeaderMistake(const SourceFile& source) {
  return Header(source).Mistake();
}

}  // namespace chanscope::lang
