// The single checks of vet.h; each looks at the functions of one package.
//
// Owns: their declarations. Must not: be included by anybody but vet*.cpp.
#pragma once

#include <string>

#include "core/base/diagnostics.h"
#include "core/lang/ast.h"
#include "core/lang/checker.h"
#include "core/lang/walk.h"

namespace chanscope::lang {

void VetCopiedLocks(const Package& package, Diagnostics& warnings);
// `go`: the minor version of the language.
void VetPrintf(const Package& package, int go, Diagnostics& warnings);
// Calls whose result alone matters, and arguments that the types let pass.
void VetCalls(const Package& package, Diagnostics& warnings);
// Assignments that change nothing.
void VetAssignments(const Package& package, Diagnostics& warnings);
// Conditions that are always true or false, and shifts that leave nothing.
void VetConditions(const Package& package, Diagnostics& warnings);
// Struct tags that reflect cannot read.
void VetStructTags(const Package& package, Diagnostics& warnings);
// Unnamed fields of other packages' structs, and impossible assertions.
void VetLiterals(const Package& package, Diagnostics& warnings);
// Methods that look like those of the standard library's interfaces and are not.
void VetMethods(const Package& package, Diagnostics& warnings);
// Cancel functions of contexts that are not called on every way.
void VetLostCancel(const Package& package, Diagnostics& warnings);
// Mistakes that only tests make.
void VetTesting(const Package& package, Diagnostics& warnings);

// The type with the whole paths of packages, the person's own as well: "*main.point".
std::string QualifiedType(const Type* type);

// Whether evaluating it may do more than give a value: calls (but for conversions) and receives.
bool MayChangeSomething(const Expr* expr);

// Walks through the bodies of functions and the values of package variables.
void WalkPackage(const Package& package, const Visitor& visitor);

// The function that a call names, or null: p.F, or a method of a concrete type.
const Object* CalledFunction(const CallExpr* call);

}  // namespace chanscope::lang
