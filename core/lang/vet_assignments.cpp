// Assignments that change nothing: x = x, and n = atomic.AddInt64(&n, 1).
#include "core/lang/expr_text.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

void ToItself(const AssignStmt* assign, Diagnostics& warnings) {
  if (assign->op != Token::kAssign || assign->left.size() != assign->right.size()) return;
  for (size_t i = 0; i < assign->left.size(); ++i) {
    const Expr* left = assign->left[i];
    const Expr* right = assign->right[i];
    if (left->kind != right->kind || MayChangeSomething(left) || MayChangeSomething(right))
      continue;
    const std::string text = SourceText(left);
    if (text != SourceText(right)) continue;
    warnings.Add(StartPos(assign->left[0]), "self-assignment of " + text + " to " + text);
  }
}

// The variable that atomic.AddInt64 and the like change, as text; empty: no such call.
std::string AddedTo(const Expr* value) {
  const auto* call = As<const CallExpr>(value);
  const Object* function = call != nullptr ? CalledFunction(call) : nullptr;
  if (function == nullptr || function->kind != ObjectKind::kFunc) return "";
  if (function->package != "sync/atomic" || !function->name.starts_with("Add")) return "";
  if (call->arguments.size() != 2) return "";
  const auto* address = As<const UnaryExpr>(call->arguments[0]);
  if (address != nullptr && address->op == Token::kAnd) return SourceText(address->operand);
  return "*" + SourceText(call->arguments[0]);
}

void OfAtomic(const AssignStmt* assign, Diagnostics& warnings) {
  if (assign->left.size() != assign->right.size()) return;
  if (assign->left.size() == 1 && assign->op == Token::kDefine) return;
  for (size_t i = 0; i < assign->left.size(); ++i) {
    const std::string added = AddedTo(assign->right[i]);
    if (added.empty() || added != SourceText(assign->left[i])) continue;
    warnings.Add(StartPos(assign->left[i]), "direct assignment to atomic value");
  }
}

}  // namespace

void VetAssignments(const Package& package, Diagnostics& warnings) {
  Visitor visitor;
  visitor.expr = [](const Expr*) { return true; };
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* assign = As<const AssignStmt>(stmt); assign != nullptr && !assign->compound) {
      ToItself(assign, warnings);
      OfAtomic(assign, warnings);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
