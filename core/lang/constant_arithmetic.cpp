#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/lang/constant.h"
#include "core/lang/constant_value.h"

namespace chanscope::lang {
namespace {

using Complex = Constant::Value::Complex;

const Complex& Parts(const ConstantRef& x) {
  return std::get<Complex>(x->value->of);
}

// As Go 1.19 divides: in 64 bits where both numbers fit, so that the smallest one divided by -1 is
// itself.
mpz_class Quotient(const mpz_class& x, const mpz_class& y) {
  constexpr mp_bitcnt_t kBits = 63;
  if (y == -1 && x == -(mpz_class(1) << kBits)) return x;
  return x / y;
}

ConstantRef ComputeInt(const mpz_class& x, ConstantOp op, const mpz_class& y,
                       bool integer_division) {
  switch (op) {
    case ConstantOp::kAdd: return MakeConstant(mpz_class(x + y));
    case ConstantOp::kSub: return MakeConstant(mpz_class(x - y));
    case ConstantOp::kMul: return MakeConstant(mpz_class(x * y));
    case ConstantOp::kDiv:
      if (integer_division) return MakeConstant(Quotient(x, y));
      return MakeConstant(mpq_class(x) / mpq_class(y));
    case ConstantOp::kRem: return MakeConstant(mpz_class(x % y));
    case ConstantOp::kAnd: return MakeConstant(mpz_class(x & y));
    case ConstantOp::kOr: return MakeConstant(mpz_class(x | y));
    case ConstantOp::kXor: return MakeConstant(mpz_class(x ^ y));
    case ConstantOp::kAndNot: return MakeConstant(mpz_class(x & mpz_class(~y)));
    case ConstantOp::kLogicalAnd:
    case ConstantOp::kLogicalOr: break;
  }
  CHECK(false);
  return nullptr;
}

ConstantRef ComputeFloat(const mpq_class& x, ConstantOp op, const mpq_class& y) {
  switch (op) {
    case ConstantOp::kAdd: return MakeConstant(mpq_class(x + y));
    case ConstantOp::kSub: return MakeConstant(mpq_class(x - y));
    case ConstantOp::kMul: return MakeConstant(mpq_class(x * y));
    case ConstantOp::kDiv: return MakeConstant(mpq_class(x / y));
    case ConstantOp::kRem:
    case ConstantOp::kAnd:
    case ConstantOp::kOr:
    case ConstantOp::kXor:
    case ConstantOp::kAndNot:
    case ConstantOp::kLogicalAnd:
    case ConstantOp::kLogicalOr: break;
  }
  CHECK(false);
  return nullptr;
}

ConstantRef ComputeComplex(const Complex& x, ConstantOp op, const Complex& y) {
  switch (op) {
    case ConstantOp::kAdd: return MakeConstant(x.real + y.real, x.imag + y.imag);
    case ConstantOp::kSub: return MakeConstant(x.real - y.real, x.imag - y.imag);
    case ConstantOp::kMul:
      return MakeConstant(x.real * y.real - x.imag * y.imag, x.real * y.imag + x.imag * y.real);
    case ConstantOp::kDiv: {
      const mpq_class norm = y.real * y.real + y.imag * y.imag;
      return MakeConstant((x.real * y.real + x.imag * y.imag) / norm,
                          (x.imag * y.real - x.real * y.imag) / norm);
    }
    case ConstantOp::kRem:
    case ConstantOp::kAnd:
    case ConstantOp::kOr:
    case ConstantOp::kXor:
    case ConstantOp::kAndNot:
    case ConstantOp::kLogicalAnd:
    case ConstantOp::kLogicalOr: break;
  }
  CHECK(false);
  return nullptr;
}

template <class T>
bool Holds(const T& x, ConstantRelation relation, const T& y) {
  switch (relation) {
    case ConstantRelation::kEqual: return x == y;
    case ConstantRelation::kNotEqual: return x != y;
    case ConstantRelation::kLess: return x < y;
    case ConstantRelation::kLessEqual: return x <= y;
    case ConstantRelation::kMore: return x > y;
    case ConstantRelation::kMoreEqual: return x >= y;
  }
  return false;
}

// Length in bytes of the UTF-8 sequence at text[at], 0 when it is not one.
size_t SequenceLength(const std::string& text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  const size_t length = first < 0x80   ? 1
                        : first < 0xc2 ? 0
                        : first < 0xe0 ? 2
                        : first < 0xf0 ? 3
                        : first < 0xf5 ? 4
                                       : 0;
  if (length == 0 || at + length > text.size()) return 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xc0) != 0x80) return 0;
  }
  return length;
}

std::string QuotedPiece(const std::string& text, size_t at, size_t length) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (length == 0) return fmt::format("\\x{:02x}", byte);
  if (length > 1) return text.substr(at, length);
  switch (text[at]) {
    case '\a': return "\\a";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    case '\v': return "\\v";
    case '"': return "\\\"";
    case '\\': return "\\\\";
    default: break;
  }
  if (byte < 0x20 || byte == 0x7f) return fmt::format("\\x{:02x}", byte);
  return std::string(1, text[at]);
}

std::string QuotedString(const std::string& text) {
  constexpr size_t kMaxLength = 72;
  std::vector<std::string> pieces = {"\""};
  for (size_t at = 0; at < text.size();) {
    const size_t length = SequenceLength(text, at);
    const std::string piece = QuotedPiece(text, at, length);
    if (piece.size() > 1 && piece[0] == '\\') {
      for (const char c : piece) pieces.emplace_back(1, c);
    } else {
      pieces.push_back(piece);
    }
    at += std::max<size_t>(length, 1);
  }
  pieces.emplace_back("\"");
  const bool cut = pieces.size() > kMaxLength;
  if (cut) pieces.resize(kMaxLength - 3);
  std::string result;
  for (const std::string& piece : pieces) result += piece;
  return cut ? result + "..." : result;
}

std::string FloatString(const mpq_class& q) {
  const ConstantRef constant = MakeConstant(q);
  const double value = constant->AsDouble();
  if (!std::isinf(value) && (value != 0 || sgn(q) == 0)) return fmt::format("{:.6g}", value);
  // Too large or too small for a double: mantissa and decimal exponent.
  const double log10 = static_cast<double>(ExponentOf(q)) * std::log10(2.0);
  long exponent = static_cast<long>(std::floor(log10));
  mpz_class power;
  mpz_ui_pow_ui(power.get_mpz_t(), 10, static_cast<unsigned long>(std::abs(exponent)));
  mpq_class scaled =
      exponent >= 0 ? mpq_class(q / mpq_class(power)) : mpq_class(q * mpq_class(power));
  double mantissa = scaled.get_d();
  if (std::abs(mantissa) >= 9.999995) {  // rounds to 10 with six digits
    mantissa /= 10;
    ++exponent;
  }
  return fmt::format("{:.6g}e{:+d}", mantissa, exponent);
}

}  // namespace

ConstantRef Compute(const ConstantRef& x, ConstantOp op, const ConstantRef& y,
                    bool integer_division) {
  const ConstantKind kind = std::max(x->kind(), y->kind());
  switch (kind) {
    case ConstantKind::kBool:
      CHECK(op == ConstantOp::kLogicalAnd || op == ConstantOp::kLogicalOr);
      return MakeBool(op == ConstantOp::kLogicalAnd ? x->AsBool() && y->AsBool()
                                                    : x->AsBool() || y->AsBool());
    case ConstantKind::kString:
      CHECK(op == ConstantOp::kAdd);
      return MakeString(x->AsString() + y->AsString());
    case ConstantKind::kInt: return ComputeInt(Integer(x), op, Integer(y), integer_division);
    case ConstantKind::kFloat: return ComputeFloat(Fraction(x), op, Fraction(y));
    case ConstantKind::kComplex: {
      const ConstantRef a = ToComplex(x);
      const ConstantRef b = ToComplex(y);
      return ComputeComplex(Parts(a), op, Parts(b));
    }
  }
  return nullptr;
}

bool Compare(const ConstantRef& x, ConstantRelation relation, const ConstantRef& y) {
  const ConstantKind kind = std::max(x->kind(), y->kind());
  switch (kind) {
    case ConstantKind::kBool: return Holds(x->AsBool(), relation, y->AsBool());
    case ConstantKind::kString: return Holds(x->AsString(), relation, y->AsString());
    case ConstantKind::kInt: return Holds(Integer(x), relation, Integer(y));
    case ConstantKind::kFloat: return Holds(Fraction(x), relation, Fraction(y));
    case ConstantKind::kComplex: {
      const ConstantRef a = ToComplex(x);
      const ConstantRef b = ToComplex(y);
      const bool equal = Parts(a).real == Parts(b).real && Parts(a).imag == Parts(b).imag;
      return equal == (relation == ConstantRelation::kEqual);
    }
  }
  return false;
}

ConstantRef Negate(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool:
    case ConstantKind::kString: break;
    case ConstantKind::kInt: return MakeConstant(mpz_class(-Integer(x)));
    case ConstantKind::kFloat: return MakeConstant(mpq_class(-Fraction(x)));
    case ConstantKind::kComplex: return MakeConstant(-Parts(x).real, -Parts(x).imag);
  }
  CHECK(false);
  return nullptr;
}

ConstantRef LogicalNot(const ConstantRef& x) {
  return MakeBool(!x->AsBool());
}

ConstantRef Complement(const ConstantRef& x, unsigned unsigned_bits) {
  mpz_class result = ~Integer(x);
  if (unsigned_bits > 0) {
    mpz_fdiv_r_2exp(result.get_mpz_t(), result.get_mpz_t(), unsigned_bits);
  }
  return MakeConstant(std::move(result));
}

ConstantRef ShiftLeft(const ConstantRef& x, unsigned count) {
  return MakeConstant(mpz_class(Integer(x) << count));
}

ConstantRef ShiftRight(const ConstantRef& x, unsigned count) {
  mpz_class result;
  mpz_fdiv_q_2exp(result.get_mpz_t(), Integer(x).get_mpz_t(), count);
  return MakeConstant(std::move(result));
}

int Sign(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool:
    case ConstantKind::kString: return 1;
    case ConstantKind::kInt: return sgn(Integer(x));
    case ConstantKind::kFloat: return sgn(std::get<mpq_class>(x->value->of));
    case ConstantKind::kComplex: return sgn(Parts(x).real) | sgn(Parts(x).imag);
  }
  return 0;
}

size_t BitLength(const ConstantRef& integer) {
  const mpz_class& z = Integer(integer);
  return sgn(z) == 0 ? 0 : mpz_sizeinbase(z.get_mpz_t(), 2);
}

bool FitsSigned(const ConstantRef& integer, unsigned bits) {
  const mpz_class bound = mpz_class(1) << (bits - 1);
  return -bound <= Integer(integer) && Integer(integer) < bound;
}

bool FitsUnsigned(const ConstantRef& integer, unsigned bits) {
  return sgn(Integer(integer)) >= 0 && BitLength(integer) <= bits;
}

std::string ConstantString(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool: return x->AsBool() ? "true" : "false";
    case ConstantKind::kString: return QuotedString(x->AsString());
    case ConstantKind::kInt: return Integer(x).get_str();
    case ConstantKind::kFloat: return FloatString(Fraction(x));
    case ConstantKind::kComplex:
      return fmt::format("({} + {}i)", FloatString(Parts(x).real), FloatString(Parts(x).imag));
  }
  return "";
}

std::string ConstantKey(const ConstantRef& x) {
  switch (x->kind()) {
    case ConstantKind::kBool: return x->AsBool() ? "true" : "false";
    case ConstantKind::kString: return '"' + x->AsString();
    case ConstantKind::kInt:
    case ConstantKind::kFloat: return Fraction(x).get_str();
    case ConstantKind::kComplex:
      if (sgn(Parts(x).imag) == 0) return Parts(x).real.get_str();
      return Parts(x).real.get_str() + '+' + Parts(x).imag.get_str();
  }
  return "";
}

}  // namespace chanscope::lang
