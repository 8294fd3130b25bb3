#include "core/lang/file_header.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif
#include <fmt/format.h>

namespace chanscope::lang {
namespace {

// "line:column: message"; empty when there is no mistake.
std::string MistakeIn(const std::string& text) {
  const std::optional<Diagnostic> mistake = HeaderMistake({"main.go", text});
  if (!mistake.has_value()) return "";
  return fmt::format("{}:{}: {}", mistake->pos.line, mistake->pos.col, mistake->message);
}

TEST_CASE("mistakes in imports are told as go build tells them", "[lang][errors]") {
  const auto import = [](const std::string& rest) {
    return MistakeIn("package main\n\nimport " + rest + "\n\nfunc main() {}\n");
  };
  CHECK(import("fmt") == "3:11: expected 'STRING', found newline");
  CHECK(import("fmt \t// why?") == "3:13: expected 'STRING', found newline");
  CHECK(import("'fmt'") == "3:8: illegal rune literal");
  CHECK(import("\"fmt") == "3:8: string literal not terminated");
  CHECK(import("fmt.Println") == "3:11: expected 'STRING', found '.'");
  CHECK(import("(\"fmt\", \"os\")") == "3:14: expected ';', found ','");
  CHECK(import("(\n\t\"fmt\",\n\t\"os\"\n)") == "4:7: expected ';', found ','");
  CHECK(import("(fmt)") == "3:12: expected 'STRING', found ')'");
  CHECK(import("{\n\t\"fmt\"\n}") == "3:8: expected 'STRING', found '{'");
  CHECK(import("(\n\t\"fmt\"\n") == "7:1: expected 'STRING', found 'func'");
  CHECK(import("\"\"") == "3:8: invalid import path: \"\"");
  CHECK(import("\"a b\"") == "3:8: invalid import path: \"a b\"");
  CHECK(import("\"fmt\" import \"os\"") == "3:14: expected ';', found 'import'");
}

TEST_CASE("mistakes in the package clause are told as go build tells them", "[lang][errors]") {
  CHECK(MistakeIn("import \"fmt\"\n") == "1:1: expected 'package', found 'import'");
  CHECK(MistakeIn("packge main\n") == "1:1: expected 'package', found packge");
  CHECK(MistakeIn("package\n\nimport \"fmt\"\n") == "3:1: expected 'IDENT', found 'import'");
  CHECK(MistakeIn("package \"main\"\n") == "1:9: expected 'IDENT', found \"main\"");
  CHECK(MistakeIn("\n\n// only\n") == "3:9: expected 'package', found 'EOF'");
  CHECK(MistakeIn("") == "1:1: expected 'package', found 'EOF'");
}

TEST_CASE("what stands behind the imports is left to the compiler", "[lang][errors]") {
  CHECK(MistakeIn("package main\n\nimport \"fmt\", \"os\"\n").empty());
  CHECK(MistakeIn("package main\n\nimport fmt \"fmt\" \"os\"\n").empty());
  CHECK(MistakeIn("package main.foo\n").empty());
  CHECK(MistakeIn("package main\n\nimport (\n\t. \"fmt\"; _ `os`\n)\n\nint x\n").empty());
  CHECK(MistakeIn("package main\n\n#include <fmt>\n").empty());
}

}  // namespace
}  // namespace chanscope::lang
