#include "core/runtime/syncvalue.h"

#include "core/runtime/by_address.h"
#include "core/runtime/sema.h"

namespace chanscope {
namespace {

void EnterSemas(State& state, syncvalue& value) {
  switch (value.kind) {
    case SyncKind::kRWMutex:
      value.writerSem = SemaAt(state, value.address + kRWMutexWriterSem);
      value.readerSem = SemaAt(state, value.address + kRWMutexReaderSem);
      [[fallthrough]];
    case SyncKind::kMutex:
    case SyncKind::kOnce: value.sema = SemaAt(state, MutexOf(value) + 1); return;
    case SyncKind::kSemaphore: value.sema = SemaAt(state, value.address); return;
    case SyncKind::kCond: return;
  }
}

// Whether the Mutex at `address` is the value at the slot, or a part of it.
bool IsMutexOf(const syncvalue& value, uint32_t address) {
  return value.kind != SyncKind::kCond && value.kind != SyncKind::kSemaphore &&
         MutexOf(value) == address;
}

}  // namespace

SyncId FindSync(const State& state, uint32_t address, SyncKind kind) {
  auto at = LowerBound(state.syncvalues, state.syncvalue_index, address);
  if (at != state.syncvalue_index.end() && state.syncvalues[*at].address == address) {
    return SyncId{*at};
  }
  if (kind != SyncKind::kMutex || at == state.syncvalue_index.begin()) return {};
  const uint32_t before = *--at;
  return IsMutexOf(state.syncvalues[before], address) ? SyncId{before} : SyncId{};
}

SyncId SyncAt(State& state, uint32_t address, SyncKind kind) {
  if (const SyncId known = FindSync(state, address, kind)) return known;
  const uint32_t id = FindOrAdd(state.syncvalues, state.syncvalue_index, address);
  syncvalue& value = state.syncvalues[id];
  value.kind = kind;
  EnterSemas(state, value);
  return SyncId{id};
}

}  // namespace chanscope
