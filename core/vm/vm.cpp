#include "core/vm/vm.h"

#include <utility>

#include "core/vm/frame.h"

namespace chanscope {

bool Vm::Error(const std::string& text) {
  fault = {Fault::Kind::kError, "runtime error: " + text, {}, 0, RuntimeError::kErrorString};
  return false;
}

bool Vm::BoundsError(const std::string& text) {
  fault = {Fault::Kind::kError, "runtime error: " + text, {}, 0, RuntimeError::kBoundsError};
  return false;
}

bool Vm::PlainError(std::string text) {
  fault = {Fault::Kind::kError, std::move(text), {}, 0, RuntimeError::kPlainError};
  return false;
}

bool Vm::AssertionError(std::string text) {
  fault = {Fault::Kind::kError, std::move(text), {}, 0, RuntimeError::kTypeAssertionError};
  return false;
}

bool Vm::Fatal(std::string text) {
  fault = {Fault::Kind::kFatal, std::move(text), {}, 0};
  return false;
}

bool Vm::Limit(std::string_view name) {
  fault = {Fault::Kind::kLimit, std::string(name), {}, 0};
  return false;
}

bool Vm::NilDereference() {
  return Error("invalid memory address or nil pointer dereference");
}

uint32_t MakerPc(const Vm& vm, const uint64_t* frame, uint32_t pc) {
  const uint64_t* const base = StackBase(vm.state(), vm.running());
  uint32_t call = pc;
  while (vm.program.function(FrameFunction(frame)).library) {
    if (ReturnPc(frame) == 0) return pc;
    call = ReturnPc(frame) - 1;
    frame = base + CallerFrame(frame);
  }
  return call;
}

bool Allocate(Vm& vm, uint64_t words, TypeId type, uint32_t pc, uint64_t& address) {
  if (!HeapHasRoom(vm.state(), vm.machine.limits, words)) return vm.Limit("heap_words");
  address = AllocHeap(vm.state(), static_cast<uint32_t>(words), type, pc);
  return true;
}

bool AllocateHidden(Vm& vm, uint64_t words, uint64_t& address) {
  if (!HeapHasRoom(vm.state(), vm.machine.limits, words)) return vm.Limit("heap_words");
  address = AllocHidden(vm.state(), static_cast<uint32_t>(words));
  return true;
}

bool MakeString(Vm& vm, std::string_view text, uint64_t& word) {
  if (!BytesHaveRoom(vm.state(), vm.machine.limits, text.size())) return vm.Limit("heap_words");
  word = NewString(vm.state(), text);
  return true;
}

uint32_t InstrLength(const Instr& instr) {
  const Instr* ext = &instr + 1;
  while (ext->op == Op::kExt) ++ext;
  return static_cast<uint32_t>(ext - &instr);
}

}  // namespace chanscope
