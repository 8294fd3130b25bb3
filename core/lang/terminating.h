// Whether control can reach the end of a function.
//
// Owns: the language's rules for terminating statements. Must not: look at constant conditions.
#pragma once

#include "core/lang/ast.h"

namespace chanscope::lang {

// The body has been checked: calls know whether they are of the builtin panic.
bool IsTerminating(const BlockStmt* body);

}  // namespace chanscope::lang
