#include <string>
#include <string_view>

#include "core/std/natives.h"
#include "core/std/unicode_properties.h"
#include "core/vm/utf8.h"

namespace chanscope {
namespace {

std::string_view Text(const NativeCall& call, size_t word) {
  return StringBytes(call.vm.state(), call.args[word]);
}

uint64_t PlaceWord(size_t place) {
  return place == std::string_view::npos ? ~uint64_t{0} : place;
}

// func Index(s, substr string) int
void Index(NativeCall& call) {
  call.results[0] = PlaceWord(Text(call, 0).find(Text(call, 1)));
}

// func LastIndex(s, substr string) int
void LastIndex(NativeCall& call) {
  call.results[0] = PlaceWord(Text(call, 0).rfind(Text(call, 1)));
}

// func count(s, substr string) int
void Count(NativeCall& call) {
  const std::string_view text = Text(call, 0);
  const std::string_view wanted = Text(call, 1);
  uint64_t count = 0;
  for (size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++count;
  }
  call.results[0] = count;
}

// func join(elems []string, sep string) string
void Join(NativeCall& call) {
  const State& state = call.vm.state();
  const std::string_view between = Text(call, 3);
  std::string joined;
  for (uint64_t i = 0; i < call.args[1]; ++i) {
    if (i > 0) joined += between;
    joined += StringBytes(state, state.heap[call.args[0] + i]);
  }
  call.results[0] = call.String(joined);
}

// func repeat(s string, count int) string
void Repeat(NativeCall& call) {
  const std::string_view text = Text(call, 0);
  const uint64_t count = call.args[1];
  if (text.empty() || count == 0) {
    call.results[0] = 0;
    return;
  }
  const Limits& limits = call.vm.machine.limits;
  if (count > limits.heap_words || !BytesHaveRoom(call.vm.state(), limits, count * text.size())) {
    call.ok = call.vm.Limit("heap_words");
    return;
  }
  std::string repeated;
  repeated.reserve(count * text.size());
  for (uint64_t i = 0; i < count; ++i) repeated += text;
  call.results[0] = call.String(repeated);
}

// func replace(s, old, new string, n int) string
void Replace(NativeCall& call) {
  const std::string_view text = Text(call, 0);
  const std::string_view old = Text(call, 1);
  const std::string_view with = Text(call, 2);
  uint64_t left = call.args[3];  // -1 is more than there can be
  std::string replaced;
  size_t from = 0;
  bool first = true;
  while (left-- > 0) {
    size_t at = from;
    if (!old.empty()) {
      at = text.find(old, from);
      if (at == std::string_view::npos) break;
    } else if (!first) {
      if (from >= text.size()) break;
      at += DecodeRune(text.substr(from)).size;
    }
    first = false;
    replaced.append(text.substr(from, at - from)).append(with);
    from = at + old.size();
    if (old.empty() && from >= text.size()) break;
  }
  call.results[0] = call.String(replaced.append(text.substr(from)));
}

void Mapped(NativeCall& call, int32_t (*to)(int32_t)) {
  std::string mapped;
  std::string_view rest = Text(call, 0);
  while (!rest.empty()) {
    const DecodedRune next = DecodeRune(rest);
    AppendRune(mapped, next.rune < 0x80 || next.rune != kRuneError ? to(next.rune) : kRuneError);
    rest.remove_prefix(next.size);
  }
  call.results[0] = mapped == Text(call, 0) ? call.args[0] : call.String(mapped);
}

// func upper(s string) string
void Upper(NativeCall& call) {
  Mapped(call, UpperOf);
}

// func lower(s string) string
void Lower(NativeCall& call) {
  Mapped(call, LowerOf);
}

// func decode(s string) (r rune, size int)
void Decode(NativeCall& call) {
  const DecodedRune next = DecodeRune(Text(call, 0));
  call.results[0] = static_cast<uint64_t>(static_cast<int64_t>(next.rune));
  call.results[1] = next.size;
}

constexpr Native kNatives[] = {
    {"strings.Index", Index, false},        {"strings.LastIndex", LastIndex, false},
    {"strings.count", Count, false},        {"strings.join", Join, false},
    {"strings.repeat", Repeat, false},      {"strings.replace", Replace, false},
    {"strings.upper", Upper, false},        {"strings.lower", Lower, false},
    {"unicode/utf8.decode", Decode, false},
};

}  // namespace

std::span<const Native> StringNatives() {
  return kNatives;
}

}  // namespace chanscope
