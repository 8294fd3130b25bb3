// libFuzzer's hook: every second change is one of tokens, the others are its own, of bytes.
//
// Owns: the definition of LLVMFuzzerCustomMutator. Must not: be included twice in one binary.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/token_mutator.h"

extern "C" size_t LLVMFuzzerMutate(uint8_t* data, size_t size, size_t max_size);

extern "C" size_t LLVMFuzzerCustomMutator(uint8_t* data, size_t size, size_t max_size,
                                          unsigned int seed) {
  if (seed % 8 == 0) return LLVMFuzzerMutate(data, size, max_size);
  const std::string_view before(reinterpret_cast<const char*>(data), size);
  const std::string after = chanscope::fuzz::MutatedTokens(before, seed);
  const size_t kept = std::min(after.size(), max_size);
  std::copy_n(after.begin(), kept, data);
  return kept;
}
