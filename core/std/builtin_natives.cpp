#include <bit>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/std/natives.h"
#include "core/vm/print_value.h"

namespace chanscope {
namespace {

// print and println write to standard error: func(args []any).
void PrintAll(NativeCall& call, std::string_view between, std::string_view end) {
  const uint64_t* arguments = call.vm.heap() + call.args[0];
  std::string text;
  for (uint64_t i = 0; i < call.args[1]; ++i) {
    if (i > 0) text += between;
    text += PrintedArgument(call.vm.program, call.vm.state(), arguments + 2 * i);
  }
  call.Write(Stream::kStderr, text.append(end));
}

void Print(NativeCall& call) {
  PrintAll(call, "", "");
}
void Println(NativeCall& call) {
  PrintAll(call, " ", "\n");
}

// x / y as Go's runtime divides complex numbers: infinities and NaNs by C99's rules.
void ComplexDivide(NativeCall& call) {
  const auto part = [&](size_t i) { return std::bit_cast<double>(call.args[i]); };
  double a = part(0), b = part(1), c = part(2), d = part(3);
  double real = 0, imaginary = 0;
  if (std::fabs(c) >= std::fabs(d)) {
    const double ratio = d / c;
    const double below = c + ratio * d;
    real = (a + b * ratio) / below;
    imaginary = (b - a * ratio) / below;
  } else {
    const double ratio = c / d;
    const double below = d + ratio * c;
    real = (a * ratio + b) / below;
    imaginary = (b * ratio - a) / below;
  }
  if (std::isnan(real) && std::isnan(imaginary)) {
    const auto unit = [](double x) { return std::copysign(std::isinf(x) ? 1.0 : 0.0, x); };
    const auto finite = [](double x) { return std::isfinite(x); };
    const double infinity = std::numeric_limits<double>::infinity();
    if (c == 0 && d == 0 && (!std::isnan(a) || !std::isnan(b))) {
      real = std::copysign(infinity, c) * a;
      imaginary = std::copysign(infinity, c) * b;
    } else if ((std::isinf(a) || std::isinf(b)) && finite(c) && finite(d)) {
      a = unit(a);
      b = unit(b);
      real = infinity * (a * c + b * d);
      imaginary = infinity * (b * c - a * d);
    } else if ((std::isinf(c) || std::isinf(d)) && finite(a) && finite(b)) {
      c = unit(c);
      d = unit(d);
      real = 0 * (a * c + b * d);
      imaginary = 0 * (b * c - a * d);
    }
  }
  call.results[0] = std::bit_cast<uint64_t>(real);
  call.results[1] = std::bit_cast<uint64_t>(imaginary);
}

// (*[n]T)(slice): pointer, len, cap and n; the pointer, when the slice is long enough.
void SliceToArray(NativeCall& call) {
  if (call.args[3] > call.args[1]) {
    call.ok = call.vm.Error(
        fmt::format("cannot convert slice with length {} to pointer to array with length {}",
                    call.args[1], call.args[3]));
    return;
  }
  call.results[0] = call.args[0];
}

constexpr Native kNatives[] = {{"print", Print, false},
                               {"println", Println, false},
                               {"complexdiv", ComplexDivide, false},
                               {"slicetoarray", SliceToArray, false}};

}  // namespace

std::span<const Native> BuiltinNatives() {
  return kNatives;
}

}  // namespace chanscope
