// Expressions as messages quote them, and where messages about them point.
//
// Owns: the short spelling of an expression (bodies of functions and literals left out) and its
// first place. Must not: know types.
#pragma once

#include <string>

#include "core/lang/ast.h"

namespace chanscope::lang {

// "f(x).y[i]", "func(x int) int {…}", "T{…}".
std::string ExprText(const Expr* expr);

// The same in full and with blanks as gofmt writes it: "n*2 + 1", "T{1, 2}".
std::string SourceText(const Expr* expr);

// "(x int, y string) error": the type of a function, with names from where it is declared.
std::string SignatureText(const Type* func, const FuncType* syntax);

// "(x int, err error)": parameters or results, with their names.
std::string ParametersText(const std::vector<Type*>& types, bool variadic,
                           const std::vector<Field>& fields);

// The place of the leftmost token of the expression.
Pos StartPos(const Expr* expr);

// The expression inside all parentheses around it.
Expr* Unparen(Expr* expr);

}  // namespace chanscope::lang
