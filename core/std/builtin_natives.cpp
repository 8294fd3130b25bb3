#include "core/std/natives.h"
#include "core/vm/print_value.h"

namespace chanscope {
namespace {

// print and println write to standard error: func(args []any).
void PrintAll(NativeCall& call, std::string_view between, std::string_view end) {
  const uint64_t* arguments = call.vm.heap() + call.args[0];
  std::string text;
  for (uint64_t i = 0; i < call.args[1]; ++i) {
    if (i > 0) text += between;
    text += PrintedArgument(call.vm.program, call.vm.state(), arguments + 2 * i);
  }
  call.Write(Stream::kStderr, text.append(end));
}

void Print(NativeCall& call) {
  PrintAll(call, "", "");
}
void Println(NativeCall& call) {
  PrintAll(call, " ", "\n");
}

constexpr Native kNatives[] = {{"print", Print, false}, {"println", Println, false}};

}  // namespace

std::span<const Native> BuiltinNatives() {
  return kNatives;
}

}  // namespace chanscope
