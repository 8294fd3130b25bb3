#include "core/vm/format_value.h"

#include <algorithm>
#include <bit>

#include "core/runtime/memory.h"
#include "core/vm/format_order.h"
#include "core/vm/map.h"
#include "core/vm/print_value.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

bool IsExported(std::string_view name) {
  return !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
}

Access AccessThrough(const RField& field, Access access) {
  if (access == Access::kClosed) return access;
  if (IsExported(field.name)) return Access::kOpen;
  return field.embedded ? Access::kEmbedded : Access::kClosed;
}

// A reflect.Value shows as what it holds; its words are those of assets/std/reflect/value.go: its
// type, whose first word is the number, and where the value lies.
bool IsReflectValue(const RType& type) {
  return type.kind == RKind::kStruct && type.named && type.name == "reflect.Value";
}

// What lies behind anything but a field of an embedded struct.
Access Behind(Access access) {
  return access == Access::kOpen ? access : Access::kClosed;
}

}  // namespace

void ValueFormatter::Argument(const uint64_t* iface, const FormatSpec& spec) {
  const TypeId type{static_cast<uint32_t>(iface[0])};
  if (!type) {
    if (spec.verb == 'T' || spec.verb == 'v') return Pad(out_, "<nil>", spec);
    return BadVerb(type, iface, spec);
  }
  if (spec.verb == 'T') return FormatText(out_, program_.type(type).name, spec);
  const uint64_t* words = InterfaceWords(program_, state_, iface);
  if (spec.verb == 'w') return BadVerb(type, words, spec);  // Errorf makes a good one a v
  if (spec.verb == 'p') {
    switch (program_.type(type).kind) {
      case RKind::kChan:
      case RKind::kFunc:
      case RKind::kMap:
      case RKind::kPointer:
      case RKind::kSlice:
      case RKind::kUnsafePointer: return Address(type, words, spec);
      default: return BadVerb(type, words, spec);
    }
  }
  Value(type, words, spec, 0);
}

void ValueFormatter::Value(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                           Access access) {
  if (IsReflectValue(program_.type(id))) return Reflected(words, spec, depth, access);
  if (access == Access::kOpen && MethodsOf(id, words, spec)) return;
  const RType& type = program_.type(id);
  switch (type.kind) {
    case RKind::kInvalid: return Pad(out_, "<nil>", spec);
    case RKind::kBool: return Bool(id, words, spec);
    case RKind::kInt:
    case RKind::kInt8:
    case RKind::kInt16:
    case RKind::kInt32:
    case RKind::kInt64: return Integer(id, words, true, spec);
    case RKind::kUint:
    case RKind::kUint8:
    case RKind::kUint16:
    case RKind::kUint32:
    case RKind::kUint64:
    case RKind::kUintptr: return Integer(id, words, false, spec);
    case RKind::kFloat32: return Float(id, words, std::bit_cast<double>(*words), 32, spec);
    case RKind::kFloat64: return Float(id, words, std::bit_cast<double>(*words), 64, spec);
    case RKind::kComplex64: return Complex(id, words, 32, spec);
    case RKind::kComplex128: return Complex(id, words, 64, spec);
    case RKind::kString: return String(id, words, StringBytes(state_, *words), spec);
    case RKind::kInterface: return Interface(id, words, spec, depth, access);
    case RKind::kStruct: return Struct(id, words, spec, depth, access);
    case RKind::kMap: return Map(id, words, spec, depth, access);
    case RKind::kArray: {
      const auto length = static_cast<uint64_t>(type.length);
      if (spec.sharp_v) out_ += type.name;
      return Elements(id, words, length, spec, depth, access);
    }
    case RKind::kSlice: return Slice(id, words, spec, depth, access);
    case RKind::kPointer: return Pointer(id, words, spec, depth, access);
    case RKind::kChan:
    case RKind::kFunc:
    case RKind::kUnsafePointer: return Address(id, words, spec);
  }
}

void ValueFormatter::Reflected(const uint64_t* words, const FormatSpec& spec, int depth,
                               Access access) {
  if (words[0] == 0) {
    out_ += depth == 0 ? "<invalid reflect.Value>" : "<nil>";
    return;
  }
  const TypeId type{static_cast<uint32_t>(state_.heap[words[0]])};
  if (program_.type(type).kind == RKind::kInterface) {
    return Interface(type, state_.heap.data() + words[1], spec, depth, access);
  }
  Value(type, state_.heap.data() + words[1], spec, depth, access);
}

void ValueFormatter::Interface(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                               Access access) {
  if (words[0] == 0) {
    out_ += spec.sharp_v ? program_.type(id).name + "(nil)" : "<nil>";
    return;
  }
  Value(TypeId{static_cast<uint32_t>(words[0])}, InterfaceWords(program_, state_, words), spec,
        depth + 1, Behind(access));
}

void ValueFormatter::Struct(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                            Access access) {
  const RType& type = program_.type(id);
  if (spec.sharp_v) out_ += type.name;
  out_ += "{";
  for (const RField& field : type.fields) {
    if (&field != type.fields.data()) out_ += spec.sharp_v ? ", " : " ";
    if (spec.plus_v || spec.sharp_v) out_ += field.name + ":";
    Value(field.type, words + field.offset, spec, depth + 1, AccessThrough(field, access));
  }
  out_ += "}";
}

void ValueFormatter::Map(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                         Access access) {
  const RType& type = program_.type(id);
  if (spec.sharp_v) {
    out_ += type.name;
    if (*words == 0) {
      out_ += "(nil)";
      return;
    }
  }
  out_ += spec.sharp_v ? "{" : "map[";
  std::vector<uint64_t> keys = MapKeys(program_, state_, id, *words);
  const uint64_t* heap = state_.heap.data();
  std::stable_sort(keys.begin(), keys.end(), [&](uint64_t x, uint64_t y) {
    return CompareKeys(program_, state_, type.key, heap + x, heap + y) < 0;
  });
  const uint32_t key_words = program_.type(type.key).words;
  for (size_t i = 0; i < keys.size(); ++i) {
    if (i > 0) out_ += spec.sharp_v ? ", " : " ";
    Value(type.key, heap + keys[i], spec, depth + 1, Behind(access));
    out_ += ":";
    Value(type.elem, heap + keys[i] + key_words, spec, depth + 1, Behind(access));
  }
  out_ += spec.sharp_v ? "}" : "]";
}

void ValueFormatter::Elements(TypeId id, const uint64_t* first, uint64_t count,
                              const FormatSpec& spec, int depth, Access access) {
  const TypeId element = program_.type(id).elem;
  const uint32_t words = program_.type(element).words;
  const bool bytes = program_.type(element).kind == RKind::kUint8;
  if (bytes && std::u32string_view(U"sqxX").find(spec.verb) != std::u32string_view::npos) {
    std::string text;
    for (uint64_t i = 0; i < count; ++i) text.push_back(static_cast<char>(first[i]));
    return String(id, first, text, spec);
  }
  out_ += spec.sharp_v ? "{" : "[";
  for (uint64_t i = 0; i < count; ++i) {
    if (i > 0) out_ += spec.sharp_v ? ", " : " ";
    Value(element, first + i * words, spec, depth + 1, Behind(access));
  }
  out_ += spec.sharp_v ? "}" : "]";
}

void ValueFormatter::Slice(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                           Access access) {
  if (spec.sharp_v) {
    // An argument that is a []byte is named so; elsewhere it is a []uint8.
    const std::string& name = program_.type(id).name;
    out_ += depth == 0 && name == "[]uint8" ? "[]byte" : name;
    if (words[0] == 0) {
      out_ += "(nil)";
      return;
    }
  }
  Elements(id, state_.heap.data() + words[0], words[1], spec, depth, access);
}

void ValueFormatter::Pointer(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                             Access access) {
  const TypeId element = program_.type(id).elem;
  if (depth == 0 && *words != 0) {
    const RKind kind = program_.type(element).kind;
    if (kind == RKind::kArray || kind == RKind::kSlice || kind == RKind::kStruct ||
        kind == RKind::kMap) {
      out_ += "&";
      return Value(element, state_.heap.data() + *words, spec, depth + 1, access);
    }
  }
  Address(id, words, spec);
}

std::string FormatValue(const Program& program, const Machine& machine, TypeId type,
                        const uint64_t* words) {
  std::string out;
  ValueFormatter(program, machine.state, nullptr, true, out).Value(type, words, {}, 0);
  return out;
}

}  // namespace chanscope
