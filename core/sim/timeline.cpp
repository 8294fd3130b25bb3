#include "core/sim/timeline.h"

#include "core/base/check.h"

namespace chanscope {
namespace {

Lane& LaneOf(Timeline& timeline, uint32_t goid) {
  CHECK(goid >= 1 && goid <= timeline.lanes.size());
  return timeline.lanes[goid - 1];
}

// The span that grows with every step: a lane always has one, and until its status changes the end
// of that span is left where it was; CloseOpenSpans moves it.
void ChangeStatus(Lane& lane, uint64_t step, GStatus status, WaitReason reason) {
  StatusSpan& last = lane.spans.back();
  last.end = step;
  if (last.begin == last.end) lane.spans.pop_back();
  lane.spans.push_back({step, step, status, reason});
}

void Apply(const StepRecord& step, const Event& event, Timeline& timeline) {
  if (event.kind == EventKind::kGCreated) {
    CHECK(event.g2 == timeline.lanes.size() + 1);
    timeline.lanes.push_back({event.g2, {}, {{step.step, step.step, GStatus::kIdle, {}}}});
  } else if (event.kind == EventKind::kGStatusChanged) {
    ChangeStatus(LaneOf(timeline, event.g2), step.step, event.to, event.reason);
    const bool woken = event.from == GStatus::kWaiting && event.to == GStatus::kRunnable;
    if (woken && step.goid != 0 && step.goid != event.g2) {
      timeline.arrows.push_back({step.step, step.goid, event.g2, true});
    }
  } else if (event.kind == EventKind::kElemCopied && event.place == Place::kStack &&
             event.place2 == Place::kStack && event.g2 != 0) {
    timeline.arrows.push_back({step.step, event.g2, event.g3, false});
  } else if (event.kind == EventKind::kOutput) {
    timeline.output_steps.push_back(step.step);
  }
}

}  // namespace

Timeline StartTimeline(const Program& program) {
  Timeline timeline;
  timeline.lanes.push_back(
      {1, program.function(program.main).name, {{0, 0, GStatus::kRunnable, WaitReason::kNone}}});
  return timeline;
}

void ExtendTimeline(const Program& program, const StepLog& log, Timeline& timeline) {
  for (const StepRecord& step : log.steps) {
    for (uint32_t i = 0; i < step.event_count; ++i) {
      const Event& event = log.events[step.first_event + i];
      Apply(step, event, timeline);
      if (event.kind == EventKind::kGCreated) {
        timeline.lanes.back().function = program.functions[event.slot].name;
      }
    }
  }
  if (log.steps.empty()) return;
  const uint64_t end = log.steps.back().step + 1;
  for (Lane& lane : timeline.lanes) lane.spans.back().end = end;
}

}  // namespace chanscope
