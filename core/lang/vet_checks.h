// The single checks of vet.h; each looks at the functions of one package.
//
// Owns: their declarations. Must not: be included by anybody but vet*.cpp.
#pragma once

#include <string>

#include "core/base/diagnostics.h"
#include "core/lang/ast.h"
#include "core/lang/checker.h"

namespace chanscope::lang {

void VetCopiedLocks(const Package& package, Diagnostics& warnings);
void VetPrintf(const Package& package, Diagnostics& warnings);

// The type with the whole paths of packages, the person's own as well: "*main.point".
std::string QualifiedType(const Type* type);

// The function that a call names, or null: p.F, or a method of a concrete type.
const Object* CalledFunction(const CallExpr* call);

}  // namespace chanscope::lang
