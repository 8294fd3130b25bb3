#include "core/std/natives.h"
#include "core/std/printf.h"

namespace chanscope {
namespace {

enum Mode : uint64_t { kPrint, kPrintln, kPrintf };  // as in assets/std/fmt/fmt.go

// The text of (mode int, form string, a []any, texts []string) at `args`; or what it asks for.
std::string Text(const NativeCall& call, const uint64_t* args, MethodTexts& texts) {
  const State& state = call.vm.state();
  const PrintArguments arguments{state.heap.data() + args[2], args[3]};
  for (uint64_t i = 0; i < args[6]; ++i) {
    texts.ready.emplace_back(StringBytes(state, state.heap[args[5] + i]));
  }
  Printer printer(call.vm.program, state, texts);
  if (args[0] == kPrint) return printer.Print(arguments);
  if (args[0] == kPrintln) return printer.Println(arguments);
  return printer.Printf(StringBytes(state, args[1]), arguments);
}

void Ask(NativeCall& call, const MethodTexts& texts) {
  call.results[1] = texts.asks ? texts.asked_type : 0;
  call.results[2] = texts.asks ? texts.asked_word : 0;
}

// func format(mode int, form string, a []any, texts []string) (text string, ask any)
void Format(NativeCall& call) {
  MethodTexts texts;
  const std::string text = Text(call, call.args, texts);
  call.results[0] = texts.asks ? 0 : call.String(text);
  Ask(call, texts);
}

// func output(fd int, mode int, form string, a []any, texts []string) (n int, ask any)
void Output(NativeCall& call) {
  MethodTexts texts;
  const std::string text = Text(call, call.args + 1, texts);
  const uint64_t fd = call.args[0];
  call.results[0] = texts.asks ? 0 : text.size();
  Ask(call, texts);
  if (!texts.asks) call.Write(fd == 2 ? Stream::kStderr : Stream::kStdout, text);
}

// func wrapped(form string, a []any) int
void Wrapped(NativeCall& call) {
  const std::string_view format = StringBytes(call.vm.state(), call.args[0]);
  call.results[0] = static_cast<uint64_t>(WrappedArgument(format, call.args[2]));
}

constexpr Native kNatives[] = {
    {"fmt.format", Format, false},
    {"fmt.output", Output, false},
    {"fmt.wrapped", Wrapped, false},
};

}  // namespace

std::span<const Native> FmtNatives() {
  return kNatives;
}

}  // namespace chanscope
