#include <algorithm>
#include <array>
#include <vector>

#include "core/std/natives.h"

namespace chanscope {
namespace {

// math/rand's generator: s[n] = s[n - 607] + s[n - 273]. A seed is spread over the 607 numbers by a
// small generator, and mixed with the state that the generator itself reaches from seed 1 after
// 7.8e12 numbers (Mitchell and Reeds). That state is computed here, by raising x to that power
// modulo the recurrence's polynomial.
constexpr size_t kLong = 607;
constexpr size_t kShort = 273;
constexpr uint64_t kWarmUp = 7'800'000'000'000;
constexpr int64_t kModulus = 2147483647;  // of the small generator
constexpr int64_t kFactor = 48271;
constexpr int kDropped = 20;  // numbers of it

using Numbers = std::array<uint64_t, kLong>;

Numbers Spread(int64_t seed, int first_shift, int second_shift) {
  seed %= kModulus;
  if (seed < 0) seed += kModulus;
  if (seed == 0) seed = 89482311;
  const auto next = [&seed] {
    seed = seed * kFactor % kModulus;
    return static_cast<uint64_t>(seed);
  };
  for (int i = 0; i < kDropped; ++i) next();
  Numbers numbers;
  for (uint64_t& number : numbers) {
    number = next() << first_shift;
    number ^= next() << second_shift;
    number ^= next();
  }
  return numbers;
}

// Product of polynomials, where x^607 = x^334 + 1.
Numbers Product(const Numbers& a, const Numbers& b) {
  std::vector<uint64_t> product(2 * kLong, 0);
  for (size_t i = 0; i < kLong; ++i) {
    if (a[i] == 0) continue;
    for (size_t j = 0; j < kLong; ++j) product[i + j] += a[i] * b[j];
  }
  for (size_t k = 2 * kLong - 1; k >= kLong; --k) {
    product[k - kLong] += product[k];
    product[k - kShort] += product[k];
  }
  Numbers result;
  std::copy_n(product.begin(), kLong, result.begin());
  return result;
}

// The slot that the n-th number is written to; the first goes to the one below kLong - kShort.
size_t SlotOf(uint64_t n) {
  return (kLong - kShort - 1 + kLong - n % kLong) % kLong;
}

Numbers WarmedUp() {
  Numbers power{1};
  Numbers base{0, 1};
  for (uint64_t exponent = kWarmUp; exponent > 0; exponent >>= 1) {
    if ((exponent & 1) != 0) power = Product(power, base);
    base = Product(base, base);
  }
  const Numbers begin = Spread(1, 20, 10);
  std::vector<uint64_t> sequence(2 * kLong);
  for (size_t n = 0; n < kLong; ++n) sequence[n] = begin[SlotOf(n)];
  for (size_t n = kLong; n < sequence.size(); ++n) {
    sequence[n] = sequence[n - kLong] + sequence[n - kShort];
  }
  Numbers state{};
  for (size_t n = 0; n < kLong; ++n) {
    uint64_t number = 0;
    for (size_t j = 0; j < kLong; ++j) number += power[j] * sequence[n + j];
    state[SlotOf(kWarmUp + n)] = number;
  }
  return state;
}

// func seeded(seed int64) []int64
void Seeded(NativeCall& call) {
  static const Numbers kWarm = WarmedUp();
  const Numbers spread = Spread(static_cast<int64_t>(call.args[0]), 40, 20);
  uint64_t address = 0;
  if (!AllocateHidden(call.vm, kLong, address)) {
    call.ok = false;
    return;
  }
  uint64_t* to = call.vm.heap() + address;
  for (size_t i = 0; i < kLong; ++i) to[i] = spread[i] ^ kWarm[i];
  call.results[0] = address;
  call.results[1] = call.results[2] = kLong;
}

constexpr Native kNatives[] = {{"math/rand.seeded", Seeded, false}};

}  // namespace

std::span<const Native> RandNatives() {
  return kNatives;
}

}  // namespace chanscope
