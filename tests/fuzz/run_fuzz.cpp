// Any program that compiles runs until it ends or reaches a limit, keeps the invariants of the
// runtime, and does the same when it is run again.
//
//   run_fuzz -max_len=8192 CORPUS tests/testdata/run tests/testdata/oracle/*
#include <cstdio>
#include <cstdlib>
#include <string>

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/runtime/invariants.h"
#include "core/std/compile.h"
#include "core/vm/machine.h"
#include "tests/fuzz/mutate.h"

namespace {

chanscope::Machine RunOnce(const chanscope::Program& program, uint64_t seed) {
  chanscope::Options options;
  options.procs = 1 + static_cast<uint32_t>(seed % 2);
  options.limits.steps = 20'000;
  options.limits.instructions = 200'000;
  options.limits.heap_words = 1 << 20;
  options.limits.stack_words = 1 << 16;
  options.limits.output_bytes = 1 << 16;
  options.limits.goroutines = 200;
  chanscope::Machine machine = chanscope::Start(program, options);
  chanscope::RandomChoices choices{seed};
  chanscope::NoLog log;
  chanscope::Run(machine, program, choices, UINT64_MAX, log);
  return machine;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto program = chanscope::Compile(
      {"fuzz.go", std::string(reinterpret_cast<const char*>(data), size)}, {.go = 23});
  if (!program) return 0;
  const chanscope::Machine machine = RunOnce(**program, size);
  CHECK(machine.finished());
  if (const auto broken = chanscope::BrokenInvariant(machine.state)) {
    fmt::print(stderr, "a broken invariant: {}\n", *broken);
    std::abort();
  }
  CHECK(Hash(machine) == Hash(RunOnce(**program, size)));
  return 0;
}
