// Walking through a syntax tree.
//
// Owns: which nodes stand within which. Must not: judge them.
#pragma once

#include <functional>

#include "core/lang/ast.h"

namespace chanscope::lang {

// Each is asked before what stands within; false: not into it. Types are not walked through.
struct Visitor {
  std::function<bool(const Stmt*)> stmt;
  std::function<bool(const Expr*)> expr;
};

void Walk(const Stmt* stmt, const Visitor& visitor);
void Walk(const Expr* expr, const Visitor& visitor);
void Walk(const std::vector<Stmt*>& list, const Visitor& visitor);
void Walk(const std::vector<Expr*>& list, const Visitor& visitor);

}  // namespace chanscope::lang
