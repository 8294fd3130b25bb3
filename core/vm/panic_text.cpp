#include "core/vm/panic_text.h"

#include <bit>
#include <cmath>

#include <fmt/format.h>

#include "core/vm/ops.h"
#include "core/vm/panic.h"
#include "core/vm/print_value.h"
#include "core/vm/traceback.h"

namespace chanscope {
namespace {

uint32_t NameIndex(const Program& program, std::string_view name) {
  for (uint32_t i = 1; i < program.names.size(); ++i) {
    if (program.names[i] == name) return i;
  }
  return 0;
}

// func() string
bool GivesText(const Program& program, FuncId method) {
  const Function& function = program.function(method);
  return method && function.param_words == 1 && function.result_words == 1;
}

std::string ValueText(const Vm& vm, const uint64_t* panic) {
  const TypeId type{static_cast<uint32_t>(panic[kPanicType])};
  if ((panic[kPanicFlags] & kTextReady) != 0 || vm.program.IsRuntimeError(type)) {
    return std::string(StringBytes(vm.state(), panic[kPanicValue]));
  }
  return PrintedValue(vm.program, vm.state(), type, panic + kPanicType);
}

// Oldest first, the ones that followed indented.
void AppendChain(const Vm& vm, uint32_t record, std::string& out) {
  const uint64_t* panic = vm.heap() + record;
  const auto older = static_cast<uint32_t>(panic[kPanicLink]);
  if (older != 0) {
    AppendChain(vm, older, out);
    if ((vm.heap()[older + kPanicFlags] & kGoexiting) == 0) out += "\t";
  }
  if ((panic[kPanicFlags] & kGoexiting) != 0) return;
  out += "panic: " + ValueText(vm, panic);
  if ((panic[kPanicFlags] & kRecovered) != 0) out += " [recovered]";
  out += "\n";
}

// Whether some panic of the chain came from a nil pointer: real Go is told by a signal.
bool AnyFromSignal(const Vm& vm) {
  for (uint64_t at = vm.running().panics; at != 0; at = vm.heap()[at + kPanicLink]) {
    const uint64_t* panic = vm.heap() + at;
    if (!vm.program.IsRuntimeError(TypeId{static_cast<uint32_t>(panic[kPanicType])})) continue;
    const std::string_view text = StringBytes(vm.state(), panic[kPanicValue]);
    if (text.find("nil pointer dereference") != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

uint32_t NextToAsk(Vm& vm, uint32_t& method) {
  const Program& program = vm.program;
  const uint32_t error = NameIndex(program, "Error");
  const uint32_t string = NameIndex(program, "String");
  for (uint64_t at = vm.running().panics; at != 0; at = vm.heap()[at + kPanicLink]) {
    const uint64_t* panic = vm.heap() + at;
    if ((panic[kPanicFlags] & (kTextAsked | kTextReady)) == kTextAsked) return 0;
  }
  for (uint64_t at = vm.running().panics; at != 0; at = vm.heap()[at + kPanicLink]) {
    const uint64_t* panic = vm.heap() + at;
    const TypeId type{static_cast<uint32_t>(panic[kPanicType])};
    if ((panic[kPanicFlags] & kTextAsked) != 0 || !type || program.IsRuntimeError(type)) continue;
    for (const uint32_t name : {error, string}) {
      const FuncId found = name == 0 ? FuncId{} : ops::FindMethod(program, type, name);
      if (!GivesText(program, found)) continue;
      method = found.value;
      return static_cast<uint32_t>(at);
    }
  }
  return 0;
}

void TakeText(Vm& vm, uint64_t text) {
  for (uint64_t at = vm.running().panics; at != 0; at = vm.heap()[at + kPanicLink]) {
    uint64_t* panic = vm.heap() + at;
    if ((panic[kPanicFlags] & (kTextAsked | kTextReady)) != kTextAsked) continue;
    panic[kPanicFlags] |= kTextReady;
    panic[kPanicValue] = text;
    return;
  }
}

std::string PanicWhilePrinting(const Vm& vm) {
  const uint64_t* newest = vm.heap() + vm.running().panics;
  bool asked = false;
  for (uint64_t at = newest[kPanicLink]; at != 0; at = vm.heap()[at + kPanicLink]) {
    const uint64_t flags = vm.heap()[at + kPanicFlags];
    asked = asked || (flags & (kTextAsked | kTextReady)) == kTextAsked;
  }
  if (!asked) return {};
  const TypeId type{static_cast<uint32_t>(newest[kPanicType])};
  const std::string head = "panic while printing panic value: ";
  if (!type) return head + "type <nil>";
  const RType& of = vm.program.type(type);
  if (of.kind != RKind::kString || of.named) return fmt::format("{}type {}", head, of.name);
  return head + ValueText(vm, newest);
}

std::string PanicDump(Vm& vm) {
  std::string out;
  const uint32_t newest = vm.running().panics;
  AppendChain(vm, newest, out);
  if (AnyFromSignal(vm)) {
    out += fmt::format("[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc={:#x}]\n",
                       vm.running().pc);
  }
  out += "\n" + Traceback(vm.program, vm.state(), vm.current);
  return out;
}

std::string ThrowDump(Vm& vm, std::string_view text) {
  std::string out;
  if (text == "stack overflow") out += "runtime: goroutine stack exceeds 1000000000-byte limit\n";
  out += fmt::format("fatal error: {}\n\n", text);
  return out + TracebackAll(vm.program, vm.state(), vm.current);
}

}  // namespace chanscope
