// Polynomials by Horner's rule.
//
// Owns: the order of the operations, which decides the last bit. Must not: know what they are for.
#pragma once

#include <initializer_list>

namespace chanscope::elementary {

// The first coefficient is that of the highest power.
inline double Polynomial(double x, std::initializer_list<double> coefficients) {
  double value = 0;
  bool first = true;
  for (const double each : coefficients) {
    value = first ? each : value * x + each;
    first = false;
  }
  return value;
}

}  // namespace chanscope::elementary
