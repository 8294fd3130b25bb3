// What happened when, per goroutine: what the timeline panel is drawn from.
//
// Owns: lanes of status spans, arrows and marks, and how they grow out of recorded events. Must
// not: keep a Machine or depend on how far the person has stepped.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/bytecode/program.h"
#include "core/runtime/event.h"

namespace chanscope {

// A stretch of time in which a goroutine keeps its status: after the steps [begin, end).
struct StatusSpan {
  uint64_t begin = 0;
  uint64_t end = 0;
  GStatus status = GStatus::kIdle;
  WaitReason reason = WaitReason::kNone;
};

struct Lane {
  uint32_t goid = 0;
  std::string function;           // "main.main.func1"
  std::vector<StatusSpan> spans;  // in order, without gaps, up to the recorded end
};

// An arrow of the timeline: a value or a wake-up that went from one goroutine to another.
struct TimelineArrow {
  uint64_t step = 0;
  uint32_t from = 0;  // goids
  uint32_t to = 0;
  bool wakes = false;  // else a value was copied
};

struct Timeline {
  std::vector<Lane> lanes;  // lane i belongs to goroutine i + 1
  std::vector<TimelineArrow> arrows;
  std::vector<uint64_t> output_steps;
};

// Extends `timeline` by the steps in `log`, which follow those it already holds. The span of each
// goroutine that lives on is left open and then closed at the log's last step.
void ExtendTimeline(const Program& program, const StepLog& log, Timeline& timeline);

// The timeline before the first step: main is runnable.
Timeline StartTimeline(const Program& program);

}  // namespace chanscope
