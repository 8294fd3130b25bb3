// Handlers of the instructions that are not worth their place in the interpreter's loop.
//
// Owns: strings, slices, maps, interfaces, allocation, one function per opcode. `fp` is the frame,
// `ip` the instruction with its kExt words behind it. A handler gives false when it cannot finish:
// see vm.fault. Must not: move the stack, pc or frame; the caller steps over kExt words itself.
#pragma once

#include "core/vm/vm.h"

namespace chanscope::ops {

using Handler = bool(Vm& vm, uint64_t* fp, const Instr* ip);

// ops_strings.cpp
Handler Concat;
Handler StrIndex;
Handler StrSlice;
Handler StrRange;
Handler StrFromRune;
Handler StrFromBytes;
Handler StrFromRunes;
Handler BytesFromStr;
Handler RunesFromStr;
// Less than zero, zero, more: as memcmp on the bytes of two string words.
int CompareStrings(const State& state, uint64_t x, uint64_t y);

// ops_slices.cpp
Handler MakeSlice;
Handler Reslice;
Handler SliceArray;
Handler RegLoad;
Handler RegStore;

// ops_append.cpp
Handler Append;
Handler AppendSlice;
Handler CopySlice;

// ops_maps.cpp
Handler MakeMapOp;
Handler MapGet;
Handler MapSet;
Handler MapDeleteOp;
Handler MapIterInit;
Handler MapIterNext;

// ops_wide.cpp
Handler LoadWide;
Handler StoreWide;
Handler ZeroWide;

// ops_values.cpp
Handler New;
Handler EqValue;
Handler MakeIface;
Handler TypeAssert;
Handler IfaceType;
Handler MakeClosure;
Handler Defer;

// "index out of range [5] with length 3"; `index` is signed.
bool IndexError(Vm& vm, uint64_t index, uint64_t length);

// The function that a value of the dynamic type runs for the method; none when it has none.
FuncId FindMethod(const Program& program, TypeId type, uint32_t name);

// Whether the type has all methods of the interface type; if not, `missing` names the first it
// lacks.
bool Implements(const Program& program, TypeId type, TypeId interface_type, uint32_t* missing);

}  // namespace chanscope::ops
