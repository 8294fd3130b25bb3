// Which types a type parameter may stand for, and what all of them have in common.
//
// Owns: the terms of constraints (how they unite and intersect) and core types. Must not: report
// errors, or complete types: a constraint's interface must be there.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

using Terms = std::vector<Type::Term>;

// What is below the constraint of a type parameter: mostly an interface; another type stands for
// the set of itself.
Type* ConstraintBelow(const Type* param);
// The terms of a type parameter; none when it may be any type (with the methods), or no type.
Terms TermsOf(const Type* param);
// The methods that a type parameter has.
const std::vector<Method>& MethodsOfParam(const Type* param);

// Whether the test holds for each term; for one that is null when there are none.
bool EachTerm(const Type* param, const std::function<bool(const Type::Term*)>& test);
// The same for the types below the terms. Of any other type: for the type below it.
bool EachUnder(Type* t, const std::function<bool(Type*)>& test);

// The one type that is below all types of a type parameter (channels may differ in their
// direction), or null. Of any other type what is below it.
Type* CoreType(Type* t);
// The same, but string stands in for []byte beside it.
Type* CoreString(TypeStore& types, Type* t);

bool Includes(const Type::Term& term, Type* type);
bool Disjoint(const Type::Term& a, const Type::Term& b);
bool IsSubset(const Terms& a, const Terms& b);
Terms Union(const Terms& a, const Terms& b);
Terms Intersection(const Terms& a, const Terms& b);
// "~int | string".
std::string TermsString(const Terms& terms);

}  // namespace chanscope::lang
