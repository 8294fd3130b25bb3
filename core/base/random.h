// A small seeded generator: same seed, same numbers, on every platform.
//
// Owns: splitmix64. Must not: read entropy or a clock.
#pragma once

#include <cstdint>

namespace chanscope {

struct SeededRandom {
  uint64_t state = 0;

  constexpr uint64_t Next() {
    state += 0x9e3779b97f4a7c15ULL;
    uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  // A number in [0, n); n > 0. The bias (below n / 2^32) is of no matter for choices.
  constexpr uint32_t Below(uint32_t n) { return static_cast<uint32_t>(((Next() >> 32) * n) >> 32); }
};

}  // namespace chanscope
