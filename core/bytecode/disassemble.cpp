#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/bytecode/program.h"

namespace chanscope {

namespace {

struct OpText {
  std::string_view name;
  std::string_view operands;
};

constexpr OpText kOps[] = {
#define OP(name, operands) {#name, operands},
#include "core/bytecode/opcodes.def"
#undef OP
};

std::string Quoted(const Program& program, uint64_t word) {
  const uint64_t begin = word & 0xffffffff;
  const uint64_t size = word >> 32;
  if (size == 0 || begin + size > program.string_data.size()) return "";
  return fmt::format(" {:?}", program.string_data.substr(begin, size));
}

// What a person knows a fixed heap word as: a package variable or a function's closure.
std::string AddressName(const Program& program, uint32_t address) {
  for (const GlobalVariable& global : program.globals) {
    const uint32_t words = program.type(global.type).words;
    if (address == global.address || (global.address < address && address < global.address + words))
      return fmt::format("{}+{}", global.name, address - global.address);
  }
  if (address < program.initial_heap.size()) {
    return program.functions[program.initial_heap[address]].name;
  }
  return fmt::format("{}", address);
}

// Writes an instruction's operands in the form that the operands' text in opcodes.def mentions:
// "R[a]" is a register, "types[b]" a type, "off" a jump's target.
class Operands {
 public:
  Operands(const Program& program, const Function& function, uint32_t pc)
      : program_(program), function_(function), pc_(pc), instr_(program.code[pc]) {}

  std::string Text() {
    form_ = kOps[static_cast<size_t>(instr_.op)].operands;
    Field('a', instr_.a);
    if (Mentions("imm32")) {
      Wide(instr_.imm32());
    } else {
      Field('b', instr_.b);
      Field('c', instr_.c);
    }
    return text_;
  }

 private:
  bool Mentions(std::string_view what) const { return form_.find(what) != std::string_view::npos; }

  void Append(const std::string& operand) { text_ += (text_.empty() ? "" : ", ") + operand; }

  void Target(int64_t offset) {
    text_ += fmt::format(" -> {}", int64_t{pc_} + 1 + offset - function_.entry);
  }

  void Wide(uint32_t imm) {
    if (Mentions("off = imm32")) {
      Target(static_cast<int32_t>(imm));
    } else if (Mentions("constants[")) {
      const uint64_t word = program_.constants[imm];
      Append(fmt::format("{}{}", static_cast<int64_t>(word), Quoted(program_, word)));
    } else if (Mentions("functions[")) {
      Append(program_.functions[imm].name);
    } else if (Mentions("natives[")) {
      Append(program_.natives[imm]);
    } else if (Mentions("heap[") || Mentions("pointer")) {
      Append(AddressName(program_, imm));
    } else {
      Append(fmt::format("{}", static_cast<int32_t>(imm)));
    }
  }

  void Field(char field, uint16_t value) {
    const bool is_register =
        Mentions(fmt::format("R[{}", field)) || Mentions(fmt::format("{}: register", field));
    if (field == 'c' && Mentions("off = int16(c)")) {
      Target(static_cast<int16_t>(value));
    } else if (is_register) {
      Append(value == kNoRegister ? "_" : fmt::format("r{}", value));
    } else if (Mentions(fmt::format("types[{}]", field))) {
      Append(program_.type(TypeId(value)).name);
    } else if (Mentions(fmt::format("names[{}]", field))) {
      Append(program_.names[value]);
    } else if (Mentions(fmt::format("int16({})", field))) {
      Append(fmt::format("{}", static_cast<int16_t>(value)));
    } else if (value != 0 || instr_.op == Op::kExt) {
      Append(fmt::format("{}", value));
    }
  }

  const Program& program_;
  const Function& function_;
  uint32_t pc_;
  const Instr& instr_;
  std::string_view form_;
  std::string text_;
};

}  // namespace

std::string DisassembleFunction(const Program& program, FuncId id) {
  const Function& function = program.function(id);
  std::string text =
      fmt::format("{}: {} parameters, {} results, {} in the frame{}{}\n", function.name,
                  function.param_words, function.result_words, function.frame_words,
                  function.library ? ", library" : "", function.wrapper ? ", wrapper" : "");
  for (uint32_t pc = function.entry; pc < function.end; ++pc) {
    const Instr& instr = program.code[pc];
    const Pos pos = program.places[pc];
    std::string line = fmt::format(
        "{:4} {} {:>6}  {}", pc - function.entry, instr.flags != 0 ? '*' : ' ',
        fmt::format("{}:{}", pos.line, pos.col), kOps[static_cast<size_t>(instr.op)].name);
    const std::string operands = Operands(program, function, pc).Text();
    if (!operands.empty()) line += (operands[0] == ' ' ? "" : " ") + operands;
    if (program.value_names[pc] != 0) line += "  ; " + program.names[program.value_names[pc]];
    text += line + "\n";
  }
  return text;
}

std::string Disassemble(const Program& program) {
  std::string text;
  for (uint32_t slot = 1; slot < program.functions.size(); ++slot) {
    if (slot > 1) text += "\n";
    text += DisassembleFunction(program, FuncId(slot));
  }
  return text;
}

}  // namespace chanscope
