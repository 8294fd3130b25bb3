#include "core/std/natives.h"
#include "core/std/printf.h"

namespace chanscope {
namespace {

// As in assets/std/fmt/methods.go.
enum Mode : uint64_t { kPrint, kPrintln, kPrintf, kErrorf, kErrorfSeveral };
enum Flag : uint64_t {
  kMinus = 1,
  kPlus = 2,
  kSharp = 4,
  kSpace = 8,
  kZero = 16,
};
constexpr uint64_t kRequestWords = 7;
constexpr uint64_t kAnswerWords = 2;

// The parameters (mode int, form string, a []any, answers []answer), and what comes of them.
struct Formatted {
  std::string text;
  uint64_t wrapped = 0;
  MethodTexts methods;
};

Formatted FormatArguments(const NativeCall& call, const uint64_t* args) {
  const State& state = call.vm.state();
  const PrintArguments arguments{state.heap.data() + args[2], args[3]};
  const std::string_view form = StringBytes(state, args[1]);
  Formatted formatted;
  const uint64_t* answer = state.heap.data() + args[5];
  for (uint64_t i = 0; i < args[6]; ++i, answer += kAnswerWords) {
    formatted.methods.ready.push_back({std::string(StringBytes(state, answer[0])), answer[1] != 0});
  }
  Printer printer(call.vm.program, state, formatted.methods);
  switch (static_cast<Mode>(args[0])) {
    case kPrint: formatted.text = printer.Print(arguments); break;
    case kPrintln: formatted.text = printer.Println(arguments); break;
    case kPrintf: formatted.text = printer.Printf(form, arguments); break;
    case kErrorf: formatted.text = printer.Errorf(form, arguments, false); break;
    case kErrorfSeveral: formatted.text = printer.Errorf(form, arguments, true); break;
  }
  formatted.wrapped = printer.wrapped();
  return formatted;
}

uint64_t FlagsOf(const FormatSpec& spec) {
  uint64_t flags = 0;
  if (spec.minus) flags |= kMinus;
  if (spec.plus || spec.plus_v) flags |= kPlus;
  if (spec.sharp || spec.sharp_v) flags |= kSharp;
  if (spec.space) flags |= kSpace;
  if (spec.zero) flags |= kZero;
  return flags;
}

uint64_t SignedWord(int64_t value) {
  return static_cast<uint64_t>(value);
}

// The slice of requests, to three words of results.
void Ask(NativeCall& call, const MethodTexts& methods, uint64_t* slice) {
  const uint64_t count = methods.wanted.size();
  slice[0] = slice[1] = slice[2] = 0;
  if (count == 0) return;
  uint64_t address = 0;
  if (!AllocateHidden(call.vm, count * kRequestWords, address)) {
    call.ok = false;
    return;
  }
  uint64_t* to = call.vm.heap() + address;
  for (const TextRequest& request : methods.wanted) {
    *to++ = request.type;
    *to++ = request.word;
    *to++ = static_cast<uint64_t>(request.method);
    *to++ = request.spec.verb;
    *to++ = FlagsOf(request.spec);
    *to++ = SignedWord(request.spec.width);
    *to++ = SignedWord(request.spec.precision);
  }
  slice[0] = address;
  slice[1] = slice[2] = count;
}

// func format(mode int, form string, a []any, answers []answer) (text string, wrapped uint,
// wanted []request)
void Format(NativeCall& call) {
  const Formatted formatted = FormatArguments(call, call.args);
  const bool complete = formatted.methods.wanted.empty();
  call.results[0] = complete ? call.String(formatted.text) : 0;
  call.results[1] = formatted.wrapped;
  Ask(call, formatted.methods, call.results + 2);
}

// func output(fd int, mode int, form string, a []any, answers []answer) (n int, wanted []request)
void Output(NativeCall& call) {
  const Formatted formatted = FormatArguments(call, call.args + 1);
  const bool complete = formatted.methods.wanted.empty();
  const uint64_t fd = call.args[0];
  call.results[0] = formatted.text.size();
  Ask(call, formatted.methods, call.results + 1);
  if (complete) call.Write(fd == 2 ? Stream::kStderr : Stream::kStdout, formatted.text);
}

constexpr Native kNatives[] = {
    {"fmt.format", Format, false},
    {"fmt.output", Output, false},
};

}  // namespace

std::span<const Native> FmtNatives() {
  return kNatives;
}

}  // namespace chanscope
