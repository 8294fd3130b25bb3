// Whether a function defers calls.
//
// Owns: the search through statements. Must not: look into function literals, which are functions
// of their own.
#pragma once

#include <functional>

#include "core/lang/ast.h"

namespace chanscope::emit {

// Calls `visit` with the operands of an expression, in the order of their evaluation. Types and
// function literals have none.
void ForEachOperand(const lang::Expr* expr, const std::function<void(const lang::Expr*)>& visit);

bool HasDefer(const lang::Stmt* stmt);
// Whether evaluating it calls a function or receives from a channel.
bool HasCall(const lang::Expr* expr);

}  // namespace chanscope::emit
