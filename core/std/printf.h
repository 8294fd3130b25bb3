// Print, Println and Printf on a list of interfaces.
//
// Owns: the syntax of formats and what is wrong with them ("%!d(MISSING)" …). Must not: write
// anywhere, or know natives.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/vm/format_value.h"

namespace chanscope {

// Arguments: `count` interfaces of two words.
struct PrintArguments {
  const uint64_t* words = nullptr;
  uint64_t count = 0;

  const uint64_t* At(uint64_t i) const { return words + 2 * i; }
};

class Printer {
 public:
  Printer(const Program& program, const State& state, MethodTexts& texts)
      : program_(program), values_(program, state, &texts, false, out_) {}

  std::string Print(const PrintArguments& arguments);
  std::string Println(const PrintArguments& arguments);
  std::string Printf(std::string_view format, const PrintArguments& arguments);
  // As Printf, but %w stands for an error that is wrapped: see wrapped(). `several`: from Go 1.20
  // on there may be more than one.
  std::string Errorf(std::string_view format, const PrintArguments& arguments, bool several);
  // The arguments that Errorf wraps, as bits.
  uint64_t wrapped() const { return wrapped_; }

 private:
  void Flags();
  void Width();
  void Precision();
  void ArgumentNumber();
  bool TakeInt(int& value);
  void Verb();
  bool Wrap(const uint64_t* argument);
  void Extra();
  bool At(char c) const { return at_ < format_.size() && format_[at_] == c; }

  const Program& program_;
  std::string out_;
  ValueFormatter values_;
  // Of a Printf in progress.
  std::string_view format_;
  PrintArguments arguments_;
  size_t at_ = 0;
  uint64_t next_ = 0;       // argument to take
  bool reordered_ = false;  // somewhere in the format
  bool good_number_ = true;
  bool numbered_ = false;  // an [n] stands just before
  FormatSpec spec_;
  bool wraps_ = false;  // %w may wrap
  bool wraps_several_ = false;
  uint64_t wrapped_ = 0;
};

}  // namespace chanscope
