#include <algorithm>
#include <string_view>

#include "core/std/natives.h"
#include "core/vm/operations.h"

namespace chanscope {
namespace {

Stream StreamOf(uint64_t fd) {
  return fd == 2 ? Stream::kStderr : Stream::kStdout;
}

// func Exit(code int)
void Exit(NativeCall& call) {
  StartOwn(call.vm.state(), call.vm.current, Phase::kExit, TypeId{}, call.args[0]);
}

// func write(fd int, p []byte)
void Write(NativeCall& call) {
  const uint64_t* bytes = call.vm.heap() + call.args[1];
  std::string text(call.args[2], '\0');
  for (size_t i = 0; i < text.size(); ++i) text[i] = static_cast<char>(bytes[i]);
  call.Write(StreamOf(call.args[0]), text);
}

// func writeString(fd int, s string)
void WriteString(NativeCall& call) {
  call.Write(StreamOf(call.args[0]), StringBytes(call.vm.state(), call.args[1]));
}

// func read(p []byte) int
void Read(NativeCall& call) {
  Machine& machine = call.vm.machine;
  const uint64_t left = machine.input.size() - machine.input_read;
  const uint64_t count = std::min(left, call.args[1]);
  uint64_t* to = call.vm.heap() + call.args[0];
  for (uint64_t i = 0; i < count; ++i) {
    to[i] = static_cast<unsigned char>(machine.input[machine.input_read + i]);
  }
  machine.input_read += count;
  call.results[0] = count;
}

// func programName() string
void ProgramName(NativeCall& call) {
  std::string_view name = call.vm.program.sources.front().name;
  if (name.ends_with(".go")) name.remove_suffix(3);
  call.results[0] = call.String(name);
}

// func argumentCount() int
void ArgumentCount(NativeCall& call) {
  call.results[0] = call.vm.machine.arguments.size();
}

// func argument(i int) string
void Argument(NativeCall& call) {
  call.results[0] = call.String(call.vm.machine.arguments.at(call.args[0]));
}

constexpr Native kNatives[] = {
    {"os.Exit", Exit, true},
    {"os.argument", Argument, false},
    {"os.argumentCount", ArgumentCount, false},
    {"os.programName", ProgramName, false},
    {"os.read", Read, false},
    {"os.write", Write, false},
    {"os.writeString", WriteString, false},
};

}  // namespace

std::span<const Native> OsNatives() {
  return kNatives;
}

}  // namespace chanscope
