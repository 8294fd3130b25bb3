#include "core/vm/faults.h"

#include <utility>

#include "core/vm/native.h"
#include "core/vm/operations.h"

namespace chanscope {
namespace {

// The type that the runtime gives to the error of this text.
TypeId TypeOfError(const Program& program, std::string_view text) {
  RuntimeErrorType type = RuntimeErrorType::kErrorString;
  if (text.starts_with("interface conversion: ")) {
    type = RuntimeErrorType::kTypeAssertion;
  } else if (!text.starts_with("runtime error: ")) {
    type = RuntimeErrorType::kPlainError;
  } else if (text.find("out of range [") != std::string_view::npos ||
             text.find("cannot convert slice") != std::string_view::npos) {
    type = RuntimeErrorType::kBoundsError;
  }
  return TypeId(program.runtime_error.value + static_cast<uint32_t>(type));
}

}  // namespace

void EndByLimit(Machine& machine, std::string_view name) {
  machine.state.end = EndReason::kLimit;
  machine.limit_reached = name;
}

void EnterFault(Vm& vm) {
  const Fault fault = std::exchange(vm.fault, {});
  uint64_t word = fault.word;
  switch (fault.kind) {
    case Fault::Kind::kNone: return;
    case Fault::Kind::kLimit: return EndByLimit(vm.machine, fault.text);
    case Fault::Kind::kPanic:
      return StartOwn(vm.state(), vm.current, Phase::kPanicStart, fault.type, word);
    case Fault::Kind::kError:
      if (!MakeString(vm, fault.text, word)) return EndByLimit(vm.machine, vm.fault.text);
      return StartOwn(vm.state(), vm.current, Phase::kPanicStart,
                      TypeOfError(vm.program, fault.text), word);
    case Fault::Kind::kFatal:
      if (!MakeString(vm, fault.text, word)) return EndByLimit(vm.machine, vm.fault.text);
      return StartOwn(vm.state(), vm.current, Phase::kThrow, TypeId{}, word);
  }
}

bool WriteOutput(Vm& vm, Stream stream, std::string_view text) {
  Machine& machine = vm.machine;
  if (text.empty()) return true;
  if (machine.output.size() + text.size() > machine.limits.output_bytes) {
    return vm.Limit("output_bytes");
  }
  machine.output_pieces.push_back({.step = vm.step,
                                   .begin = static_cast<uint32_t>(machine.output.size()),
                                   .size = static_cast<uint32_t>(text.size()),
                                   .goid = vm.current ? vm.running().goid : 0,
                                   .stream = stream});
  machine.output.insert(machine.output.end(), text.begin(), text.end());
  return true;
}

void NativeCall::Write(Stream stream, std::string_view text) {
  if (!WriteOutput(vm, stream, text)) ok = false;
}

uint64_t NativeCall::String(std::string_view text) {
  uint64_t word = 0;
  if (!MakeString(vm, text, word)) ok = false;
  return word;
}

}  // namespace chanscope
