// Functions of imported packages that are written in C++.
//
// Owns: what such a function is given and how it answers. Must not: know the functions (core/std
// does).
#pragma once

#include <string_view>

#include "core/vm/vm.h"

namespace chanscope {

// One call. A native that only computes runs within a step of user code; one that is marked as an
// operation (LinkedNative) starts an operation of the runtime on vm.current and returns; the
// operation's phases are the steps that follow.
struct NativeCall {
  Vm& vm;
  uint64_t* args;     // words of the parameters, receiver first
  uint64_t* results;  // behind them
  bool ok = true;     // false: see vm.fault

  // Appends to the program's output.
  void Write(Stream stream, std::string_view text);
  // A string for a result or the heap; when a limit is reached, ok becomes false.
  uint64_t String(std::string_view text);
};

}  // namespace chanscope
