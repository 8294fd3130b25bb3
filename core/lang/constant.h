// Values of constant expressions: exact, of any size.
//
// Owns: `Constant`, an immutable value, and the arithmetic that Go's constant expressions need.
// Integers are exact; floats are fractions, exact up to a few thousand bits and rounded to 512
// bits beyond; complex values are pairs of these. Must not: know types, tokens or the tree.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace chanscope::lang {

struct Constant;
using ConstantRef = std::shared_ptr<const Constant>;

enum class ConstantKind : uint8_t { kBool, kString, kInt, kFloat, kComplex };

struct Constant {
  struct Value;  // constant_value.h; keeps the big number library out of this header

  ConstantKind kind() const;

  // The value in the form asked for. Each needs the kind that can give it: As*Int64 an integer or
  // a float without fraction (cut to its low 64 bits), AsDouble, AsReal and AsImag any number.
  bool AsBool() const;
  const std::string& AsString() const;  // bytes
  int64_t AsInt64() const;
  uint64_t AsUint64() const;
  double AsDouble() const;  // nearest; infinite when too large
  float AsFloat() const;    // nearest in one rounding
  double AsReal() const;
  double AsImag() const;

  explicit Constant(std::unique_ptr<Value> value);
  ~Constant();
  Constant(const Constant&) = delete;
  Constant& operator=(const Constant&) = delete;

  std::unique_ptr<const Value> value;
};

ConstantRef MakeBool(bool value);
ConstantRef MakeString(std::string bytes);
ConstantRef MakeInt(int64_t value);
ConstantRef MakeUint(uint64_t value);
ConstantRef MakeDouble(double value);  // finite

// The value of a literal as written; null when it is malformed or too large to hold.
ConstantRef ParseIntLiteral(std::string_view text);
ConstantRef ParseFloatLiteral(std::string_view text);
ConstantRef ParseImaginaryLiteral(std::string_view text);
ConstantRef ParseCharLiteral(std::string_view text);
ConstantRef ParseStringLiteral(std::string_view text);  // quoted or raw

// The same number in another kind; null when it is not one (3.5 is no integer).
ConstantRef ToInt(const ConstantRef& x);
ConstantRef ToFloat(const ConstantRef& x);
ConstantRef ToComplex(const ConstantRef& x);
ConstantRef RealPart(const ConstantRef& x);
ConstantRef ImagPart(const ConstantRef& x);
ConstantRef MakeComplex(const ConstantRef& real, const ConstantRef& imag);

enum class ConstantOp : uint8_t {
  kAdd,
  kSub,
  kMul,
  kDiv,
  kRem,
  kAnd,
  kOr,
  kXor,
  kAndNot,
  kLogicalAnd,
  kLogicalOr,
};
enum class ConstantRelation : uint8_t { kEqual, kNotEqual, kLess, kLessEqual, kMore, kMoreEqual };

// Operands of different numeric kinds meet in the larger kind; integers divide as integers when
// `integer_division`. The divisor is not zero. Null when the result is too large to hold.
ConstantRef Compute(const ConstantRef& x, ConstantOp op, const ConstantRef& y,
                    bool integer_division);
bool Compare(const ConstantRef& x, ConstantRelation relation, const ConstantRef& y);
ConstantRef Negate(const ConstantRef& x);
ConstantRef LogicalNot(const ConstantRef& x);
// ^x; cut to `unsigned_bits` bits when that is not 0.
ConstantRef Complement(const ConstantRef& x, unsigned unsigned_bits);
ConstantRef ShiftLeft(const ConstantRef& x, unsigned count);
ConstantRef ShiftRight(const ConstantRef& x, unsigned count);

int Sign(const ConstantRef& x);  // -1, 0, 1; of a complex number 0 only when both parts are 0
size_t BitLength(const ConstantRef& integer);  // of the absolute value
bool FitsSigned(const ConstantRef& integer, unsigned bits);
bool FitsUnsigned(const ConstantRef& integer, unsigned bits);
// The number rounded to float32 or float64; null when it overflows. Complex: both parts.
ConstantRef RoundToFloat(const ConstantRef& x, unsigned bits);

// As the Go compiler prints constants in messages: strings quoted and cut at 72 bytes, floats with
// six digits.
std::string ConstantString(const ConstantRef& x);
// Exact, the same for equal values of whatever kind (1 and 1.0): to find duplicates by.
std::string ConstantKey(const ConstantRef& x);
// UTF-8 of one code point; the replacement character when it is none.
std::string EncodeRune(int64_t rune);

}  // namespace chanscope::lang
