#include "core/vm/machine.h"

#include "core/base/hash.h"
#include "core/runtime/proc.h"

namespace chanscope {

Machine Start(const Program& program, const Options& options) {
  Machine machine;
  machine.limits = options.limits;
  machine.input = options.input;
  machine.arguments = options.arguments;
  schedinit(machine.state, program, options.procs);
  return machine;
}

uint64_t Hash(const Machine& machine) {
  const State& state = machine.state;
  Hasher hasher;
  hasher.Vector(state.heap);
  hasher.Vector(state.bytes);
  hasher.Vector(state.stacks);
  hasher.Vector(state.allgs);
  hasher.Vector(state.channels);
  hasher.Vector(state.sudogs);
  hasher.Vector(state.allp);
  hasher.Vector(state.allm);
  hasher.Vector(state.semas);
  hasher.Vector(state.waitgroups);
  hasher.Vector(state.syncvalues);
  hasher.Vector(state.sema_index);
  hasher.Vector(state.waitgroup_index);
  hasher.Vector(state.timers);
  hasher.Vector(state.timer_heaps);
  hasher.Vector(state.syncvalue_index);
  hasher.Vector(state.allocations);
  hasher.Vector(state.free_stacks);
  for (const uint64_t word : {uint64_t{state.global_runq.head.value},
                              uint64_t{state.global_runq.tail.value},
                              uint64_t{state.global_runq.size},
                              uint64_t{state.free_sudogs.value},
                              uint64_t{state.free_gs.value},
                              uint64_t{state.next_goid},
                              uint64_t{state.live_goroutines},
                              uint64_t{state.runfinq.value},
                              uint64_t{state.pidle.value},
                              uint64_t{state.midle.value},
                              uint64_t{state.npidle},
                              uint64_t{state.nmspinning},
                              uint64_t{state.netpoller.value},
                              static_cast<uint64_t>(state.pollUntil),
                              uint64_t{state.stops_world.value},
                              static_cast<uint64_t>(state.now_ns),
                              state.steps,
                              state.instructions,
                              static_cast<uint64_t>(state.end),
                              static_cast<uint64_t>(state.exit_status)}) {
    hasher.Word(word);
  }
  hasher.Vector(machine.output);
  hasher.Word(machine.input_read);
  hasher.Bytes(machine.limit_reached.data(), machine.limit_reached.size());
  for (const OutputPiece& piece : machine.output_pieces) {
    hasher.Word(piece.step);
    hasher.Word(static_cast<uint64_t>(piece.begin) << 32 | piece.size);
    hasher.Word(static_cast<uint64_t>(piece.goid) << 32 | static_cast<uint64_t>(piece.stream));
  }
  return hasher.value();
}

}  // namespace chanscope
