#include "core/vm/format_value.h"
#include "core/vm/utf8.h"
#include "tests/core/vm/assembled.h"

using namespace chanscope;
using namespace chanscope::testing;

TEST_CASE("UTF-8 decodes runes, and bytes that are none as one error each", "[vm][utf8]") {
  CHECK(DecodeRune("a").rune == 'a');
  CHECK(DecodeRune("\xc3\xa9").rune == 0xe9);
  CHECK(DecodeRune("\xe4\xb8\x96!").rune == 0x4e16);
  CHECK(DecodeRune("\xf0\x9f\x98\x80").rune == 0x1f600);
  for (const char* bad :
       {"\xff", "\xc3", "\xc0\x80", "\xe4\xb8", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\x80"}) {
    CAPTURE(bad);
    CHECK(DecodeRune(bad).rune == kRuneError);
    CHECK(DecodeRune(bad).size == 1);
  }
  CHECK(DecodeRune("").size == 0);
  std::string out;
  for (const int64_t rune : {0x41, 0xe9, 0x4e16, 0x1f600, -1, 0xd800}) AppendRune(out, rune);
  CHECK(out == "A\xc3\xa9\xe4\xb8\x96\xf0\x9f\x98\x80\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("values show as fmt prints them, addresses as the model's", "[vm][format]") {
  Assembly a;
  const uint64_t text = a.String("héy");
  RType point;
  point.kind = RKind::kStruct;
  point.words = 2;
  point.name = "main.point";
  point.fields = {{"X", a.int_type, 0, false}, {"name", a.string_type, 1, false}};
  const TypeId point_type = a.Type(point);
  RType pointer;
  pointer.kind = RKind::kPointer;
  pointer.words = 1;
  pointer.elem = point_type;
  const TypeId pointer_type = a.Type(pointer);
  a.program.initial_heap = {0, 7, 8, 9, 5, text};
  a.Function("main.main", {}, {In(Op::kReturn)});
  const Machine machine = Start(a.program, {});
  const auto shown = [&](TypeId type, std::initializer_list<uint64_t> words) {
    return FormatValue(a.program, machine, type, words.begin());
  };
  CHECK(shown(a.int_type, {static_cast<uint64_t>(-3)}) == "-3");
  CHECK(shown(a.string_type, {text}) == "héy");
  CHECK(shown(a.bool_type, {1}) == "true");
  CHECK(shown(a.ints, {1, 3, 3}) == "[7 8 9]");
  CHECK(shown(a.ints, {0, 0, 0}) == "[]");
  CHECK(shown(point_type, {5, text}) == "{5 héy}");
  CHECK(shown(pointer_type, {4}) == "&{5 héy}");
  CHECK(shown(pointer_type, {0}) == "<nil>");
  CHECK(shown(a.any_type, {a.int_type.value, 4}) == "4");
  CHECK(shown(a.any_type, {0, 0}) == "<nil>");
  CHECK(shown(a.chan_type, {3}) == "chan 3");
  CHECK(shown(a.chan_type, {0}) == "<nil>");
}
