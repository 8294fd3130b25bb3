// A select's cases and orders, kept where Go's compiler keeps them: on the stack of the goroutine.
//
// Owns: how they are packed there and in the OpRecord. Must not: take a step of selectgo.
//
// At OpRecord::address, a word relative to the goroutine's stack, lie SelectWords: one word a case
// (scase: channel | element on the heap << 31 | place of the element << 32; sends first), then
// pollorder and lockorder, four numbers of cases a word. OpRecord::arg: number of sends | length of
// both orders << 16 | position in an order << 32 | the case that goes on << 48 (kNoneChosen: none
// yet, or the default).
//
// lockorder goes by the numbers of channels, which is the order in which they were made. Go takes
// their addresses instead: any order that all goroutines agree on will do, and no program can see
// which one it is.
#pragma once

#include <cstdint>

#include "core/runtime/memory.h"
#include "core/runtime/state.h"

namespace chanscope {

// Go 1.19 select.go, scase. `elem` is a word relative to the stack, or one of the heap; 0: none.
struct scase {
  ChanId c;
  uint32_t elem = 0;
  bool on_heap = false;

  // `gid` is whose select it is. There is an element.
  Address ElemOf(GId gid) const { return {on_heap ? GId{} : gid, elem}; }
};
inline constexpr uint32_t kNoneChosen = 0xffff;
constexpr uint64_t PackedCase(scase cas) {
  return static_cast<uint64_t>(cas.elem) << 32 | uint64_t{cas.on_heap} << 31 | cas.c.value;
}

// Reads the select that `op` of `gp` is. Dies with references into the stacks.
class SelectView {
 public:
  SelectView(const State& state, const g& gp, const OpRecord& op)
      : words_(state.stacks.data() + gp.stack + op.address), op_(op) {}

  uint32_t cases() const { return op_.n; }
  uint32_t nsends() const { return Field(0); }
  uint32_t norder() const { return Field(16); }
  uint32_t position() const { return Field(32); }
  uint32_t chosen() const { return Field(48); }
  bool IsSend(uint32_t cas) const { return cas < nsends(); }

  scase Case(uint32_t i) const {
    const uint64_t word = words_[i];
    const auto channel = static_cast<uint32_t>(word & 0x7fff'ffff);
    return {ChanId{channel}, static_cast<uint32_t>(word >> 32), (word >> 31 & 1) != 0};
  }
  uint32_t Poll(uint32_t at) const { return Order(at); }
  uint32_t Lock(uint32_t at) const { return Order(cases() + at); }
  ChanId LockedAt(uint32_t at) const { return Case(Lock(at)).c; }
  // The same channel may be named by several cases; it is locked for the first of them only.
  bool LocksAt(uint32_t at) const { return at == 0 || LockedAt(at) != LockedAt(at - 1); }

 private:
  uint32_t Field(unsigned shift) const { return static_cast<uint16_t>(op_.arg >> shift); }
  uint32_t Order(uint32_t at) const {
    return static_cast<uint16_t>(words_[cases() + at / 4] >> at % 4 * 16);
  }

  const uint64_t* words_;
  const OpRecord& op_;
};

// And writes it.
class SelectRecord : public SelectView {
 public:
  SelectRecord(State& state, const g& gp, OpRecord& op)
      : SelectView(state, gp, op), words_(StackBase(state, gp) + op.address), op_(op) {}

  void SetOrderLength(uint32_t norder) { SetField(16, norder); }
  void SetPosition(uint32_t position) { SetField(32, position); }
  void Choose(uint32_t cas) { SetField(48, cas); }
  void SetPoll(uint32_t at, uint32_t cas) { SetOrder(at, cas); }
  void SetLock(uint32_t at, uint32_t cas) { SetOrder(cases() + at, cas); }

 private:
  static uint64_t Replaced(uint64_t word, unsigned shift, uint32_t value) {
    return (word & ~(uint64_t{0xffff} << shift)) | static_cast<uint64_t>(value) << shift;
  }
  void SetField(unsigned shift, uint32_t value) { op_.arg = Replaced(op_.arg, shift, value); }
  void SetOrder(uint32_t at, uint32_t cas) {
    uint64_t& word = words_[cases() + at / 4];
    word = Replaced(word, at % 4 * 16, cas);
  }

  uint64_t* words_;
  OpRecord& op_;
};

}  // namespace chanscope
