#include "core/lang/lexer.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <string>
#include <vector>

namespace chanscope::lang {
namespace {

struct Lexed {
  std::string tokens;  // separated by spaces; names, literals and semicolons as their text
  std::string places;  // "1:1 1:3"
  std::vector<std::string> errors;
};

Lexed Lex(std::string text) {
  const SourceFile source{"a.go", std::move(text)};
  Diagnostics diagnostics;
  SyntaxErrors errors(diagnostics);
  Lexer lexer(source, errors);
  Lexed lexed;
  while (true) {
    const Lexeme lexeme = lexer.Next();
    if (!lexed.tokens.empty()) {
      lexed.tokens += ' ';
      lexed.places += ' ';
    }
    switch (lexeme.token) {
      case Token::kIdent:
      case Token::kLiteral:
      case Token::kSemicolon:
      case Token::kAssignOp: lexed.tokens += lexeme.text; break;
      default: lexed.tokens += TokenText(lexeme.token);  // NOLINT: every other spells itself
    }
    lexed.places += std::to_string(lexeme.pos.line) + ":" + std::to_string(lexeme.pos.col);
    if (lexeme.token == Token::kEof) break;
  }
  for (const Diagnostic& diagnostic : diagnostics.Sorted()) {
    lexed.errors.push_back(Format(source, diagnostic).substr(5));
  }
  return lexed;
}

// The kind of the first token, a literal.
LitKind KindOf(const std::string& text) {
  const SourceFile source{"a.go", text};
  Diagnostics diagnostics;
  SyntaxErrors errors(diagnostics);
  Lexer lexer(source, errors);
  const Lexeme lexeme = lexer.Next();
  REQUIRE(lexeme.token == Token::kLiteral);
  REQUIRE(lexeme.text == text);
  REQUIRE(diagnostics.empty());
  return lexeme.lit;
}

using Errors = std::vector<std::string>;

}  // namespace

TEST_CASE("every operator is one token, the longest that fits", "[lexer]") {
  const std::string all =
      "+ - * / % & | ^ << >> &^ && || <- ++ -- == < > != <= >= ! ~ = := ... ( [ { ) ] } : .";
  REQUIRE(Lex(all).tokens == all + " EOF");
  REQUIRE(Lex("a<-b").tokens == "a <- b EOF EOF");
  REQUIRE(Lex("a&^=b").tokens == "a &^= b EOF EOF");
  REQUIRE(Lex("a<<=b>>=c").tokens == "a <<= b >>= c EOF EOF");
  REQUIRE(Lex("+= -= *= /= %= &= |= ^=").tokens == "+= -= *= /= %= &= |= ^= EOF");
  REQUIRE(Lex("a....b").tokens == "a ... . b EOF EOF");
  REQUIRE(Lex("a..b").tokens == "a . . b EOF EOF");
  REQUIRE(Lex("x,y").tokens == "x comma y EOF EOF");
}

TEST_CASE("keywords are told from names", "[lexer]") {
  const std::string all =
      "case chan const default defer else for func go goto if import interface map package range "
      "select struct switch type var";
  REQUIRE(Lex(all).tokens == all + " EOF");
  const SourceFile source{"a.go", "func funcs range Range"};
  Diagnostics diagnostics;
  SyntaxErrors errors(diagnostics);
  Lexer lexer(source, errors);
  REQUIRE(lexer.Next().token == Token::kFunc);
  REQUIRE(lexer.Next().token == Token::kIdent);
  REQUIRE(lexer.Next().token == Token::kRange);
  REQUIRE(lexer.Next().token == Token::kIdent);
}

TEST_CASE("a newline ends a statement after the tokens that may end one", "[lexer]") {
  REQUIRE(Lex("a\n").tokens == "a newline EOF");
  REQUIRE(Lex("a;\n").tokens == "a semicolon EOF");
  REQUIRE(Lex("break\ncontinue\nfallthrough\nreturn\n").tokens ==
          "break newline continue newline fallthrough newline return newline EOF");
  REQUIRE(Lex("a++\nb--\n").tokens == "a ++ newline b -- newline EOF");
  REQUIRE(Lex(")\n]\n}\n").tokens == ") newline ] newline } newline EOF");
  REQUIRE(Lex("1\n'a'\n\"s\"\n`r`\n").tokens ==
          "1 newline 'a' newline \"s\" newline `r` newline EOF");
  REQUIRE(Lex("a +\nb").tokens == "a + b EOF EOF");
  REQUIRE(Lex("if\n{\n(\n,\n").tokens == "if { ( comma EOF");
  REQUIRE(Lex("\n\na\n\n\nb\n").tokens == "a newline b newline EOF");
}

TEST_CASE("comments are skipped; one that spans lines counts as a newline", "[lexer]") {
  REQUIRE(Lex("a // note\nb").tokens == "a newline b EOF EOF");
  REQUIRE(Lex("a // note").tokens == "a EOF EOF");
  REQUIRE(Lex("a /* x */ b").tokens == "a b EOF EOF");
  REQUIRE(Lex("a /* x\n */ b").tokens == "a newline b EOF EOF");
  REQUIRE(Lex("+ /* x\n */ b").tokens == "+ b EOF EOF");
  REQUIRE(Lex("/**/a/***/").tokens == "a EOF EOF");
  REQUIRE(Lex("a /* x */ /* y\n */ b").tokens == "a newline b EOF EOF");
  REQUIRE(Lex("a /* x").errors == Errors{"1:3: comment not terminated"});
  REQUIRE(Lex("a /*/").errors == Errors{"1:3: comment not terminated"});
}

TEST_CASE("places count lines and bytes from one", "[lexer]") {
  REQUIRE(Lex("a\n\tbc +1\n").places == "1:1 1:2 2:2 2:5 2:6 2:7 3:1");
  REQUIRE(Lex("\"é\" x").places == "1:1 1:6 1:7 1:7");
  REQUIRE(Lex("`a\nb` c").places == "1:1 2:4 2:5 2:5");
  REQUIRE(Lex("\xef\xbb\xbf"
              "a b")
              .tokens == "a b EOF EOF");
}

TEST_CASE("carriage returns are white space outside of literals", "[lexer]") {
  REQUIRE(Lex("a\r\nb\r\n").tokens == "a newline b newline EOF");
  REQUIRE(Lex("a // note\r\nb").tokens == "a newline b EOF EOF");
  REQUIRE(Lex("`a\r\nb`").errors.empty());
}

TEST_CASE("each form of number has its kind", "[lexer]") {
  for (const char* text : {"0", "1", "007", "42", "1_000", "0x1F", "0X_ff", "0b101", "0B_1", "0o17",
                           "0O_7", "0_7", "0x1e"}) {
    INFO(text);
    REQUIRE(KindOf(text) == LitKind::kInt);
  }
  for (const char* text : {"0.", "1.5", ".5", "1e3", "1E+3", "1e-3", "08.5", "09e1", "1_0.2_5",
                           "0x1p4", "0x.8p0", "0X1.Fp-2", "0x1_0p+1_0"}) {
    INFO(text);
    REQUIRE(KindOf(text) == LitKind::kFloat);
  }
  for (const char* text : {"0i", "1i", "1.5i", "1e3i", "0x1p4i", "0b1i", "08i", "0o7i"}) {
    INFO(text);
    REQUIRE(KindOf(text) == LitKind::kImag);
  }
}

TEST_CASE("numbers that are none are reported where they go wrong", "[lexer]") {
  REQUIRE(Lex("0x").errors == Errors{"1:3: hexadecimal literal has no digits"});
  REQUIRE(Lex("0b").errors == Errors{"1:3: binary literal has no digits"});
  REQUIRE(Lex("0o_").errors == Errors{"1:4: octal literal has no digits"});
  REQUIRE(Lex("0b12").errors == Errors{"1:4: invalid digit '2' in binary literal"});
  REQUIRE(Lex("0o178").errors == Errors{"1:5: invalid digit '8' in octal literal"});
  REQUIRE(Lex("08").errors == Errors{"1:2: invalid digit '8' in octal literal"});
  REQUIRE(Lex("1e").errors == Errors{"1:3: exponent has no digits"});
  REQUIRE(Lex("1e+").errors == Errors{"1:4: exponent has no digits"});
  REQUIRE(Lex("1p3").errors == Errors{"1:2: 'p' exponent requires hexadecimal mantissa"});
  REQUIRE(Lex("0b1e3").errors == Errors{"1:4: 'e' exponent requires decimal mantissa"});
  REQUIRE(Lex("0x1.8").errors == Errors{"1:6: hexadecimal mantissa requires a 'p' exponent"});
  REQUIRE(Lex("0b1.0").errors == Errors{"1:4: invalid radix point in binary literal"});
  REQUIRE(Lex("0o1.0").errors == Errors{"1:4: invalid radix point in octal literal"});
  REQUIRE(Lex("1__0").errors == Errors{"1:3: '_' must separate successive digits"});
  REQUIRE(Lex("1_").errors == Errors{"1:2: '_' must separate successive digits"});
  REQUIRE(Lex("1_.5").errors == Errors{"1:2: '_' must separate successive digits"});
  REQUIRE(Lex("0x1_p3").errors == Errors{"1:4: '_' must separate successive digits"});
}

TEST_CASE("characters and strings take every escape", "[lexer]") {
  for (const char* text :
       {"'a'", "'é'", "'世'", R"('\n')", R"('\\')", R"('\'')", R"('"')", R"('\x41')", R"('\101')",
        R"('\377')", R"('\u4e16')", R"('\U0010ffff')", R"('\a')", R"('\v')"}) {
    INFO(text);
    REQUIRE(KindOf(text) == LitKind::kChar);
  }
  for (const char* text : {R"("")", R"("a'b")", R"("\"")", R"("\x00\377\u00e9\U0001F600")",
                           "`raw \\n `", "`a\nb`", "``"}) {
    INFO(text);
    REQUIRE(KindOf(text) == LitKind::kString);
  }
}

TEST_CASE("broken characters and strings are reported and lexing goes on", "[lexer]") {
  REQUIRE(Lex("''").errors == Errors{"1:2: empty rune literal or unescaped '"});
  REQUIRE(Lex("'ab' c").errors == Errors{"1:1: more than one character in rune literal"});
  REQUIRE(Lex("'ab' c").tokens == "'ab' c EOF EOF");
  REQUIRE(Lex("'a").errors == Errors{"1:1: rune literal not terminated"});
  REQUIRE(Lex("'a\nb").errors == Errors{"1:3: newline in rune literal"});
  REQUIRE(Lex("\"a\nb").errors == Errors{"1:3: newline in string"});
  REQUIRE(Lex("\"a\nb").tokens == "\"a newline b EOF EOF");
  REQUIRE(Lex("\"a").errors == Errors{"1:1: string not terminated"});
  REQUIRE(Lex("\"a\\").errors == Errors{"1:1: string not terminated"});
  REQUIRE(Lex("x `a\nb").errors == Errors{"1:3: string not terminated"});
  REQUIRE(Lex(R"("\z")").errors == Errors{"1:3: unknown escape"});
  REQUIRE(Lex(R"("\'")").errors == Errors{"1:3: unknown escape"});
  REQUIRE(Lex(R"('\"')").errors == Errors{"1:3: unknown escape"});
  REQUIRE(Lex(R"("\xg0")").errors == Errors{"1:4: invalid character 'g' in hexadecimal escape"});
  REQUIRE(Lex(R"("\x0")").errors == Errors{"1:5: invalid character '\"' in hexadecimal escape"});
  REQUIRE(Lex(R"('\0')").errors == Errors{"1:4: invalid character '\\'' in octal escape"});
  REQUIRE(Lex(R"("\08")").errors == Errors{"1:4: invalid character '8' in octal escape"});
  REQUIRE(Lex(R"("\400")").errors == Errors{"1:6: octal escape value 256 > 255"});
  REQUIRE(Lex(R"("\ud800")").errors == Errors{"1:8: escape is invalid Unicode code point U+D800"});
  REQUIRE(Lex(R"("\U00110000")").errors ==
          Errors{"1:12: escape is invalid Unicode code point U+110000"});
}

TEST_CASE("names are letters and digits of any script", "[lexer]") {
  REQUIRE(Lex("größe 世界 _x9 x٣").tokens == "größe 世界 _x9 x٣ EOF EOF");
  REQUIRE(Lex("größe 世界 _x9 x٣").errors.empty());
  REQUIRE(Lex("٣x").errors == Errors{"1:1: identifier cannot begin with digit U+0663 '٣'"});
  REQUIRE(Lex("a€b").errors == Errors{"1:2: invalid character U+20AC '€' in identifier"});
  REQUIRE(Lex("“a”").errors == Errors{"1:1: invalid character U+201C '“' in identifier",
                                      "1:5: invalid character U+201D '”' in identifier"});
  REQUIRE(Lex("a\u200bb").errors == Errors{"1:2: invalid character U+200B in identifier"});
}

TEST_CASE("characters that no program holds are reported and skipped", "[lexer]") {
  REQUIRE(Lex("a # b").errors == Errors{"1:3: invalid character U+0023 '#'"});
  REQUIRE(Lex("a # b").tokens == "a b EOF EOF");
  REQUIRE(Lex("a \x01 b").errors == Errors{"1:3: invalid character U+0001"});
  REQUIRE(Lex(std::string("a \0 b", 5)).errors == Errors{"1:3: invalid NUL character"});
  REQUIRE(Lex(std::string("a\0b", 3)).tokens.starts_with("a"));
  REQUIRE(Lex("a \xff b").errors == Errors{"1:3: invalid UTF-8 encoding"});
  REQUIRE(Lex("\"\xff\"").errors == Errors{"1:2: invalid UTF-8 encoding"});
  REQUIRE(Lex("// \xff\nx").errors == Errors{"1:4: invalid UTF-8 encoding"});
  REQUIRE(Lex("x \xef\xbb\xbf y").errors == Errors{"1:3: invalid BOM in the middle of the file"});
}

TEST_CASE("one message is shown once a line", "[lexer]") {
  const std::string overlong = "\xc0\x80";
  const std::string surrogate = "\xed\xa0\x80";
  REQUIRE(Lex(overlong + surrogate).errors == Errors{"1:1: invalid UTF-8 encoding"});
  REQUIRE(Lex(overlong + "\n" + surrogate).errors.size() == 2);
  REQUIRE(Lex("# #").errors.size() == 1);
  REQUIRE(Lex("# $").errors.size() == 2);
}

TEST_CASE("after a hundred messages there are too many", "[lexer]") {
  std::string text;
  for (int line = 1; line <= 120; ++line) text += "#\n";
  const Errors errors = Lex(text).errors;
  REQUIRE(errors.size() == 101);
  REQUIRE(errors[99] == "100:1: invalid character U+0023 '#'");
  REQUIRE(errors[100] == "101:1: too many errors");
  REQUIRE(Lex(text + "x y z").tokens == "x EOF");
}

}  // namespace chanscope::lang
