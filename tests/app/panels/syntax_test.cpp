#include "app/panels/syntax.h"

#include <string>

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

// One letter for the kind of each byte, a line end after each line.
std::string Kinds(const std::string& text) {
  std::string kinds;
  for (const auto& line : Highlight({"main.go", text})) {
    uint32_t at = 0;
    for (const SyntaxSpan& span : line) {
      CHECK(span.begin == at);
      at = span.end;
      kinds.append(span.end - span.begin, ".ktsnac"[static_cast<size_t>(span.kind)]);
    }
    kinds += '\n';
  }
  return kinds;
}

TEST_CASE("words of Go have their kinds", "[panels][syntax]") {
  CHECK(Kinds("func f(c chan<- int) {\n\tc <- 10 // x\n}\n") ==
        "kkkk.....ttttaa.ttt...\n...aa.nn.cccc\n.\n");
  CHECK(Kinds("x := \"a\" + 'b' + `c`") == ".....sss...sss...sss\n");
}

TEST_CASE("comments and raw strings go on over lines", "[panels][syntax]") {
  CHECK(Kinds("/* a\nb */ x\n") == "cccc\nccccc.\n");
  CHECK(Kinds("x = `a\nb`\n") == "....ss\nss\n");
}

TEST_CASE("what is no Go has plain lines, as many as the text has", "[panels][syntax]") {
  CHECK(Highlight({"a.go", ""}).empty());
  CHECK(Highlight({"a.go", "\n\n"}).size() == 2);
  CHECK(Highlight({"a.go", "\"open\nnext"}).size() == 2);
  CHECK(Highlight({"a.go", std::string("\xff\x00@#", 4)}).size() == 1);
}

TEST_CASE("a carriage return belongs to no span", "[panels][syntax]") {
  CHECK(Kinds("go\r\nx\r\n") == "kk\n.\n");
}

}  // namespace
}  // namespace chanscope
