#include "core/bytecode/defers.h"

#include <algorithm>
#include <vector>

namespace chanscope::emit {

namespace {

bool AnyDefers(const std::vector<lang::Stmt*>& statements) {
  return std::any_of(statements.begin(), statements.end(),
                     [](const lang::Stmt* stmt) { return HasDefer(stmt); });
}

template <class Clause>
bool AnyClauseDefers(const std::vector<Clause>& clauses) {
  return std::any_of(clauses.begin(), clauses.end(),
                     [](const Clause& clause) { return AnyDefers(clause.body); });
}

}  // namespace

bool HasDefer(const lang::Stmt* stmt) {
  using lang::StmtKind;
  if (stmt == nullptr) return false;
  switch (stmt->kind) {
    case StmtKind::kDefer: return true;
    case StmtKind::kBlock: return AnyDefers(static_cast<const lang::BlockStmt*>(stmt)->statements);
    case StmtKind::kIf: {
      const auto* branch = static_cast<const lang::IfStmt*>(stmt);
      return HasDefer(branch->then) || HasDefer(branch->otherwise);
    }
    case StmtKind::kFor: return HasDefer(static_cast<const lang::ForStmt*>(stmt)->body);
    case StmtKind::kRange: return HasDefer(static_cast<const lang::RangeStmt*>(stmt)->body);
    case StmtKind::kLabeled:
      return HasDefer(static_cast<const lang::LabeledStmt*>(stmt)->statement);
    case StmtKind::kSwitch:
      return AnyClauseDefers(static_cast<const lang::SwitchStmt*>(stmt)->clauses);
    case StmtKind::kTypeSwitch:
      return AnyClauseDefers(static_cast<const lang::TypeSwitchStmt*>(stmt)->clauses);
    case StmtKind::kSelect:
      return AnyClauseDefers(static_cast<const lang::SelectStmt*>(stmt)->clauses);
    case StmtKind::kBad:
    case StmtKind::kEmpty:
    case StmtKind::kExpr:
    case StmtKind::kSend:
    case StmtKind::kIncDec:
    case StmtKind::kAssign:
    case StmtKind::kGo:
    case StmtKind::kReturn:
    case StmtKind::kBranch:
    case StmtKind::kDecl: return false;
  }
  return false;
}

}  // namespace chanscope::emit
