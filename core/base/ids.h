// Typed 32-bit ids: the only way one part of the model refers to another.
//
// Owns: the id types. Zero is "none" (Go's nil) in every one of them, so zeroed memory is valid
// memory. Slot 0 of each table that is indexed by an id is an unused dummy. Must not: hold
// pointers.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace chanscope {

template <class Tag>
struct Id {
  uint32_t value = 0;

  constexpr Id() = default;
  constexpr explicit Id(uint32_t v) : value(v) {}
  constexpr explicit operator bool() const { return value != 0; }
  constexpr auto operator<=>(const Id&) const = default;
};

using GId = Id<struct GTag>;          // slot of a goroutine in State::allgs
using ChanId = Id<struct ChanTag>;    // slot of an hchan; its number in traces is the same
using SudogId = Id<struct SudogTag>;  // slot of a sudog
using PId = Id<struct PTag>;          // slot of a P; P0 in Go's words is PId{1}
using MId = Id<struct MTag>;          // slot of an M; M0 is MId{1}
using SemaId = Id<struct SemaTag>;    // slot of a semaphore root (one per semaphore address in use)
using TimerId = Id<struct TimerTag>;  // slot of a timer
using FuncId = Id<struct FuncTag>;    // slot in Program::functions
using TypeId = Id<struct TypeTag>;    // slot in Program::types

}  // namespace chanscope

template <class Tag>
struct std::hash<chanscope::Id<Tag>> {
  size_t operator()(chanscope::Id<Tag> id) const noexcept { return id.value; }
};
