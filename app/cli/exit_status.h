// What chanscope's exit status means.
//
// Owns: the numbers. Must not: be used for the status of a simulated program: `run` hands that on.
#pragma once

namespace chanscope {

enum ExitStatus : int {
  kDone = 0,
  kFound = 1,           // found what it looked for: a deadlock, a race, a lesson that is not sound
  kWrongUsage = 64,     // EX_USAGE
  kProgramErrors = 65,  // EX_DATAERR
  kNoSuchFile = 66,     // EX_NOINPUT
  kOurFault = 70,       // EX_SOFTWARE: CHECK
  kLimitReached = 75,   // EX_TEMPFAIL
};

}  // namespace chanscope
