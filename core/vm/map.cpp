#include "core/vm/map.h"

#include <bit>

#include "core/vm/value.h"

namespace chanscope {
namespace {

// Words of a map.
enum Header : uint32_t {
  kCount,      // live entries
  kEntries,    // address of the entries
  kUsed,       // entries in use, dead ones included
  kCapacity,   // entries there is room for
  kTable,      // address of the hash table: entry + 1 in each slot, 0 free
  kMask,       // slots of the table - 1
  kNextSeq,    // number of the next entry added
  kEpoch,      // grows when entries move
  kWriter,     // the P that wrote last, where there are several
  kWrittenNs,  // when it did
  kHeaderWords,
};
// Words of an entry, before key and value.
enum Entry : uint32_t { kHash, kSeq, kKey };  // kHash is 0 for a dead entry
// Words of an iterator.
enum Iterator : uint32_t {
  kMap,
  kPosition,   // entry to look at next
  kItEpoch,    // epoch that kPosition belongs to
  kItNextSeq,  // no entry below this number is left before the end, or before wrapping
  kStartSeq,   // it began here
  kEndSeq,     // entries added later are not produced
  kWrapped,    // it is past the end and at the beginning again
  kIteratorWords,
};
constexpr uint64_t kFirstCapacity = 8;
// For how long a P that writes is in the middle of it, for other Ps. No more than a step of the
// runtime takes, and at least one of those comes between two Ps that wait for one another.
constexpr uint64_t kWriteNs = 10;

struct Layout {
  uint32_t key_words;
  uint32_t entry_words;
  TypeId key;
};

Layout LayoutOf(const Program& program, TypeId type) {
  const RType& map = program.type(type);
  const uint32_t key_words = program.type(map.key).words;
  return {key_words, kKey + key_words + program.type(map.elem).words, map.key};
}

bool HashKey(Vm& vm, const Layout& layout, const uint64_t* key, uint64_t& hash) {
  bool ok = true;
  hash = HashValue(vm, layout.key, key, 0, ok) | 1;
  return ok;
}

// The entry of the key, or null.
uint64_t* Find(Vm& vm, const Layout& layout, uint64_t map, const uint64_t* key, uint64_t hash) {
  const uint64_t* header = vm.heap() + map;
  if (header[kCapacity] == 0) return nullptr;
  const uint64_t* table = vm.heap() + header[kTable];
  for (uint64_t slot = hash >> 8;; ++slot) {
    const uint64_t number = table[slot & header[kMask]];
    if (number == 0) return nullptr;
    uint64_t* entry = vm.heap() + header[kEntries] + (number - 1) * layout.entry_words;
    if (entry[kHash] != hash) continue;
    bool ok = true;
    if (EqualValues(vm, layout.key, entry + kKey, key, ok)) return entry;
  }
}

// Whether another P is in the middle of writing to the map (hashWriting).
bool IsBeingWritten(const Vm& vm, uint64_t map) {
  if (vm.state().allp.size() == 2) return false;
  const uint64_t* header = vm.heap() + map;
  return header[kWriter] != 0 && header[kWriter] != vm.running().p.value &&
         static_cast<uint64_t>(vm.state().now_ns) < header[kWrittenNs] + kWriteNs;
}

// False: it is not the only one.
bool BeginWrite(Vm& vm, uint64_t map) {
  if (vm.state().allp.size() == 2) return true;
  if (IsBeingWritten(vm, map)) return vm.Fatal("concurrent map writes");
  uint64_t* header = vm.heap() + map;
  header[kWriter] = vm.running().p.value;
  header[kWrittenNs] = static_cast<uint64_t>(vm.state().now_ns);
  return true;
}

void Enter(uint64_t* table, uint64_t mask, uint64_t hash, uint64_t number) {
  uint64_t slot = hash >> 8;
  while (table[slot & mask] != 0) ++slot;
  table[slot & mask] = number;
}

// Moves the live entries, in their order, to where there is room for more.
bool Grow(Vm& vm, const Layout& layout, uint64_t map) {
  const uint64_t count = vm.heap()[map + kCount];
  const uint64_t old_capacity = vm.heap()[map + kCapacity];
  uint64_t capacity = old_capacity == 0 ? kFirstCapacity : old_capacity;
  if (count * 2 > capacity) capacity *= 2;
  uint64_t entries = 0;
  uint64_t table = 0;
  if (!AllocateHidden(vm, capacity * layout.entry_words, entries)) return false;
  if (!AllocateHidden(vm, capacity * 2, table)) return false;
  uint64_t* heap = vm.heap();
  uint64_t* header = heap + map;
  const uint64_t mask = capacity * 2 - 1;
  uint64_t used = 0;
  for (uint64_t i = 0; i < header[kUsed]; ++i) {
    const uint64_t* from = heap + header[kEntries] + i * layout.entry_words;
    if (from[kHash] == 0) continue;
    uint64_t* to = heap + entries + used * layout.entry_words;
    for (uint32_t w = 0; w < layout.entry_words; ++w) to[w] = from[w];
    Enter(heap + table, mask, to[kHash], ++used);
  }
  header[kEntries] = entries;
  header[kUsed] = used;
  header[kCapacity] = capacity;
  header[kTable] = table;
  header[kMask] = mask;
  ++header[kEpoch];
  return true;
}

}  // namespace

bool MakeMap(Vm& vm, TypeId type, uint32_t pc, uint64_t& map) {
  return Allocate(vm, kHeaderWords, type, pc, map);
}

uint64_t MapLength(const State& state, uint64_t map) {
  return map == 0 ? 0 : state.heap[map + kCount];
}

bool MapFind(Vm& vm, TypeId type, uint64_t map, const uint64_t* key, uint64_t& value) {
  const Layout layout = LayoutOf(vm.program, type);
  uint64_t hash = 0;
  value = 0;
  if (!HashKey(vm, layout, key, hash)) return false;
  if (MapLength(vm.state(), map) == 0) return true;
  if (IsBeingWritten(vm, map)) return vm.Fatal("concurrent map read and map write");
  const uint64_t* entry = Find(vm, layout, map, key, hash);
  if (entry != nullptr) value = static_cast<uint64_t>(entry - vm.heap()) + kKey + layout.key_words;
  return true;
}

bool MapInsert(Vm& vm, TypeId type, uint64_t map, const uint64_t* key, uint64_t& value) {
  if (map == 0) return vm.PlainError("assignment to entry in nil map");
  const Layout layout = LayoutOf(vm.program, type);
  uint64_t hash = 0;
  if (!HashKey(vm, layout, key, hash) || !BeginWrite(vm, map)) return false;
  uint64_t* entry = Find(vm, layout, map, key, hash);
  if (entry == nullptr) {
    if (vm.heap()[map + kUsed] == vm.heap()[map + kCapacity] && !Grow(vm, layout, map)) {
      return false;
    }
    uint64_t* header = vm.heap() + map;
    entry = vm.heap() + header[kEntries] + header[kUsed] * layout.entry_words;
    entry[kHash] = hash;
    entry[kSeq] = header[kNextSeq]++;
    for (uint32_t w = 0; w < layout.key_words; ++w) entry[kKey + w] = key[w];
    ++header[kCount];
    Enter(vm.heap() + header[kTable], header[kMask], hash, ++header[kUsed]);
  }
  value = static_cast<uint64_t>(entry - vm.heap()) + kKey + layout.key_words;
  return true;
}

bool MapDelete(Vm& vm, TypeId type, uint64_t map, const uint64_t* key) {
  const Layout layout = LayoutOf(vm.program, type);
  uint64_t hash = 0;
  if (!HashKey(vm, layout, key, hash)) return false;
  if (MapLength(vm.state(), map) == 0) return true;
  if (!BeginWrite(vm, map)) return false;
  uint64_t* entry = Find(vm, layout, map, key, hash);
  if (entry == nullptr) return true;
  const uint64_t seq = entry[kSeq];
  for (uint32_t w = 0; w < layout.entry_words; ++w) entry[w] = 0;
  entry[kSeq] = seq;
  --vm.heap()[map + kCount];
  return true;
}

bool MakeMapIterator(Vm& vm, TypeId type, uint64_t map, uint64_t& iterator) {
  if (!AllocateHidden(vm, kIteratorWords, iterator)) return false;
  if (MapLength(vm.state(), map) == 0) return true;
  const uint64_t* header = vm.heap() + map;
  uint64_t* it = vm.heap() + iterator;
  const auto used = static_cast<uint32_t>(header[kUsed]);
  it[kMap] = map;
  it[kPosition] = used < 2 ? 0 : vm.choices.Choose(ChoiceKind::kMapOrder, used);
  it[kItEpoch] = header[kEpoch];
  const uint32_t entry_words = LayoutOf(vm.program, type).entry_words;
  it[kStartSeq] = vm.heap()[header[kEntries] + it[kPosition] * entry_words + kSeq];
  it[kItNextSeq] = it[kStartSeq];
  it[kEndSeq] = header[kNextSeq];
  return true;
}

bool MapNext(Vm& vm, TypeId type, uint64_t iterator, uint64_t& key) {
  uint64_t* it = vm.heap() + iterator;
  key = 0;
  if (it[kMap] == 0) return true;
  if (IsBeingWritten(vm, it[kMap])) return vm.Fatal("concurrent map iteration and map write");
  const uint32_t entry_words = LayoutOf(vm.program, type).entry_words;
  const uint64_t* header = vm.heap() + it[kMap];
  const uint64_t* entries = vm.heap() + header[kEntries];
  if (it[kItEpoch] != header[kEpoch]) {
    // Entries have moved but kept their order: go on at the first with the number to come.
    it[kItEpoch] = header[kEpoch];
    it[kPosition] = 0;
    while (it[kPosition] < header[kUsed] &&
           entries[it[kPosition] * entry_words + kSeq] < it[kItNextSeq]) {
      ++it[kPosition];
    }
  }
  while (true) {
    const uint64_t* entry = entries + it[kPosition] * entry_words;
    if (it[kPosition] >= header[kUsed] || entry[kSeq] >= it[kEndSeq]) {
      if (it[kWrapped] != 0) break;
      it[kWrapped] = 1;
      it[kPosition] = 0;
      it[kItNextSeq] = 0;
      it[kEndSeq] = it[kStartSeq];
      continue;
    }
    ++it[kPosition];
    it[kItNextSeq] = entry[kSeq] + 1;
    if (entry[kHash] == 0) continue;
    key = static_cast<uint64_t>(entry - vm.heap()) + kKey;
    return true;
  }
  it[kMap] = 0;
  return true;
}

std::vector<uint64_t> MapKeys(const Program& program, const State& state, TypeId type,
                              uint64_t map) {
  std::vector<uint64_t> keys;
  if (map == 0) return keys;
  const uint32_t entry_words = LayoutOf(program, type).entry_words;
  for (uint64_t i = 0; i < state.heap[map + kUsed]; ++i) {
    const uint64_t entry = state.heap[map + kEntries] + i * entry_words;
    if (state.heap[entry + kHash] != 0) keys.push_back(entry + kKey);
  }
  return keys;
}

}  // namespace chanscope
