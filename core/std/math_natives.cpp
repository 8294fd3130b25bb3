#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "core/std/natives.h"

namespace chanscope {
namespace {

double F(uint64_t word) {
  return std::bit_cast<double>(word);
}

uint64_t W(double value) {
  return std::bit_cast<uint64_t>(value);
}

using OneToOne = double (*)(double);
using TwoToOne = double (*)(double, double);

template <OneToOne function>
void Of(NativeCall& call) {
  call.results[0] = W(function(F(call.args[0])));
}

template <TwoToOne function>
void OfTwo(NativeCall& call) {
  call.results[0] = W(function(F(call.args[0]), F(call.args[1])));
}

// A float is kept as the bits of a float64, a float32 too.
void SameWord(NativeCall& call) {
  call.results[0] = call.args[0];
}

void Float32Bits(NativeCall& call) {
  call.results[0] = std::bit_cast<uint32_t>(static_cast<float>(F(call.args[0])));
}

void Float32FromBits(NativeCall& call) {
  const auto value = std::bit_cast<float>(static_cast<uint32_t>(call.args[0]));
  call.results[0] = W(static_cast<double>(value));
}

double Pow10Of(int exponent) {
  double value = 0;
  const std::string text = "1e" + std::to_string(exponent);
  value = std::strtod(text.c_str(), nullptr);
  return value;
}

// func pow10(n int) float64
void Pow10(NativeCall& call) {
  call.results[0] = W(Pow10Of(static_cast<int>(call.args[0])));
}

// func Frexp(f float64) (frac float64, exp int)
void Frexp(NativeCall& call) {
  int exponent = 0;
  const double value = F(call.args[0]);
  const double fraction = std::frexp(value, &exponent);
  const bool plain = std::isfinite(value) && value != 0;
  call.results[0] = plain ? W(fraction) : call.args[0];
  call.results[1] = plain ? static_cast<uint64_t>(static_cast<int64_t>(exponent)) : 0;
}

// func Ldexp(frac float64, exp int) float64
void Ldexp(NativeCall& call) {
  const auto exponent = static_cast<int64_t>(call.args[1]);
  const int clamped = exponent > 5000    ? 5000
                      : exponent < -5000 ? -5000
                                         : static_cast<int>(exponent);
  call.results[0] = W(std::ldexp(F(call.args[0]), clamped));
}

void Fma(NativeCall& call) {
  call.results[0] = W(std::fma(F(call.args[0]), F(call.args[1]), F(call.args[2])));
}

// func Lgamma(x float64) (lgamma float64, sign int)
void Lgamma(NativeCall& call) {
  int sign = 1;
  call.results[0] = W(::lgamma_r(F(call.args[0]), &sign));
  call.results[1] = static_cast<uint64_t>(static_cast<int64_t>(sign));
}

bool IsSpecialPower(double x, double y) {
  return !std::isfinite(x) || !std::isfinite(y) || x == 0 || y == 0 || x == 1 || y == 1 ||
         std::fabs(y) >= 0x1p63;
}

// As Go computes it: by squaring for the whole part of the exponent, so that the last bits are
// Go's. The special cases are those of C.
double Pow(double x, double y) {
  if (IsSpecialPower(x, y)) return std::pow(x, y);
  if (y == 0.5) return std::sqrt(x);
  if (y == -0.5) return 1 / std::sqrt(x);
  double whole = 0;
  double fraction = std::modf(std::fabs(y), &whole);
  if (fraction != 0 && x < 0) return std::nan("");
  double result = 1;
  if (fraction != 0) {
    if (fraction > 0.5) {
      fraction -= 1;
      whole += 1;
    }
    result = std::exp(fraction * std::log(x));
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

// The method of FreeBSD's msun, which Go follows: an estimate from the bits, a polynomial, and a
// step of Newton's.
double Cbrt(double x) {
  if (x == 0 || !std::isfinite(x)) return x;
  constexpr uint64_t kNormal = uint64_t{715094163} << 32;
  constexpr uint64_t kSubnormal = uint64_t{696219795} << 32;
  const double value = std::fabs(x);
  double t = F(W(value) / 3 + kNormal);
  if (value < std::numeric_limits<double>::min()) t = F(W(value * 0x1p54) / 3 + kSubnormal);
  double r = t * t / value;
  const double s = 5.42857142857142815906e-01 + r * t;
  t *= 3.57142857142857150787e-01 + 1.60714285714285720630e+00 / (s + 1.41428571428571436819e+00 +
                                                                  -7.05306122448979611050e-01 / s);
  t = F((W(t) & uint64_t{0xffffffffc} << 28) + (uint64_t{1} << 30));
  r = value / (t * t);
  t += t * ((r - t) / (t + t + r));
  return std::copysign(t, x);
}

// As Go computes it on amd64; the last bit is not always that of the C library.
double Hypot(double x, double y) {
  if (std::isinf(x) || std::isinf(y)) return HUGE_VAL;
  x = std::fabs(x);
  y = std::fabs(y);
  if (std::isnan(x) || std::isnan(y)) return std::nan("");
  const double large = std::fmax(x, y);
  if (large == 0) return 0;
  const double ratio = std::fmin(x, y) / large;
  return large * std::sqrt(1 + ratio * ratio);
}

// func divided(overflow bool)
void Divided(NativeCall& call) {
  call.ok = call.vm.Error(call.args[0] != 0 ? "integer overflow" : "integer divide by zero");
}

constexpr Native kNatives[] = {
    {"math/bits.divided", Divided, false},
    {"math.Float64bits", SameWord, false},
    {"math.Float64frombits", SameWord, false},
    {"math.Float32bits", Float32Bits, false},
    {"math.Float32frombits", Float32FromBits, false},
    {"math.Sqrt", Of<std::sqrt>, false},
    {"math.Floor", Of<std::floor>, false},
    {"math.Ceil", Of<std::ceil>, false},
    {"math.Trunc", Of<std::trunc>, false},
    {"math.Round", Of<std::round>, false},
    {"math.RoundToEven", Of<std::nearbyint>, false},
    {"math.Mod", OfTwo<std::fmod>, false},
    {"math.Remainder", OfTwo<std::remainder>, false},
    {"math.Frexp", Frexp, false},
    {"math.Ldexp", Ldexp, false},
    {"math.FMA", Fma, false},
    {"math.Hypot", OfTwo<Hypot>, false},
    {"math.Pow", OfTwo<Pow>, false},
    {"math.pow10", Pow10, false},
    {"math.Exp", Of<std::exp>, false},
    {"math.Exp2", Of<std::exp2>, false},
    {"math.Expm1", Of<std::expm1>, false},
    {"math.Log", Of<std::log>, false},
    {"math.Log2", Of<std::log2>, false},
    {"math.Log10", Of<std::log10>, false},
    {"math.Log1p", Of<std::log1p>, false},
    {"math.Cbrt", Of<Cbrt>, false},
    {"math.Sin", Of<std::sin>, false},
    {"math.Cos", Of<std::cos>, false},
    {"math.Tan", Of<std::tan>, false},
    {"math.Asin", Of<std::asin>, false},
    {"math.Acos", Of<std::acos>, false},
    {"math.Atan", Of<std::atan>, false},
    {"math.Atan2", OfTwo<std::atan2>, false},
    {"math.Sinh", Of<std::sinh>, false},
    {"math.Cosh", Of<std::cosh>, false},
    {"math.Tanh", Of<std::tanh>, false},
    {"math.Asinh", Of<std::asinh>, false},
    {"math.Acosh", Of<std::acosh>, false},
    {"math.Atanh", Of<std::atanh>, false},
    {"math.Gamma", Of<std::tgamma>, false},
    {"math.Lgamma", Lgamma, false},
    {"math.Erf", Of<std::erf>, false},
    {"math.Erfc", Of<std::erfc>, false},
};

}  // namespace

std::span<const Native> MathNatives() {
  return kNatives;
}

}  // namespace chanscope
