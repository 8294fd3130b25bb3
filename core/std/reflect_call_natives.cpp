// Package reflect: types that are looked up, functions that are called, maps and channels.
#include <algorithm>
#include <vector>

#include "core/runtime/ops.h"
#include "core/runtime/select.h"
#include "core/std/natives.h"
#include "core/vm/map.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

const RType& TypeAt(const NativeCall& call, size_t word) {
  return call.vm.program.type(TypeId{static_cast<uint32_t>(call.args[word])});
}

TypeId TypeIdAt(const NativeCall& call, size_t word) {
  return TypeId{static_cast<uint32_t>(call.args[word])};
}

// The result words as operations of the runtime know them: relative to the goroutine's stack.
uint32_t ResultWord(const NativeCall& call, uint32_t word) {
  const uint64_t* base = StackBase(call.vm.state(), call.vm.running());
  return static_cast<uint32_t>(call.results - base) + word;
}

Address HeapAddress(uint64_t word) {
  return {{}, static_cast<uint32_t>(word)};
}

ChanId ChannelAt(const NativeCall& call, size_t word) {
  return ChanId{static_cast<uint32_t>(call.args[word])};
}

// A slice of ints, to three words of results.
void IntsTo(NativeCall& call, const std::vector<TypeId>& types, uint64_t* slice) {
  if (!AllocateHidden(call.vm, types.size() + 1, slice[0])) {
    call.ok = false;
    return;
  }
  for (size_t i = 0; i < types.size(); ++i) call.vm.heap()[slice[0] + i] = types[i].value;
  slice[1] = slice[2] = types.size();
}

bool IsExported(const std::string& name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
}

// func method(id, i int) (name string, typ, function int)
void Method(NativeCall& call) {
  const Program& program = call.vm.program;
  const RType& type = TypeAt(call, 0);
  std::vector<const RMethod*> methods;
  for (const RMethod& method : type.methods) {
    if (type.kind == RKind::kInterface || IsExported(program.names[method.name])) {
      methods.push_back(&method);
    }
  }
  std::sort(methods.begin(), methods.end(), [&](const RMethod* a, const RMethod* b) {
    return program.names[a->name] < program.names[b->name];
  });
  const RMethod& method = *methods[call.args[1]];
  call.results[0] = call.String(program.names[method.name]);
  call.results[1] = method.type.value;
  call.results[2] = method.function.value;
}

// func signature(id int) (ins, outs []int, variadic bool)
void Signature(NativeCall& call) {
  const RType& type = TypeAt(call, 0);
  IntsTo(call, type.params, call.results);
  IntsTo(call, type.results, call.results + 3);
  call.results[6] = type.variadic ? 1 : 0;
}

void ClosureTo(NativeCall& call, FuncId function) {
  if (!AllocateHidden(call.vm, 1, call.results[0])) {
    call.ok = false;
    return;
  }
  call.vm.heap()[call.results[0]] = function.value;
}

// func callerOf(id int) func(fn uint64, at int)
void CallerOf(NativeCall& call) {
  ClosureTo(call, TypeAt(call, 0).caller);
}

// func boundCallerOf(id int) func(fn, receiver uint64, at int)
void BoundCallerOf(NativeCall& call) {
  ClosureTo(call, TypeAt(call, 0).bound_caller);
}

// func closureOf(function int) uint64
void ClosureOf(NativeCall& call) {
  ClosureTo(call, FuncId{static_cast<uint32_t>(call.args[0])});
}

// func closureWith(function int, held []uint64) uint64
void ClosureWith(NativeCall& call) {
  const size_t held = call.args[2];
  if (!AllocateHidden(call.vm, 1 + held, call.results[0])) {
    call.ok = false;
    return;
  }
  uint64_t* closure = call.vm.heap() + call.results[0];
  closure[0] = call.args[0];
  std::copy_n(call.vm.heap() + call.args[1], held, closure + 1);
}

// func made(id int) (makeFunc, methodValue, methodFunc int)
void Made(NativeCall& call) {
  const RType& type = TypeAt(call, 0);
  call.results[0] = type.made.value;
  call.results[1] = type.method_value.value;
  call.results[2] = type.method_func.value;
}

bool AreTypes(const NativeCall& call, size_t word, const std::vector<TypeId>& types) {
  const uint64_t* from = call.vm.heap() + call.args[word];
  return types.size() == call.args[word + 1] &&
         std::equal(types.begin(), types.end(), from,
                    [](TypeId type, uint64_t id) { return type.value == id; });
}

// func funcOf(ins, outs []int, variadic bool) int
void FuncOf(NativeCall& call) {
  const std::vector<RType>& types = call.vm.program.types;
  const bool variadic = call.args[6] != 0;
  const auto found = std::find_if(types.begin(), types.end(), [&](const RType& type) {
    return type.kind == RKind::kFunc && !type.named && type.variadic == variadic &&
           AreTypes(call, 0, type.params) && AreTypes(call, 3, type.results);
  });
  call.results[0] = found == types.end() ? 0 : static_cast<uint64_t>(found - types.begin());
}

// func codeOf(fn uint64) uintptr
void CodeOf(NativeCall& call) {
  const FuncId function{static_cast<uint32_t>(call.vm.heap()[call.args[0]])};
  call.results[0] = call.vm.program.function(function).entry;
}

// func secondWord(v any) uint64
void SecondWord(NativeCall& call) {
  call.results[0] = call.args[1];
}

// func room(words int) int
void Room(NativeCall& call) {
  if (!AllocateHidden(call.vm, std::max<uint64_t>(call.args[0], 1), call.results[0])) {
    call.ok = false;
  }
}

// func derived(kind, id int) int
void Derived(NativeCall& call) {
  const auto kind = static_cast<RKind>(call.args[0]);
  const std::vector<RType>& types = call.vm.program.types;
  const auto found = std::find_if(types.begin(), types.end(), [&](const RType& type) {
    return type.kind == kind && !type.named && type.elem.value == call.args[1] &&
           type.chan_dir == 0;
  });
  call.results[0] = found == types.end() ? 0 : static_cast<uint64_t>(found - types.begin());
}

// func composed(kind, key, elem, length int) int; of channels, length is the direction.
void Composed(NativeCall& call) {
  const auto kind = static_cast<RKind>(call.args[0]);
  const std::vector<RType>& types = call.vm.program.types;
  const auto found = std::find_if(types.begin(), types.end(), [&](const RType& type) {
    if (type.kind != kind || type.named || type.elem.value != call.args[2]) return false;
    if (kind == RKind::kMap) return type.key.value == call.args[1];
    if (kind == RKind::kArray) return static_cast<uint64_t>(type.length) == call.args[3];
    return type.chan_dir == (call.args[3] == 1 ? 2 : 1);
  });
  call.results[0] = found == types.end() ? 0 : static_cast<uint64_t>(found - types.begin());
}

// func makeMap(id int) uint64
void MakeMapNative(NativeCall& call) {
  call.ok = MakeMap(call.vm, TypeIdAt(call, 0), call.vm.running().pc, call.results[0]);
}

std::vector<uint64_t> KeyWords(const NativeCall& call, size_t word) {
  const RType& key = call.vm.program.type(TypeAt(call, 0).key);
  const uint64_t* from = call.vm.heap() + call.args[word];
  return {from, from + std::max(key.words, 1u)};
}

// func setMap(id int, m uint64, key, value int)
void SetMap(NativeCall& call) {
  const std::vector<uint64_t> key = KeyWords(call, 2);
  if (call.args[3] == 0) {
    call.ok = MapDelete(call.vm, TypeIdAt(call, 0), call.args[1], key.data());
    return;
  }
  uint64_t to = 0;
  call.ok = MapInsert(call.vm, TypeIdAt(call, 0), call.args[1], key.data(), to);
  if (!call.ok) return;
  const uint32_t words = call.vm.program.type(TypeAt(call, 0).elem).words;
  std::copy_n(call.vm.heap() + call.args[3], words, call.vm.heap() + to);
}

// func findMap(id int, m uint64, key int) int
void FindMap(NativeCall& call) {
  const std::vector<uint64_t> key = KeyWords(call, 2);
  call.ok = MapFind(call.vm, TypeIdAt(call, 0), call.args[1], key.data(), call.results[0]);
}

// func makeChan(typ, size int) uint64
void MakeChan(NativeCall& call) {
  StartMakechan(call.vm.state(), call.vm.current, TypeAt(call, 0).elem,
                static_cast<int64_t>(call.args[1]), ResultWord(call, 0),
                MakerPc(call.vm, call.args - kFrameHeaderWords, call.vm.running().pc));
}

// func closeChan(c uint64)
void CloseChan(NativeCall& call) {
  StartClose(call.vm.state(), call.vm.current, ChannelAt(call, 0));
}

// func send(c uint64, at int)
void Send(NativeCall& call) {
  StartSend(call.vm.state(), call.vm.current, ChannelAt(call, 0), HeapAddress(call.args[1]), true);
}

// func trySend(c uint64, at int) bool
void TrySend(NativeCall& call) {
  StartSend(call.vm.state(), call.vm.current, ChannelAt(call, 0), HeapAddress(call.args[1]), false,
            ResultWord(call, 0));
}

// func recv(c uint64, at int) (ok bool)
void Recv(NativeCall& call) {
  StartRecv(call.vm.state(), call.vm.current, ChannelAt(call, 0), HeapAddress(call.args[1]), true,
            0, ResultWord(call, 0));
}

// func tryRecv(c uint64, at int) (selected, ok bool)
void TryRecv(NativeCall& call) {
  StartRecv(call.vm.state(), call.vm.current, ChannelAt(call, 0), HeapAddress(call.args[1]), false,
            ResultWord(call, 0), ResultWord(call, 1));
}

// func chanLen(c uint64) int
void ChanLen(NativeCall& call) {
  call.results[0] = chanlen(call.vm.state(), ChannelAt(call, 0));
}

// func chanCap(c uint64) int
void ChanCap(NativeCall& call) {
  call.results[0] = chancap(call.vm.state(), ChannelAt(call, 0));
}

// func selectSmall(cases []selecting, sends int, block bool) (chosen int, ok bool, area [N]uint64)
// The area holds what a Select instruction keeps on the stack (select.h).
void Select(NativeCall& call) {
  State& state = call.vm.state();
  const uint64_t* const cases = call.vm.heap() + call.args[0];
  const auto count = static_cast<uint32_t>(call.args[1]);
  const bool block = call.args[4] != 0;
  if (count == 0) {
    StartBlock(state, call.vm.current);
    return;
  }
  uint64_t* const area = call.results + 2;
  const uint32_t at = ResultWord(call, 2);
  for (uint32_t i = 0; i < count; ++i) {
    constexpr uint32_t kCaseWords = 4;  // channel, element on the heap, its words, index
    const uint64_t* cas = cases + size_t{i} * kCaseWords;
    const bool has_element = cas[2] != 0;
    area[i] = PackedCase({ChanId{static_cast<uint32_t>(cas[0])},
                          has_element ? static_cast<uint32_t>(cas[1]) : 0, has_element});
  }
  StartSelect(state, call.vm.current, at, count, static_cast<uint32_t>(call.args[3]), block,
              ResultWord(call, 0), ResultWord(call, 1));
}

constexpr Native kNatives[] = {
    {"reflect.method", Method, false},
    {"reflect.signature", Signature, false},
    {"reflect.callerOf", CallerOf, false},
    {"reflect.boundCallerOf", BoundCallerOf, false},
    {"reflect.closureOf", ClosureOf, false},
    {"reflect.closureWith", ClosureWith, false},
    {"reflect.made", Made, false},
    {"reflect.funcOf", FuncOf, false},
    {"reflect.codeOf", CodeOf, false},
    {"reflect.secondWord", SecondWord, false},
    {"reflect.room", Room, false},
    {"reflect.derived", Derived, false},
    {"reflect.composed", Composed, false},
    {"reflect.makeMap", MakeMapNative, false},
    {"reflect.setMap", SetMap, false},
    {"reflect.findMap", FindMap, false},
    {"reflect.makeChan", MakeChan, true},
    {"reflect.closeChan", CloseChan, true},
    {"reflect.send", Send, true},
    {"reflect.trySend", TrySend, true},
    {"reflect.recv", Recv, true},
    {"reflect.tryRecv", TryRecv, true},
    {"reflect.chanLen", ChanLen, false},
    {"reflect.chanCap", ChanCap, false},
    {"reflect.selectSmall", Select, true},
    {"reflect.selectLarge", Select, true},
};

}  // namespace

std::span<const Native> ReflectCallNatives() {
  return kNatives;
}

}  // namespace chanscope
