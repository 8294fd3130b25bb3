// Go 1.19 time.go: the heaps, addtimer, deltimer, modtimer, cleantimers, adjusttimers.
#include "core/runtime/timers.h"

#include <algorithm>
#include <vector>

#include "core/base/check.h"

namespace chanscope {
namespace {

// One P's heap: a stretch of State::timer_heaps.
class Heap {
 public:
  Heap(State& state, PId pid) : s_(state), pid_(pid), pp_(state.allp[pid.value]) {
    for (uint32_t i = 1; i < pid.value; ++i) begin_ += state.allp[i].numTimers;
  }

  uint32_t size() const { return pp_.numTimers; }
  TimerId at(uint32_t i) const { return s_.timer_heaps[begin_ + i]; }
  timer& timer_at(uint32_t i) { return s_.timers[at(i).value]; }

  // doaddtimer
  void Push(TimerId id) {
    timer& t = s_.timers[id.value];
    CHECK(!t.pp && t.when > 0);
    t.pp = pid_;
    s_.timer_heaps.insert(s_.timer_heaps.begin() + begin_ + pp_.numTimers, id);
    SiftUp(pp_.numTimers++);
  }

  // dodeltimer. The smallest index whose timer has changed.
  uint32_t Remove(uint32_t i) {
    timer_at(i).pp = {};
    const uint32_t last = pp_.numTimers - 1;
    Put(i, at(last));
    s_.timer_heaps.erase(s_.timer_heaps.begin() + begin_ + last);
    pp_.numTimers = last;
    if (last == 0) pp_.timerModifiedEarliest = 0;
    if (i == last) return i;
    const uint32_t smallest = SiftUp(i);
    SiftDown(i);
    return smallest;
  }

  void SiftDown(uint32_t i) {
    const TimerId moved = at(i);
    const int64_t when = s_.timers[moved.value].when;
    while (true) {
      const uint32_t first = i * 4 + 1;
      if (first >= size()) break;
      // As Go has it: the better of each pair, then the better pair.
      uint32_t child = Earlier(first, first + 1);
      const uint32_t mid = first + 2;
      if (mid < size()) {
        const uint32_t other = Earlier(mid, mid + 1);
        if (WhenAt(other) < WhenAt(child)) child = other;
      }
      if (WhenAt(child) >= when) break;
      Put(i, at(child));
      i = child;
    }
    Put(i, moved);
  }

 private:
  int64_t WhenAt(uint32_t i) { return timer_at(i).when; }
  void Put(uint32_t i, TimerId id) { s_.timer_heaps[begin_ + i] = id; }
  uint32_t Earlier(uint32_t a, uint32_t b) { return b < size() && WhenAt(b) < WhenAt(a) ? b : a; }

  uint32_t SiftUp(uint32_t i) {
    const TimerId moved = at(i);
    const int64_t when = s_.timers[moved.value].when;
    while (i > 0) {
      const uint32_t parent = (i - 1) / 4;
      if (when >= WhenAt(parent)) break;
      Put(i, at(parent));
      i = parent;
    }
    Put(i, moved);
    return i;
  }

  State& s_;
  PId pid_;
  p& pp_;
  uint32_t begin_ = 0;
};

bool IsModified(const timer& t) {
  return t.status == TimerStatus::kModifiedEarlier || t.status == TimerStatus::kModifiedLater;
}

template <class Log>
void EmitTimer(Log& log, EventKind kind, TimerId id, uint64_t value = 0, uint8_t flag = 0) {
  if constexpr (Log::kRecords) {
    log.Emit({.kind = kind, .flag = flag, .n = id.value, .value = value});
  }
}

template <class Log>
void EmitWhole(const State& s, Log& log, EventKind kind, TimerId id, int64_t when, uint32_t slot) {
  if constexpr (Log::kRecords) {
    const timer& t = s.timers[id.value];
    log.Emit({.kind = kind,
              .flag = static_cast<uint8_t>(t.f),
              .c = t.c.value,
              .g2 = t.g ? s.allgs[t.g.value].goid : 0,
              .n = id.value,
              .slot = slot,
              .value = static_cast<uint64_t>(when)});
  }
}

// A stopped timer leaves the heap. The smallest index whose timer has changed.
template <class Log>
uint32_t RemoveDeleted(State& s, Log& log, Heap& heap, PId pid, uint32_t i) {
  const TimerId id = heap.at(i);
  const uint32_t changed = heap.Remove(i);
  s.timers[id.value].status = TimerStatus::kRemoved;
  --s.allp[pid.value].deletedTimers;
  EmitTimer(log, EventKind::kTimerRemoved, id);
  return changed;
}

// A changed timer, out of the heap, goes back with its new time.
template <class Log>
void PutBack(State& s, Log& log, Heap& heap, TimerId id) {
  timer& t = s.timers[id.value];
  t.when = t.nextwhen;
  t.nextwhen = 0;
  heap.Push(id);
  t.status = TimerStatus::kWaiting;
  EmitTimer(log, EventKind::kTimerMoved, id, static_cast<uint64_t>(t.when));
}

template <class Log>
void adjusttimers(State& s, Log& log, Heap& heap, PId pid) {
  p& pp = s.allp[pid.value];
  if (pp.timerModifiedEarliest == 0 || pp.timerModifiedEarliest > s.now_ns) return;
  pp.timerModifiedEarliest = 0;
  std::vector<TimerId> moved;
  for (uint32_t i = 0; i < heap.size();) {
    const timer& t = heap.timer_at(i);
    if (t.status == TimerStatus::kDeleted) {
      i = RemoveDeleted(s, log, heap, pid, i);
    } else if (IsModified(t)) {
      moved.push_back(heap.at(i));
      i = heap.Remove(i);
    } else {
      ++i;
    }
  }
  for (const TimerId id : moved) PutBack(s, log, heap, id);
}

template <class Log>
void clearDeletedTimers(State& s, Log& log, Heap& heap, PId pid) {
  std::vector<TimerId> moved;
  for (uint32_t i = 0; i < heap.size();) {
    const timer& t = heap.timer_at(i);
    if (t.status == TimerStatus::kDeleted) {
      i = RemoveDeleted(s, log, heap, pid, i);
    } else if (IsModified(t)) {
      moved.push_back(heap.at(i));
      i = heap.Remove(i);
    } else {
      ++i;
    }
  }
  for (const TimerId id : moved) PutBack(s, log, heap, id);
  s.allp[pid.value].timerModifiedEarliest = 0;
}

}  // namespace

std::array<uint64_t, 3> TimeWords(int64_t now_ns) {
  // As time.Time packs it: a mark, seconds since 1885 in 33 bits, nanoseconds in 30.
  constexpr int64_t kDaysFrom1885To1970 = 85 * 365 + 20;
  constexpr int64_t kNs = 1'000'000'000;
  const int64_t seconds = kVirtualStartUnix + now_ns / kNs + kDaysFrom1885To1970 * 86'400;
  const uint64_t wall =
      1ULL << 63 | static_cast<uint64_t>(seconds) << 30 | static_cast<uint64_t>(now_ns % kNs);
  return {wall, static_cast<uint64_t>(now_ns + 1), 0};
}

int64_t WhenAfter(int64_t now_ns, int64_t d) {
  if (d <= 0) return now_ns;
  return d > kMaxWhen - now_ns ? kMaxWhen : now_ns + d;
}

TimerId FirstTimer(const State& state, PId pid) {
  uint32_t begin = 0;
  for (uint32_t i = 1; i < pid.value; ++i) begin += state.allp[i].numTimers;
  return state.timer_heaps[begin];
}

int64_t WakeTime(const State& state, PId pid) {
  const p& pp = state.allp[pid.value];
  if (pp.numTimers == 0) return 0;
  const int64_t next = state.timers[FirstTimer(state, pid).value].when;
  const int64_t modified = pp.timerModifiedEarliest;
  return modified != 0 && modified < next ? modified : next;
}

int64_t WakeTimeOfAll(const State& state) {
  int64_t first = 0;
  for (uint32_t i = 1; !state.timer_heaps.empty() && i < state.allp.size(); ++i) {
    const int64_t wake = WakeTime(state, PId{i});
    if (wake != 0 && (first == 0 || wake < first)) first = wake;
  }
  return first;
}

template <class Log>
void Timers<Log>::Add(State& state, Log& log, PId pid, TimerId id) {
  timer& t = state.timers[id.value];
  CHECK(t.status == TimerStatus::kNone || t.status == TimerStatus::kRemoved);
  Clean(state, log, pid);
  t.status = TimerStatus::kWaiting;
  Heap(state, pid).Push(id);
  EmitWhole(state, log, EventKind::kTimerArmed, id, t.when, pid.value - 1);
}

template <class Log>
bool Timers<Log>::Delete(State& state, Log& log, TimerId id) {
  timer& t = state.timers[id.value];
  const bool armed = t.status == TimerStatus::kWaiting || IsModified(t);
  if (armed) {
    t.status = TimerStatus::kDeleted;
    t.nextwhen = 0;
    ++state.allp[t.pp.value].deletedTimers;
  }
  EmitTimer(log, EventKind::kTimerStopped, id, 0, armed ? 1 : 0);
  return armed;
}

template <class Log>
bool Timers<Log>::Modify(State& state, Log& log, PId pid, TimerId id, int64_t when,
                         int64_t period) {
  timer& t = state.timers[id.value];
  t.period = period;
  if (t.status == TimerStatus::kNone || t.status == TimerStatus::kRemoved) {
    t.when = when;
    Heap(state, pid).Push(id);
    t.status = TimerStatus::kWaiting;
    EmitWhole(state, log, EventKind::kTimerArmed, id, when, pid.value - 1);
    return false;
  }
  const bool armed = t.status != TimerStatus::kDeleted;
  p& owner = state.allp[t.pp.value];
  if (!armed) --owner.deletedTimers;
  t.nextwhen = when;
  t.status = when < t.when ? TimerStatus::kModifiedEarlier : TimerStatus::kModifiedLater;
  if (t.status == TimerStatus::kModifiedEarlier &&
      (owner.timerModifiedEarliest == 0 || when < owner.timerModifiedEarliest)) {
    owner.timerModifiedEarliest = when;
  }
  EmitTimer(log, EventKind::kTimerChanged, id, static_cast<uint64_t>(when), armed ? 1 : 0);
  return armed;
}

template <class Log>
void Timers<Log>::Clean(State& state, Log& log, PId pid) {
  Heap heap(state, pid);
  while (heap.size() > 0) {
    const TimerId head = heap.at(0);
    const timer& t = state.timers[head.value];
    if (t.status == TimerStatus::kDeleted) {
      RemoveDeleted(state, log, heap, pid, 0);
    } else if (IsModified(t)) {
      heap.Remove(0);
      PutBack(state, log, heap, head);
    } else {
      return;
    }
  }
}

template <class Log>
void Timers<Log>::Adjust(State& state, Log& log, PId pid) {
  Heap heap(state, pid);
  adjusttimers(state, log, heap, pid);
  Clean(state, log, pid);
  const p& pp = state.allp[pid.value];
  if (pp.deletedTimers > pp.numTimers / 4) clearDeletedTimers(state, log, heap, pid);
}

template <class Log>
TimerId Timers<Log>::Fire(State& state, Log& log, PId pid, uint32_t index, int64_t now_ns) {
  Heap heap(state, pid);
  const TimerId id = heap.at(index);
  timer& t = heap.timer_at(index);
  CHECK(t.status == TimerStatus::kWaiting && t.when <= now_ns);
  EmitWhole(state, log, EventKind::kTimerFired, id, t.when, t.period > 0 ? 1 : 0);
  if (t.period == 0) {
    heap.Remove(index);
    t.status = TimerStatus::kNone;
    return id;
  }
  const int64_t late = now_ns - t.when;
  const int64_t periods = 1 + late / t.period;
  t.when = periods > (kMaxWhen - t.when) / t.period ? kMaxWhen : t.when + t.period * periods;
  heap.SiftDown(index);
  return id;
}

template <class Log>
void Timers<Log>::MoveAll(State& state, Log& log, PId from, PId to) {
  Heap source(state, from);
  std::vector<TimerId> ids;
  for (uint32_t i = 0; i < source.size(); ++i) ids.push_back(source.at(i));
  while (source.size() > 0) source.Remove(source.size() - 1);
  state.allp[from.value].deletedTimers = 0;
  Heap target(state, to);
  for (const TimerId id : ids) {
    timer& t = state.timers[id.value];
    if (t.status == TimerStatus::kDeleted) {
      t.status = TimerStatus::kRemoved;
      EmitTimer(log, EventKind::kTimerRemoved, id);
    } else if (IsModified(t)) {
      PutBack(state, log, target, id);
    } else {
      target.Push(id);
    }
  }
}

template struct Timers<StepLog>;
template struct Timers<NoLog>;

}  // namespace chanscope
