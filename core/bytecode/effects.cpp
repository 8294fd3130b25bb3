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

void ForEachOperand(const lang::Expr* expr, const std::function<void(const lang::Expr*)>& visit) {
  using lang::As;
  const auto visit_some = [&](const lang::Expr* operand) {
    if (operand != nullptr && operand->mode != lang::Mode::kType) visit(operand);
  };
  if (const auto* call = As<const lang::CallExpr>(expr)) {
    if (call->call == lang::CallKind::kFunction) visit_some(call->function);
    for (const lang::Expr* argument : call->arguments) visit_some(argument);
  } else if (const auto* unary = As<const lang::UnaryExpr>(expr)) {
    visit_some(unary->operand);
  } else if (const auto* binary = As<const lang::BinaryExpr>(expr)) {
    visit_some(binary->left);
    visit_some(binary->right);
  } else if (const auto* index = As<const lang::IndexExpr>(expr)) {
    visit_some(index->operand);
    for (const lang::Expr* one : index->indices) visit_some(one);
  } else if (const auto* slice = As<const lang::SliceExpr>(expr)) {
    visit_some(slice->operand);
    visit_some(slice->low);
    visit_some(slice->high);
    visit_some(slice->max);
  } else if (const auto* literal = As<const lang::CompositeLit>(expr)) {
    for (const lang::Expr* element : literal->elements) visit_some(element);
  } else if (const auto* pair = As<const lang::KeyValueExpr>(expr)) {
    if (pair->key->mode != lang::Mode::kInvalid) visit_some(pair->key);  // not a field's name
    visit_some(pair->value);
  } else if (const auto* paren = As<const lang::ParenExpr>(expr)) {
    visit_some(paren->inner);
  } else if (const auto* selector = As<const lang::SelectorExpr>(expr)) {
    if (selector->selection != lang::SelectionKind::kPackageMember) visit_some(selector->operand);
  } else if (const auto* star = As<const lang::StarExpr>(expr)) {
    visit_some(star->operand);
  } else if (const auto* assertion = As<const lang::TypeAssertExpr>(expr)) {
    visit_some(assertion->operand);
  }
}

bool HasCall(const lang::Expr* expr) {
  if (expr == nullptr || expr->constant != nullptr) return false;
  const auto* call = lang::As<const lang::CallExpr>(expr);
  const auto* unary = lang::As<const lang::UnaryExpr>(expr);
  if (call != nullptr && call->call == lang::CallKind::kFunction) return true;
  if (unary != nullptr && unary->op == lang::Token::kArrow) return true;
  bool found = false;
  ForEachOperand(expr, [&](const lang::Expr* operand) { found = found || HasCall(operand); });
  return found;
}

}  // namespace chanscope::emit
