#include "tests/core/lang/check_source.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

namespace chanscope::lang {

PackageSource TestPackages() {
  static const std::map<std::string_view, std::string_view> kTexts = {
      {"fmt",
       "package fmt\n"
       "type Stringer interface { String() string }\n"
       "func Println(a ...any) (n int, err error)\n"
       "func Printf(format string, a ...any) (n int, err error)\n"
       "func Sprint(a ...any) string\n"},
      {"os", "package os\nfunc Exit(code int)\nvar Args []string\n"},
      {"sync",
       "package sync\n"
       "type WaitGroup struct { state1 uint64; state2 uint32 }\n"
       "func (wg *WaitGroup) Add(delta int)\n"
       "func (wg *WaitGroup) Done() { wg.Add(-1) }\n"
       "func (wg *WaitGroup) Wait()\n"
       "type Mutex struct { state int32; sema uint32 }\n"
       "func (m *Mutex) Lock()\n"
       "func (m *Mutex) Unlock()\n"},
      {"time",
       "package time\n"
       "import \"sync\"\n"
       "type Duration int64\n"
       "const (\n\tNanosecond Duration = 1\n\tMillisecond = 1000 * 1000 * Nanosecond\n)\n"
       "var lock sync.Mutex\n"
       "func Sleep(d Duration)\n"},
  };
  PackageSource packages;
  for (const auto& [path, text] : kTexts) packages.available.emplace_back(path);
  packages.find = [](std::string_view path) -> std::vector<SourceFile> {
    const auto found = kTexts.find(path);
    if (found == kTexts.end()) return {};
    return {{std::string(path) + ".go", std::string(found->second)}};
  };
  return packages;
}

std::vector<std::string> CheckResult::Messages() const {
  std::vector<std::string> messages;
  for (const Diagnostic& each : diagnostics) {
    messages.push_back(fmt::format("{}:{}: {}", each.pos.line, each.pos.col, each.message));
  }
  return messages;
}

const Object& CheckResult::object(std::string_view name) const {
  for (const Object* object : main().members) {
    if (object->name == name) return *object;
  }
  throw std::runtime_error("no such object");
}

const FuncDecl& CheckResult::func(std::string_view name) const {
  for (const Decl* decl : main().ast->decls) {
    const auto* func = As<FuncDecl>(decl);
    if (func != nullptr && func->name->name == name) return *func;
  }
  throw std::runtime_error("no such function");
}

Expr* CheckResult::value(std::string_view name) const {
  for (const Decl* decl : main().ast->decls) {
    const auto* variable = As<VarDecl>(decl);
    if (variable == nullptr) continue;
    for (size_t i = 0; i < variable->names.size(); ++i) {
      if (variable->names[i]->name == name) return variable->values.at(i);
    }
  }
  throw std::runtime_error("no such variable");
}

CheckResult CheckText(std::string text, const std::string& name) {
  CheckResult result;
  Diagnostics diagnostics;
  result.checked = Check({name, std::move(text)}, TestPackages(), diagnostics);
  result.diagnostics = diagnostics.Sorted();
  return result;
}

CheckResult CheckDecls(const std::string& declarations) {
  return CheckText("package main\n\n" + declarations + "\n\nfunc main() {}\n");
}

CheckResult CheckBody(const std::string& body) {
  return CheckText("package main\n\nfunc main() {\n" + body + "\n}\n");
}

}  // namespace chanscope::lang
