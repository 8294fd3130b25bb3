// CHECK: an invariant of ours that must hold, also in release builds.
//
// Owns: the one way to stop on a fault of ours (exit status 70). Must not: be used for anything
// that a person's program or file can cause.
#pragma once

#include <string>

namespace chanscope {

// What a failing CHECK prints beside its place, e.g. the step number and the schedule that
// reproduces it. Set by whoever runs a Machine; thread local.
void SetCheckContext(std::string context);

// Prints the fault with the context and ends the process with status 70.
[[noreturn]] void CheckFailed(const char* file, int line, const char* condition);

}  // namespace chanscope

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): it must name the condition and its place.
#define CHECK(condition) \
  ((condition) ? void(0) : ::chanscope::CheckFailed(__FILE__, __LINE__, #condition))
