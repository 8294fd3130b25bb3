// Hashing of flat memory (XXH3).
//
// Owns: the running hash that Machine states are compared by. Must not: hash padding or pointers.
#pragma once

#define XXH_INLINE_ALL
#include <cstdint>
#include <type_traits>
#include <vector>

#include <xxhash.h>

namespace chanscope {

class Hasher {
 public:
  // Mixes in `bytes` bytes; order matters.
  void Bytes(const void* data, size_t bytes) { value_ = XXH3_64bits_withSeed(data, bytes, value_); }

  void Word(uint64_t word) { Bytes(&word, sizeof word); }

  // T must have no padding: its bytes are its value.
  template <class T>
  void Vector(const std::vector<T>& v) {
    static_assert(std::has_unique_object_representations_v<T>);
    Word(v.size());
    Bytes(v.data(), v.size() * sizeof(T));
  }

  uint64_t value() const { return value_; }

 private:
  uint64_t value_ = 0;
};

}  // namespace chanscope
