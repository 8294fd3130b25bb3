#include "core/sim/snapshot_stack.h"

#include "core/runtime/memory.h"
#include "core/sim/variable_name.h"
#include "core/vm/frame.h"

namespace chanscope {
namespace {

// One activation: which function, where in it, and where its frame lies.
struct Activation {
  FuncId function;
  uint32_t pc = 0;
  uint32_t frame = 0;  // relative to the stack
};

std::vector<Activation> WalkStack(const Program& program, const State& state, const g& gp) {
  std::vector<Activation> walk;
  const uint64_t* stack = state.stacks.data() + gp.stack;
  uint32_t pc = gp.pc;
  uint32_t frame = gp.frame;
  while (const FuncId function = FrameFunction(stack + frame)) {
    walk.push_back({function, pc, frame});
    if (ReturnPc(stack + frame) == 0) break;
    pc = CallPc(program, stack, frame);
    frame = CallerFrame(stack + frame);
  }
  return walk;
}

// Packages that we bring along have no text that a person could look into.
uint32_t LineAt(const Program& program, uint32_t pc) {
  const Pos pos = program.places[pc];
  if (!pos) return 0;
  const SourceFile& file = FileOf(program.sources, pos);
  return file.text.empty() ? 0 : pos.line - file.first_line + 1;
}

const uint64_t* WordsOf(const State& state, const g& gp, const Activation& at,
                        const LocalVariable& local) {
  const uint64_t* word = nullptr;
  if (local.captured) {
    const uint64_t closure = FrameClosure(state.stacks.data() + gp.stack + at.frame);
    word = &state.heap[closure + 1 + local.reg];
  } else {
    word = &state.stacks[gp.stack + at.frame + local.reg];
  }
  if (!local.boxed) return word;
  return *word == 0 ? nullptr : &state.heap[*word];
}

}  // namespace

std::vector<FrameView> ReadStack(const Program& program, const Machine& machine, const g& gp) {
  std::vector<FrameView> frames;
  const State& state = machine.state;
  for (const Activation& at : WalkStack(program, state, gp)) {
    const Function& function = program.function(at.function);
    if (function.native) continue;
    FrameView frame{function.name, program.places[at.pc], LineAt(program, at.pc), {}};
    for (const LocalVariable& local : function.locals) {
      if (at.pc < local.pc_begin || at.pc >= local.pc_end) continue;
      const uint64_t* words = WordsOf(state, gp, at, local);
      if (words == nullptr) continue;
      const RType& type = program.type(local.type);
      const bool is_chan = type.kind == RKind::kChan;
      frame.locals.push_back({local.name, type.name,
                              FormatValue(program, machine, local.type, words),
                              is_chan ? static_cast<uint32_t>(*words) : 0});
    }
    frames.push_back(std::move(frame));
  }
  return frames;
}

std::string VariableAt(const Program& program, const State& state, const g& gp, uint32_t address) {
  for (const Activation& at : WalkStack(program, state, gp)) {
    if (address < at.frame) continue;
    for (const LocalVariable& local : program.function(at.function).locals) {
      // A variable that is received into begins to live when the receive is done: just after pc.
      const bool lives = at.pc < local.pc_end && at.pc + 2 >= local.pc_begin;
      if (lives && !local.boxed && !local.captured && at.frame + local.reg == address) {
        return local.name;
      }
    }
    return {};
  }
  return {};
}

std::string NameAt(const Program& program, const State& state, Address at, uint32_t words) {
  if (!at.g) return NameOfAddress(program, state, at.word, words);
  return VariableAt(program, state, state.allgs[at.g.value], at.word);
}

VariableView ReadElem(const Program& program, const Machine& machine, TypeId type, Address at) {
  return {NameAt(program, machine.state, at, program.type(type).words), program.type(type).name,
          FormatValue(program, machine, type, WordAt(machine.state, at))};
}

}  // namespace chanscope
