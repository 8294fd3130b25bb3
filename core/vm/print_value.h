// Values as the builtin println and an unrecovered panic print them (Go 1.19 runtime/print.go,
// runtime/error.go).
//
// Owns: that plain form. Must not: be confused with fmt's %v (format_value.h).
#pragma once

#include <string>

#include "core/bytecode/program.h"
#include "core/runtime/state.h"

namespace chanscope {

// The value of a panic; `iface` is the interface (type, word). A defined basic type is named:
// main.Celsius(5).
std::string PrintedValue(const Program& program, const State& state, TypeId id,
                         const uint64_t* iface);

// An argument of print or println.
std::string PrintedArgument(const Program& program, const State& state, const uint64_t* iface);

// The address that a pointer, func or map shows as, e.g. 0xc000000080.
uint64_t ShownAddress(uint64_t word);

}  // namespace chanscope
