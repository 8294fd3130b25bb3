#include "app/scene/target_text.h"

#include "tests/app/fixtures/snapshots.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

TEST_CASE("a slot's value is told, also where there is no room to draw it", "[scene][target]") {
  const Snapshot s = fixtures::FullBuffer();
  CHECK(TargetText(s, {TargetKind::kSlot, 1, 3}) == "ch.buf[3] = 30");
  CHECK(TargetText(s, {TargetKind::kSlot, 1, 99}).empty());
  CHECK(TargetText(s, {TargetKind::kSlot, 9, 0}).empty());
}

TEST_CASE("a goroutine's tip says where it stands and why it waits", "[scene][target]") {
  const Snapshot s = fixtures::FullBuffer();
  CHECK(TargetText(s, {TargetKind::kG, 8, 0}) == "G8 main.producer:6 · chan send · id = 70");
  CHECK(TargetText(s, {TargetKind::kSudog, 8, 1}) == TargetText(s, {TargetKind::kG, 8, 0}));
  CHECK(TargetText(s, {TargetKind::kG, 77, 0}) == "G77");
}

TEST_CASE("a channel's tip counts who waits", "[scene][target]") {
  const Snapshot s = fixtures::FullBuffer();
  CHECK(TargetText(s, {TargetKind::kChan, 1, 0}) == "ch chan int · 6/6 · sendq 2 · recvq 0");
}

}  // namespace
}  // namespace chanscope
