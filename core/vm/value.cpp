#include "core/vm/value.h"

#include <bit>

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/base/hash.h"

namespace chanscope {
namespace {

bool EqualInterfaces(Vm& vm, const uint64_t* x, const uint64_t* y, bool& ok) {
  if (x[0] != y[0]) return false;
  if (x[0] == 0) return true;
  const TypeId type{static_cast<uint32_t>(x[0])};
  if (!vm.program.type(type).comparable) {
    ok = vm.Error(fmt::format("comparing uncomparable type {}", vm.program.type(type).name));
    return false;
  }
  return EqualValues(vm, type, InterfaceWords(vm.program, vm.state(), x),
                     InterfaceWords(vm.program, vm.state(), y), ok);
}

uint64_t Mix(uint64_t hash, uint64_t word) {
  hash = (hash ^ word) * 0x9e3779b97f4a7c15ull;
  return hash ^ (hash >> 29);
}

}  // namespace

const uint64_t* InterfaceWords(const Program& program, const State& state, const uint64_t* iface) {
  const RType& type = program.type(TypeId{static_cast<uint32_t>(iface[0])});
  return type.words == 1 ? iface + 1 : state.heap.data() + iface[1];
}

bool EqualValues(Vm& vm, TypeId id, const uint64_t* x, const uint64_t* y, bool& ok) {
  const RType& type = vm.program.type(id);
  switch (type.kind) {
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
    case RKind::kPointer:
    case RKind::kUnsafePointer:
    case RKind::kChan:
    case RKind::kMap:
    case RKind::kFunc: return *x == *y;
    case RKind::kFloat32:
    case RKind::kFloat64: return std::bit_cast<double>(*x) == std::bit_cast<double>(*y);
    case RKind::kComplex64:
    case RKind::kComplex128:
      return std::bit_cast<double>(x[0]) == std::bit_cast<double>(y[0]) &&
             std::bit_cast<double>(x[1]) == std::bit_cast<double>(y[1]);
    case RKind::kString: return StringBytes(vm.state(), *x) == StringBytes(vm.state(), *y);
    case RKind::kInterface: return EqualInterfaces(vm, x, y, ok);
    case RKind::kStruct:
      for (const RField& field : type.fields) {
        if (field.name == "_") continue;
        if (!EqualValues(vm, field.type, x + field.offset, y + field.offset, ok)) return false;
      }
      return true;
    case RKind::kArray: {
      const uint32_t words = vm.program.type(type.elem).words;
      for (int64_t i = 0; i < type.length; ++i, x += words, y += words) {
        if (!EqualValues(vm, type.elem, x, y, ok)) return false;
      }
      return true;
    }
    case RKind::kInvalid:
    case RKind::kSlice: break;
  }
  CHECK(false);  // the checker lets no other kind be compared
  return false;
}

uint64_t HashValue(Vm& vm, TypeId id, const uint64_t* words, uint64_t hash, bool& ok) {
  const RType& type = vm.program.type(id);
  switch (type.kind) {
    case RKind::kString: {
      const std::string_view text = StringBytes(vm.state(), *words);
      return Mix(hash, XXH3_64bits(text.data(), text.size()));
    }
    case RKind::kFloat32:
    case RKind::kFloat64:
    case RKind::kComplex64:
    case RKind::kComplex128:
      for (uint32_t i = 0; i < type.words; ++i) {
        // The two zeros are equal, so they hash alike.
        hash = Mix(hash, std::bit_cast<double>(words[i]) == 0 ? 0 : words[i]);
      }
      return hash;
    case RKind::kInterface: {
      if (words[0] == 0) return Mix(hash, 0);
      const TypeId held{static_cast<uint32_t>(words[0])};
      if (!vm.program.type(held).comparable) {
        ok = vm.Error(fmt::format("hash of unhashable type {}", vm.program.type(held).name));
        return hash;
      }
      return HashValue(vm, held, InterfaceWords(vm.program, vm.state(), words), Mix(hash, words[0]),
                       ok);
    }
    case RKind::kStruct:
      for (const RField& field : type.fields) {
        if (field.name != "_") hash = HashValue(vm, field.type, words + field.offset, hash, ok);
      }
      return hash;
    case RKind::kArray: {
      const uint32_t size = vm.program.type(type.elem).words;
      for (int64_t i = 0; i < type.length; ++i, words += size) {
        hash = HashValue(vm, type.elem, words, hash, ok);
      }
      return hash;
    }
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
    case RKind::kPointer:
    case RKind::kUnsafePointer:
    case RKind::kChan: return Mix(hash, *words);
    case RKind::kInvalid:
    case RKind::kFunc:
    case RKind::kMap:
    case RKind::kSlice: break;
  }
  CHECK(false);
  return hash;
}

}  // namespace chanscope
