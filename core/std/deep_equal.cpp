#include "core/std/deep_equal.h"

#include <bit>
#include <set>
#include <tuple>

#include "core/runtime/memory.h"
#include "core/vm/map.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

double Float(uint64_t word) {
  return std::bit_cast<double>(word);
}

class Comparison {
 public:
  Comparison(const Program& program, const State& state) : program_(program), state_(state) {}

  bool Equal(TypeId id, const uint64_t* x, const uint64_t* y) {
    const RType& type = program_.type(id);
    switch (type.kind) {
      case RKind::kFloat32:
      case RKind::kFloat64: return Float(*x) == Float(*y);
      case RKind::kComplex64:
      case RKind::kComplex128: return Float(x[0]) == Float(y[0]) && Float(x[1]) == Float(y[1]);
      case RKind::kString: return StringBytes(state_, *x) == StringBytes(state_, *y);
      case RKind::kFunc: return *x == 0 && *y == 0;
      case RKind::kArray: return Elements(type.elem, x, y, static_cast<uint64_t>(type.length));
      case RKind::kStruct:
        for (const RField& field : type.fields) {
          if (!Equal(field.type, x + field.offset, y + field.offset)) return false;
        }
        return true;
      case RKind::kInterface: return Interfaces(x, y);
      case RKind::kSlice: return Slices(id, x, y);
      case RKind::kPointer:
        if (*x == *y || *x == 0 || *y == 0) return *x == *y;
        return Met(id, *x, *y) || Equal(type.elem, Heap(*x), Heap(*y));
      case RKind::kMap: return Maps(id, *x, *y);
      case RKind::kInvalid: return true;
      case RKind::kBool:
      case RKind::kInt:
      case RKind::kInt8:
      case RKind::kInt16:
      case RKind::kInt32:
      case RKind::kInt64:
      case RKind::kUint:
      case RKind::kUint8:
      case RKind::kUint16:
      case RKind::kUint32:
      case RKind::kUint64:
      case RKind::kUintptr:
      case RKind::kChan:
      case RKind::kUnsafePointer: return *x == *y;
    }
    return false;
  }

 private:
  const uint64_t* Heap(uint64_t word) const { return state_.heap.data() + word; }

  // Enters the pair; true when it was met before.
  bool Met(TypeId type, uint64_t x, uint64_t y) { return !met_.insert({type.value, x, y}).second; }

  bool Elements(TypeId element, const uint64_t* x, const uint64_t* y, uint64_t count) {
    const uint32_t words = program_.type(element).words;
    for (uint64_t i = 0; i < count; ++i, x += words, y += words) {
      if (!Equal(element, x, y)) return false;
    }
    return true;
  }

  bool Interfaces(const uint64_t* x, const uint64_t* y) {
    if (x[0] != y[0]) return false;
    if (x[0] == 0) return true;
    return Equal(TypeId{static_cast<uint32_t>(x[0])}, InterfaceWords(program_, state_, x),
                 InterfaceWords(program_, state_, y));
  }

  bool Slices(TypeId id, const uint64_t* x, const uint64_t* y) {
    if ((x[0] == 0) != (y[0] == 0) || x[1] != y[1]) return false;
    if (x[0] == y[0] || Met(id, x[0], y[0])) return true;
    return Elements(program_.type(id).elem, Heap(x[0]), Heap(y[0]), x[1]);
  }

  bool Maps(TypeId id, uint64_t x, uint64_t y) {
    if ((x == 0) != (y == 0)) return false;
    if (x == y || Met(id, x, y)) return true;
    const RType& type = program_.type(id);
    const std::vector<uint64_t> mine = MapKeys(program_, state_, id, x);
    const std::vector<uint64_t> others = MapKeys(program_, state_, id, y);
    if (mine.size() != others.size()) return false;
    const uint32_t key_words = program_.type(type.key).words;
    for (const uint64_t key : mine) {
      bool found = false;
      for (const uint64_t other : others) {
        if (!Equal(type.key, Heap(key), Heap(other))) continue;
        found = Equal(type.elem, Heap(key + key_words), Heap(other + key_words));
        break;
      }
      if (!found) return false;
    }
    return true;
  }

  const Program& program_;
  const State& state_;
  std::set<std::tuple<uint32_t, uint64_t, uint64_t>> met_;
};

}  // namespace

bool DeepEqual(const Program& program, const State& state, TypeId type, const uint64_t* x,
               const uint64_t* y) {
  return Comparison(program, state).Equal(type, x, y);
}

}  // namespace chanscope
