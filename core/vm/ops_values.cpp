#include <algorithm>

#include <fmt/format.h>

#include "core/vm/frame.h"
#include "core/vm/ops.h"
#include "core/vm/value.h"

namespace chanscope::ops {
namespace {

uint32_t PcOf(const Vm& vm, const Instr* ip) {
  return static_cast<uint32_t>(ip - vm.program.code.data());
}

// Why x.(T) fails, in Go's words.
bool AssertionError(Vm& vm, TypeId have, TypeId want, TypeId operand, uint32_t missing) {
  const Program& program = vm.program;
  const std::string& wanted = program.type(want).name;
  if (!have) {
    return vm.AssertionError(fmt::format(
        "interface conversion: {} is nil, not {}",
        program.type(want).kind == RKind::kInterface ? "interface" : program.type(operand).name,
        wanted));
  }
  const std::string& held = program.type(have).name;
  if (program.type(want).kind == RKind::kInterface) {
    return vm.AssertionError(fmt::format("interface conversion: {} is not {}: missing method {}",
                                         held, wanted, program.names[missing]));
  }
  return vm.AssertionError(fmt::format("interface conversion: {} is {}, not {}",
                                       program.type(operand).name, held, wanted));
}

// The value of an interface, or zero without one, to registers.
bool HeldToRegisters(Vm& vm, const RType& type, const uint64_t* iface, uint64_t* reg) {
  if (type.kind == RKind::kInterface && iface != nullptr) {
    std::copy_n(iface, 2, reg);
  } else if (IsWide(type.words)) {
    if (iface == nullptr) return AllocateHidden(vm, type.words, *reg);
    *reg = iface[1];
  } else if (iface != nullptr) {
    std::copy_n(InterfaceWords(vm.program, vm.state(), iface), type.words, reg);
  } else {
    std::fill_n(reg, type.words, 0);
  }
  return true;
}

}  // namespace

const RMethod* MethodNamed(const Program& program, TypeId type, uint32_t name) {
  const std::vector<RMethod>& methods = program.type(type).methods;
  const auto at =
      std::lower_bound(methods.begin(), methods.end(), name,
                       [](const RMethod& method, uint32_t wanted) { return method.name < wanted; });
  return at != methods.end() && at->name == name ? &*at : nullptr;
}

FuncId FindMethod(const Program& program, TypeId type, uint32_t name) {
  const RMethod* method = MethodNamed(program, type, name);
  return method != nullptr ? method->function : FuncId{};
}

bool Implements(const Program& program, TypeId type, TypeId interface_type, uint32_t* missing) {
  bool all = true;
  for (const RMethod& method : program.type(interface_type).methods) {
    const RMethod* found = MethodNamed(program, type, method.name);
    if (found != nullptr && found->function &&
        (found->type == method.type || !found->type || !method.type)) {
      continue;
    }
    // The first by name, as Go's message has it.
    if (missing != nullptr && (all || program.names[method.name] < program.names[*missing])) {
      *missing = method.name;
    }
    all = false;
  }
  return all;
}

bool New(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip->b};
  const uint32_t pc = MakerPc(vm, fp, PcOf(vm, ip));
  return Allocate(vm, vm.program.type(type).words, type, pc, fp[ip->a]);
}

bool EqValue(Vm& vm, uint64_t* fp, const Instr* ip) {
  bool ok = true;
  const TypeId type{ip[1].a};
  const bool wide = IsWide(vm.program.type(type).words);
  const auto words = [&](uint16_t reg) -> const uint64_t* {
    return wide ? vm.heap() + fp[reg] : fp + reg;
  };
  const bool equal = EqualValues(vm, type, words(ip->b), words(ip->c), ok);
  if (ok) fp[ip->a] = equal ? 1 : 0;
  return ok;
}

bool MakeIface(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId type{ip->c};
  const uint32_t words = vm.program.type(type).words;
  // A wide value is a copy already.
  uint64_t word = words == 1 || IsWide(words) ? fp[ip->b] : 0;
  if (words > 1 && !IsWide(words)) {
    if (!Allocate(vm, words, type, PcOf(vm, ip), word)) return false;
    std::copy_n(fp + ip->b, words, vm.heap() + word);
  }
  fp[ip->a] = type.value;
  fp[ip->a + 1] = word;
  return true;
}

bool TypeAssert(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId have{static_cast<uint32_t>(fp[ip->b])};
  const TypeId want{ip->c};
  const RType& type = vm.program.type(want);
  const bool to_interface = type.kind == RKind::kInterface;
  uint32_t missing = 0;
  const bool holds =
      have && (to_interface ? Implements(vm.program, have, want, &missing) : have == want);
  const bool comma_ok = ip[1].a != kNoRegister;
  if (!holds && !comma_ok) return AssertionError(vm, have, want, TypeId{ip[1].b}, missing);
  // The operand may lie where the value or ok goes: copied first.
  const uint64_t iface[2] = {fp[ip->b], fp[ip->b + 1]};
  if (!HeldToRegisters(vm, type, holds ? iface : nullptr, fp + ip->a)) return false;
  if (comma_ok) fp[ip[1].a] = holds ? 1 : 0;
  return true;
}

bool IfaceType(Vm& vm, uint64_t* fp, const Instr* ip) {
  const TypeId have{static_cast<uint32_t>(fp[ip->b])};
  const TypeId want{ip->c};
  const bool holds = have && (vm.program.type(want).kind == RKind::kInterface
                                  ? Implements(vm.program, have, want, nullptr)
                                  : have == want);
  fp[ip->a] = holds ? 1 : 0;
  return true;
}

bool MakeClosure(Vm& vm, uint64_t* fp, const Instr* ip) {
  uint64_t closure = 0;
  if (!AllocateHidden(vm, 1u + ip->c, closure)) return false;
  uint64_t* words = vm.heap() + closure;
  words[0] = ip[1].imm32();
  std::copy_n(fp + ip->b, ip->c, words + 1);
  fp[ip->a] = closure;
  return true;
}

// A deferred call: next record, closure, words of arguments, the arguments.
bool Defer(Vm& vm, uint64_t* fp, const Instr* ip) {
  uint64_t record = 0;
  if (!AllocateHidden(vm, 3u + ip->c, record)) return false;
  uint64_t* words = vm.heap() + record;
  words[0] = DeferredCalls(fp);
  words[1] = fp[ip->b];
  words[2] = ip->c;
  std::copy_n(fp + ip->a, ip->c, words + 3);
  SetDeferredCalls(fp, static_cast<uint32_t>(record));
  return true;
}

}  // namespace chanscope::ops
