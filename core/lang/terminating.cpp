#include "core/lang/terminating.h"

#include <algorithm>
#include <string>

#include "core/lang/expr_text.h"
#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

bool HasBreak(const Stmt* stmt, const std::string& label, bool implicit);

bool ListHasBreak(const std::vector<Stmt*>& list, const std::string& label, bool implicit) {
  return std::any_of(list.begin(), list.end(),
                     [&](const Stmt* stmt) { return HasBreak(stmt, label, implicit); });
}

template <class Clauses>
bool ClausesHaveBreak(const Clauses& clauses, const std::string& label) {
  return std::any_of(clauses.begin(), clauses.end(),
                     [&](const auto& clause) { return ListHasBreak(clause.body, label, false); });
}

// A break that leaves the statement asked about: one with its label, or, when `implicit`, one
// without a label that is not inside another loop or switch.
bool HasBreak(const Stmt* stmt, const std::string& label, bool implicit) {
  if (const auto* labeled = As<LabeledStmt>(stmt)) {
    return HasBreak(labeled->statement, label, implicit);
  }
  if (const auto* branch = As<BranchStmt>(stmt)) {
    if (branch->keyword != Token::kBreak) return false;
    return branch->label == nullptr ? implicit : branch->label->name == label;
  }
  if (const auto* block = As<BlockStmt>(stmt)) {
    return ListHasBreak(block->statements, label, implicit);
  }
  if (const auto* choice = As<IfStmt>(stmt)) {
    return HasBreak(choice->then, label, implicit) ||
           (choice->otherwise != nullptr && HasBreak(choice->otherwise, label, implicit));
  }
  if (label.empty()) return false;
  if (const auto* cases = As<SwitchStmt>(stmt)) return ClausesHaveBreak(cases->clauses, label);
  if (const auto* types = As<TypeSwitchStmt>(stmt)) return ClausesHaveBreak(types->clauses, label);
  if (const auto* select = As<SelectStmt>(stmt)) return ClausesHaveBreak(select->clauses, label);
  if (const auto* loop = As<ForStmt>(stmt)) return HasBreak(loop->body, label, false);
  if (const auto* range = As<RangeStmt>(stmt)) return HasBreak(range->body, label, false);
  return false;
}

bool Terminates(const Stmt* stmt, const std::string& label);

bool ListTerminates(const std::vector<Stmt*>& list) {
  const auto last = std::find_if(list.rbegin(), list.rend(),
                                 [](const Stmt* stmt) { return stmt->kind != StmtKind::kEmpty; });
  return last != list.rend() && Terminates(*last, "");
}

bool SwitchTerminates(const std::vector<CaseClause>& clauses, const std::string& label) {
  bool has_default = false;
  for (const CaseClause& clause : clauses) {
    has_default |= clause.is_default;
    if (!ListTerminates(clause.body) || ListHasBreak(clause.body, label, true)) return false;
  }
  return has_default;
}

bool IsPanic(Expr* expr) {
  const auto* call = As<CallExpr>(Unparen(expr));
  if (call == nullptr || call->call != CallKind::kBuiltin) return false;
  const auto* name = As<Ident>(Unparen(call->function));
  return name != nullptr && name->object != nullptr && name->object->builtin == Builtin::kPanic;
}

bool Terminates(const Stmt* stmt, const std::string& label) {
  if (stmt->kind == StmtKind::kReturn) return true;
  if (const auto* labeled = As<LabeledStmt>(stmt)) {
    return Terminates(labeled->statement, labeled->label->name);
  }
  if (const auto* expr = As<ExprStmt>(stmt)) return IsPanic(expr->expr);
  if (const auto* branch = As<BranchStmt>(stmt)) {
    return branch->keyword == Token::kGoto || branch->keyword == Token::kFallthrough;
  }
  if (const auto* block = As<BlockStmt>(stmt)) return ListTerminates(block->statements);
  if (const auto* choice = As<IfStmt>(stmt)) {
    return choice->otherwise != nullptr && Terminates(choice->then, "") &&
           Terminates(choice->otherwise, "");
  }
  if (const auto* cases = As<SwitchStmt>(stmt)) return SwitchTerminates(cases->clauses, label);
  if (const auto* types = As<TypeSwitchStmt>(stmt)) return SwitchTerminates(types->clauses, label);
  if (const auto* select = As<SelectStmt>(stmt)) {
    return std::all_of(select->clauses.begin(), select->clauses.end(), [&](const auto& clause) {
      return ListTerminates(clause.body) && !ListHasBreak(clause.body, label, true);
    });
  }
  if (const auto* loop = As<ForStmt>(stmt)) {
    return loop->condition == nullptr && !HasBreak(loop->body, label, true);
  }
  return false;
}

}  // namespace

bool IsTerminating(const BlockStmt* body) {
  return ListTerminates(body->statements);
}

}  // namespace chanscope::lang
