// What a call of the body of a range over a function means (Go 1.23, internal/abi, RF_State).
//
// Owns: the values of the variable that each such loop has. Must not: grow without the messages
// that core/std has for them.
#pragma once

#include <cstdint>

namespace chanscope {

enum RangeState : uint8_t {
  kRangeDone,       // the body has left the loop
  kRangeReady,      // another round
  kRangePanicked,   // the body runs, or has panicked
  kRangeExhausted,  // the operand has returned
  kRangePanicLost,  // the operand has returned after the body panicked
};

}  // namespace chanscope
