// Sine and its kin, and their inverses: Cephes' methods.
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

#include "core/std/elementary.h"
#include "core/std/polynomial.h"

namespace chanscope::elementary {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kPi = std::numbers::pi;

// An angle is octant * pi/4 + rest, with an even octant.
struct Reduced {
  uint64_t octant = 0;
  double rest = 0;
};

// Far out, where the reduction below has no digits left, the C library knows better.
constexpr double kFarOut = 1 << 29;

Reduced Reduce(double angle) {
  Reduced reduced;
  reduced.octant = static_cast<uint64_t>(angle * (4 / kPi));
  auto whole = static_cast<double>(reduced.octant);
  if (reduced.octant % 2 == 1) {
    ++reduced.octant;
    ++whole;
  }
  // pi/4 in three parts, so that the products are exact.
  reduced.rest = ((angle - whole * 7.85398125648498535156e-1) - whole * 3.77489470793079817668e-8) -
                 whole * 2.69515142907905952645e-15;
  return reduced;
}

double SineOfRest(double z) {
  const double zz = z * z;
  return z + z * zz *
                 Polynomial(zz, {1.58962301576546568060e-10, -2.50507477628578072866e-8,
                                 2.75573136213857245213e-6, -1.98412698295895385996e-4,
                                 8.33333333332211858878e-3, -1.66666666666666307295e-1});
}

double CosineOfRest(double z) {
  const double zz = z * z;
  return 1.0 - 0.5 * zz +
         zz * zz *
             Polynomial(zz, {-1.13585365213876817300e-11, 2.08757008419747316778e-9,
                             -2.75573141792967388112e-7, 2.48015872888517045348e-5,
                             -1.38888888888730564116e-3, 4.16666666666665929218e-2});
}

// Of 0 to 0.66.
double SmallAtan(double x) {
  double z = x * x;
  z = z *
      Polynomial(z, {-8.750608600031904122785e-01, -1.615753718733365076637e+01,
                     -7.500855792314704667340e+01, -1.228866684490136173410e+02,
                     -6.485021904942025371773e+01}) /
      Polynomial(z, {1, +2.485846490142306297962e+01, +1.650270098316988542046e+02,
                     +4.328810604912902668951e+02, +4.853903996359136964868e+02,
                     +1.945506571482613964425e+02});
  return x * z + x;
}

double PositiveAtan(double x) {
  constexpr double kMoreBits = 6.123233995736765886130e-17;  // of pi/2
  constexpr double kTanOf3Eighths = 2.41421356237309504880;
  if (x <= 0.66) return SmallAtan(x);
  if (x > kTanOf3Eighths) return kPi / 2 - SmallAtan(1 / x) + kMoreBits;
  return kPi / 4 + SmallAtan((x - 1) / (x + 1)) + 0.5 * kMoreBits;
}

}  // namespace

double Sin(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (std::isinf(x)) return kNaN;
  const double size = std::fabs(x);
  if (size >= kFarOut) return std::sin(x);
  const Reduced angle = Reduce(size);
  const uint64_t octant = angle.octant % 8;
  const bool cosine = octant % 4 == 2;
  const double value = cosine ? CosineOfRest(angle.rest) : SineOfRest(angle.rest);
  return (octant > 3) != (x < 0) ? -value : value;
}

double Cos(double x) {
  if (!std::isfinite(x)) return kNaN;
  const double size = std::fabs(x);
  if (size >= kFarOut) return std::cos(x);
  const Reduced angle = Reduce(size);
  const uint64_t octant = angle.octant % 8;
  const bool sine = octant % 4 == 2;
  const double value = sine ? SineOfRest(angle.rest) : CosineOfRest(angle.rest);
  return octant == 2 || octant == 4 ? -value : value;
}

double Tan(double x) {
  if (x == 0 || std::isnan(x)) return x;
  if (std::isinf(x)) return kNaN;
  const double size = std::fabs(x);
  if (size >= kFarOut) return std::tan(x);
  const auto [octant, z] = Reduce(size);
  const double zz = z * z;
  double value = z;
  if (zz > 1e-14) {
    value = z + z * (zz *
                     Polynomial(zz, {-1.30936939181383777646e4, 1.15351664838587416140e6,
                                     -1.79565251976484877988e7}) /
                     Polynomial(zz, {1, 1.36812963470692954678e4, -1.32089234440210967447e6,
                                     2.50083801823357915839e7, -5.38695755929454629881e7}));
  }
  if (octant % 4 == 2) value = -1 / value;
  return x < 0 ? -value : value;
}

double Atan(double x) {
  if (x == 0 || std::isnan(x)) return x;
  return x > 0 ? PositiveAtan(x) : -PositiveAtan(-x);
}

double Asin(double x) {
  if (x == 0 || std::isnan(x)) return x;
  const double size = std::fabs(x);
  if (size > 1) return kNaN;
  const double other = std::sqrt(1 - size * size);
  const double value =
      size > 0.7 ? kPi / 2 - PositiveAtan(other / size) : PositiveAtan(size / other);
  return x < 0 ? -value : value;
}

double Acos(double x) {
  return kPi / 2 - Asin(x);
}

double Atan2(double y, double x) {
  const bool special =
      !std::isfinite(x) || !std::isfinite(y) || x == 0 || y == 0;  // exact, and the same in C
  if (special) return std::atan2(y, x);
  const double value = Atan(y / x);
  if (x >= 0) return value;
  return value <= 0 ? value + kPi : value - kPi;
}

}  // namespace chanscope::elementary
