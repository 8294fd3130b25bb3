// Syntax trees as text, for tests: "(= (a) ((+ 1 2)))".
//
// Owns: a short form of each node in parentheses, with the parts in the order of their text and _
// for a part that is not there. Must not: show places or what the checker found.
#pragma once

#include <string>

#include "core/lang/ast.h"

namespace chanscope::lang {

std::string TreeText(const Expr* expr);
std::string TreeText(const Stmt* stmt);
std::string TreeText(const Decl* decl);

}  // namespace chanscope::lang
