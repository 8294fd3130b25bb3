// What is inside a Constant.
//
// Owns: the representation: GMP integers and fractions. Must not: be included outside
// constant*.cpp.
#pragma once

#include <string>
#include <variant>

#include <gmpxx.h>

#include "core/lang/constant.h"

namespace chanscope::lang {

struct Constant::Value {
  struct Complex {
    mpq_class real;
    mpq_class imag;
  };
  // In the order of ConstantKind.
  std::variant<bool, std::string, mpz_class, mpq_class, Complex> of;
};

ConstantRef MakeConstant(mpz_class integer);
// Null when too large; a fraction with more bits than are worth keeping is rounded.
ConstantRef MakeConstant(mpq_class fraction);
ConstantRef MakeConstant(mpq_class real, mpq_class imag);

const mpz_class& Integer(const ConstantRef& x);
// Of any number that is not complex.
mpq_class Fraction(const ConstantRef& x);

// |q| in [2^result, 2^(result + 1)); q is not 0.
long ExponentOf(const mpq_class& q);

}  // namespace chanscope::lang
