#include "core/vm/print_value.h"

#include <bit>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "core/runtime/memory.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

// +1.500000e+000: six digits, three of the exponent.
std::string PrintedFloat(double x) {
  if (std::isnan(x)) return "NaN";
  if (std::isinf(x)) return x > 0 ? "+Inf" : "-Inf";
  const std::string text = fmt::format("{:+.6e}", x);
  const size_t e = text.find('e');
  std::string digits = text.substr(e + 2);
  while (digits.size() < 3) digits.insert(digits.begin(), '0');
  return text.substr(0, e + 2) + digits;
}

// Nothing for kinds that have no text of their own.
std::optional<std::string> PrintedBasic(const State& state, RKind kind, const uint64_t* words) {
  switch (kind) {
    case RKind::kBool: return *words != 0 ? "true" : "false";
    case RKind::kInt:
    case RKind::kInt8:
    case RKind::kInt16:
    case RKind::kInt32:
    case RKind::kInt64: return fmt::format("{}", static_cast<int64_t>(*words));
    case RKind::kUint:
    case RKind::kUint8:
    case RKind::kUint16:
    case RKind::kUint32:
    case RKind::kUint64:
    case RKind::kUintptr: return fmt::format("{}", *words);
    case RKind::kFloat32:
    case RKind::kFloat64: return PrintedFloat(std::bit_cast<double>(*words));
    case RKind::kComplex64:
    case RKind::kComplex128:
      return fmt::format("({}{}i)", PrintedFloat(std::bit_cast<double>(words[0])),
                         PrintedFloat(std::bit_cast<double>(words[1])));
    case RKind::kString: return std::string(StringBytes(state, *words));
    case RKind::kInvalid:
    case RKind::kArray:
    case RKind::kChan:
    case RKind::kFunc:
    case RKind::kInterface:
    case RKind::kMap:
    case RKind::kPointer:
    case RKind::kSlice:
    case RKind::kStruct:
    case RKind::kUnsafePointer: return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

uint64_t ShownAddress(uint64_t word) {
  return word == 0 ? 0 : 0xc000000000 + word * 8;
}

std::string PrintedValue(const Program& program, const State& state, TypeId id,
                         const uint64_t* iface) {
  if (!id) return "nil";
  const RType& type = program.type(id);
  const auto text = PrintedBasic(state, type.kind, InterfaceWords(program, state, iface));
  if (!text) return fmt::format("({}) {:#x}", type.name, ShownAddress(iface[1]));
  if (!type.named) return *text;
  return type.kind == RKind::kString ? fmt::format("{}(\"{}\")", type.name, *text)
                                     : fmt::format("{}({})", type.name, *text);
}

std::string PrintedArgument(const Program& program, const State& state, const uint64_t* iface) {
  const TypeId id{static_cast<uint32_t>(iface[0])};
  if (!id) return "(0x0,0x0)";  // an interface: nothing else comes without a type
  const RType& type = program.type(id);
  const uint64_t* words = InterfaceWords(program, state, iface);
  if (const auto text = PrintedBasic(state, type.kind, words)) return *text;
  if (type.kind == RKind::kSlice) {
    return fmt::format("[{}/{}]{:#x}", words[1], words[2], ShownAddress(words[0]));
  }
  if (type.kind == RKind::kInterface) {
    return fmt::format("({:#x},{:#x})", ShownAddress(words[0]), ShownAddress(words[1]));
  }
  return fmt::format("{:#x}", ShownAddress(iface[1]));
}

}  // namespace chanscope
