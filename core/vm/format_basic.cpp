#include <bit>

#include <fmt/format.h>

#include "core/vm/format_value.h"
#include "core/vm/ops.h"
#include "core/vm/print_value.h"
#include "core/vm/utf8.h"
#include "core/vm/value.h"

namespace chanscope {

void ValueFormatter::BadVerb(TypeId type, const uint64_t* words, const FormatSpec& spec) {
  out_ += "%!";
  AppendRune(out_, static_cast<int64_t>(spec.verb));
  out_ += "(";
  if (type) {
    FormatSpec plain = spec;
    plain.verb = 'v';
    out_ += program_.type(type).name + "=";
    Value(type, words, plain, 0, Access::kClosed);
  } else {
    out_ += "<nil>";
  }
  out_ += ")";
}

void ValueFormatter::Bool(TypeId type, const uint64_t* words, const FormatSpec& spec) {
  if (spec.verb != 't' && spec.verb != 'v') return BadVerb(type, words, spec);
  Pad(out_, *words != 0 ? "true" : "false", spec);
}

void ValueFormatter::Integer(TypeId type, const uint64_t* words, bool is_signed,
                             const FormatSpec& spec) {
  const uint64_t value = *words;
  if (spec.verb == 'v' && spec.sharp_v && !is_signed) {
    FormatHexAddress(out_, value, false, spec);
  } else if (spec.verb == 'v' || spec.verb == 'd') {
    FormatInteger(out_, value, is_signed, 10, spec);
  } else if (spec.verb == 'b') {
    FormatInteger(out_, value, is_signed, 2, spec);
  } else if (spec.verb == 'o' || spec.verb == 'O') {
    FormatInteger(out_, value, is_signed, 8, spec);
  } else if (spec.verb == 'x' || spec.verb == 'X') {
    FormatInteger(out_, value, is_signed, 16, spec);
  } else if (spec.verb == 'c') {
    FormatRune(out_, value, spec);
  } else if (spec.verb == 'q') {
    FormatQuotedRune(out_, value, spec);
  } else if (spec.verb == 'U') {
    FormatUnicode(out_, value, spec);
  } else {
    BadVerb(type, words, spec);
  }
}

void ValueFormatter::Float(TypeId type, const uint64_t* words, double value, int bits,
                           const FormatSpec& spec) {
  const auto verb = static_cast<char>(spec.verb);
  if (spec.verb == 'v') {
    FormatFloat(out_, value, bits, 'g', -1, spec);
  } else if (std::u32string_view(U"gGbxX").find(spec.verb) != std::u32string_view::npos) {
    FormatFloat(out_, value, bits, verb, -1, spec);
  } else if (spec.verb == 'f' || spec.verb == 'F' || spec.verb == 'e' || spec.verb == 'E') {
    FormatFloat(out_, value, bits, verb, 6, spec);
  } else {
    BadVerb(type, words, spec);
  }
}

void ValueFormatter::Complex(TypeId type, const uint64_t* words, int bits, const FormatSpec& spec) {
  if (std::u32string_view(U"vgGfFeEbxX").find(spec.verb) == std::u32string_view::npos) {
    return BadVerb(type, words, spec);
  }
  FormatSpec imaginary = spec;
  imaginary.plus = true;
  out_ += "(";
  Float(type, words, std::bit_cast<double>(words[0]), bits, spec);
  Float(type, words, std::bit_cast<double>(words[1]), bits, imaginary);
  out_ += "i)";
}

void ValueFormatter::String(TypeId type, const uint64_t* words, std::string_view text,
                            const FormatSpec& spec) {
  if (spec.verb == 'v' && spec.sharp_v) {
    FormatQuotedText(out_, text, spec);
  } else if (spec.verb == 'v' || spec.verb == 's') {
    FormatText(out_, text, spec);
  } else if (spec.verb == 'q') {
    FormatQuotedText(out_, text, spec);
  } else if (spec.verb == 'x' || spec.verb == 'X') {
    FormatHexText(out_, text, spec);
  } else {
    BadVerb(type, words, spec);
  }
}

// "p", "point:12": the variable that it was made for, else its type and the line that made it.
std::string ValueFormatter::HeapObject(uint32_t word) const {
  const allocation* a = FindAllocation(state_, word);
  if (a == nullptr || a->pc >= program_.places.size()) return fmt::format("heap {}", word);
  const std::string& name = program_.names[program_.value_names[a->pc]];
  if (!name.empty()) return name;
  std::string_view type = a->type ? std::string_view(program_.type(a->type).name) : "heap";
  if (type.starts_with("main.")) type.remove_prefix(5);
  const Pos pos = program_.places[a->pc];
  if (pos.line == 0) return fmt::format("{} {}", type, word);
  return fmt::format("{}:{}", type, pos.line - FileOf(program_.sources, pos).first_line + 1);
}

std::string ValueFormatter::ModelAddress(TypeId id, uint64_t word) const {
  const RType& type = program_.type(id);
  if (word == 0) return "<nil>";
  if (type.kind == RKind::kChan) return fmt::format("chan {}", word);
  if (type.kind == RKind::kFunc) {
    return "func " + program_.functions[static_cast<uint32_t>(state_.heap[word])].name;
  }
  return "→ " + HeapObject(static_cast<uint32_t>(word));
}

void ValueFormatter::Address(TypeId id, const uint64_t* words, const FormatSpec& spec) {
  const RType& type = program_.type(id);
  if (model_) return Pad(out_, ModelAddress(id, *words), spec);
  const uint64_t address = ShownAddress(*words);
  if (spec.verb == 'v' && spec.sharp_v) {
    out_ += "(" + type.name + ")(";
    if (address == 0) {
      out_ += "nil";
    } else {
      FormatHexAddress(out_, address, false, spec);
    }
    out_ += ")";
  } else if (spec.verb == 'v' && address == 0) {
    Pad(out_, "<nil>", spec);
  } else if (spec.verb == 'v' || spec.verb == 'p') {
    FormatHexAddress(out_, address, spec.sharp, spec);
  } else if (std::u32string_view(U"bodxX").find(spec.verb) != std::u32string_view::npos) {
    Integer(id, &address, false, spec);
  } else {
    BadVerb(id, words, spec);
  }
}

}  // namespace chanscope
