// Tables of things that are known by the heap word they lie at.
//
// Owns: finding an entry by its address, or entering it. Must not: know what the entries are.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

namespace chanscope {

// Where in `index`, which lists slots of `table` by address, the one at `address` stands or would.
template <class Entry>
std::vector<uint32_t>::const_iterator LowerBound(const std::vector<Entry>& table,
                                                 const std::vector<uint32_t>& index,
                                                 uint32_t address) {
  return std::lower_bound(index.begin(), index.end(), address, [&](uint32_t slot, uint32_t wanted) {
    return table[slot].address < wanted;
  });
}

// The slot in `table` of what lies at `address`; a new one where there is none yet. O(log n).
template <class Entry>
uint32_t FindOrAdd(std::vector<Entry>& table, std::vector<uint32_t>& index, uint32_t address) {
  const auto at = LowerBound(table, index, address);
  if (at != index.end() && table[*at].address == address) return *at;
  const auto slot = static_cast<uint32_t>(table.size());
  index.insert(at, slot);
  table.emplace_back().address = address;
  return slot;
}

}  // namespace chanscope
