// Exponential, logarithm, power, and the hyperbolic functions, which are made of them.
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "core/std/elementary.h"
#include "core/std/polynomial.h"

namespace chanscope::elementary {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;

// 2^exponent * e^(high - low), for small high - low.
double ScaledExp(double high, double low, int exponent) {
  const double r = high - low;
  const double t = r * r;
  const double c = r - t * Polynomial(t, {4.13813679705723846039e-08, -1.65339022054652515390e-06,
                                          6.61375632143793436117e-05, -2.77777777770155933842e-03,
                                          1.66666666666666657415e-01});
  const double y = 1 - ((low - (r * c) / (2 - c)) - high);
  return std::ldexp(y, exponent);
}

bool IsSpecialPower(double x, double y) {
  return !std::isfinite(x) || !std::isfinite(y) || x == 0 || y == 0 || x == 1 || y == 1 ||
         std::fabs(y) >= 0x1p63;
}

}  // namespace

// Shibata's: e^(x/16) - 1 as a Taylor series, then four times (y + 1)^2 - 1 = y * (y + 2). With the
// fused operations that every amd64 of today has.
double Exp(double x) {
  constexpr double kOverflow = 7.09782712893384e+02;
  constexpr double kUnderflow = -800;
  constexpr double kLn2Upper = 0.69314718055966295651160180568695068359375;
  constexpr double kLn2Lower = 0.28235290563031577122588448175013436025525412068e-12;
  if (std::isnan(x) || x == kInfinity) return x;
  if (x < kUnderflow) return 0;
  if (x > kOverflow) return kInfinity;
  const double exponent = std::nearbyint(std::numbers::log2e * x);
  x = std::fma(-kLn2Upper, exponent, x);
  x = std::fma(-kLn2Lower, exponent, x);
  x *= 0.0625;
  double series = 2.4801587301587301587e-5;
  for (const double each :
       {1.9841269841269841270e-4, 1.3888888888888888889e-3, 8.3333333333333333333e-3,
        4.1666666666666666667e-2, 1.6666666666666666667e-1, 0.5, 1.0}) {
    series = std::fma(series, x, each);
  }
  x *= series;
  for (int i = 0; i < 3; ++i) x *= x + 2;
  x = std::fma(x + 2, x, 1.0);
  constexpr int kLeastExponent = -1075;  // below, Go gives 0 without rounding
  const int power = static_cast<int>(exponent);
  return power < kLeastExponent ? 0 : std::ldexp(x, power);
}

double Exp2(double x) {
  if (std::isnan(x) || x == kInfinity) return x;
  if (x > 1.0239999999999999e+03) return kInfinity;
  if (x < -1.0740e+03) return 0;
  const int exponent = static_cast<int>(std::trunc(x + std::copysign(0.5, x)));
  const double t = x - exponent;
  return ScaledExp(t * kLn2High, -t * kLn2Low, exponent);
}

double Log(double x) {
  if (std::isnan(x) || x == kInfinity) return x;
  if (x < 0) return kNaN;
  if (x == 0) return -kInfinity;
  int whole = 0;
  double fraction = std::frexp(x, &whole);
  double k = whole;
  if (fraction < 7.07106781186547524401e-01) {
    fraction *= 2;
    k -= 1;
  }
  const double f = fraction - 1;
  const double s = f / (2 + f);
  const double s2 = s * s;
  const double s4 = s2 * s2;
  const double odd = s2 * Polynomial(s4, {1.479819860511658591e-01, 1.818357216161805012e-01,
                                          2.857142874366239149e-01, 6.666666666666735130e-01});
  const double even = s4 * Polynomial(s4, {1.531383769920937332e-01, 2.222219843214978396e-01,
                                           3.999999999940941908e-01});
  const double r = odd + even;
  const double half_square = 0.5 * f * f;
  return k * kLn2High - ((half_square - (s * (half_square + r) + k * kLn2Low)) - f);
}

double Log2(double x) {
  if (!std::isfinite(x) || x <= 0) return Log(x);
  int exponent = 0;
  const double fraction = std::frexp(x, &exponent);
  if (fraction == 0.5) return exponent - 1;
  return Log(fraction) * std::numbers::log2e + exponent;
}

double Log10(double x) {
  return Log(x) * std::numbers::log10e;
}

// By squaring for the whole part of the exponent. The special cases are those of C.
double Pow(double x, double y) {
  if (IsSpecialPower(x, y)) return std::pow(x, y);
  if (y == 0.5) return std::sqrt(x);
  if (y == -0.5) return 1 / std::sqrt(x);
  double whole = 0;
  double fraction = std::modf(std::fabs(y), &whole);
  if (fraction != 0 && x < 0) return kNaN;
  double result = 1;
  if (fraction != 0) {
    if (fraction > 0.5) {
      fraction -= 1;
      whole += 1;
    }
    result = Exp(fraction * Log(x));
  }
  constexpr int64_t kFarOut = 1 << 12;  // of a power of two: too large or too small in the end
  int first = 0;
  double square = std::frexp(x, &first);
  int64_t square_exponent = first;
  int64_t exponent = 0;
  for (auto i = static_cast<int64_t>(whole); i != 0; i >>= 1) {
    if (square_exponent < -kFarOut || square_exponent > kFarOut) {
      exponent += square_exponent;
      break;
    }
    if ((i & 1) != 0) {
      result *= square;
      exponent += square_exponent;
    }
    square *= square;
    square_exponent *= 2;
    if (square < 0.5) {
      square += square;
      --square_exponent;
    }
  }
  if (y < 0) {
    result = 1 / result;
    exponent = -exponent;
  }
  return std::ldexp(result, static_cast<int>(exponent));
}

double Sinh(double x) {
  const double size = std::fabs(x);
  double value = 0;
  if (size > 21) {
    value = Exp(size) * 0.5;
  } else if (size > 0.5) {
    const double power = Exp(size);
    value = (power - 1 / power) * 0.5;
  } else {
    const double square = size * size;
    value = Polynomial(square,
                       {-0.2630563213397497062819489e+2, -0.2894211355989563807284660366e+4,
                        -0.8991272022039509355398013511e+5, -0.6307673640497716991184787251e+6}) *
            size;
    value /=
        Polynomial(square, {1, -0.173678953558233699533450911e+3, 0.1521517378790019070696485176e+5,
                            -0.6307673640497716991212077277e+6});
  }
  return x < 0 ? -value : value;
}

double Cosh(double x) {
  const double size = std::fabs(x);
  if (size > 21) return Exp(size) * 0.5;
  const double power = Exp(size);
  return (power + 1 / power) * 0.5;
}

double Tanh(double x) {
  constexpr double kAlmostOne = 0.5 * 8.8029691931113054295988e+01;
  const double size = std::fabs(x);
  if (size > kAlmostOne) return x < 0 ? -1 : 1;
  if (size >= 0.625) {
    const double value = 1 - 2 / (Exp(2 * size) + 1);
    return x < 0 ? -value : value;
  }
  if (x == 0) return x;
  const double s = x * x;
  return x + x * s *
                 Polynomial(s, {-9.64399179425052238628e-1, -9.92877231001918586564e1,
                                -1.61468768441708447952e3}) /
                 Polynomial(s, {1, 1.12811678491632931402e2, 2.23548839060100448583e3,
                                4.84406305325125486048e3});
}

double Asinh(double x) {
  constexpr double kLarge = 1 << 28;
  if (!std::isfinite(x)) return x;
  const double size = std::fabs(x);
  double value = size;
  if (size > kLarge) {
    value = Log(size) + std::numbers::ln2;
  } else if (size > 2) {
    value = Log(2 * size + 1 / (std::sqrt(size * size + 1) + size));
  } else if (size >= 1 / kLarge) {
    value = std::log1p(size + size * size / (1 + std::sqrt(1 + size * size)));
  }
  return x < 0 ? -value : value;
}

double Acosh(double x) {
  constexpr double kLarge = 1 << 28;
  if (x < 1 || std::isnan(x)) return kNaN;
  if (x == 1) return 0;
  if (x >= kLarge) return Log(x) + std::numbers::ln2;
  if (x > 2) return Log(2 * x - 1 / (x + std::sqrt(x * x - 1)));
  const double t = x - 1;
  return std::log1p(t + std::sqrt(2 * t + t * t));
}

double Atanh(double x) {
  constexpr double kNearZero = 1.0 / (1 << 28);
  const double size = std::fabs(x);
  if (size > 1 || std::isnan(x)) return kNaN;
  if (size == 1) return std::copysign(kInfinity, x);
  double value = size;
  if (size >= 0.5) {
    value = 0.5 * std::log1p((size + size) / (1 - size));
  } else if (size >= kNearZero) {
    const double twice = size + size;
    value = 0.5 * std::log1p(twice + twice * size / (1 - size));
  }
  return x < 0 ? -value : value;
}

}  // namespace chanscope::elementary
