#include "core/vm/map.h"
#include "core/vm/vm.h"
#include "tests/core/vm/assembled.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

// The message that an unrecovered panic of main prints.
std::string PanicOf(Assembly& a) {
  const Machine machine = RunToEnd(a.program);
  CHECK(machine.state.end == EndReason::kPanic);
  CHECK(machine.state.exit_status == 2);
  const std::string err = Text(machine, Stream::kStderr);
  return err.substr(0, err.find('\n'));
}

std::string PanicOf(std::initializer_list<Instr> code) {
  Assembly a;
  a.Function("main.main", {}, code);
  return PanicOf(a);
}

}  // namespace

TEST_CASE("faults of single instructions panic in Go's words", "[vm]") {
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, 1), Wide(Op::kLoadInt, 4, 0), In(Op::kDivI, 5, 3, 4)}) ==
        "panic: runtime error: integer divide by zero");
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, 0), In(Op::kLoad, 4, 3, 0)}) ==
        "panic: runtime error: invalid memory address or nil pointer dereference");
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, 0), In(Op::kStore, 3, 3, 0)}) ==
        "panic: runtime error: invalid memory address or nil pointer dereference");
  CHECK(PanicOf({In(Op::kZero, 3, 3), Wide(Op::kLoadInt, 6, 5), In(Op::kSliceLoad, 7, 3, 6)}) ==
        "panic: runtime error: index out of range [5] with length 0");
  CHECK(PanicOf({In(Op::kZero, 3, 3), Wide(Op::kLoadInt, 6, -1), In(Op::kSliceStore, 3, 6, 6)}) ==
        "panic: runtime error: index out of range [-1]");
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, -2), In(Op::kCheckShift, 3)}) ==
        "panic: runtime error: negative shift amount");
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, 0), In(Op::kCloseChan, 3)}) ==
        "panic: close of nil channel");
  CHECK(PanicOf({Wide(Op::kLoadInt, 3, 0), In(Op::kCallClosure, 10, 3)}) ==
        "panic: runtime error: invalid memory address or nil pointer dereference");
}

TEST_CASE("slices grow, are cut and are copied", "[vm]") {
  Assembly a;
  a.program.initial_heap.resize(8);
  const auto type = static_cast<int>(a.ints.value);
  const auto element = static_cast<int>(a.int_type.value);
  a.Function("main.main", {},
             {Wide(Op::kLoadInt, 6, 1),
              Wide(Op::kLoadInt, 7, 2),
              In(Op::kMakeSlice, 3, type, 6),
              Wide(Op::kLoadInt, 8, 10),
              Wide(Op::kLoadInt, 9, 20),
              In(Op::kAppend, 3, 3, 8),
              In(Op::kExt, 1, 2, element),  // [0 10 20], cap 4
              Wide(Op::kLoadInt, 13, 1),
              Wide(Op::kLoadInt, 14, 3),
              In(Op::kReslice, 10, 3, 13),
              In(Op::kExt, 1, 3, 0),  // [10 20]
              In(Op::kAppendSlice, 16, 10, 3),
              In(Op::kExt, 1, 0, element),  // [10 20 0 10 20]
              In(Op::kCopySlice, 20, 10, 16),
              In(Op::kExt, 1, 0, 0),
              Wide(Op::kStoreGlobal, 4, 1),
              Wide(Op::kStoreGlobal, 5, 2),
              Wide(Op::kStoreGlobal, 17, 3),
              Wide(Op::kStoreGlobal, 18, 4),
              Wide(Op::kStoreGlobal, 20, 5),
              Wide(Op::kLoadInt, 21, 4),
              In(Op::kSliceLoad, 22, 16, 21),
              Wide(Op::kStoreGlobal, 22, 6),
              In(Op::kReturn)});
  const Machine machine = RunToEnd(a.program);
  REQUIRE(machine.state.end == EndReason::kMainReturned);
  const std::vector<uint64_t> seen(machine.state.heap.begin() + 1, machine.state.heap.begin() + 7);
  CHECK(seen == std::vector<uint64_t>{3, 4, 5, 6, 2, 20});
}

TEST_CASE("maps find what was put in, through growth and removal", "[vm][map]") {
  Assembly a;
  a.Function("main.main", {}, {In(Op::kReturn)});
  Machine machine = Start(a.program, {});
  RuntimeChoices choices{1};
  Vm vm{machine, a.program, choices, GId{1}, 0, {}};
  uint64_t map = 0;
  REQUIRE(MakeMap(vm, a.int_map, 0, map));
  for (uint64_t key = 0; key < 500; ++key) {
    const uint64_t k = key * 977;
    uint64_t value = 0;
    REQUIRE(MapInsert(vm, a.int_map, map, &k, value));
    vm.heap()[value] = key;
  }
  for (uint64_t key = 0; key < 500; key += 3) {
    const uint64_t k = key * 977;
    REQUIRE(MapDelete(vm, a.int_map, map, &k));
  }
  CHECK(MapLength(machine.state, map) == 333);
  for (uint64_t key = 0; key < 500; ++key) {
    const uint64_t k = key * 977;
    uint64_t value = 0;
    REQUIRE(MapFind(vm, a.int_map, map, &k, value));
    CHECK((value != 0) == (key % 3 != 0));
    if (value != 0) CHECK(vm.heap()[value] == key);
  }
}

TEST_CASE("an iteration sees each key once, whatever is added and removed meanwhile", "[vm][map]") {
  const uint64_t seed = GENERATE(1, 2, 3, 4, 5);
  Assembly a;
  a.Function("main.main", {}, {In(Op::kReturn)});
  Machine machine = Start(a.program, {});
  RuntimeChoices choices{seed};
  Vm vm{machine, a.program, choices, GId{1}, 0, {}};
  uint64_t map = 0;
  uint64_t value = 0;
  REQUIRE(MakeMap(vm, a.int_map, 0, map));
  for (uint64_t key = 0; key < 40; ++key) REQUIRE(MapInsert(vm, a.int_map, map, &key, value));
  uint64_t iterator = 0;
  REQUIRE(MakeMapIterator(vm, a.int_map, map, iterator));
  std::vector<int> seen(40);
  uint64_t added = 1000;
  for (;;) {
    uint64_t at = 0;
    REQUIRE(MapNext(vm, a.int_map, iterator, at));
    if (at == 0) break;
    const uint64_t key = vm.heap()[at];
    REQUIRE(key < 40);
    ++seen[key];
    // Removes the key itself, and adds enough to make the entries move.
    REQUIRE(MapDelete(vm, a.int_map, map, &key));
    for (int i = 0; i < 5; ++i, ++added) REQUIRE(MapInsert(vm, a.int_map, map, &added, value));
  }
  CHECK(seen == std::vector<int>(40, 1));
}

TEST_CASE("the nil map reads as empty and takes nothing", "[vm][map]") {
  Assembly a;
  const auto type = static_cast<int>(a.int_map.value);
  a.Function("main.main", {},
             {In(Op::kZero, 3, 5), In(Op::kMapLen, 4, 3), In(Op::kMapGet, 5, 3, 4),
              In(Op::kExt, type, 6), In(Op::kMapSet, 3, 4, 5), In(Op::kExt, type)});
  CHECK(PanicOf(a) == "panic: assignment to entry in nil map");
}
