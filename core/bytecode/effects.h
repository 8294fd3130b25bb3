// Whether a function defers calls.
//
// Owns: the search through statements. Must not: look into function literals, which are functions
// of their own.
#pragma once

#include "core/lang/ast.h"

namespace chanscope::emit {

bool HasDefer(const lang::Stmt* stmt);
// Whether evaluating it calls a function or receives from a channel.
bool HasCall(const lang::Expr* expr);

}  // namespace chanscope::emit
