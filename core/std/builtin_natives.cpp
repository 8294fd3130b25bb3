#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "core/bytecode/range_state.h"
#include "core/std/natives.h"
#include "core/vm/frame.h"
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
    call.ok = call.vm.BoundsError(
        fmt::format("cannot convert slice with length {} to pointer to array with length {}",
                    call.args[1], call.args[3]));
    return;
  }
  call.results[0] = call.args[0];
}

// The body of a range over a function is called in a state that allows no call.
void RangePanic(NativeCall& call) {
  std::string_view when;
  switch (static_cast<RangeState>(call.args[0])) {
    case kRangeDone: when = "after function for loop body returned false"; break;
    case kRangePanicked: when = "after loop body panic"; break;
    case kRangeReady:
    case kRangeExhausted: when = "after whole loop exit"; break;
    case kRangePanicLost:
      call.ok =
          call.vm.Error("range function recovered a loop body panic and did not resume panicking");
      return;
  }
  call.ok = call.vm.Error(fmt::format("range function continued iteration {}", when));
}

uint64_t* FrameAt(NativeCall& call, uint32_t begin) {
  return StackBase(call.vm.state(), call.vm.running()) + begin;
}

uint32_t CallersFrame(const NativeCall& call) {
  return CallerFrame(call.args - kFrameHeaderWords);
}

// The frame of who calls, for RangeDefer: where it begins, and whose it is.
void RangeFrame(NativeCall& call) {
  call.results[0] = CallersFrame(call) | uint64_t{call.vm.running().goid} << 32;
}

// Hands the call that the caller has deferred last to the frame that RangeFrame gave.
void RangeDefer(NativeCall& call) {
  if (call.args[0] >> 32 != call.vm.running().goid) {
    call.ok = call.vm.Fatal("defer in the body of a range over a function, on another goroutine");
    return;
  }
  uint64_t* from = FrameAt(call, CallersFrame(call));
  uint64_t* to = FrameAt(call, static_cast<uint32_t>(call.args[0]));
  const uint32_t record = DeferredCalls(from);
  SetDeferredCalls(from, static_cast<uint32_t>(call.vm.heap()[record]));
  call.vm.heap()[record] = DeferredCalls(to);
  SetDeferredCalls(to, record);
}

constexpr Native kNatives[] = {{"print", Print, false},
                               {"println", Println, false},
                               {"complexdiv", ComplexDivide, false},
                               {"rangedefer", RangeDefer, false},
                               {"rangeframe", RangeFrame, false},
                               {"rangepanic", RangePanic, false},
                               {"slicetoarray", SliceToArray, false}};

}  // namespace

std::span<const Native> BuiltinNatives() {
  return kNatives;
}

}  // namespace chanscope
