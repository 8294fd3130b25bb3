// How big Go's types are, in the model and in Go on amd64.
//
// Owns: sizes of lang::Types in words and bytes, offsets of fields. Must not: make run-time types.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::emit {

// Sizes saturate at kTooLarge, which nobody may allocate.
inline constexpr uint64_t kTooLarge = uint64_t{1} << 32;

// The type below the name.
inline const lang::Type* Under(const lang::Type* type) {
  return lang::Underlying(type);
}

struct Layout {
  uint64_t words = 0;    // in the model
  uint64_t go_size = 0;  // unsafe.Sizeof, in bytes
  uint64_t go_align = 1;
  bool comparable = true;
};

class Layouts {
 public:
  // The type is complete and valid: no type parameters, no untyped kinds but those of constants.
  const Layout& Of(const lang::Type* type);
  // Words from the start of the struct to its field.
  uint32_t FieldOffset(const lang::Type* struct_type, size_t field);

 private:
  Layout Compute(const lang::Type* type);
  Layout OfStruct(const lang::Type* type);

  std::unordered_map<const lang::Type*, Layout> known_;
};

}  // namespace chanscope::emit
