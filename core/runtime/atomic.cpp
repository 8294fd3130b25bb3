// Go 1.19 sync/atomic: each operation is one step. sync/once.go: its done is such a word.
#include "core/runtime/ops.h"
#include "core/runtime/phases.h"

namespace chanscope {
namespace {

uint64_t Narrowed(AtomicWidth width, uint64_t value) {
  switch (width) {
    case AtomicWidth::kInt32: return static_cast<uint64_t>(static_cast<int32_t>(value));
    case AtomicWidth::kUint32: return static_cast<uint32_t>(value);
    case AtomicWidth::k64: return value;
  }
  return value;
}

template <class Log>
AtomicWidth WidthOf(const OpStep<Log>& x) {
  return static_cast<AtomicWidth>(x.op->n);
}

// The operation's operand number i: in the frame of the call.
template <class Log>
uint64_t Operand(const OpStep<Log>& x, uint32_t i) {
  return WordAt(x.s, x.op->ep)[i];
}

template <class Log>
void Emit(OpStep<Log>& x, AtomicOp what, uint64_t from, uint64_t to, bool success = true) {
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kAtomicDone,
                .flag = static_cast<uint8_t>(what),
                .g3 = success ? 1U : 0U,
                .n = x.op->address,
                .slot = static_cast<uint32_t>(from),
                .slot2 = static_cast<uint32_t>(from >> 32),
                .value = to});
  }
}

template <class Log>
StepResult FinishWith(OpStep<Log>& x, uint64_t result) {
  if (x.op->result != 0) StackBase(x.s, *x.gp)[x.op->result] = result;
  return x.Finish();
}

}  // namespace

template <class Log>
StepResult Atomic<Log>::OnceLoad(Step& x) {
  SyncAt(x.s, x.op->address, SyncKind::kOnce);
  return FinishWith(x, x.s.heap[x.op->address]);
}

template <class Log>
StepResult Atomic<Log>::OnceStore(Step& x) {
  const SyncId id = SyncAt(x.s, x.op->address, SyncKind::kOnce);
  x.s.heap[x.op->address + kOnceDone] = 1;
  if constexpr (Log::kRecords) {
    x.log.Emit({.kind = EventKind::kOnceChanged, .c = id.value, .slot2 = 1});
  }
  return x.Finish();
}

template <class Log>
StepResult Atomic<Log>::Load(Step& x) {
  const uint64_t value = x.s.heap[x.op->address];
  Emit(x, AtomicOp::kLoad, value, value);
  return FinishWith(x, value);
}

template <class Log>
StepResult Atomic<Log>::Store(Step& x) {
  uint64_t& word = x.s.heap[x.op->address];
  const uint64_t old = word;
  word = Operand(x, 0);
  Emit(x, AtomicOp::kStore, old, word);
  return x.Finish();
}

template <class Log>
StepResult Atomic<Log>::Add(Step& x) {
  uint64_t& word = x.s.heap[x.op->address];
  const uint64_t old = word;
  word = Narrowed(WidthOf(x), old + Operand(x, 0));
  Emit(x, AtomicOp::kAdd, old, word);
  return FinishWith(x, word);
}

template <class Log>
StepResult Atomic<Log>::Swap(Step& x) {
  uint64_t& word = x.s.heap[x.op->address];
  const uint64_t old = word;
  word = Operand(x, 0);
  Emit(x, AtomicOp::kSwap, old, word);
  return FinishWith(x, old);
}

template <class Log>
StepResult Atomic<Log>::CompareAndSwap(Step& x) {
  uint64_t& word = x.s.heap[x.op->address];
  const uint64_t old = word;
  const bool same = old == Operand(x, 0);
  if (same) word = Operand(x, 1);
  Emit(x, AtomicOp::kCompareAndSwap, old, word, same);
  return FinishWith(x, same ? 1 : 0);
}

template struct Atomic<StepLog>;
template struct Atomic<NoLog>;

}  // namespace chanscope
