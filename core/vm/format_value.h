// Values of any type as fmt prints them.
//
// Owns: the verbs of fmt on values, by run-time type. Must not: call user code: where a value's
// Error or String method is due, it asks for the text (MethodTexts) and the caller formats again
// when it has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/vm/format_number.h"
#include "core/vm/machine.h"

namespace chanscope {

// Texts that methods of formatted values have given, in the order in which they are asked for.
struct MethodTexts {
  std::vector<std::string> ready;
  size_t used = 0;
  bool asks = false;        // the text after the last ready one is wanted:
  uint64_t asked_type = 0;  // of the value with this type,
  uint64_t asked_word = 0;  // and this interface word
};

class ValueFormatter {
 public:
  // Without `texts` no methods are considered. `model_addresses`: pointers show as the model's
  // ("→ heap 12", "chan 3") instead of Go's (0xc000000060).
  ValueFormatter(const Program& program, const State& state, MethodTexts* texts,
                 bool model_addresses, std::string& out)
      : program_(program), state_(state), texts_(texts), model_(model_addresses), out_(out) {}

  // An argument of Print…, Printf: the interface (type, word) at `iface`.
  void Argument(const uint64_t* iface, const FormatSpec& spec);

  // The value of `type` whose words these are; depth 0 is an argument itself.
  void Value(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth,
             bool methods = true);

 private:
  bool MethodsOf(TypeId type, const uint64_t* words, const FormatSpec& spec);
  void MethodText(TypeId type, uint64_t word, std::string_view method, std::string_view text,
                  const FormatSpec& spec);
  void BadVerb(TypeId type, const uint64_t* words, const FormatSpec& spec);
  void Bool(TypeId type, const uint64_t* words, const FormatSpec& spec);
  void Integer(TypeId type, const uint64_t* words, bool is_signed, const FormatSpec& spec);
  void Float(TypeId type, const uint64_t* words, double value, int bits, const FormatSpec& spec);
  void Complex(TypeId type, const uint64_t* words, int bits, const FormatSpec& spec);
  void String(TypeId type, const uint64_t* words, std::string_view text, const FormatSpec& spec);
  void Interface(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth,
                 bool methods);
  void Struct(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth, bool methods);
  void Map(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth, bool methods);
  void Elements(TypeId type, const uint64_t* first, uint64_t count, const FormatSpec& spec,
                int depth, bool methods);
  void Slice(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth, bool methods);
  void Pointer(TypeId type, const uint64_t* words, const FormatSpec& spec, int depth, bool methods);
  void Address(TypeId type, const uint64_t* words, const FormatSpec& spec);
  std::string ModelAddress(TypeId type, uint64_t word) const;

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
