// Questions about types that need no checker.
//
// Owns: the classes of types that operators are defined on, and comparability. Must not: look into
// a defined type that is not complete yet, or report errors.
#pragma once

#include <string>

#include "core/lang/types.h"

namespace chanscope::lang {

bool IsUntyped(const Type* t);
inline bool IsTyped(const Type* t) {
  return !IsUntyped(t);
}
inline bool IsInvalid(const Type* t) {
  return t->kind == TypeKind::kInvalid;
}

// Of the type below the name; untyped kinds count with their class. Of a type parameter: of all its
// types, and not when it may be any.
bool IsBoolean(Type* t);
bool IsInteger(Type* t);
bool IsUnsigned(Type* t);
bool IsFloat(Type* t);
bool IsComplex(Type* t);
bool IsNumeric(Type* t);
bool IsString(Type* t);
bool IsNumericOrString(Type* t);
bool IsOrdered(Type* t);    // < and its like are defined
bool IsConstType(Type* t);  // constants may have it
bool IsInterface(Type* t);
bool IsBytesOrRunes(Type* t);
bool HasNil(Type* t);
// A generic type, which needs type arguments wherever it is not meant as such.
bool IsGeneric(const Type* t);
bool HasName(const Type* t);  // predeclared, defined or a type parameter

// An interface without methods or other constraints.
bool IsEmptyInterface(Type* t);
// An interface that may be the type of a variable.
bool IsMethodSetInterface(Type* t);
// A pointer to an interface: a common mistake with messages of its own.
bool IsInterfacePointer(Type* t);

// == is defined; of interfaces too, unless it must never panic (`strictly`).
bool IsComparable(Type* t, bool strictly = false);
// Why == is not defined on it: "struct containing []int cannot be compared"; may be empty.
std::string IncomparableCause(Type* t);
// "slice", "func"; the type's own name where no such word helps.
std::string KindWord(Type* t);

// int, float64, rune … for an untyped type; every other type as it is.
Type* DefaultType(const TypeStore& types, Type* t);

// Bits of a fixed-size integer type of a 64-bit machine.
unsigned IntegerBits(const Type* basic);

// The array that p points to when it is such a pointer, else t itself.
Type* ThroughArrayPointer(Type* t);

bool IsExported(const std::string& name);

}  // namespace chanscope::lang
