// Whether a condition holds at the step a simulator stands at.
//
// Owns: looking up what a condition names. Reads the Machine where that is enough, so that long
// runs can be searched; asks for the whole Snapshot only for variables and WaitGroups. Must not:
// move the simulator.
#pragma once

#include "app/session/condition.h"
#include "core/sim/simulator.h"

namespace chanscope {

// A name that several channels have means any one of them, the same one throughout the condition.
// What is not there (a channel not made yet, a variable of another function) makes a comparison
// false.
bool Holds(const Condition& condition, Simulator& simulator);

// The instruction before which a goroutine that runs stands on `line`, at the beginning of a
// statement of the program's own code.
struct LineStop {
  uint32_t goid = 0;  // 0: nobody
  uint32_t pc = 0;
};
LineStop StopOnLine(const Simulator& simulator, uint32_t line);

}  // namespace chanscope
