// Where fmt leaves the text of a value to a method of its.
#include <fmt/format.h>

#include "core/vm/format_value.h"
#include "core/vm/utf8.h"

namespace chanscope {
namespace {

std::string_view NameOf(TextMethod method) {
  switch (method) {
    case TextMethod::kError: return "Error";
    case TextMethod::kString: return "String";
    case TextMethod::kGoString: return "GoString";
    case TextMethod::kFormat: return "Format";
  }
  return "";
}

bool TakesText(char32_t verb) {
  return std::u32string_view(U"vsxXq").find(verb) != std::u32string_view::npos;
}

}  // namespace

bool ValueFormatter::HasMethod(TypeId type, std::string_view name,
                               std::string_view signature) const {
  for (const RMethod& method : program_.type(type).methods) {
    if (!method.function || program_.names[method.name] != name) continue;
    // Errors of the runtime have their methods without types.
    return !method.type || program_.type(method.type).name == signature;
  }
  return false;
}

// The text of a method, in place of the value. False: it has none for this verb.
bool ValueFormatter::MethodsOf(TypeId type, const uint64_t* words, const FormatSpec& spec) {
  if (texts_ == nullptr || program_.type(type).methods.empty()) return false;
  if (HasMethod(type, "Format", "func(fmt.State, int32)")) {
    Ask(type, words, TextMethod::kFormat, spec);
    return true;
  }
  if (spec.sharp_v) {
    if (!HasMethod(type, "GoString", "func() string")) return false;
    Ask(type, words, TextMethod::kGoString, spec);
    return true;
  }
  if (!TakesText(spec.verb)) return false;
  if (HasMethod(type, "Error", "func() string")) {
    Ask(type, words, TextMethod::kError, spec);
    return true;
  }
  if (!HasMethod(type, "String", "func() string")) return false;
  Ask(type, words, TextMethod::kString, spec);
  return true;
}

void ValueFormatter::Ask(TypeId type, const uint64_t* words, TextMethod method,
                         const FormatSpec& spec) {
  const uint64_t word =
      program_.type(type).words == 1 ? *words : static_cast<uint64_t>(words - state_.heap.data());
  const TextRequest request{type.value, word, method, spec};
  if (texts_->used < texts_->ready.size()) return Answer(request, texts_->ready[texts_->used++]);
  texts_->wanted.push_back(request);
}

void ValueFormatter::Answer(const TextRequest& request, const MethodText& text) {
  const TypeId type{static_cast<uint32_t>(request.type)};
  if (!text.panicked) {
    if (request.method == TextMethod::kFormat) {
      out_ += text.text;
    } else if (request.method == TextMethod::kGoString) {
      FormatText(out_, text.text, request.spec);
    } else {
      String(type, &request.word, text.text, request.spec);
    }
  } else if (program_.type(type).kind == RKind::kPointer && request.word == 0) {
    Pad(out_, "<nil>", request.spec);
  } else {
    out_ += "%!";
    AppendRune(out_, static_cast<int64_t>(request.spec.verb));
    out_ += fmt::format("(PANIC={} method: {})", NameOf(request.method), text.text);
  }
}

}  // namespace chanscope
