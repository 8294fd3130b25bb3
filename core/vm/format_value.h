// Values of any type as fmt prints them.
//
// Owns: the verbs of fmt on values, by run-time type. Must not: call user code: where a method of a
// value is due, it asks for the text (MethodTexts) and the caller formats again when it has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/format_number.h"
#include "core/vm/machine.h"

namespace chanscope {

// The methods that fmt calls; the numbers are those of assets/std/fmt/methods.go.
enum class TextMethod : uint8_t { kError, kString, kGoString, kFormat };

// A method's text is wanted: of which value (type and word of an interface), under which verb.
struct TextRequest {
  uint64_t type = 0;
  uint64_t word = 0;
  TextMethod method = TextMethod::kError;
  FormatSpec spec;
};

struct MethodText {
  std::string text;
  bool panicked = false;  // the text is what it panicked with
};

// Texts that methods of formatted values have given, in the order in which they are asked for; and
// those that are still wanted, in the same order. Where some are, the output is of no use.
struct MethodTexts {
  std::vector<MethodText> ready;
  size_t used = 0;
  std::vector<TextRequest> wanted;
};

// Whether methods may be called on a value that a field leads to: not on those of fields that are
// not exported, nor on what lies behind them. The exported fields of an embedded struct are open
// whatever its own name.
enum class Access : uint8_t { kOpen, kEmbedded, kClosed };

class ValueFormatter {
 public:
  // Without `texts` no methods are considered. `model_addresses`: pointers show as the model's
  // ("→ heap 12", "chan 3") instead of Go's (0xc000000060).
  ValueFormatter(const Program& program, const State& state, MethodTexts* texts,
                 bool model_addresses, std::string& out)
      : program_(program), state_(state), texts_(texts), model_(model_addresses), out_(out) {}

  bool IsError(TypeId type) const { return HasMethod(type, "Error", "func() string"); }

  // An argument of Print…, Printf: the interface (type, word) at `iface`.
  void Argument(const uint64_t* iface, const FormatSpec& spec);

  // The value of `type` whose words these are; depth 0 is an argument itself.
  void Value(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
             Access access = Access::kOpen);

 private:
  // In format_methods.cpp.
  bool MethodsOf(TypeId type, const uint64_t* words, const FormatSpec& spec);
  bool HasMethod(TypeId type, std::string_view name, std::string_view signature) const;
  void Ask(TypeId type, const uint64_t* words, TextMethod method, const FormatSpec& spec);
  void Answer(const TextRequest& request, const MethodText& text);

  void BadVerb(TypeId type, const uint64_t* words, const FormatSpec& spec);
  void Bool(TypeId type, const uint64_t* words, const FormatSpec& spec);
  void Integer(TypeId type, const uint64_t* words, bool is_signed, const FormatSpec& spec);
  void Float(TypeId type, const uint64_t* words, double value, int bits, const FormatSpec& spec);
  void Complex(TypeId type, const uint64_t* words, int bits, const FormatSpec& spec);
  void String(TypeId type, const uint64_t* words, std::string_view text, const FormatSpec& spec);
  void Interface(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth,
                 Access access);
  void Reflected(const uint64_t* words, const FormatSpec& spec, int depth, Access access);
  void Struct(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth, Access access);
  void Map(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth, Access access);
  void Elements(TypeId id, const uint64_t* first, uint64_t count, const FormatSpec& spec, int depth,
                Access access);
  void Slice(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth, Access access);
  void Pointer(TypeId id, const uint64_t* words, const FormatSpec& spec, int depth, Access access);
  void Address(TypeId id, const uint64_t* words, const FormatSpec& spec);
  std::string HeapObject(uint32_t word) const;
  std::string ModelAddress(TypeId id, uint64_t word) const;

  const Program& program_;
  const State& state_;
  MethodTexts* texts_;
  bool model_;
  std::string& out_;
};

// A value as %v prints it, with the model's addresses.
std::string FormatValue(const Program& program, const Machine& machine, TypeId type,
                        const uint64_t* words);

}  // namespace chanscope
