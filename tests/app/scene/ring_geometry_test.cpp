#include "app/scene/ring_geometry.h"

#include <cmath>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

constexpr Rect kZone{0, 0, 420, 380};
constexpr float kTurn = 6.2831853F;

TEST_CASE("up to 64 slots all have a place of their own", "[scene][ring]") {
  for (uint32_t slots = 1; slots <= 64; ++slots) {
    const RingGeometry ring = RingIn(kZone, slots, 0, 0);
    INFO(slots);
    REQUIRE(ring.stretches.size() == 1);
    CHECK(ring.stretches[0].count == slots);
    CHECK(ring.stretches[0].open);
    CHECK(std::abs(ring.slot_angle * static_cast<float>(slots) - kTurn) < 0.001F);
  }
}

TEST_CASE("a folded ring goes once round, without a gap, with its indices open", "[scene][ring]") {
  for (const uint32_t slots : {65U, 71U, 100U, 1000U, 100'000U}) {
    for (uint32_t i = 0; i < 40; ++i) {
      const uint32_t sendx = (i * 37) % slots;
      const uint32_t recvx = (i * 11 + slots / 3) % slots;
      INFO(slots << " sendx " << sendx << " recvx " << recvx);
      const RingGeometry ring = RingIn(kZone, slots, sendx, recvx);
      uint32_t next = 0;
      float angle = ring.stretches.front().angle0;
      for (const RingStretch& stretch : ring.stretches) {
        CHECK(stretch.first == next);
        CHECK(stretch.angle0 == angle);
        CHECK(stretch.angle1 > stretch.angle0);
        next += stretch.count;
        angle = stretch.angle1;
      }
      CHECK(next == slots);
      CHECK(std::abs(angle - ring.stretches.front().angle0 - kTurn) < 0.001F);
      for (const uint32_t index : {sendx, recvx}) {
        for (const uint32_t at : {index + slots - 2, index + slots - 1, index, index + 1}) {
          CHECK(ring.IsOpen(at % slots));
        }
      }
      uint32_t open = 0;
      for (const RingStretch& stretch : ring.stretches) open += stretch.open ? stretch.count : 0;
      CHECK(open <= 40);
    }
  }
}

TEST_CASE("no index ever stands inside a fold, so a fold is all used or all free",
          "[scene][ring]") {
  const uint32_t slots = 200;
  for (uint32_t recvx = 0; recvx < slots; recvx += 7) {
    for (uint32_t used = 0; used <= slots; used += 9) {
      const uint32_t sendx = (recvx + used) % slots;
      for (const RingStretch& stretch : StretchesOf(slots, sendx, recvx)) {
        if (stretch.open) continue;
        uint32_t full = 0;
        for (uint32_t i = stretch.first; i < stretch.first + stretch.count; ++i) {
          full += (i + slots - recvx) % slots < used ? 1 : 0;
        }
        INFO("recvx " << recvx << " used " << used << " fold at " << stretch.first);
        CHECK((full == 0 || full == stretch.count));
      }
    }
  }
}

TEST_CASE("angles grow with the slots, from the top and clockwise", "[scene][ring]") {
  const RingGeometry ring = RingIn(kZone, 300, 40, 170);
  for (uint32_t slot = 1; slot < 300; ++slot) {
    CHECK(ring.AngleOf(slot) >= ring.AngleOf(slot - 1));
    if (ring.IsOpen(slot) && ring.IsOpen(slot - 1)) {
      CHECK(std::abs(ring.AngleOf(slot) - ring.AngleOf(slot - 1) - ring.slot_angle) < 0.001F);
    }
  }
}

TEST_CASE("a step inside a page of slots moves none of them", "[scene][ring]") {
  const auto before = StretchesOf(400, 27, 130);
  const auto after = StretchesOf(400, 28, 130);
  REQUIRE(before.size() == after.size());
  for (size_t i = 0; i < before.size(); ++i) {
    CHECK(before[i].first == after[i].first);
    CHECK(before[i].angle0 == after[i].angle0);
  }
}

}  // namespace
}  // namespace chanscope
