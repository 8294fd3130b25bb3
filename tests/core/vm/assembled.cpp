#include "tests/core/vm/assembled.h"

namespace chanscope::testing {

Instr In(Op op, int a, int b, int c) {
  return {.op = op,
          .a = static_cast<uint16_t>(a),
          .b = static_cast<uint16_t>(b),
          .c = static_cast<uint16_t>(c)};
}

Instr Wide(Op op, int a, int64_t imm32) {
  return In(op, a, static_cast<int>(imm32 & 0xffff), static_cast<int>(imm32 >> 16 & 0xffff));
}

Instr Statement(Instr instr) {
  instr.flags = kBeginsStatement;
  return instr;
}

Assembly::Assembly() {
  program.sources = {{"test.go", ""}};
  program.functions.emplace_back();
  program.types.emplace_back();
  program.names.emplace_back();
  program.initial_heap.push_back(0);
  const auto basic = [&](RKind kind, std::string name) {
    RType type;
    type.kind = kind;
    type.words = 1;
    type.go_size = 8;
    type.name = std::move(name);
    return Type(type);
  };
  int_type = basic(RKind::kInt, "int");
  string_type = basic(RKind::kString, "string");
  bool_type = basic(RKind::kBool, "bool");
  RType error = program.type(string_type);
  error.named = true;
  program.runtime_error = TypeId(static_cast<uint32_t>(program.types.size()));
  for (const char* name : kRuntimeErrorTypes) {
    error.name = name;
    Type(error);
  }
  RType any;
  any.kind = RKind::kInterface;
  any.words = 2;
  any.name = "interface {}";
  any_type = Type(any);
  RType slice;
  slice.kind = RKind::kSlice;
  slice.words = 3;
  slice.comparable = false;
  slice.elem = int_type;
  slice.name = "[]int";
  ints = Type(slice);
  RType map;
  map.kind = RKind::kMap;
  map.words = 1;
  map.comparable = false;
  map.key = int_type;
  map.elem = int_type;
  map.name = "map[int]int";
  int_map = Type(map);
  RType chan;
  chan.kind = RKind::kChan;
  chan.words = 1;
  chan.elem = int_type;
  chan.name = "chan int";
  chan_type = Type(chan);
}

FuncId Assembly::Function(std::string name, FunctionShape shape,
                          std::initializer_list<Instr> code) {
  const FuncId id{static_cast<uint32_t>(program.functions.size())};
  chanscope::Function function;
  function.name = std::move(name);
  function.entry = static_cast<uint32_t>(program.code.size());
  function.end = function.entry + static_cast<uint32_t>(code.size());
  function.param_words = shape.params;
  function.result_words = shape.results;
  function.frame_words = shape.frame;
  if (shape.epilogue >= 0) {
    function.epilogue = function.entry + static_cast<uint32_t>(shape.epilogue);
  }
  program.functions.push_back(function);
  for (const Instr& instr : code) {
    program.code.push_back(instr);
    program.places.push_back({static_cast<uint32_t>(program.code.size()), 1});
    program.value_names.push_back(0);
  }
  if (!program.entry) program.entry = program.main = id;
  return id;
}

TypeId Assembly::Type(RType type) {
  program.types.push_back(std::move(type));
  return TypeId{static_cast<uint32_t>(program.types.size() - 1)};
}

uint32_t Assembly::Constant(uint64_t word) {
  program.constants.push_back(word);
  return static_cast<uint32_t>(program.constants.size() - 1);
}

uint32_t Assembly::Closure(FuncId function) {
  program.initial_heap.push_back(function.value);
  return static_cast<uint32_t>(program.initial_heap.size() - 1);
}

uint32_t Assembly::Native(std::string name, void (*call)(NativeCall&), bool operation) {
  program.natives.push_back(std::move(name));
  program.linked_natives.push_back({call, operation});
  return static_cast<uint32_t>(program.natives.size() - 1);
}

uint64_t Assembly::String(std::string_view text) {
  const uint64_t word = program.string_data.size() | static_cast<uint64_t>(text.size()) << 32;
  program.string_data += text;
  return word;
}

Machine RunToEnd(const Program& program, const Limits& limits) {
  Options options;
  options.limits = limits;
  Machine machine = Start(program, options);
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, program, choices, 1'000'000, log);
  return machine;
}

std::string Text(const Machine& machine, Stream stream) {
  std::string text;
  for (const OutputPiece& piece : machine.output_pieces) {
    if (piece.stream == stream) text.append(machine.output.data() + piece.begin, piece.size);
  }
  return text;
}

void PrintNumber(NativeCall& call) {
  call.Write(Stream::kStdout, std::to_string(static_cast<int64_t>(call.args[0])) + "\n");
}

}  // namespace chanscope::testing
