// sync.Pool: what each P keeps (Go 1.19 sync/pool.go, poolqueue.go). Get and Put are one step each:
// Go pins the goroutine to its P meanwhile.
#include "core/std/natives.h"

namespace chanscope {
namespace {

constexpr uint32_t kPoolLocal = 0;  // word of Pool.local

// What a P keeps, in words; Pool.local points to one of these for each P.
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
  // `base`: Pool.local.
  Locals(Vm& vm, uint64_t base) : vm_(vm), base_(base) {}

  uint64_t procs() const { return vm_.state().allp.size() - 1; }
  uint64_t current() const { return vm_.running().p.value - 1; }

  Interface TakePrivate(uint64_t p) { return Take(Local(p) + kPrivate); }
  Interface PopHead(uint64_t p) { return Pop(p, Word(Local(p) + kHead)); }
  Interface PopTail(uint64_t p) { return Pop(p, Word(Local(p) + kTail)); }

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
};

// Pool.local, made on first use; 0: the call has failed.
uint64_t LocalOf(NativeCall& call) {
  const uint64_t pool = call.args[0];
  if (pool == 0) {
    call.ok = call.vm.NilDereference();
    return 0;
  }
  uint64_t local = call.vm.heap()[pool + kPoolLocal];
  if (local != 0) return local;
  const uint64_t procs = call.vm.state().allp.size() - 1;
  if (!AllocateHidden(call.vm, procs * kLocalWords, local)) {
    call.ok = false;
    return 0;
  }
  return call.vm.heap()[pool + kPoolLocal] = local;
}

// func (p *Pool) put(x any)
void Put(NativeCall& call) {
  const uint64_t local = LocalOf(call);
  if (local == 0) return;
  Locals locals(call.vm, local);
  call.ok = locals.Put(locals.current(), {call.args[1], call.args[2]});
}

// func (p *Pool) get() any
void Get(NativeCall& call) {
  const uint64_t local = LocalOf(call);
  if (local == 0) return;
  Locals locals(call.vm, local);
  const uint64_t self = locals.current();
  Interface x = locals.TakePrivate(self);
  if (x.type == 0) x = locals.PopHead(self);
  for (uint64_t i = 1; x.type == 0 && i <= locals.procs(); ++i) {
    x = locals.PopTail((self + i) % locals.procs());
  }
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

}  // namespace chanscope
