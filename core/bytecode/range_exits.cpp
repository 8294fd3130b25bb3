#include "core/bytecode/range_exits.h"

#include <functional>

#include "core/lang/walk.h"

namespace chanscope::emit {
namespace {

using lang::As;
// The statements of the loop's body; not those of function literals.
void ForEachStatement(const lang::RangeStmt* loop,
                      const std::function<bool(const lang::Stmt*)>& visit) {
  lang::Walk(loop->body, {visit, [](const lang::Expr*) { return false; }});
}

}  // namespace

const lang::Stmt* TargetOf(const lang::BranchStmt* branch) {
  const auto* labeled = As<const lang::LabeledStmt>(branch->target);
  if (labeled == nullptr || branch->keyword == lang::Token::kGoto) return branch->target;
  return labeled->statement;
}

BodyExits ExitsOf(const lang::RangeStmt* loop) {
  BodyExits exits;
  std::unordered_set<const lang::Stmt*> inside = {loop};
  std::vector<const lang::BranchStmt*> branches;
  ForEachStatement(loop, [&](const lang::Stmt* stmt) {
    inside.insert(stmt);
    if (stmt->kind == lang::StmtKind::kReturn) exits.returns = true;
    if (const auto* branch = As<const lang::BranchStmt>(stmt)) branches.push_back(branch);
    return true;
  });
  for (const lang::BranchStmt* branch : branches) {
    if (!inside.contains(TargetOf(branch))) exits.branches.push_back(branch);
  }
  return exits;
}

BranchNumbers NumbersOf(const lang::RangeStmt* loop) {
  BranchNumbers numbers;
  ForEachStatement(loop, [&](const lang::Stmt* stmt) {
    if (const auto* branch = As<const lang::BranchStmt>(stmt)) {
      numbers.emplace(branch, static_cast<int64_t>(numbers.size()) + 1);
    }
    return true;
  });
  return numbers;
}

std::unordered_set<const lang::Stmt*> LabelsOf(const lang::RangeStmt* loop) {
  std::unordered_set<const lang::Stmt*> labels;
  ForEachStatement(loop, [&](const lang::Stmt* stmt) {
    if (stmt->kind == lang::StmtKind::kLabeled) labels.insert(stmt);
    const auto* range = As<const lang::RangeStmt>(stmt);
    return range == nullptr || range->over_function == nullptr;
  });
  return labels;
}

}  // namespace chanscope::emit
