// Go's maps on the model's heap.
//
// Owns: the layout of a map and of an iterator over one. Entries stand in the order in which they
// were added, so that nothing depends on addresses; where an iteration begins is a choice. Must
// not: be reached other than through these functions. The nil map is address 0.
//
// Where several Ps run, one that finds another in the middle of a write ends the program, as in Go.
#pragma once

#include <cstdint>
#include <vector>

#include "core/vm/vm.h"

namespace chanscope {

// make(map[K]V); `pc` is where.
bool MakeMap(Vm& vm, TypeId type, uint32_t pc, uint64_t& map);

uint64_t MapLength(const State& state, uint64_t map);

// Heap word of the key's value, 0 when it is not there.
bool MapFind(Vm& vm, TypeId type, uint64_t map, const uint64_t* key, uint64_t& value);

// Heap word of the value for the key, which is added (with a zero value) when it is not there.
// `key` must not lie on the heap. Panics on the nil map.
bool MapInsert(Vm& vm, TypeId type, uint64_t map, const uint64_t* key, uint64_t& value);

bool MapDelete(Vm& vm, TypeId type, uint64_t map, const uint64_t* key);

// An iterator: what is removed before it is reached is not produced, what is added meanwhile
// neither.
bool MakeMapIterator(Vm& vm, TypeId type, uint64_t map, uint64_t& iterator);

// Heap word of the next key, its value behind it; 0 at the end.
bool MapNext(Vm& vm, TypeId type, uint64_t iterator, uint64_t& key);

// Heap words of all keys (each with its value behind it), in the order in which they were added.
std::vector<uint64_t> MapKeys(const Program& program, const State& state, TypeId type,
                              uint64_t map);

}  // namespace chanscope
