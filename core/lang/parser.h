// From tokens to the syntax tree.
//
// Owns: the grammar of Go 1.19, generics included, and the messages of cmd/compile's parser for
// what breaks it. Must not: look names up or know types.
//
// Places: Expr::pos is where the expression's text begins, its leftmost token: that is where the
// compiler reports errors about it. Selectors, calls and statements keep the places of their parts
// (SelectorExpr::selector, CallExpr::rparen, AssignStmt::op_pos …) for the other messages.
#pragma once

#include <memory>

#include "core/base/diagnostics.h"
#include "core/base/source.h"
#include "core/lang/ast.h"

namespace chanscope::lang {

// The tree of one file; never null. What could not be parsed is BadExpr and BadStmt, and has been
// reported. The source must outlive nothing: the tree copies what it keeps.
std::unique_ptr<Ast> Parse(const SourceFile& source, Diagnostics& diagnostics);

}  // namespace chanscope::lang
