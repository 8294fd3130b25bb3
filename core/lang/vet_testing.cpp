// Mistakes in tests: methods that end a test called beside it, names that no test has.
#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

// "T" or "B" of a type written *testing.T or *testing.B, else empty.
std::string_view TestType(const Expr* type) {
  const auto* star = As<const StarExpr>(type);
  const auto* member = star != nullptr ? As<const SelectorExpr>(star->operand) : nullptr;
  const auto* package = member != nullptr ? As<const Ident>(member->operand) : nullptr;
  if (package == nullptr || package->name != "testing") return {};
  const std::string& name = member->selector->name;
  return name == "T" || name == "B" ? std::string_view(name) : std::string_view();
}

// The parameters of that type, by the object of their name.
using TestParameters = std::unordered_map<const Object*, std::string_view>;
// What gives the local variables their values: f := func() { … }.
using Definitions = std::unordered_map<const Object*, const Stmt*>;

bool HasTestParameter(const FuncType* signature) {
  return std::any_of(signature->params.begin(), signature->params.end(),
                     [](const Field& field) { return !TestType(field.type_expr).empty(); });
}

void AddParameters(const FuncType* signature, TestParameters& parameters) {
  for (const Field& field : signature->params) {
    const std::string_view type = TestType(field.type_expr);
    if (type.empty()) continue;
    for (const Ident* name : field.names) parameters.emplace(name->object, type);
  }
}

bool EndsTest(const std::string& method) {
  constexpr std::array<std::string_view, 6> kNames = {"FailNow", "Fatal", "Fatalf",
                                                      "Skip",    "Skipf", "SkipNow"};
  return std::find(kNames.begin(), kNames.end(), method) != kNames.end();
}

class TestGoroutines {
 public:
  TestGoroutines(const Package& package, Diagnostics& warnings)
      : package_(package), warnings_(warnings) {
    Visitor visitor;
    visitor.expr = [&](const Expr* expr) {
      if (const auto* literal = As<const FuncLit>(expr)) {
        AddParameters(literal->signature, parameters_);
      }
      return true;
    };
    visitor.stmt = [&](const Stmt* stmt) {
      const auto* assign = As<const AssignStmt>(stmt);
      if (assign == nullptr || assign->op != Token::kDefine) return true;
      for (const Expr* left : assign->left) {
        if (const auto* name = As<const Ident>(left)) definitions_.emplace(name->object, stmt);
      }
      return true;
    };
    for (const Decl* decl : package.ast->decls) {
      if (const auto* function = As<const FuncDecl>(decl)) {
        AddParameters(function->signature, parameters_);
      }
    }
    WalkPackage(package, visitor);
  }

  void Check() {
    Visitor visitor;
    visitor.expr = [](const Expr*) { return true; };
    visitor.stmt = [&](const Stmt* stmt) {
      const auto* go = As<const GoStmt>(stmt);
      if (go != nullptr) CheckGo(go);
      return go == nullptr;
    };
    for (const Decl* decl : package_.ast->decls) {
      const auto* function = As<const FuncDecl>(decl);
      if (function != nullptr && HasTestParameter(function->signature)) {
        Walk(function->body, visitor);
      }
    }
  }

 private:
  void CheckGo(const GoStmt* go) {
    const auto* call = As<const CallExpr>(go->call);
    if (call == nullptr) return;
    Visitor visitor;
    visitor.stmt = [](const Stmt*) { return true; };
    bool in_place = false;
    visitor.expr = [&](const Expr* expr) {
      const auto* member = As<const SelectorExpr>(expr);
      if (member == nullptr || !EndsTest(member->selector->name)) return true;
      const auto* test = As<const Ident>(member->operand);
      const auto found = test != nullptr ? parameters_.find(test->object) : parameters_.end();
      if (found == parameters_.end()) return true;
      warnings_.Add(in_place ? StartPos(member) : go->pos,
                    fmt::format("call to (*{}).{} from a non-test goroutine", found->second,
                                member->selector->name));
      return true;
    };
    if (const auto* literal = As<const FuncLit>(call->function)) {
      in_place = true;
      Walk(literal->body, visitor);
      return;
    }
    const Expr* function = call->function;
    if (const auto* index = As<const IndexExpr>(function)) function = index->operand;
    const auto* name = As<const Ident>(function);
    const Object* object = name != nullptr ? name->object : nullptr;
    const auto defined = definitions_.find(object);
    if (object != nullptr && object->kind == ObjectKind::kFunc && object->func != nullptr) {
      Walk(object->func->body, visitor);
    } else if (defined != definitions_.end()) {
      Walk(defined->second, visitor);
    } else {
      Walk(call, visitor);
    }
  }

  const Package& package_;
  Diagnostics& warnings_;
  TestParameters parameters_;
  Definitions definitions_;
};

// Testname, which is not run: the letter after Test is small.
void MalformedName(const FuncDecl* function, std::string_view prefix, Diagnostics& warnings) {
  const std::string& name = function->name->name;
  const FuncType* signature = function->signature;
  if (!name.starts_with(prefix) || name.size() == prefix.size()) return;
  if (!signature->results.empty() || signature->params.size() != 1) return;
  const Field& field = signature->params[0];
  const auto* star = As<const StarExpr>(field.type_expr);
  const auto* member = star != nullptr ? As<const SelectorExpr>(star->operand) : nullptr;
  if (field.names.size() > 1 || member == nullptr) return;
  if (member->selector->name != prefix.substr(0, 1)) return;
  const bool small = name[prefix.size()] >= 'a' && name[prefix.size()] <= 'z';
  if (!small) return;
  warnings.Add(function->pos,
               fmt::format("{} has malformed name: first letter after '{}' must not be lowercase",
                           name, prefix));
}

}  // namespace

void VetTesting(const Package& package, Diagnostics& warnings) {
  TestGoroutines(package, warnings).Check();
  const bool of_tests =
      std::any_of(package.files.begin(), package.files.end(),
                  [](const SourceFile& file) { return file.name.ends_with("_test.go"); });
  if (!of_tests) return;
  for (const Decl* decl : package.ast->decls) {
    const auto* function = As<const FuncDecl>(decl);
    if (function == nullptr || function->receiver != nullptr) continue;
    for (const std::string_view prefix : {"Test", "Benchmark"}) {
      MalformedName(function, prefix, warnings);
    }
  }
}

}  // namespace chanscope::lang
