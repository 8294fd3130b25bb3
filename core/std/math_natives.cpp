#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <string>

#include "core/std/elementary.h"
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
    {"math.Pow", OfTwo<elementary::Pow>, false},
    {"math.pow10", Pow10, false},
    {"math.Exp", Of<elementary::Exp>, false},
    {"math.Exp2", Of<elementary::Exp2>, false},
    {"math.Expm1", Of<std::expm1>, false},
    {"math.Log", Of<elementary::Log>, false},
    {"math.Log2", Of<elementary::Log2>, false},
    {"math.Log10", Of<elementary::Log10>, false},
    {"math.Log1p", Of<std::log1p>, false},
    {"math.Cbrt", Of<Cbrt>, false},
    {"math.Sin", Of<elementary::Sin>, false},
    {"math.Cos", Of<elementary::Cos>, false},
    {"math.Tan", Of<elementary::Tan>, false},
    {"math.Asin", Of<elementary::Asin>, false},
    {"math.Acos", Of<elementary::Acos>, false},
    {"math.Atan", Of<elementary::Atan>, false},
    {"math.Atan2", OfTwo<elementary::Atan2>, false},
    {"math.Sinh", Of<elementary::Sinh>, false},
    {"math.Cosh", Of<elementary::Cosh>, false},
    {"math.Tanh", Of<elementary::Tanh>, false},
    {"math.Asinh", Of<elementary::Asinh>, false},
    {"math.Acosh", Of<elementary::Acosh>, false},
    {"math.Atanh", Of<elementary::Atanh>, false},
    {"math.Gamma", Of<elementary::Gamma>, false},
    {"math.Lgamma", Lgamma, false},
    {"math.Erf", Of<elementary::Erf>, false},
    {"math.Erfc", Of<elementary::Erfc>, false},
};

}  // namespace

std::span<const Native> MathNatives() {
  return kNatives;
}

}  // namespace chanscope
