#include "tests/core/bytecode/compiled.h"

#include <fstream>
#include <sstream>

#include <fmt/format.h>

#include "core/bytecode/emitter.h"
#include "core/lang/checker.h"
#include "tests/core/bytecode/catch.h"

namespace chanscope::testing {

namespace {

constexpr const char* kFmt = R"(package fmt
func Println(a ...any) (n int, err error)
func Printf(format string, a ...any) (n int, err error)
)";

constexpr const char* kSync = R"(package sync
type noCopy struct{}
type WaitGroup struct {
	noCopy noCopy
	state1 uint64
	state2 uint32
}
func (wg *WaitGroup) Add(delta int)
func (wg *WaitGroup) Done() { wg.Add(-1) }
func (wg *WaitGroup) Wait()
)";

constexpr const char* kErrors = R"(package errors
type errorString struct { s string }
func (e *errorString) Error() string { return e.s }
func New(text string) error { return &errorString{text} }
)";

std::vector<SourceFile> Find(std::string_view path) {
  if (path == "fmt") return {{"fmt.go", kFmt}};
  if (path == "sync") return {{"sync.go", kSync}};
  if (path == "errors") return {{"errors.go", kErrors}};
  return {};
}

}  // namespace

Compiled CompileText(const std::string& text) {
  Compiled result;
  Diagnostics diagnostics;
  auto checked = lang::Check({"main.go", text}, {Find, {"errors", "fmt", "sync"}}, diagnostics);
  if (checked) {
    if (auto program = Emit(*checked, diagnostics)) {
      result.ok = true;
      result.program = std::move(*program);
    }
  }
  result.diagnostics = diagnostics.Sorted();
  return result;
}

Program CompileGood(const std::string& text) {
  Compiled result = CompileText(text);
  std::string messages;
  for (const Diagnostic& diagnostic : result.diagnostics) {
    messages += Format({"main.go", text}, diagnostic) + "\n";
  }
  INFO(messages);
  REQUIRE(result.ok);
  return std::move(result.program);
}

FuncId FindFunction(const Program& program, const std::string& name) {
  for (uint32_t slot = 1; slot < program.functions.size(); ++slot) {
    if (program.functions[slot].name == name) return FuncId(slot);
  }
  FAIL("no function " << name);
  return FuncId();
}

std::string Disassembled(const Program& program, const std::string& function) {
  return DisassembleFunction(program, FindFunction(program, function));
}

TypeId TypeOfGlobal(const Program& program, const std::string& name) {
  for (const GlobalVariable& global : program.globals) {
    if (global.name == name) return global.type;
  }
  FAIL("no variable " << name);
  return TypeId();
}

std::vector<std::string> StatementPlaces(const Program& program, const std::string& function) {
  const Function& info = program.function(FindFunction(program, function));
  std::vector<std::string> places;
  for (uint32_t pc = info.entry; pc < info.end; ++pc) {
    if ((program.code[pc].flags & kBeginsStatement) == 0) continue;
    places.push_back(fmt::format("{}:{}", program.places[pc].line, program.places[pc].col));
  }
  return places;
}

std::string TestDataPath(const std::string& name) {
  return std::string(CHANSCOPE_SOURCE_DIR) + "/tests/testdata/bytecode/" + name;
}

std::string ReadText(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace chanscope::testing
