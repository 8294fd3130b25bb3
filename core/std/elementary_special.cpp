// The gamma function (Cephes) and the error function (FreeBSD's msun).
#include <bit>
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
constexpr double kPi = std::numbers::pi;

// Stirling's formula for large x, as two factors: their product may overflow too early.
struct Factors {
  double first = 0;
  double second = 0;
};

Factors Stirling(double x) {
  constexpr double kRootOfTwoPi = 2.506628274631000502417;
  constexpr double kMostForPow = 143.01608;
  if (x > 200) return {kInfinity, 1};
  double w = 1 / x;
  w = 1 + w * Polynomial(w, {7.87311395793093628397e-04, -2.29549961613378126380e-04,
                             -2.68132617805781232825e-03, 3.47222221605458667310e-03,
                             8.33333333333482257126e-02});
  const double power = Exp(x);
  if (x > kMostForPow) {
    const double half = Pow(x, 0.5 * x - 0.25);
    return {half, kRootOfTwoPi * w * (half / power)};
  }
  return {Pow(x, x - 0.5) / power, kRootOfTwoPi * w};
}

double GammaOfLarge(double x) {
  const double size = std::fabs(x);
  if (x >= 0) {
    const auto [first, second] = Stirling(x);
    return first * second;
  }
  double whole = std::floor(size);
  const double sign = static_cast<int64_t>(whole) % 2 == 0 ? -1 : 1;
  double z = size - whole;
  if (z > 0.5) {
    whole += 1;
    z = size - whole;
  }
  z = size * Sin(kPi * z);
  if (z == 0) return sign * kInfinity;
  const auto [first, second] = Stirling(size);
  z = std::fabs(z);
  const double product = z * first * second;
  return sign * (std::isinf(product) ? kPi / z / first / second : kPi / product);
}

// In the ranges that are no mere polynomial: e^(-x^2) times a quotient, over x.
double ErfTail(double x) {
  constexpr double kSplit = 1 / 0.35;
  const double s = 1 / (x * x);
  double r = 0;
  double q = 0;
  if (x < kSplit) {
    r = Polynomial(
        s, {-9.81432934416914548592e+00, -8.12874355063065934246e+01, -1.84605092906711035994e+02,
            -1.62396669462573470355e+02, -6.23753324503260060396e+01, -1.05586262253232909814e+01,
            -6.93858572707181764372e-01, -9.86494403484714822705e-03});
    q = Polynomial(
        s, {-6.04244152148580987438e-02, 6.57024977031928170135e+00, 1.08635005541779435134e+02,
            4.29008140027567833386e+02, 6.45387271733267880336e+02, 4.34565877475229228821e+02,
            1.37657754143519042600e+02, 1.96512716674392571292e+01, 1});
  } else {
    r = Polynomial(
        s, {-4.83519191608651397019e+02, -1.02509513161107724954e+03, -6.37566443368389627722e+02,
            -1.60636384855821916062e+02, -1.77579549177547519889e+01, -7.99283237680523006574e-01,
            -9.86494292470009928597e-03});
    q = Polynomial(
        s, {-2.24409524465858183362e+01, 4.74528541206955367215e+02, 2.55305040643316442583e+03,
            3.19985821950859553908e+03, 1.53672958608443695994e+03, 3.25792512996573918826e+02,
            3.03380607434824582924e+01, 1});
  }
  // The upper half of x: its square is exact.
  const auto z = std::bit_cast<double>(std::bit_cast<uint64_t>(x) & 0xffffffff00000000);
  return Exp(-z * z - 0.5625) * Exp((z - x) * (z + x) + r / q) / x;
}

// erf(x) / x - 1 near 0.
double ErfNearZero(double x) {
  const double z = x * x;
  return Polynomial(z, {-2.37630166566501626084e-05, -5.77027029648944159157e-03,
                        -2.84817495755985104766e-02, -3.25042107247001499370e-01,
                        1.28379167095512558561e-01}) /
         Polynomial(z, {-3.96022827877536812320e-06, 1.32494738004321644526e-04,
                        5.08130628187576562776e-03, 6.50222499887672944485e-02,
                        3.97917223959155352819e-01, 1});
}

constexpr double kErfOfOne = 8.45062911510467529297e-01;
constexpr double kNear = 0.84375;
constexpr double kMiddle = 1.25;

// erf(x) - erf(1), roughly around 1.
double ErfNearOne(double x) {
  const double s = x - 1;
  return Polynomial(s, {-2.16637559486879084300e-03, 3.54783043256182359371e-02,
                        -1.10894694282396677476e-01, 3.18346619901161753674e-01,
                        -3.72207876035701323847e-01, 4.14856118683748331666e-01,
                        -2.36211856075265944077e-03}) /
         Polynomial(s, {1.19844998467991074170e-02, 1.36370839120290507362e-02,
                        1.26171219808761642112e-01, 7.18286544141962662868e-02,
                        5.40397917702171048937e-01, 1.06420880400844228286e-01, 1});
}

double PositiveErf(double x) {
  constexpr double kSmall = 1.0 / (1 << 28);
  constexpr double kVeryTiny = 2.848094538889218e-306;
  constexpr double kSlope = 1.28379167095512586316e-01;  // 2/sqrt(pi) - 1
  constexpr double kSlope8 = 1.02703333676410069053e+00;
  if (x < kVeryTiny) return 0.125 * (8.0 * x + kSlope8 * x);
  if (x < kSmall) return x + kSlope * x;
  if (x < kNear) return x + x * ErfNearZero(x);
  if (x < kMiddle) return kErfOfOne + ErfNearOne(x);
  return x >= 6 ? 1 : 1 - ErfTail(x);
}

}  // namespace

double Gamma(double x) {
  constexpr double kEuler = 0.57721566490153286060651209008240243104215933593992;
  constexpr double kLarge = 33;
  constexpr double kSmall = 1e-09;
  if (std::isnan(x) || x == -kInfinity || (x < 0 && x == std::trunc(x))) return kNaN;
  if (x == kInfinity) return x;
  if (x == 0) return std::copysign(kInfinity, x);
  if (std::fabs(x) > kLarge) return GammaOfLarge(x);
  double z = 1;
  const auto near_zero = [&] { return x == 0 ? kInfinity : z / ((1 + kEuler * x) * x); };
  while (x >= 3) {
    x -= 1;
    z *= x;
  }
  while (x < 0) {
    if (x > -kSmall) return near_zero();
    z /= x;
    x += 1;
  }
  while (x < 2) {
    if (x < kSmall) return near_zero();
    z /= x;
    x += 1;
  }
  if (x == 2) return z;
  x -= 2;
  const double p = Polynomial(
      x, {1.60119522476751861407e-04, 1.19135147006586384913e-03, 1.04213797561761569935e-02,
          4.76367800457137231464e-02, 2.07448227648435975150e-01, 4.94214826801497100753e-01,
          9.99999999999999996796e-01});
  const double q = Polynomial(
      x, {-2.31581873324120129819e-05, 5.39605580493303397842e-04, -4.45641913851797240494e-03,
          1.18139785222060435552e-02, 3.58236398605498653373e-02, -2.34591795718243348568e-01,
          7.14304917030273074085e-02, 1.00000000000000000320e+00});
  return z * p / q;
}

double Erf(double x) {
  if (std::isnan(x)) return x;
  return std::signbit(x) ? -PositiveErf(-x) : PositiveErf(x);
}

double Erfc(double x) {
  constexpr double kTiny = 1.0 / (uint64_t{1} << 56);
  if (std::isnan(x)) return x;
  const double size = std::fabs(x);
  const bool negative = x < 0;
  if (size < kNear) {
    double value = size;
    if (size >= kTiny) {
      const double y = ErfNearZero(size);
      value = size < 0.25 ? size + size * y : 0.5 + (size * y + (size - 0.5));
    }
    return negative ? 1 + value : 1 - value;
  }
  if (size < kMiddle) {
    const double value = ErfNearOne(size);
    return negative ? 1 + kErfOfOne + value : 1 - kErfOfOne - value;
  }
  if (size >= 28 || (negative && size > 6)) return negative ? 2 : 0;
  return negative ? 2 - ErfTail(size) : ErfTail(size);
}

}  // namespace chanscope::elementary
