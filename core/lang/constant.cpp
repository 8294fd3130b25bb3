#include "core/lang/constant.h"

#include <cmath>
#include <limits>
#include <utility>

#include "core/base/check.h"
#include "core/lang/constant_value.h"

namespace chanscope::lang {
namespace {

constexpr size_t kExactBits = 4096;  // of numerator or denominator, beyond that floats are rounded
constexpr long kRoundedBits = 512;   // to this many
constexpr long kMaxExponent = 1 << 20;  // of a float, as a power of two

// q rounded to kRoundedBits bits.
mpq_class Rounded(const mpq_class& q) {
  const long shift = kRoundedBits - 1 - ExponentOf(q);
  mpz_class numerator = q.get_num();
  mpz_class denominator = q.get_den();
  if (shift >= 0) {
    numerator <<= static_cast<mp_bitcnt_t>(shift);
  } else {
    denominator <<= static_cast<mp_bitcnt_t>(-shift);
  }
  mpz_class mantissa = (2 * numerator + denominator) / (2 * denominator);
  mpq_class result(mantissa);
  if (shift >= 0) {
    result /= mpq_class(mpz_class(1) << static_cast<mp_bitcnt_t>(shift));
  } else {
    result *= mpq_class(mpz_class(1) << static_cast<mp_bitcnt_t>(-shift));
  }
  return result;
}

// Rounds to nearest, ties to even, with `precision` bits and no bit below 2^-lowest.
double Nearest(const mpq_class& q, long precision, long lowest) {
  if (sgn(q) == 0) return 0;
  const long shift = std::min(precision - 1 - ExponentOf(q), lowest);
  mpz_class numerator = abs(q.get_num());
  mpz_class denominator = q.get_den();
  if (shift >= 0) {
    numerator <<= static_cast<mp_bitcnt_t>(shift);
  } else {
    denominator <<= static_cast<mp_bitcnt_t>(-shift);
  }
  mpz_class mantissa = numerator / denominator;
  const mpz_class twice_rest = 2 * (numerator - mantissa * denominator);
  if (twice_rest > denominator || (twice_rest == denominator && mpz_odd_p(mantissa.get_mpz_t()))) {
    ++mantissa;
  }
  const double magnitude = std::ldexp(mantissa.get_d(), static_cast<int>(-shift));
  return sgn(q) < 0 ? -magnitude : magnitude;
}

bool UsableFraction(mpq_class& q) {
  if (sgn(q) == 0) return true;
  const long exponent = ExponentOf(q);
  if (exponent > kMaxExponent) return false;
  if (exponent < -kMaxExponent) {
    q = 0;
  } else if (mpz_sizeinbase(q.get_num_mpz_t(), 2) > kExactBits ||
             mpz_sizeinbase(q.get_den_mpz_t(), 2) > kExactBits) {
    q = Rounded(q);
  }
  return true;
}

template <class T>
const T& As(const ConstantRef& x) {
  const T* value = std::get_if<T>(&x->value->of);
  CHECK(value != nullptr);
  return *value;
}

}  // namespace

long ExponentOf(const mpq_class& q) {
  const mpz_class numerator = abs(q.get_num());
  const mpz_class& denominator = q.get_den();
  const long guess = static_cast<long>(mpz_sizeinbase(numerator.get_mpz_t(), 2)) -
                     static_cast<long>(mpz_sizeinbase(denominator.get_mpz_t(), 2));
  const bool below = guess >= 0 ? numerator < (denominator << static_cast<mp_bitcnt_t>(guess))
                                : (numerator << static_cast<mp_bitcnt_t>(-guess)) < denominator;
  return below ? guess - 1 : guess;
}

Constant::Constant(std::unique_ptr<Value> v) : value(std::move(v)) {}
Constant::~Constant() = default;

ConstantKind Constant::kind() const {
  return static_cast<ConstantKind>(value->of.index());
}

bool Constant::AsBool() const {
  return std::get<bool>(value->of);
}
const std::string& Constant::AsString() const {
  return std::get<std::string>(value->of);
}

uint64_t Constant::AsUint64() const {
  mpz_class integer;
  if (const auto* z = std::get_if<mpz_class>(&value->of)) integer = *z;
  if (const auto* q = std::get_if<mpq_class>(&value->of)) integer = q->get_num() / q->get_den();
  if (const auto* c = std::get_if<Value::Complex>(&value->of)) {
    integer = c->real.get_num() / c->real.get_den();
  }
  mpz_class low;
  mpz_fdiv_r_2exp(low.get_mpz_t(), integer.get_mpz_t(), 64);  // two's complement of negatives
  return low.get_ui();
}
static_assert(sizeof(unsigned long) == 8 || sizeof(unsigned long) == 4);

int64_t Constant::AsInt64() const {
  return static_cast<int64_t>(AsUint64());
}

double Constant::AsReal() const {
  if (const auto* z = std::get_if<mpz_class>(&value->of)) return Nearest(mpq_class(*z), 53, 1074);
  if (const auto* q = std::get_if<mpq_class>(&value->of)) return Nearest(*q, 53, 1074);
  return Nearest(std::get<Value::Complex>(value->of).real, 53, 1074);
}
double Constant::AsDouble() const {
  return AsReal();
}

double Constant::AsImag() const {
  const auto* c = std::get_if<Value::Complex>(&value->of);
  return c != nullptr ? Nearest(c->imag, 53, 1074) : 0;
}

float Constant::AsFloat() const {
  mpq_class q;
  if (const auto* z = std::get_if<mpz_class>(&value->of)) {
    q = *z;
  } else if (const auto* f = std::get_if<mpq_class>(&value->of)) {
    q = *f;
  } else {
    q = std::get<Value::Complex>(value->of).real;
  }
  const double rounded = Nearest(q, 24, 149);
  if (std::abs(rounded) > std::numeric_limits<float>::max()) {
    return rounded < 0 ? -std::numeric_limits<float>::infinity()
                       : std::numeric_limits<float>::infinity();
  }
  return static_cast<float>(rounded);
}

ConstantRef MakeBool(bool value) {
  return std::make_shared<const Constant>(
      std::make_unique<Constant::Value>(Constant::Value{value}));
}

ConstantRef MakeString(std::string bytes) {
  return std::make_shared<const Constant>(
      std::make_unique<Constant::Value>(Constant::Value{std::move(bytes)}));
}

ConstantRef MakeConstant(mpz_class integer) {
  return std::make_shared<const Constant>(
      std::make_unique<Constant::Value>(Constant::Value{std::move(integer)}));
}

ConstantRef MakeConstant(mpq_class fraction) {
  if (!UsableFraction(fraction)) return nullptr;
  return std::make_shared<const Constant>(
      std::make_unique<Constant::Value>(Constant::Value{std::move(fraction)}));
}

ConstantRef MakeConstant(mpq_class real, mpq_class imag) {
  if (!UsableFraction(real) || !UsableFraction(imag)) return nullptr;
  return std::make_shared<const Constant>(std::make_unique<Constant::Value>(
      Constant::Value{Constant::Value::Complex{std::move(real), std::move(imag)}}));
}

ConstantRef MakeInt(int64_t value) {
  if (value >= 0) return MakeUint(static_cast<uint64_t>(value));
  mpz_class magnitude;
  const uint64_t bits = ~static_cast<uint64_t>(value) + 1;
  mpz_import(magnitude.get_mpz_t(), 1, 1, sizeof bits, 0, 0, &bits);
  return MakeConstant(mpz_class(-magnitude));
}

ConstantRef MakeUint(uint64_t value) {
  mpz_class integer;
  mpz_import(integer.get_mpz_t(), 1, 1, sizeof value, 0, 0, &value);
  return MakeConstant(std::move(integer));
}

ConstantRef MakeDouble(double value) {
  return MakeConstant(mpq_class(value));
}

const mpz_class& Integer(const ConstantRef& x) {
  return As<mpz_class>(x);
}

mpq_class Fraction(const ConstantRef& x) {
  if (x->kind() == ConstantKind::kInt) return mpq_class(Integer(x));
  return As<mpq_class>(x);
}

ConstantRef ToInt(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool:
    case ConstantKind::kString: return nullptr;
    case ConstantKind::kInt: return x;
    case ConstantKind::kFloat: {
      const auto& q = As<mpq_class>(x);
      return q.get_den() == 1 ? MakeConstant(mpz_class(q.get_num())) : nullptr;
    }
    case ConstantKind::kComplex: {
      const ConstantRef real = ToFloat(x);
      return real != nullptr ? ToInt(real) : nullptr;
    }
  }
  return nullptr;
}

ConstantRef ToFloat(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool:
    case ConstantKind::kString: return nullptr;
    case ConstantKind::kInt: return MakeConstant(mpq_class(Integer(x)));
    case ConstantKind::kFloat: return x;
    case ConstantKind::kComplex: {
      const auto& c = As<Constant::Value::Complex>(x);
      return sgn(c.imag) == 0 ? MakeConstant(c.real) : nullptr;
    }
  }
  return nullptr;
}

ConstantRef ToComplex(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool:
    case ConstantKind::kString: return nullptr;
    case ConstantKind::kInt:
    case ConstantKind::kFloat: return MakeConstant(Fraction(x), mpq_class(0));
    case ConstantKind::kComplex: return x;
  }
  return nullptr;
}

ConstantRef RealPart(const ConstantRef& x) {
  if (x->kind() != ConstantKind::kComplex) return x;
  return MakeConstant(As<Constant::Value::Complex>(x).real);
}

ConstantRef ImagPart(const ConstantRef& x) {
  if (x->kind() != ConstantKind::kComplex) return MakeInt(0);
  return MakeConstant(As<Constant::Value::Complex>(x).imag);
}

ConstantRef MakeComplex(const ConstantRef& real, const ConstantRef& imag) {
  return MakeConstant(Fraction(real), Fraction(imag));
}

ConstantRef RoundToFloat(const ConstantRef& x, unsigned bits) {
  const auto part = [&](const ConstantRef& number) -> ConstantRef {
    const double value = bits == 32 ? static_cast<double>(number->AsFloat()) : number->AsDouble();
    return std::isinf(value) ? nullptr : MakeDouble(value);
  };
  if (x->kind() != ConstantKind::kComplex) return part(x);
  const ConstantRef real = part(RealPart(x));
  const ConstantRef imag = part(ImagPart(x));
  return real != nullptr && imag != nullptr ? MakeComplex(real, imag) : nullptr;
}

}  // namespace chanscope::lang
