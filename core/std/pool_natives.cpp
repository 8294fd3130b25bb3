// sync.Pool: what each P keeps (Go 1.19 sync/pool.go, poolqueue.go). Get and Put are one step each:
// Go pins the goroutine to its P meanwhile.
#include <algorithm>

#include "core/std/natives.h"

namespace chanscope {
namespace {

// Words of a Pool. local and victim point to what each P keeps, one after the other.
enum PoolWord : uint64_t { kLocal, kLocalSize, kVictim, kVictimSize };
// Words of package sync's variable `pools`: each the first of a list of RegistryWords.
enum PoolsWord : uint64_t { kAllPools, kOldPools };
enum RegistryWord : uint64_t { kPool, kNextPool, kRegistryWords };

// What a P keeps, in words.
enum LocalWord : uint64_t {
  kPrivate = 0,  // an interface: type and word
  kHead = 2,     // the newest node of the list
  kTail = 3,     // the oldest one
  kFree = 4,     // nodes to use again, linked by kOlder
  kLocalWords = 5
};
enum NodeWord : uint64_t { kOlder = 0, kNewer = 1, kValue = 2, kNodeWords = 4 };

struct Interface {
  uint64_t type = 0;
  uint64_t word = 0;
};

class Locals {
 public:
  // `base`: Pool.local or Pool.victim; `size`: of how many Ps.
  Locals(Vm& vm, uint64_t base, uint64_t size) : vm_(vm), base_(base), size_(size) {}

  Interface TakePrivate(uint64_t p) { return Take(Local(p) + kPrivate); }
  Interface PopHead(uint64_t p) { return Pop(p, Word(Local(p) + kHead)); }
  Interface PopTail(uint64_t p) { return Pop(p, Word(Local(p) + kTail)); }

  // The oldest of the lists, beginning with the one of P `first`.
  Interface PopAnyTail(uint64_t first) {
    Interface x;
    for (uint64_t i = 0; x.type == 0 && i < size_; ++i) x = PopTail((first + i) % size_);
    return x;
  }

  // False: a limit is reached.
  bool Put(uint64_t p, Interface x) {
    if (Word(Local(p) + kPrivate) == 0) {
      Set(Local(p) + kPrivate, x);
      return true;
    }
    uint64_t node = Word(Local(p) + kFree);
    if (node != 0) {
      Word(Local(p) + kFree) = Word(node + kOlder);
    } else if (!AllocateHidden(vm_, kNodeWords, node)) {
      return false;
    }
    const uint64_t head = Word(Local(p) + kHead);
    Set(node + kValue, x);
    Word(node + kOlder) = head;
    Word(node + kNewer) = 0;
    Word(head != 0 ? head + kNewer : Local(p) + kTail) = node;
    Word(Local(p) + kHead) = node;
    return true;
  }

 private:
  uint64_t& Word(uint64_t address) { return vm_.heap()[address]; }
  uint64_t Local(uint64_t p) const { return base_ + p * kLocalWords; }

  void Set(uint64_t address, Interface x) {
    Word(address) = x.type;
    Word(address + 1) = x.word;
  }
  Interface Take(uint64_t address) {
    const Interface x{Word(address), Word(address + 1)};
    Set(address, {});
    return x;
  }

  // Unlinks the node from the list; nothing for 0.
  Interface Pop(uint64_t p, uint64_t node) {
    if (node == 0) return {};
    const uint64_t older = Word(node + kOlder);
    const uint64_t newer = Word(node + kNewer);
    Word(newer != 0 ? newer + kOlder : Local(p) + kHead) = older;
    Word(older != 0 ? older + kNewer : Local(p) + kTail) = newer;
    Word(node + kOlder) = Word(Local(p) + kFree);
    Word(Local(p) + kFree) = node;
    return Take(node + kValue);
  }

  Vm& vm_;
  uint64_t base_;
  uint64_t size_;
};

uint64_t CurrentP(const Vm& vm) {
  return vm.running().p.value - 1;
}

// Pool.local, with a place for the current P: what was kept for fewer Ps is dropped (pinSlow).
// `pools`: where the lists begin. False: the call has failed.
bool Pin(NativeCall& call, uint64_t pools) {
  Vm& vm = call.vm;
  const uint64_t pool = call.args[0];
  if (pool == 0) return call.ok = vm.NilDereference();
  if (CurrentP(vm) < vm.heap()[pool + kLocalSize]) return true;
  const uint64_t procs = vm.state().allp.size() - 1;
  uint64_t local = 0;
  uint64_t entry = 0;
  call.ok = AllocateHidden(vm, procs * kLocalWords, local) &&
            (vm.heap()[pool + kLocal] != 0 || AllocateHidden(vm, kRegistryWords, entry));
  if (!call.ok) return false;
  if (entry != 0) {
    vm.heap()[entry + kPool] = pool;
    vm.heap()[entry + kNextPool] = vm.heap()[pools + kAllPools];
    vm.heap()[pools + kAllPools] = entry;
  }
  vm.heap()[pool + kLocal] = local;
  vm.heap()[pool + kLocalSize] = procs;
  return true;
}

Locals LocalOf(Vm& vm, uint64_t pool) {
  return {vm, vm.heap()[pool + kLocal], vm.heap()[pool + kLocalSize]};
}

// func (p *Pool) put(x any, pools *poolLists)
void Put(NativeCall& call) {
  if (!Pin(call, call.args[3])) return;
  call.ok = LocalOf(call.vm, call.args[0]).Put(CurrentP(call.vm), {call.args[1], call.args[2]});
}

// What the last collection left (getSlow); when that is nothing, nobody looks there again.
Interface TakeFromVictim(Vm& vm, uint64_t pool, uint64_t self) {
  uint64_t* words = vm.heap() + pool;
  if (self >= words[kVictimSize]) return {};
  Locals victim(vm, words[kVictim], words[kVictimSize]);
  Interface x = victim.TakePrivate(self);
  if (x.type == 0) x = victim.PopAnyTail(self);
  if (x.type == 0) words[kVictimSize] = 0;
  return x;
}

// func (p *Pool) get(pools *poolLists) any
void Get(NativeCall& call) {
  if (!Pin(call, call.args[1])) return;
  const uint64_t self = CurrentP(call.vm);
  Locals local = LocalOf(call.vm, call.args[0]);
  Interface x = local.TakePrivate(self);
  if (x.type == 0) x = local.PopHead(self);
  if (x.type == 0) x = local.PopAnyTail(self + 1);
  if (x.type == 0) x = TakeFromVictim(call.vm, call.args[0], self);
  call.results[0] = x.type;
  call.results[1] = x.word;
}

constexpr Native kNatives[] = {
    {"sync.(*Pool).put", Put, false},
    {"sync.(*Pool).get", Get, false},
};

}  // namespace

std::span<const Native> PoolNatives() {
  return kNatives;
}

void CollectPools(Vm& vm) {
  const auto& globals = vm.program.globals;
  const auto pools =
      std::find_if(globals.begin(), globals.end(),
                   [](const GlobalVariable& variable) { return variable.name == "sync.pools"; });
  if (pools == globals.end()) return;
  uint64_t* heap = vm.heap();
  for (uint64_t at = heap[pools->address + kOldPools]; at != 0; at = heap[at + kNextPool]) {
    heap[heap[at + kPool] + kVictim] = 0;
    heap[heap[at + kPool] + kVictimSize] = 0;
  }
  for (uint64_t at = heap[pools->address + kAllPools]; at != 0; at = heap[at + kNextPool]) {
    uint64_t* pool = heap + heap[at + kPool];
    pool[kVictim] = pool[kLocal];
    pool[kVictimSize] = pool[kLocalSize];
    pool[kLocal] = 0;
    pool[kLocalSize] = 0;
  }
  heap[pools->address + kOldPools] = heap[pools->address + kAllPools];
  heap[pools->address + kAllPools] = 0;
}

}  // namespace chanscope
