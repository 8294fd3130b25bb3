#include "core/sim/variable_name.h"

#include <fmt/format.h>

#include "core/runtime/memory.h"

namespace chanscope {
namespace {

// A value of package sync or sync/atomic, or a timer, is shown as a whole, whatever it is made of.
bool IsWhole(const RType& type) {
  return type.name.starts_with("sync.") || type.name.starts_with("atomic.") ||
         type.name == "time.Timer" || type.name == "time.Ticker";
}

// ".mu", "[2].mu": from a value of the type to its part of `wanted` words at `offset`.
std::string PathTo(const Program& program, TypeId id, uint32_t offset, uint32_t wanted) {
  std::string path;
  while (true) {
    const RType& type = program.type(id);
    if (IsWhole(type) || (offset == 0 && type.words <= wanted)) return path;
    if (type.kind == RKind::kArray) {
      const uint32_t words = program.type(type.elem).words;
      if (words == 0) return path;
      path += fmt::format("[{}]", offset / words);
      offset %= words;
      id = type.elem;
      continue;
    }
    if (type.kind != RKind::kStruct) return path;
    const RField* inside = nullptr;
    for (const RField& field : type.fields) {
      const uint32_t words = program.type(field.type).words;
      if (offset >= field.offset && offset < field.offset + words) inside = &field;
    }
    if (inside == nullptr) return path;
    path += "." + inside->name;
    offset -= inside->offset;
    id = inside->type;
  }
}

}  // namespace

std::string NameOfMade(const Program& program, uint32_t pc) {
  const std::string& name = program.names[program.value_names[pc]];
  if (!name.empty()) return name;
  // At a call: a function of the library made it, below whatever was called there.
  const Instr& in = program.code[pc];
  const Pos pos = program.places[pc];
  if (pos.line == 0 || (in.op != Op::kCall && in.op != Op::kCallIface)) return {};
  std::string_view called = in.op == Op::kCall ? program.functions[in.imm32()].name
                                               : std::string_view(program.names[in.c]);
  called.remove_prefix(called.rfind('/') + 1);
  if (in.op == Op::kCall) called.remove_prefix(called.find('.') + 1);
  return fmt::format("{}:{}", called, pos.line - FileOf(program.sources, pos).first_line + 1);
}

std::string NameOfChannel(const Program& program, uint32_t made_at) {
  // A package's own, from when it was initialised: its names say nothing to a person.
  const Function& maker = program.function(FunctionAt(program, made_at));
  if (maker.library) return maker.name.substr(0, maker.name.find('.', maker.name.rfind('/') + 1));
  std::string name = NameOfMade(program, made_at);
  const Instr& in = program.code[made_at];
  if (name.empty() || in.op != Op::kCall) return name;
  const std::string& called = program.functions[in.imm32()].name;
  const bool holds = called == "time.NewTimer" || called == "time.NewTicker";
  return holds ? name + ".C" : name;
}

std::string NameOfAddress(const Program& program, const State& state, uint32_t address,
                          uint32_t words) {
  for (const GlobalVariable& global : program.globals) {
    if (address >= global.address && address < global.address + program.type(global.type).words) {
      return global.name + PathTo(program, global.type, address - global.address, words);
    }
  }
  const allocation* a = FindAllocation(state, address);
  if (a == nullptr || !a->type) return {};
  std::string name = NameOfMade(program, a->pc);
  const uint32_t size = program.type(a->type).words;
  if (size == 0) return name;
  const uint32_t offset = address - a->begin;
  const std::string index = a->words > size ? fmt::format("[{}]", offset / size) : std::string();
  const std::string path = index + PathTo(program, a->type, offset % size, words);
  if (!name.empty()) return name + path;
  return path.starts_with('.') ? path.substr(1) : std::string();
}

}  // namespace chanscope
