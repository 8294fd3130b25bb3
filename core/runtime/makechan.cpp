// Go 1.19 chan.go: makechan.
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

constexpr uint64_t kMaxAlloc = 1ULL << 48;  // malloc.go, amd64
constexpr uint32_t kHchanBytes = 96;        // chan.go, hchanSize

// Whether make(chan T, size) panics whatever memory there is.
bool SizeIsOutOfRange(uint64_t elemsize, int64_t size) {
  if (size < 0) return true;
  return elemsize != 0 && static_cast<uint64_t>(size) > (kMaxAlloc - kHchanBytes) / elemsize;
}

}  // namespace

template <class Log>
StepResult Makechan<Log>::Alloc(OpStep<Log>& x) {
  State& s = x.s;
  const TypeId elemtype{x.op->n};
  const RType& elem = x.program.type(elemtype);
  const auto size = static_cast<int64_t>(x.op->arg);
  if (SizeIsOutOfRange(elem.go_size, size)) return x.Panic(PanicKind::kMakechanSize);
  const auto slots = static_cast<uint64_t>(size);
  constexpr uint64_t kHchanWords = kHchanBytes / 8;
  const uint64_t hchans = (s.channels.size() + 1) * kHchanWords;
  // The multiplication stays below 2^48 as elem.words is 0 or at most go_size.
  const uint64_t words = slots * elem.words;
  if (slots > 0xffff'ffffULL || !HeapHasRoom(s, x.limits, words + hchans)) {
    return {.status = StepStatus::kLimit, .limit = LimitKind::kHeapWords};
  }
  hchan c;
  c.dataqsiz = static_cast<uint32_t>(slots);
  c.elemsize = elem.go_size;
  c.elemwords = elem.words;
  c.elemtype = elemtype;
  c.made_at = x.op->address;
  if (words > 0) c.buf = AllocHidden(s, static_cast<uint32_t>(words));
  const auto id = static_cast<uint32_t>(s.channels.size());
  s.channels.push_back(c);
  if (x.op->result != 0) StackBase(s, *x.gp)[x.op->result] = id;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kChanMade, .c = id, .n = c.dataqsiz});
  }
  return x.Finish();
}

template struct Makechan<StepLog>;
template struct Makechan<NoLog>;

}  // namespace chanscope
