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
    Value(type, words, plain, 0, false);
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
  } else if (spec.verb == 'g' || spec.verb == 'G') {
    FormatFloat(out_, value, bits, verb, -1, spec);
  } else if (spec.verb == 'f' || spec.verb == 'F' || spec.verb == 'e' || spec.verb == 'E') {
    FormatFloat(out_, value, bits, verb, 6, spec);
  } else {
    BadVerb(type, words, spec);
  }
}

void ValueFormatter::Complex(TypeId type, const uint64_t* words, int bits, const FormatSpec& spec) {
  if (std::u32string_view(U"vgGfFeE").find(spec.verb) == std::u32string_view::npos) {
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

std::string ValueFormatter::ModelAddress(TypeId id, uint64_t word) const {
  const RType& type = program_.type(id);
  if (word == 0) return "<nil>";
  if (type.kind == RKind::kChan) return fmt::format("chan {}", word);
  if (type.kind == RKind::kFunc) {
    return "func " + program_.functions[static_cast<uint32_t>(state_.heap[word])].name;
  }
  return fmt::format("→ heap {}", word);
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

// The text of an Error or String method, in place of the value. False: it has none under this verb.
bool ValueFormatter::MethodsOf(TypeId id, const uint64_t* words, const FormatSpec& spec) {
  if (texts_ == nullptr || spec.sharp_v) return false;
  if (std::u32string_view(U"vsxXq").find(spec.verb) == std::u32string_view::npos) return false;
  for (const std::string_view name : {"Error", "String"}) {
    for (const RMethod& method : program_.type(id).methods) {
      if (program_.names[method.name] != name || !method.function) continue;
      const Function& function = program_.function(method.function);
      if (function.param_words != 1 || function.result_words != 1) continue;
      if (texts_->asks) return true;
      if (texts_->used < texts_->ready.size()) {
        MethodText(id, *words, name, texts_->ready[texts_->used++], spec);
        return true;
      }
      texts_->asks = true;
      texts_->asked_type = id.value;
      texts_->asked_word =
          program_.type(id).words == 1 ? *words : static_cast<uint64_t>(words - state_.heap.data());
      return true;
    }
  }
  return false;
}

void ValueFormatter::MethodText(TypeId id, uint64_t word, std::string_view method,
                                std::string_view text, const FormatSpec& spec) {
  // A first byte 0 marks what a method panicked with.
  if (text.empty() || text[0] != '\0') {
    String(id, &word, text, spec);
  } else if (program_.type(id).kind == RKind::kPointer && word == 0) {
    Pad(out_, "<nil>", spec);
  } else {
    out_ += "%!";
    AppendRune(out_, static_cast<int64_t>(spec.verb));
    out_ += fmt::format("(PANIC={} method: {})", method, text.substr(1));
  }
}

}  // namespace chanscope
