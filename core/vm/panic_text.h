// What an unrecovered panic prints.
//
// Owns: the lines "panic: …" with their chain, and which values have a method to be asked for
// their text. Must not: call user code (panic.h does).
#pragma once

#include <string>

#include "core/vm/vm.h"

namespace chanscope {

// The next panic record of the chain whose value has an Error or String method that was not called
// yet, and that method; 0 when there is none left, or one of them panicked itself.
uint32_t NextToAsk(Vm& vm, uint32_t& method);

// The method that was called has given this text.
void TakeText(Vm& vm, uint64_t text);

// Everything that goes to standard error: the chain, then the goroutine's stack.
std::string PanicDump(Vm& vm);

// What a panic within an Error or String method, called for its text, is thrown with; empty: there
// was none.
std::string PanicWhilePrinting(const Vm& vm);

// The same for "fatal error: " and `text`.
std::string ThrowDump(Vm& vm, std::string_view text);

}  // namespace chanscope
