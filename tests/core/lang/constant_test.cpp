#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <cmath>
#include <limits>

#include "core/lang/constant.h"

namespace chanscope::lang {
namespace {

ConstantRef I(int64_t value) {
  return MakeInt(value);
}

TEST_CASE("integer literals are read in every base", "[lang][constant]") {
  CHECK(ParseIntLiteral("0")->AsInt64() == 0);
  CHECK(ParseIntLiteral("1_000")->AsInt64() == 1000);
  CHECK(ParseIntLiteral("0x_ff")->AsInt64() == 255);
  CHECK(ParseIntLiteral("0B101")->AsInt64() == 5);
  CHECK(ParseIntLiteral("0o17")->AsInt64() == 15);
  CHECK(ParseIntLiteral("017")->AsInt64() == 15);
  CHECK(ParseIntLiteral("0xffffffffffffffff")->AsUint64() == UINT64_MAX);
  CHECK(ConstantString(ParseIntLiteral("123456789012345678901234567890")) ==
        "123456789012345678901234567890");
}

TEST_CASE("float literals are exact", "[lang][constant]") {
  CHECK(ParseFloatLiteral("1.5")->AsDouble() == 1.5);
  CHECK(ParseFloatLiteral(".25e2")->AsDouble() == 25);
  CHECK(ParseFloatLiteral("1e-3")->AsDouble() == 1e-3);
  CHECK(ParseFloatLiteral("0x1p-2")->AsDouble() == 0.25);
  CHECK(ParseFloatLiteral("0x1.8p1")->AsDouble() == 3);
  CHECK(ParseFloatLiteral("1_0.2_5")->AsDouble() == 10.25);
  const ConstantRef tenth = ParseFloatLiteral("0.1");
  const ConstantRef sum =
      Compute(Compute(tenth, ConstantOp::kAdd, tenth, false), ConstantOp::kAdd, tenth, false);
  CHECK(Compare(sum, ConstantRelation::kEqual, ParseFloatLiteral("0.3")));
  CHECK(ParseFloatLiteral("1e999999999999") == nullptr);
  CHECK(Sign(ParseFloatLiteral("1e-999999999")) == 0);
}

TEST_CASE("constants become the nearest float", "[lang][constant]") {
  CHECK(ParseFloatLiteral("0.1")->AsDouble() == 0.1);
  CHECK(ParseFloatLiteral("3.14159265358979323846264338327950288")->AsDouble() == M_PI);
  CHECK(ParseFloatLiteral("4.940656458412465441765687928682213723651e-324")->AsDouble() ==
        std::numeric_limits<double>::denorm_min());
  CHECK(ParseFloatLiteral("2e-324")->AsDouble() == 0);
  CHECK(ParseFloatLiteral("1.797693134862315708145274237317043567981e308")->AsDouble() ==
        std::numeric_limits<double>::max());
  CHECK(std::isinf(ParseFloatLiteral("1e309")->AsDouble()));
  CHECK(ParseFloatLiteral("16777217.0")->AsFloat() == 16777216.0F);
  CHECK(std::isinf(ParseFloatLiteral("3.5e38")->AsFloat()));
  CHECK(MakeInt(-9007199254740993)->AsDouble() == -9007199254740992.0);
  CHECK(RoundToFloat(ParseFloatLiteral("1e40"), 32) == nullptr);
  CHECK(RoundToFloat(ParseFloatLiteral("0.1"), 32)->AsDouble() == static_cast<double>(0.1F));
}

TEST_CASE("characters and strings lose their escapes", "[lang][constant]") {
  CHECK(ParseCharLiteral("'a'")->AsInt64() == 'a');
  CHECK(ParseCharLiteral("'世'")->AsInt64() == 0x4e16);
  CHECK(ParseCharLiteral(R"('\n')")->AsInt64() == '\n');
  CHECK(ParseCharLiteral(R"('\'')")->AsInt64() == '\'');
  CHECK(ParseCharLiteral(R"('\x41')")->AsInt64() == 'A');
  CHECK(ParseCharLiteral(R"('\101')")->AsInt64() == 'A');
  CHECK(ParseCharLiteral(R"('\u4e16')")->AsInt64() == 0x4e16);
  CHECK(ParseStringLiteral(R"("a\tb\"\\")")->AsString() == "a\tb\"\\");
  CHECK(ParseStringLiteral(R"("\xff\377")")->AsString() == "\xff\xff");
  CHECK(ParseStringLiteral(R"("\u00e9\U0001F600")")->AsString() == "é😀");
  CHECK(ParseStringLiteral("`a\\n\r\nb`")->AsString() == "a\\n\nb");
}

TEST_CASE("integer arithmetic has no bounds and divides towards zero", "[lang][constant]") {
  const ConstantRef big = ShiftLeft(I(1), 100);
  CHECK(ConstantString(Compute(big, ConstantOp::kMul, big, true)) ==
        "1606938044258990275541962092341162602522202993782792835301376");
  CHECK(Compare(ShiftRight(big, 99), ConstantRelation::kEqual, I(2)));
  CHECK(Compute(I(-7), ConstantOp::kDiv, I(2), true)->AsInt64() == -3);
  CHECK(Compute(I(-7), ConstantOp::kRem, I(2), true)->AsInt64() == -1);
  CHECK(Compute(I(7), ConstantOp::kDiv, I(2), false)->AsDouble() == 3.5);
  CHECK(Compute(I(-8), ConstantOp::kAnd, I(0xff), true)->AsInt64() == 0xf8);
  CHECK(Compute(I(6), ConstantOp::kAndNot, I(2), true)->AsInt64() == 4);
  CHECK(Compute(I(6), ConstantOp::kXor, I(3), true)->AsInt64() == 5);
  CHECK(ShiftRight(I(-1), 5)->AsInt64() == -1);
  CHECK(Complement(I(0), 0)->AsInt64() == -1);
  CHECK(Complement(I(1), 8)->AsInt64() == 254);
  CHECK(I(-1)->AsUint64() == UINT64_MAX);
  CHECK(I(std::numeric_limits<int64_t>::min())->AsInt64() == std::numeric_limits<int64_t>::min());
}

TEST_CASE("numbers fit or do not fit into bits", "[lang][constant]") {
  CHECK(FitsSigned(I(127), 8));
  CHECK_FALSE(FitsSigned(I(128), 8));
  CHECK(FitsSigned(I(-128), 8));
  CHECK_FALSE(FitsSigned(I(-129), 8));
  CHECK(FitsUnsigned(I(255), 8));
  CHECK_FALSE(FitsUnsigned(I(-1), 8));
  CHECK_FALSE(FitsUnsigned(ShiftLeft(I(1), 64), 64));
  CHECK(BitLength(I(0)) == 0);
  CHECK(BitLength(I(256)) == 9);
}

TEST_CASE("kinds meet in the larger one and turn back when nothing is lost", "[lang][constant]") {
  const ConstantRef half = ParseFloatLiteral("0.5");
  CHECK(Compute(I(2), ConstantOp::kMul, half, false)->kind() == ConstantKind::kFloat);
  CHECK(ToInt(Compute(I(2), ConstantOp::kMul, half, false))->AsInt64() == 1);
  CHECK(ToInt(half) == nullptr);
  CHECK(ToInt(MakeString("1")) == nullptr);
  const ConstantRef z = Compute(I(1), ConstantOp::kAdd, ParseImaginaryLiteral("2i"), false);
  CHECK(z->AsReal() == 1);
  CHECK(z->AsImag() == 2);
  CHECK(ToFloat(z) == nullptr);
  const ConstantRef square = Compute(z, ConstantOp::kMul, z, false);
  CHECK(square->AsReal() == -3);
  CHECK(square->AsImag() == 4);
  CHECK(Compare(Compute(square, ConstantOp::kDiv, z, false), ConstantRelation::kEqual, z));
  CHECK(ConstantKey(I(1)) == ConstantKey(ParseFloatLiteral("1.0")));
  CHECK(ParseImaginaryLiteral("0123i")->AsImag() == 123);
}

TEST_CASE("constants print as the Go compiler prints them", "[lang][constant]") {
  CHECK(ConstantString(ParseFloatLiteral("3.14159265")) == "3.14159");
  CHECK(ConstantString(ParseFloatLiteral("1e100")) == "1e+100");
  CHECK(ConstantString(ParseFloatLiteral("1e400")) == "1e+400");
  CHECK(ConstantString(ParseFloatLiteral("2.0")) == "2");
  CHECK(ConstantString(MakeString("a\"\n\x01")) == "\"a\\\"\\n\\x01\"");
  CHECK(ConstantString(MakeBool(true)) == "true");
  CHECK(ConstantString(ParseImaginaryLiteral("2i")) == "(0 + 2i)");
  CHECK(ConstantString(MakeString(std::string(100, 'x'))).size() == 72);
}

TEST_CASE("very long fractions are rounded, not kept", "[lang][constant]") {
  ConstantRef x = Compute(I(1), ConstantOp::kDiv, I(3), false);
  for (int i = 0; i < 40; ++i) x = Compute(x, ConstantOp::kMul, x, false);
  // 3^-(2^40) is too small for any float.
  CHECK(Sign(x) == 0);
  ConstantRef y = ParseFloatLiteral("1.0000001");
  for (int i = 0; i < 20; ++i) y = Compute(y, ConstantOp::kMul, y, false);
  CHECK(y->AsDouble() == Approx(std::pow(1.0000001, 1048576.0)).epsilon(1e-9));
}

}  // namespace
}  // namespace chanscope::lang
