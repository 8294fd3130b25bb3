// Copies of functions, for instances of generic ones.
//
// Owns: the deep copy of a declaration as the parser made it. Must not: copy what the checker
// found.
#pragma once

#include "core/lang/ast.h"

namespace chanscope::lang {

// The copy lives in `ast`; its nodes are unchecked.
FuncDecl* Clone(const FuncDecl* decl, Ast& ast);

}  // namespace chanscope::lang
