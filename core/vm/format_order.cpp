#include "core/vm/format_order.h"

#include <bit>
#include <cmath>

#include "core/runtime/memory.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

template <class T>
int Three(T x, T y) {
  return x < y ? -1 : y < x ? 1 : 0;
}

int CompareFloats(uint64_t x, uint64_t y) {
  const auto a = std::bit_cast<double>(x);
  const auto b = std::bit_cast<double>(y);
  // NaN stands before all numbers.
  if (std::isnan(a) || std::isnan(b)) return Three(!std::isnan(a), !std::isnan(b));
  return Three(a, b);
}

}  // namespace

int CompareKeys(const Program& program, const State& state, TypeId id, const uint64_t* x,
                const uint64_t* y) {
  const RType& type = program.type(id);
  switch (type.kind) {
    case RKind::kInt:
    case RKind::kInt8:
    case RKind::kInt16:
    case RKind::kInt32:
    case RKind::kInt64: return Three(static_cast<int64_t>(*x), static_cast<int64_t>(*y));
    case RKind::kBool:
    case RKind::kUint:
    case RKind::kUint8:
    case RKind::kUint16:
    case RKind::kUint32:
    case RKind::kUint64:
    case RKind::kUintptr:
    case RKind::kPointer:
    case RKind::kUnsafePointer:
    case RKind::kChan: return Three(*x, *y);
    case RKind::kFloat32:
    case RKind::kFloat64: return CompareFloats(*x, *y);
    case RKind::kComplex64:
    case RKind::kComplex128: {
      const int real = CompareFloats(x[0], y[0]);
      return real != 0 ? real : CompareFloats(x[1], y[1]);
    }
    case RKind::kString: return StringBytes(state, *x).compare(StringBytes(state, *y));
    case RKind::kStruct:
      for (const RField& field : type.fields) {
        const int order =
            CompareKeys(program, state, field.type, x + field.offset, y + field.offset);
        if (order != 0) return order;
      }
      return 0;
    case RKind::kArray: {
      const uint32_t words = program.type(type.elem).words;
      for (int64_t i = 0; i < type.length; ++i, x += words, y += words) {
        const int order = CompareKeys(program, state, type.elem, x, y);
        if (order != 0) return order;
      }
      return 0;
    }
    case RKind::kInterface:
      // Go orders types by where they lie, which follows their names.
      if (x[0] == 0 || y[0] == 0) return Three(x[0], y[0]);
      if (x[0] != y[0]) {
        return program.types[x[0]].name.compare(program.types[y[0]].name);
      }
      return CompareKeys(program, state, TypeId{static_cast<uint32_t>(x[0])},
                         InterfaceWords(program, state, x), InterfaceWords(program, state, y));
    case RKind::kInvalid:
    case RKind::kFunc:
    case RKind::kMap:
    case RKind::kSlice: return 0;  // never keys
  }
  return 0;
}

}  // namespace chanscope
