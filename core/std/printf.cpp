#include "core/std/printf.h"

#include "core/vm/utf8.h"
#include "core/vm/value.h"

namespace chanscope {
namespace {

constexpr int kMostDigits = 1'000'000;  // no width or precision is larger

// Reads a number; false when there is none, or it is too large.
bool ReadNumber(std::string_view text, size_t& at, int& value) {
  const size_t begin = at;
  value = 0;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    value = value * 10 + (text[at++] - '0');
    if (value > kMostDigits) return false;
  }
  return at > begin;
}

}  // namespace

std::string Printer::Print(const PrintArguments& arguments) {
  bool after_string = false;
  for (uint64_t i = 0; i < arguments.count; ++i) {
    const uint64_t* argument = arguments.At(i);
    const TypeId type{static_cast<uint32_t>(argument[0])};
    const bool is_string = type && program_.type(type).kind == RKind::kString;
    if (i > 0 && !is_string && !after_string) out_ += " ";
    values_.Argument(argument, {});
    after_string = is_string;
  }
  return std::move(out_);
}

std::string Printer::Println(const PrintArguments& arguments) {
  for (uint64_t i = 0; i < arguments.count; ++i) {
    if (i > 0) out_ += " ";
    values_.Argument(arguments.At(i), {});
  }
  out_ += "\n";
  return std::move(out_);
}

std::string Printer::Printf(std::string_view format, const PrintArguments& arguments) {
  format_ = format;
  arguments_ = arguments;
  while (at_ < format_.size()) {
    const size_t percent = std::min(format_.find('%', at_), format_.size());
    out_ += format_.substr(at_, percent - at_);
    at_ = percent;
    if (at_ == format_.size()) break;
    ++at_;
    spec_ = {};
    good_number_ = true;
    numbered_ = false;
    Flags();
    ArgumentNumber();
    Width();
    Precision();
    if (!numbered_) ArgumentNumber();
    Verb();
  }
  if (!reordered_ && next_ < arguments_.count) Extra();
  return std::move(out_);
}

std::string Printer::Errorf(std::string_view format, const PrintArguments& arguments,
                            bool several) {
  wraps_ = true;
  wraps_several_ = several;
  return Printf(format, arguments);
}

void Printer::Flags() {
  for (; at_ < format_.size(); ++at_) {
    if (At('#')) {
      spec_.sharp = true;
    } else if (At('0')) {
      spec_.zero = !spec_.minus;
    } else if (At('+')) {
      spec_.plus = true;
    } else if (At('-')) {
      spec_.minus = true;
      spec_.zero = false;
    } else if (At(' ')) {
      spec_.space = true;
    } else {
      return;
    }
  }
}

// [n] names the argument that comes next.
void Printer::ArgumentNumber() {
  if (!At('[')) return;
  reordered_ = true;
  const size_t close = format_.find(']', at_);
  if (close == std::string_view::npos) {
    good_number_ = false;
    ++at_;
    return;
  }
  size_t at = at_ + 1;
  int number = 0;
  const bool ok = ReadNumber(format_, at, number) && at == close;
  at_ = close + 1;
  if (ok && number >= 1 && static_cast<uint64_t>(number) <= arguments_.count) {
    next_ = static_cast<uint64_t>(number) - 1;
    numbered_ = true;
  } else {
    good_number_ = false;
  }
}

// The next argument as the number for a *.
bool Printer::TakeInt(int& value) {
  if (next_ >= arguments_.count) return false;
  const uint64_t* argument = arguments_.At(next_++);
  const TypeId type{static_cast<uint32_t>(argument[0])};
  if (!type) return false;
  const RKind kind = program_.type(type).kind;
  if (kind < RKind::kInt || kind > RKind::kUintptr) return false;
  const auto number = static_cast<int64_t>(argument[1]);
  if (number > kMostDigits || number < -kMostDigits) return false;
  value = static_cast<int>(number);
  return true;
}

void Printer::Width() {
  if (At('*')) {
    ++at_;
    if (!TakeInt(spec_.width)) {
      spec_.width = -1;
      out_ += "%!(BADWIDTH)";
    } else if (spec_.width < 0) {
      spec_.width = -spec_.width;
      spec_.minus = true;
      spec_.zero = false;
    }
    numbered_ = false;
    return;
  }
  int width = 0;
  if (!ReadNumber(format_, at_, width)) return;
  spec_.width = width;
  if (numbered_) good_number_ = false;  // "%[3]2d"
}

void Printer::Precision() {
  if (!At('.')) return;
  ++at_;
  if (numbered_) good_number_ = false;  // "%[3].2d"
  ArgumentNumber();
  if (At('*')) {
    ++at_;
    if (!TakeInt(spec_.precision) || spec_.precision < 0) {
      spec_.precision = -1;
      out_ += "%!(BADPREC)";
    }
    numbered_ = false;
    return;
  }
  int precision = 0;
  ReadNumber(format_, at_, precision);
  spec_.precision = precision;
}

void Printer::Verb() {
  if (at_ >= format_.size()) {
    out_ += "%!(NOVERB)";
    return;
  }
  const DecodedRune verb = DecodeRune(format_.substr(at_));
  at_ += verb.size;
  spec_.verb = static_cast<char32_t>(verb.rune);
  const auto complain = [&](std::string_view what) {
    out_ += "%!";
    AppendRune(out_, verb.rune);
    out_ += what;
  };
  if (verb.rune == '%') {
    out_ += "%";
    return;
  }
  if (!good_number_) return complain("(BADINDEX)");
  if (next_ >= arguments_.count) return complain("(MISSING)");
  if (spec_.verb == 'w' && Wrap(arguments_.At(next_))) spec_.verb = 'v';
  if (spec_.verb == 'v') {
    spec_.sharp_v = spec_.sharp;
    spec_.sharp = false;
    spec_.plus_v = spec_.plus;
    spec_.plus = false;
  }
  values_.Argument(arguments_.At(next_++), spec_);
}

// Go 1.19: one error is wrapped. Another %w, or one for something else, spoils it. Later ones wrap
// every error.
bool Printer::Wrap(const uint64_t* argument) {
  constexpr uint64_t kMostWrapped = 64;  // what the bits have room for
  const TypeId type{static_cast<uint32_t>(argument[0])};
  const bool room = next_ < kMostWrapped && (wraps_several_ || wrapped_ == 0);
  const bool good = wraps_ && room && type && values_.IsError(type);
  if (!wraps_several_) {
    wraps_ = good;
    wrapped_ = 0;
  }
  if (good) wrapped_ |= uint64_t{1} << next_;
  return good;
}

void Printer::Extra() {
  out_ += "%!(EXTRA ";
  for (uint64_t i = next_; i < arguments_.count; ++i) {
    if (i > next_) out_ += ", ";
    const uint64_t* argument = arguments_.At(i);
    const TypeId type{static_cast<uint32_t>(argument[0])};
    if (!type) {
      out_ += "<nil>";
      continue;
    }
    out_ += program_.type(type).name + "=";
    values_.Argument(argument, {});
  }
  out_ += ")";
}

}  // namespace chanscope
