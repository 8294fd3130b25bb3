// The header of a frame, word by word (program.h, kFrameHeaderWords).
//
// Owns: how a frame's three header words are packed, and from where a frame was called. Must not:
// grow or unwind a stack.
//
//   word 0   pc to return to, 0 for a goroutine's outermost frame | function id << 32
//   word 1   frame of the caller, relative to the goroutine's stack | closure << 32
//   word 2   newest deferred call, 0 none | flags << 32
#pragma once

#include <cstdint>

#include "core/base/ids.h"
#include "core/bytecode/program.h"

namespace chanscope {

// A panic (or Goexit) called this frame: when it returns, the panic goes on.
inline constexpr uint64_t kCalledByPanic = 1ull << 32;
// Called for the text of an unrecovered panic's value; its result replaces the value.
inline constexpr uint64_t kCalledForText = 1ull << 33;

inline uint64_t FrameWord0(uint32_t return_pc, FuncId function) {
  return return_pc | static_cast<uint64_t>(function.value) << 32;
}
inline uint64_t FrameWord1(uint32_t caller, uint32_t closure) {
  return caller | static_cast<uint64_t>(closure) << 32;
}

inline uint32_t ReturnPc(const uint64_t* frame) {
  return static_cast<uint32_t>(frame[0]);
}
inline FuncId FrameFunction(const uint64_t* frame) {
  return FuncId{static_cast<uint32_t>(frame[0] >> 32)};
}
inline uint32_t CallerFrame(const uint64_t* frame) {
  return static_cast<uint32_t>(frame[1]);
}
inline uint32_t FrameClosure(const uint64_t* frame) {
  return static_cast<uint32_t>(frame[1] >> 32);
}

// Pc in the caller of the instruction that called the frame; `frame` is its place in the stack, and
// it is not the outermost. A deferred call at the end of a function lies on top of the whole frame
// and returns to the very instruction that called it.
inline uint32_t CallPc(const Program& program, const uint64_t* stack, uint32_t frame) {
  const uint64_t* words = stack + frame;
  const uint32_t caller = CallerFrame(words);
  const bool on_top = frame == caller + program.function(FrameFunction(stack + caller)).frame_words;
  const bool returns_to_call = on_top && (words[2] & kCalledByPanic) == 0;
  return returns_to_call ? ReturnPc(words) : ReturnPc(words) - 1;
}

inline uint32_t DeferredCalls(const uint64_t* frame) {
  return static_cast<uint32_t>(frame[2]);
}
inline void SetDeferredCalls(uint64_t* frame, uint32_t record) {
  frame[2] = (frame[2] >> 32 << 32) | record;
}

}  // namespace chanscope
