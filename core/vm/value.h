// Equality and hashing of values by their run-time type.
//
// Owns: Go's == on values of any type, and the hash that maps use. Must not: change the Machine.
#pragma once

#include <cstdint>

#include "core/vm/vm.h"

namespace chanscope {

// Whether the values of `type` at x and y are equal. False with a fault (vm.fault set, `ok` false)
// when an interface inside holds an uncomparable type.
bool EqualValues(Vm& vm, TypeId type, const uint64_t* x, const uint64_t* y, bool& ok);

// The words of the value that an interface (type id, word) holds: `word` itself, or what it points
// to.
const uint64_t* InterfaceWords(const Program& program, const State& state, const uint64_t* iface);

// Mixes the value into `hash`. `ok` false with a fault for an unhashable key.
uint64_t HashValue(Vm& vm, TypeId type, const uint64_t* words, uint64_t hash, bool& ok);

}  // namespace chanscope
