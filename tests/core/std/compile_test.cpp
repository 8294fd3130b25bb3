#include "core/std/compile.h"

#include "core/lang/parser.h"
#include "core/std/natives.h"
#include "core/std/packages.h"
#include "tests/core/std/ran.h"

using namespace chanscope;

namespace {

std::vector<std::string> MessagesOf(const std::string& text) {
  const SourceFile source{"main.go", text};
  std::vector<std::string> messages;
  const auto program = Compile(source);
  if (program) return messages;
  for (const Diagnostic& diagnostic : program.error()) {
    messages.push_back(Format(source, diagnostic));
  }
  return messages;
}

// As the emitter names it: "sync.(*WaitGroup).Add", "sync/atomic.(*Pointer[...]).Load".
std::string NativeName(const std::string& path, const lang::FuncDecl& func) {
  if (func.receiver == nullptr) return path + "." + func.name->name;
  const lang::Expr* type = func.receiver->type_expr;
  const auto* star = lang::As<const lang::StarExpr>(type);
  if (star != nullptr) type = star->operand;
  const auto* generic = lang::As<const lang::IndexExpr>(type);
  const auto* name = lang::As<const lang::Ident>(generic != nullptr ? generic->operand : type);
  const std::string receiver = name->name + (generic != nullptr ? "[...]" : "");
  return path + (star != nullptr ? ".(*" + receiver + ")." : "." + receiver + ".") +
         func.name->name;
}

}  // namespace

TEST_CASE("what is wrong with a program comes as a list, sorted by place", "[std][compile]") {
  const std::vector<std::string> messages = MessagesOf(
      "package main\n\nfunc main() {\n\tx := 1\n\tvar s string = 2\n\ty = 3\n\t_ = s\n}\n");
  REQUIRE(messages.size() == 3);
  CHECK(messages[0] == "main.go:4:2: x declared but not used");
  CHECK(messages[1].find("main.go:5:17: ") == 0);
  CHECK(messages[2] == "main.go:6:2: undefined: y");
}

TEST_CASE("texts that are no program get messages, not crashes", "[std][compile]") {
  for (const std::string text :
       {"", "\n", "hello", "package", "package main", "\xff\xfe\x00", "package main\nfunc main() {",
        "package main\nimport \"nope\"\n"}) {
    CAPTURE(text);
    CHECK(!MessagesOf(text).empty());
  }
}

TEST_CASE("huge and strange texts get an answer", "[std][compile]") {
  const std::string main = "package main\n\nfunc main() {}\n";
  const auto first = [](const std::string& text) {
    const std::vector<std::string> messages = MessagesOf(text);
    return messages.empty() ? "" : messages.front();
  };
  CHECK(first("\xef\xbb\xbfpackage main\r\n\r\nfunc main() {}\r\n").empty());
  CHECK(first(main + "// " + std::string(10 << 20, 'x')).empty());
  CHECK(first(main + "var s = \"" + std::string(10 << 20, 'x') + "\"").empty());
  CHECK(first(main + "var s = `" + std::string(10 << 20, '\n') + "`").empty());
  CHECK(first(std::string("package main\n\0\n", 15)) == "main.go:2:1: invalid NUL character");
  CHECK(first(main + "\xff") == "main.go:4:1: invalid UTF-8 encoding");
  CHECK(first(main + "\xef\xbb\xbf") == "main.go:4:1: invalid BOM in the middle of the file");
  CHECK(first(main + "var x = " + std::string(1 << 20, '(')).find("nesting is deeper") !=
        std::string::npos);
  CHECK(first(main + "var x " + std::string(1 << 20, '*') + "int").find("nesting is deeper") !=
        std::string::npos);
  CHECK(!first(main + "func f() " + std::string(1 << 20, '{')).empty());
  std::string calls;
  for (int i = 0; i < 20'000; ++i) calls += "var x" + std::to_string(i) + " = undefined\n";
  CHECK(MessagesOf(main + calls).size() == 20'000);
}

TEST_CASE("declarations that need each other in long chains get an answer", "[std][compile]") {
  const auto chain = [](const std::string& before, const std::string& between, int links,
                        const std::string& last) {
    std::string text = "package main\n\nfunc main() {}\n";
    const auto name = [](int i) { return "d" + std::to_string(i); };
    for (int i = 0; i < links; ++i) {
      std::string link = before + between + "\n";
      link.replace(link.find('$'), 1, name(i));
      link.replace(link.find('$'), 1, name(i + 1));
      text += link;
    }
    return text + before.substr(0, before.find('$')) + name(links) + " " + last + "\n";
  };
  constexpr int kLong = 20'000;
  const auto too_deep = [&](const std::string& text) {
    for (const std::string& message : MessagesOf(text)) {
      if (message.find("is nested deeper than 1000 levels in what needs it") != std::string::npos) {
        return true;
      }
    }
    return false;
  };
  CHECK(too_deep(chain("var $", " = $", kLong, "= 1")));
  CHECK(too_deep(chain("var $", " = $", kLong, "= d0")));
  CHECK(too_deep(chain("const $", " = $", kLong, "= 1")));
  CHECK(too_deep(chain("type $", " = $", kLong, "int")));
  CHECK(too_deep(chain("type $", " interface { $ }", kLong, "interface {}")));
  CHECK(too_deep(chain("type $", " struct { $ }", kLong, "int")));
  CHECK(too_deep(chain("type $", " [2][2][2][2]$", kLong, "int")));
  CHECK(MessagesOf(chain("type $", " struct { f *$ }", kLong, "int\nvar x d0\nvar y any = x"))
            .empty());
  CHECK(MessagesOf(chain("var $", " = $", 200, "= 1")).empty());
  CHECK(MessagesOf(chain("type $", " struct { $ }", 300, "int\nvar x d0")).empty());
}

TEST_CASE("lists of many names are looked through once", "[std][compile]") {
  constexpr int kMany = 30'000;
  const auto many = [](const std::string& before, const std::string& each,
                       const std::string& after) {
    std::string text = before;
    for (int i = 0; i < kMany; ++i) {
      std::string one = each;
      one.replace(one.find('$'), 1, std::to_string(i));
      text += one;
    }
    return "package main\n\nfunc main() {}\n\n" + text + after + "\n";
  };
  CHECK(MessagesOf(many("type T struct {\n", "f$ int\n", "}")).empty());
  CHECK(MessagesOf(many("type T interface {\n", "f$()\n", "}")).empty());
  CHECK(MessagesOf(many("type T int\n", "func (T) f$() {}\n", "")).empty());
}

TEST_CASE("every function without a body in our packages has its native", "[std][compile]") {
  const lang::PackageSource packages = StandardPackageSource();
  size_t natives = 0;
  for (const std::string& path : packages.available) {
    const std::vector<SourceFile> files = packages.find(path);
    Diagnostics diagnostics;
    const auto ast = lang::Parse(files, diagnostics);
    CAPTURE(path);
    REQUIRE(diagnostics.empty());
    for (const lang::Decl* decl : ast->decls) {
      const auto* func = lang::As<lang::FuncDecl>(decl);
      if (func == nullptr || func->body != nullptr) continue;
      Program program;
      program.natives = {NativeName(path, *func)};
      CHECK(LinkNatives(program) == "");
      ++natives;
    }
  }
  CHECK(natives > 50);
}

TEST_CASE("every package of ours can be imported", "[std][compile]") {
  for (const std::string& path : StandardPackageSource().available) {
    CAPTURE(path);
    const auto messages = MessagesOf("//go:build go1.23\n\npackage main\n\nimport _ \"" + path +
                                     "\"\n\nfunc main() {}\n");
    CHECK(messages.empty());
  }
}

TEST_CASE("a package that only the standard library may import is refused", "[std][compile]") {
  const auto messages =
      MessagesOf("package main\n\nimport _ \"internal/reflectlite\"\n\nfunc main() {}\n");
  REQUIRE(messages.size() == 1);
  CHECK(messages[0] == "main.go:3:8: use of internal package internal/reflectlite not allowed");
}

TEST_CASE("an import that we do not have is named, with those we have", "[std][compile]") {
  const auto messages =
      MessagesOf("package main\n\nimport \"net/http\"\n\nfunc main() {\n\thttp.Get(1)\n}\n");
  REQUIRE(messages.size() == 1);
  CHECK(messages[0].starts_with(
      "main.go:3:8: package net/http is not in the packages chanscope has ("));
  CHECK(messages[0].find("errors, flag, fmt, golang.org/x/sync/errgroup") != std::string::npos);
  CHECK(messages[0].find("slices") == std::string::npos);
}

TEST_CASE("an import that a later Go has is named, with that Go", "[std][compile]") {
  const std::string program = "package main\n\nimport _ \"slices\"\n\nfunc main() {}\n";
  CHECK(MessagesOf(program) ==
        std::vector<std::string>{
            "main.go:3:8: package slices is not in Go 1.19: it came with Go 1.21 (--go 1.21)"});
  CHECK(MessagesOf("//go:build go1.21\n\n" + program).empty());
}

TEST_CASE("a program of several files counts its lines through all of them", "[std][compile]") {
  const std::vector<SourceFile> good = {
      {"a.go", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(twice(2)) }\n"},
      {"b.go", "package main\n\nfunc twice(x int) int { return 2 * x }\n"}};
  const auto program = Compile(good);
  REQUIRE(program.has_value());
  CHECK((*program)->sources[0].name == "a.go");
  CHECK((*program)->sources[1].name == "b.go");

  std::vector<SourceFile> bad = good;
  bad[1].text = "package main\n\nfunc twice(x int) int { return fmt.Sprint(x) }\n";
  const auto wrong = Compile(bad);
  REQUIRE(!wrong.has_value());
  NumberLines(bad);
  REQUIRE(wrong.error().size() == 1);
  CHECK(Format(bad, wrong.error()[0]) == "b.go:3:32: undefined: fmt");
}

TEST_CASE("only what is needed of an imported package is in the program", "[std][compile]") {
  const std::string text =
      "package main\n\nimport (\n\t\"fmt\"\n\t\"unicode\"\n)\n\nfunc main() "
      "{\n\tfmt.Println(unicode.IsUpper('A'))\n}\n";
  const auto program = Compile({"main.go", text});
  REQUIRE(program.has_value());
  for (const Function& function : (*program)->functions) {
    CHECK(function.name != "fmt.Sprintf");
    CHECK(function.name != "unicode.init");  // of its tables
  }
  for (const GlobalVariable& global : (*program)->globals) CHECK(global.name != "unicode.Letter");
}

TEST_CASE("all of our packages is right, not only what programs reach", "[std][compile]") {
  const lang::PackageSource packages = StandardPackageSource();
  for (const std::string& path : packages.available) {
    Diagnostics diagnostics;
    lang::Check({"main.go", "package main\n\nimport _ \"" + path + "\"\n\nfunc main() {}\n"},
                packages, diagnostics, {.go = 23, .whole_imports = true});
    for (const Diagnostic& diagnostic : diagnostics.Sorted()) FAIL_CHECK(diagnostic.message);
  }
}

TEST_CASE("a name that is not there gets the nearest one on a second line", "[std][compile]") {
  const auto first = [](const std::string& body) {
    return MessagesOf(
               "package main\n\nimport \"fmt\"\n\ntype point struct{ width int }\n\n"
               "func main() {\n\tcounter := point{}\n\t_ = counter\n\t" +
               body + "\n}\n")
        .front();
  };
  CHECK(first("fmt.Prntln(1)") == "main.go:10:6: undefined: fmt.Prntln\n\tdid you mean Println?");
  CHECK(first("countr.width = 1; fmt.Print()") ==
        "main.go:10:2: undefined: countr\n\tdid you mean counter?");
  CHECK(first("counter.widht = 1; fmt.Print()") ==
        "main.go:10:10: counter.widht undefined (type point has no field or method widht)\n\tdid "
        "you mean width?");
  CHECK(first("fmt.Nothing()") == "main.go:10:6: undefined: fmt.Nothing");
}
