#include "app/scene/side_card.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

TEST_CASE("a duration is as short as it is exact", "[scene][side]") {
  CHECK(DurationText(0) == "0 ns");
  CHECK(DurationText(999) == "999 ns");
  CHECK(DurationText(1'000) == "1 µs");
  CHECK(DurationText(1'250) == "1.2 µs");
  CHECK(DurationText(250'000) == "250 µs");
  CHECK(DurationText(10'000'000) == "10 ms");
  CHECK(DurationText(1'500'000) == "1.5 ms");
  CHECK(DurationText(2'000'000'000) == "2 s");
  CHECK(DurationText(3'661'000'000'000) == "3661 s");
}

}  // namespace
}  // namespace chanscope
