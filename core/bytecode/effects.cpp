#include "core/bytecode/effects.h"

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

bool HasCall(const lang::Expr* expr) {
  using lang::As;
  if (expr == nullptr || expr->constant != nullptr) return false;
  if (const auto* call = As<const lang::CallExpr>(expr)) {
    if (call->call == lang::CallKind::kFunction) return true;
    return std::any_of(call->arguments.begin(), call->arguments.end(), HasCall);
  }
  if (const auto* unary = As<const lang::UnaryExpr>(expr)) {
    return unary->op == lang::Token::kArrow || HasCall(unary->operand);
  }
  if (const auto* binary = As<const lang::BinaryExpr>(expr)) {
    return HasCall(binary->left) || HasCall(binary->right);
  }
  if (const auto* index = As<const lang::IndexExpr>(expr)) {
    return HasCall(index->operand) || HasCall(index->indices[0]);
  }
  if (const auto* slice = As<const lang::SliceExpr>(expr)) {
    return HasCall(slice->operand) || HasCall(slice->low) || HasCall(slice->high) ||
           HasCall(slice->max);
  }
  if (const auto* literal = As<const lang::CompositeLit>(expr)) {
    return std::any_of(literal->elements.begin(), literal->elements.end(), HasCall);
  }
  if (const auto* pair = As<const lang::KeyValueExpr>(expr)) return HasCall(pair->value);
  if (const auto* paren = As<const lang::ParenExpr>(expr)) return HasCall(paren->inner);
  if (const auto* selector = As<const lang::SelectorExpr>(expr)) return HasCall(selector->operand);
  if (const auto* star = As<const lang::StarExpr>(expr)) return HasCall(star->operand);
  const auto* assertion = As<const lang::TypeAssertExpr>(expr);
  return assertion != nullptr && HasCall(assertion->operand);
}

}  // namespace chanscope::emit
