// What a call's function expression names.
//
// Owns: the questions. Must not: emit.
#pragma once

#include <vector>

#include "core/lang/ast.h"
#include "core/lang/types.h"

namespace chanscope::emit {

// The function that a call names at compile time, or null.
const lang::Object* NamedFunction(const lang::Expr* function);
// Of a call of a builtin.
lang::Builtin BuiltinOf(const lang::CallExpr* expr);
// The selector when it is one of this kind, or null.
const lang::SelectorExpr* MethodSelector(const lang::Expr* function, lang::SelectionKind kind);
// What a method is called on; null for other calls.
const lang::Expr* ReceiverOperand(const lang::Expr* function);
// For each argument the type of its parameter; what f(g()) passes on has none of its own.
std::vector<const lang::Type*> ArgumentTargets(const lang::CallExpr* expr, const lang::Type* func);

}  // namespace chanscope::emit
