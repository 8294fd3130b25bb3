#include <algorithm>

#include "core/std/deep_equal.h"
#include "core/std/natives.h"
#include "core/vm/map.h"
#include "core/vm/ops.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

const RType& TypeAt(const NativeCall& call, size_t word) {
  return call.vm.program.type(TypeId{static_cast<uint32_t>(call.args[word])});
}

uint64_t* HeapAt(const NativeCall& call, size_t word) {
  return call.vm.heap() + call.args[word];
}

// reflect.ChanDir: 1 receive, 2 send.
uint64_t DirectionOf(const RType& type) {
  if (type.kind != RKind::kChan) return 0;
  return type.chan_dir == 0 ? 3 : type.chan_dir == 1 ? 2 : 1;
}

// func typeOf(v any) int
void TypeOf(NativeCall& call) {
  call.results[0] = call.args[0];
}

// func describe(id int) (kind, elem, key, length, fields, size int, named, comparable bool,
// dir int, name string, methods int)
void Describe(NativeCall& call) {
  const RType& type = TypeAt(call, 0);
  const bool exported_only = type.kind != RKind::kInterface;
  const auto counts = [&](const RMethod& method) {
    const std::string& name = call.vm.program.names[method.name];
    return !exported_only || (!name.empty() && name[0] >= 'A' && name[0] <= 'Z');
  };
  uint64_t* to = call.results;
  *to++ = static_cast<uint64_t>(type.kind);
  *to++ = type.elem.value;
  *to++ = type.key.value;
  *to++ = static_cast<uint64_t>(type.length);
  *to++ = type.fields.size();
  *to++ = type.go_size;
  *to++ = type.named ? 1 : 0;
  *to++ = type.comparable ? 1 : 0;
  *to++ = DirectionOf(type);
  *to++ = call.String(type.name);
  *to++ = static_cast<uint64_t>(std::count_if(type.methods.begin(), type.methods.end(), counts));
}

// func field(id, i int) (name string, typ int, offset int, embedded bool, tag string)
void Field(NativeCall& call) {
  const RField& field = TypeAt(call, 0).fields[call.args[1]];
  call.results[0] = call.String(field.name);
  call.results[1] = field.type.value;
  call.results[2] = field.offset;
  call.results[3] = field.embedded ? 1 : 0;
  call.results[4] = call.String(field.tag);
}

// func implements(id, iface int) bool
void Implements(NativeCall& call) {
  const TypeId type{static_cast<uint32_t>(call.args[0])};
  const TypeId wanted{static_cast<uint32_t>(call.args[1])};
  call.results[0] = ops::Implements(call.vm.program, type, wanted, nullptr) ? 1 : 0;
}

// func place(v any) int
void Place(NativeCall& call) {
  if (TypeAt(call, 0).words > 1) {
    call.results[0] = call.args[1];
    return;
  }
  const uint64_t word = call.args[1];
  if (!AllocateHidden(call.vm, 1, call.results[0])) {
    call.ok = false;
    return;
  }
  call.vm.heap()[call.results[0]] = word;
}

// func word(at int) uint64, func text(at int) string, func float(at int) float64
void Word(NativeCall& call) {
  call.results[0] = *HeapAt(call, 0);
}

// func setWord(at int, w uint64), and its like
void SetWord(NativeCall& call) {
  *HeapAt(call, 0) = call.args[1];
}

// func load(id, at int) any
void Load(NativeCall& call) {
  const RType& type = TypeAt(call, 0);
  const uint64_t from = call.args[1];
  if (type.kind == RKind::kInterface) {
    std::copy_n(call.vm.heap() + from, 2, call.results);
    return;
  }
  call.results[0] = call.args[0];
  if (type.words == 1) {
    call.results[1] = call.vm.heap()[from];
    return;
  }
  if (!AllocateHidden(call.vm, type.words, call.results[1])) {
    call.ok = false;
    return;
  }
  std::copy_n(call.vm.heap() + from, type.words, call.vm.heap() + call.results[1]);
}

// func store(id, from, to int)
void Store(NativeCall& call) {
  std::copy_n(HeapAt(call, 1), TypeAt(call, 0).words, HeapAt(call, 2));
}

// func box(at int, v any)
void Box(NativeCall& call) {
  std::copy_n(call.args + 1, 2, HeapAt(call, 0));
}

// func words(id int) int
void Words(NativeCall& call) {
  call.results[0] = TypeAt(call, 0).words;
}

// func fresh(id int) int
void Fresh(NativeCall& call) {
  if (!AllocateHidden(call.vm, std::max(TypeAt(call, 0).words, 1u), call.results[0])) {
    call.ok = false;
  }
}

// func mapKeys(id, at int) []int
void Keys(NativeCall& call) {
  const TypeId type{static_cast<uint32_t>(call.args[0])};
  const std::vector<uint64_t> keys =
      MapKeys(call.vm.program, call.vm.state(), type, *HeapAt(call, 1));
  uint64_t address = 0;
  if (!AllocateHidden(call.vm, keys.size() + 1, address)) {
    call.ok = false;
    return;
  }
  std::copy(keys.begin(), keys.end(), call.vm.heap() + address);
  call.results[0] = address;
  call.results[1] = call.results[2] = keys.size();
}

// func deepEqual(x, y any) bool
void DeepEqualNative(NativeCall& call) {
  const Program& program = call.vm.program;
  const State& state = call.vm.state();
  const TypeId type{static_cast<uint32_t>(call.args[0])};
  bool equal = call.args[0] == call.args[2];
  if (equal && type) {
    equal = DeepEqual(program, state, type, InterfaceWords(program, state, call.args),
                      InterfaceWords(program, state, call.args + 2));
  }
  call.results[0] = equal ? 1 : 0;
}

constexpr Native kNatives[] = {
    {"reflect.typeOf", TypeOf, false},    {"reflect.describe", Describe, false},
    {"reflect.field", Field, false},      {"reflect.implements", Implements, false},
    {"reflect.place", Place, false},      {"reflect.word", Word, false},
    {"reflect.text", Word, false},        {"reflect.float", Word, false},
    {"reflect.setWord", SetWord, false},  {"reflect.setText", SetWord, false},
    {"reflect.setFloat", SetWord, false}, {"reflect.load", Load, false},
    {"reflect.store", Store, false},      {"reflect.box", Box, false},
    {"reflect.words", Words, false},      {"reflect.fresh", Fresh, false},
    {"reflect.mapKeys", Keys, false},     {"reflect.deepEqual", DeepEqualNative, false},
};

}  // namespace

std::span<const Native> ReflectNatives() {
  return kNatives;
}

}  // namespace chanscope
