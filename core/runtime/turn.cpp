#include "core/runtime/turn.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/runtime/m.h"
#include "core/runtime/timers.h"

namespace chanscope {
namespace {

bool OthersRun(const State& s, PId pid) {
  for (uint32_t i = 1; i < s.allp.size(); ++i) {
    if (i != pid.value && s.allp[i].m) return true;
  }
  return false;
}

// A P that has an M and is not held up.
bool CanStep(const State& s, PId pid) {
  const p& pp = s.allp[pid.value];
  if (!pp.m) return false;
  if (pp.waits_chan && s.channels[pp.waits_chan.value].lock) return false;
  if (pp.waits_sema && s.semas[pp.waits_sema.value].lock) return false;
  return !(s.stops_world && pp.running == s.stops_world && OthersRun(s, pid));
}

// Locks that have become free hold nobody up any more; who waited for one comes later than that.
void EndWaits(State& s) {
  for (uint32_t i = 1; i < s.allp.size(); ++i) {
    p& pp = s.allp[i];
    if (!(pp.waits_chan || pp.waits_sema) || !CanStep(s, PId{i})) continue;
    pp.waits_chan = {};
    pp.waits_sema = {};
    pp.time_ns = std::max(pp.time_ns, s.now_ns);
  }
}

// One of those that can step and are no later than `latest`; none: there is none.
PId ChooseP(const State& s, int64_t latest, ChoiceSource& choices) {
  const auto fits = [&](uint32_t i) { return CanStep(s, PId{i}) && s.allp[i].time_ns <= latest; };
  uint32_t options = 0;
  for (uint32_t i = 1; i < s.allp.size(); ++i) options += fits(i) ? 1 : 0;
  if (options == 0) return {};
  uint32_t choice = options > 1 ? choices.Choose(ChoiceKind::kNextP, options) : 0;
  for (uint32_t i = 1; i < s.allp.size(); ++i) {
    if (fits(i) && choice-- == 0) return PId{i};
  }
  CHECK(false);
}

int64_t EarliestTime(const State& s) {
  int64_t earliest = kMaxWhen;
  for (uint32_t i = 1; i < s.allp.size(); ++i) {
    if (CanStep(s, PId{i})) earliest = std::min(earliest, s.allp[i].time_ns);
  }
  return earliest;
}

}  // namespace

Turn BeginTurn(State& s, ChoiceSource& choices) {
  EndWaits(s);
  const bool decides = choices.DecidesSchedule();
  const int64_t earliest = EarliestTime(s);
  const bool poller_first =
      s.netpoller && s.pollUntil <= (decides && earliest != kMaxWhen ? s.now_ns : earliest);
  if (poller_first && s.pidle) return {s.pidle, s.now_ns};
  if (poller_first) {
    // No P is free: those that run will look at their timers themselves.
    s.allm[s.netpoller.value].polling = 0;
    mput(s, s.netpoller);
    s.netpoller = {};
    s.pollUntil = 0;
  }
  const PId pid = ChooseP(s, decides ? kMaxWhen : earliest, choices);
  if (!pid) {
    CHECK(s.pidle);
    return {s.pidle, s.now_ns};
  }
  if (!decides) s.now_ns = s.allp[pid.value].time_ns;
  return {pid, s.now_ns};
}

void EndTurn(State& s, const Turn& turn, ChoiceSource& choices) {
  if (turn.p.value < s.allp.size()) {
    p& pp = s.allp[turn.p.value];
    pp.time_ns = std::max(pp.time_ns, s.now_ns);
  }
  if (!choices.DecidesSchedule()) s.now_ns = turn.began_ns;
}

}  // namespace chanscope
