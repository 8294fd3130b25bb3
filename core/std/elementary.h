// The elementary functions to the last bit as Go has them on amd64.
//
// Owns: exponential, logarithm, circular and hyperbolic functions, gamma and error function, by the
// methods that Go's package math takes from Cephes (S. Moshier), from FreeBSD's msun and, for the
// exponential, from SLEEF (N. Shibata). A C library rounds some results otherwise, and each C
// library its own; programs print all digits. Must not: be contracted to fused operations by the
// compiler (see CMakeLists.txt).
#pragma once

namespace chanscope::elementary {

double Exp(double x);
double Exp2(double x);
double Log(double x);
double Log2(double x);
double Log10(double x);

double Sin(double x);
double Cos(double x);
double Tan(double x);
double Asin(double x);
double Acos(double x);
double Atan(double x);
double Atan2(double y, double x);

double Sinh(double x);
double Cosh(double x);
double Tanh(double x);
double Asinh(double x);
double Acosh(double x);
double Atanh(double x);

double Pow(double x, double y);
double Gamma(double x);
double Erf(double x);
double Erfc(double x);

}  // namespace chanscope::elementary
