#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "tests/core/lang/parsed.h"

namespace chanscope::lang {
namespace {

// The column of the expression in `var _ = …`, counted from the expression's first character.
uint32_t ColumnOf(const std::string& text) {
  const std::string before = "package p; var _ = ";
  const Parsed parsed = ParseText(before + text);
  REQUIRE(parsed.errors.empty());
  const Expr* value = static_cast<const VarDecl*>(parsed.ast->decls[0])->values[0];
  return value->pos.col - static_cast<uint32_t>(before.size());
}

Stmt* OnlyStatement(const Parsed& parsed) {
  REQUIRE(parsed.errors.empty());
  return static_cast<const FuncDecl*>(parsed.ast->decls[0])->body->statements[0];
}

}  // namespace

TEST_CASE("an expression's place is that of its own token", "[parser][place]") {
  REQUIRE(ColumnOf("abc") == 1);
  REQUIRE(ColumnOf("ab + c * d") == 4);
  REQUIRE(ColumnOf("ab.c") == 3);
  REQUIRE(ColumnOf("ab.(T)") == 3);
  REQUIRE(ColumnOf("ab[i]") == 3);
  REQUIRE(ColumnOf("ab[i:j]") == 3);
  REQUIRE(ColumnOf("ab.c(d)") == 5);
  REQUIRE(ColumnOf("[]int{1}") == 6);
  REQUIRE(ColumnOf("(ab)") == 1);
  REQUIRE(ColumnOf("-ab") == 1);
  REQUIRE(ColumnOf("*ab") == 1);
  REQUIRE(ColumnOf("<-ab") == 1);
  REQUIRE(ColumnOf("func() {}") == 1);
}

TEST_CASE("a call keeps the place of its closing parenthesis", "[parser][place]") {
  const Parsed parsed = ParseText("package p\nvar _ = f(1,\n\t2)");
  const auto* var = static_cast<const VarDecl*>(parsed.ast->decls[0]);
  REQUIRE(As<CallExpr>(var->values[0])->rparen == Pos{3, 3});
}

TEST_CASE("a statement's place is its first token", "[parser][place]") {
  const auto place = [](const std::string& text) {
    return OnlyStatement(ParseText("package p; func f() {\n" + text + "\n}"))->pos;
  };
  for (const char* text :
       {"\ta.b[i] = c", "\tf(x).y()", "\tc <- v", "\tx.y++", "\tgo f()", "\tif a {}", "\tfor {}",
        "\tfor range c {}", "\tfor a := range c {}", "\tswitch {}", "\tswitch x.(type) {}",
        "\tselect {}", "\treturn", "\tL: x()", "\t{ }", "\tvar x int", "\t*p = 1", "\t(<-c)"}) {
    INFO(text);
    REQUIRE(place(text) == Pos{2, 2});
  }
}

TEST_CASE("statements keep the places of their operators", "[parser][place]") {
  Parsed parsed = ParseText("package p; func f() {\na, b := c\n}");
  REQUIRE(As<AssignStmt>(OnlyStatement(parsed))->op_pos == Pos{2, 6});
  parsed = ParseText("package p; func f() {\na += c\n}");
  REQUIRE(As<AssignStmt>(OnlyStatement(parsed))->op_pos == Pos{2, 3});
  parsed = ParseText("package p; func f() {\na <- c\n}");
  REQUIRE(As<SendStmt>(OnlyStatement(parsed))->arrow == Pos{2, 3});
  parsed = ParseText("package p; func f() {\na++\n}");
  REQUIRE(As<IncDecStmt>(OnlyStatement(parsed))->op_pos == Pos{2, 2});
}

TEST_CASE("a declaration's place is where its spec begins", "[parser][place]") {
  const Parsed parsed = ParseText(
      "package p\nimport (\n\tf \"fmt\"\n)\nconst a = 1\nvar (\n\tb int\n)\ntype T int\nfunc g() "
      "{\n}"
      "\nfunc (t T) m()\n");
  REQUIRE(parsed.errors.empty());
  std::vector<Pos> places;
  for (const Decl* decl : parsed.ast->decls) places.push_back(decl->pos);
  REQUIRE(places == std::vector<Pos>{{3, 2}, {5, 7}, {7, 2}, {9, 6}, {10, 6}, {12, 6}});
  REQUIRE(static_cast<const FuncDecl*>(parsed.ast->decls[4])->body->rbrace == Pos{11, 1});
}

}  // namespace chanscope::lang
