#include "app/scene/event_motion.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "app/scene/motion_marks.h"
#include "app/scene/motion_sites.h"
#include "core/runtime/mutex.h"

namespace chanscope {
namespace {

constexpr float kPi = 3.14159265f;
constexpr float kTop = -kPi / 2;

// The signs of one step's events, one function for each part of the runtime.
class EventMotion {
 public:
  EventMotion(const StepMotion& motion, Painter& paint)
      : motion_(motion),
        sites_(motion, paint.metrics()),
        marks_(paint, motion.t),
        theme_(paint.theme()) {}

  void Show(const Event& event) {
    switch (event.kind) {
      case EventKind::kChanMade:
      case EventKind::kLockAcquired:
      case EventKind::kLockWaited:
      case EventKind::kLockReleased:
      case EventKind::kChanClosed: return ShowChannel(event);
      case EventKind::kSudogEnqueued:
      case EventKind::kSudogDequeued:
      case EventKind::kSudogReleased: return ShowSudog(event);
      case EventKind::kElemCopied:
      case EventKind::kSlotCleared:
      case EventKind::kIndexMoved:
      case EventKind::kCountChanged: return ShowBuffer(event);
      case EventKind::kCaseOrdered:
      case EventKind::kCaseLooked:
      case EventKind::kCaseChosen: return ShowCase(event);
      case EventKind::kGCreated:
      case EventKind::kGStatusChanged:
      case EventKind::kGQueued:
      case EventKind::kGPicked: return ShowGoroutine(event);
      case EventKind::kPIdled:
      case EventKind::kPStarted:
      case EventKind::kMSpinning:
      case EventKind::kPWaited:
      case EventKind::kPStopped:
      case EventKind::kProcsChanged: return ShowProcessor(event);
      case EventKind::kTimerArmed:
      case EventKind::kTimerStopped:
      case EventKind::kTimerChanged:
      case EventKind::kTimerRemoved:
      case EventKind::kTimerMoved:
      case EventKind::kTimerFired:
      case EventKind::kClockJumped: return ShowTimer(event);
      case EventKind::kSemaChanged:
      case EventKind::kWaitGroupChanged:
      case EventKind::kMutexChanged:
      case EventKind::kRWMutexChanged:
      case EventKind::kCondChanged:
      case EventKind::kOnceChanged: return ShowSync(event);
      case EventKind::kAtomicDone:
      case EventKind::kOutput:
      case EventKind::kPanicStarted:
      case EventKind::kPanicRecovered:
      case EventKind::kDeferRun:
      case EventKind::kDeadlocked:
      case EventKind::kExited: return ShowUser(event);
    }
  }

 private:
  std::optional<Site> Actor() const { return sites_.G(motion_.snapshot.last.goid); }
  Color Hue(uint32_t goid) const { return GoroutineColor(theme_, goid); }

  // A whole turn that closes, from the top; and the same undone.
  void Closes(const Site& site, Color color, float distance, float turn = 2 * kPi) const {
    marks_.Arc(site, color, distance, {kTop, kTop}, {kTop, kTop + turn});
  }
  void Opens(const Site& site, Color color, float distance) const {
    marks_.Arc(site, color, distance, {kTop, kTop + 2 * kPi}, {kTop, kTop});
  }
  void Travels(const std::optional<Site>& from, const std::optional<Site>& to, Color color) const {
    if (from && to) marks_.Token(WayTo(*from, *to), color);
  }
  Way WayTo(const Site& from, const Site& to) const {
    return ClearWay(from.box.center(), to.box.center(), motion_.places.words);
  }
  // A circle where the channel is drawn large, a frame where it is a card.
  void Rings(const Site& chan, Color color, float turn) const {
    if (chan.round) return Closes(chan, color, 6, turn);
    marks_.Outline(chan, color, 0, 4, turn < 2 * kPi ? 4.0f : 0.0f);
  }

  void ShowChannel(const Event& event) const {
    const auto chan = sites_.Chan(event.c);
    const auto lock = sites_.Lock(event.c);
    const auto actor = Actor();
    if (!chan || !lock) return;
    if (event.kind == EventKind::kChanMade) {
      Rings(*chan, theme_.accent, 2 * kPi);
    } else if (event.kind == EventKind::kLockAcquired) {
      Travels(actor, lock, theme_.lock);
      Closes(*lock, theme_.lock, 4);
    } else if (event.kind == EventKind::kLockReleased) {
      Travels(lock, actor, theme_.lock);
      Opens(*lock, theme_.lock, 4);
    } else if (event.kind == EventKind::kLockWaited) {
      if (!actor) return marks_.Outline(*lock, theme_.lock, 4, 8, 3);
      const Way way = WayTo(*actor, *lock);
      marks_.Beam(way, theme_.lock);
      marks_.Returns(way, 0.8f, theme_.lock);
    } else {
      const float away = chan->round ? 26.0f : 8.0f;
      marks_.Outline(*chan, theme_.waiting, away, 2);
      marks_.Outline(*chan, theme_.waiting, away + 6, 5);
    }
  }

  void ShowSudog(const Event& event) const {
    const auto g = sites_.G(event.g2);
    if (event.kind == EventKind::kSudogReleased) {
      const Color color = event.flag == 1 ? theme_.running : theme_.waiting;
      const auto at = g ? g : sites_.Chan(event.c);
      if (at) marks_.Outline(*at, color, 12, 3, event.flag == 1 ? 0.0f : 3.0f);
      return;
    }
    const auto card = sites_.Waiting(event);
    if (!card) return;
    if (event.kind == EventKind::kSudogEnqueued) {
      Travels(sites_.Before({Role::kGoroutine, event.g2, 0}), card, Hue(event.g2));
      marks_.Outline(*card, Hue(event.g2), 8, 1);
      return;
    }
    marks_.Outline(*card, Hue(event.g2), 1, 8, event.flag == 0 ? 0.0f : 4.0f);
  }

  void ShowBuffer(const Event& event) const {
    // The value itself is on its way: LayoutCopies.
    if (event.kind == EventKind::kElemCopied) return;
    const auto chan = sites_.Chan(event.c);
    if (!chan) return;
    if (event.kind == EventKind::kCountChanged) {
      const auto count = sites_.Count(event.c);
      const bool more = event.slot2 > event.slot;
      marks_.Outline(*count, theme_.accent, more ? 1.0f : 7.0f, more ? 7.0f : 1.0f);
      return;
    }
    const auto from = sites_.SlotAngle(event.c, event.slot);
    const auto to = sites_.SlotAngle(event.c, event.slot2);
    const float radius = chan->box.w / 2;
    if (event.kind == EventKind::kSlotCleared) {
      if (!from) return marks_.Outline(*chan, theme_.motion, 4, 0);
      const Vec2 at{chan->box.center().x + radius * 0.8f * std::cos(*from),
                    chan->box.center().y + radius * 0.8f * std::sin(*from)};
      marks_.Outline({{at.x - 8, at.y - 8, 16, 16}, true}, theme_.motion, 8, -6);
      return;
    }
    const Color color = event.flag == 0 ? theme_.motion : theme_.accent;
    if (!from || !to) return marks_.Outline(*chan, color, 2, 5);
    // Always on, clockwise: an index never goes back.
    const float on = *to > *from ? *to : *to + 2 * kPi;
    marks_.Orbit(chan->box.center(), radius + 7, *from, on, color);
  }

  void ShowCase(const Event& event) {
    const auto g = Actor();
    const auto chan = sites_.Chan(event.c);
    if (event.kind == EventKind::kCaseChosen) {
      if (g && chan) marks_.Reach(chan->box.center(), g->box.center(), theme_.accent);
      if (g && !chan) Closes(*g, theme_.accent, 7);
      return;
    }
    if (!chan) return;
    if (event.kind == EventKind::kCaseLooked) {
      // One that would wait is not ringed whole.
      return Rings(*chan, event.flag != 0 ? theme_.running : theme_.waiting,
                   event.flag != 0 ? 2 * kPi : 1.5f * kPi);
    }
    // One after the other, in the order that was drawn.
    const float n = static_cast<float>(std::max(1U, event.n));
    const float begin = 0.6f * static_cast<float>(event.slot2) / n;
    marks_.Within(begin, begin + 0.4f);
    if (g) Travels(g, chan, event.flag == 0 ? theme_.accent : theme_.lock);
    marks_.Outline(*chan, event.flag == 0 ? theme_.accent : theme_.lock, 1, 5);
    marks_.Within(0, 1);
  }

  void ShowGoroutine(const Event& event) const {
    const auto g = sites_.G(event.g2);
    if (event.kind == EventKind::kGCreated) {
      // It stands nowhere yet: it grows out of the one that makes it.
      const auto at = g ? g : Actor();
      if (at) marks_.Outline(*at, Hue(event.g2), 0, 14);
    } else if (event.kind == EventKind::kGStatusChanged) {
      const Color color = StatusColor(theme_, event.to);
      if (g && event.to == GStatus::kDead) return Opens(*g, color, 6);
      if (g) Closes(*g, color, 6);
    } else if (event.kind == EventKind::kGQueued) {
      if (const auto queue = sites_.RunQueue(event.n, event.flag)) {
        marks_.Outline(*queue, theme_.runnable, 5, 0);
      }
    } else {
      const auto p = sites_.P(event.n);
      if (p) marks_.Outline(*p, theme_.running, 6, 0);
      if (event.flag == 3) Travels(sites_.RunQueue(event.slot, 1), p, theme_.runnable);
    }
  }

  void ShowProcessor(const Event& event) {
    const auto p = sites_.P(event.n);
    if (event.kind == EventKind::kPIdled || event.kind == EventKind::kPStarted) {
      const bool starts = event.kind == EventKind::kPStarted;
      const auto from = sites_.Machine(motion_.before, event.slot);
      const auto to = sites_.Machine(motion_.now, event.slot);
      const Color color = starts ? theme_.running : theme_.dead;
      // The M itself goes from among the idle ones to its P, or back.
      if (from && to) {
        marks_.Card(*from, *to, "M" + std::to_string(event.slot), color);
      }
      if (p) marks_.Outline(*p, color, starts ? 7.0f : 0.0f, starts ? 0.0f : 7.0f);
      return;
    }
    if (event.kind == EventKind::kMSpinning) {
      const auto m = sites_.M(event.slot);
      const auto at = m ? m : p;
      if (at) marks_.Spinner(*at, theme_.runnable, event.flag != 0 ? 1.5f : -1.0f);
    } else if (event.kind == EventKind::kPWaited) {
      const auto next = sites_.RunQueue(event.slot, 0);
      if (p && next) marks_.Beam(p->box.center(), next->box.center(), theme_.runnable);
      if (next) marks_.Outline(*next, theme_.runnable, 1, 4, 3);
    } else if (event.kind == EventKind::kPStopped) {
      if (p) marks_.Pause(*p, theme_.waiting);
    } else {
      const uint32_t most = std::max(event.slot, event.slot2);
      for (uint32_t i = 0; i < std::min(most, 16U); ++i) {
        const float begin = 0.5f * static_cast<float>(i) / static_cast<float>(most);
        marks_.Within(begin, begin + 0.5f);
        const bool stays = i < event.slot2;
        const auto each = sites_.P(i);
        if (each) marks_.Outline(*each, theme_.accent, stays ? 8.0f : 0.0f, stays ? 0.0f : 8.0f);
      }
      marks_.Within(0, 1);
    }
  }

  void ShowTimer(const Event& event) const {
    if (event.kind == EventKind::kClockJumped) {
      if (const auto clock = sites_.At({Role::kClock, 0, 0})) {
        marks_.Dial(*clock, theme_.accent, 0, 6 * kPi);
      }
      return;
    }
    const ElementKey key{Role::kTimer, event.n, 0};
    const auto timer = sites_.Timer(event.n);
    if (!timer) return;
    if (event.kind == EventKind::kTimerArmed) {
      marks_.Dial(*timer, theme_.accent, 0, 2 * kPi);
    } else if (event.kind == EventKind::kTimerStopped) {
      marks_.Dial(*timer, theme_.waiting, kPi / 2, 0);
      if (event.flag != 0) marks_.Outline(*timer, theme_.waiting, 4, 0, 4);
    } else if (event.kind == EventKind::kTimerChanged) {
      marks_.Dial(*timer, theme_.motion, kPi * 1.5f, kPi / 2);
    } else if (event.kind == EventKind::kTimerRemoved) {
      marks_.Outline(*timer, theme_.dead, 0, -10, 4);
    } else if (event.kind == EventKind::kTimerMoved) {
      // Along with its card, to its new place among the others.
      const auto from = sites_.Before(key);
      marks_.Outline(*timer, theme_.motion, 1, 4);
      Travels(from, sites_.Now(key), theme_.motion);
    } else {
      marks_.Outline(*timer, theme_.motion, 0, 10);
      const auto to = event.g2 != 0 ? sites_.G(event.g2) : sites_.Chan(event.c);
      Travels(timer, to, theme_.motion);
    }
  }

  void ShowSync(const Event& event) const {
    const bool sema = SubjectOf(event) == Subject::kSema;
    const auto card = sema ? sites_.Sema(event.c) : sites_.Sync(event.c);
    if (!card) return;
    const auto before = static_cast<int32_t>(event.slot);
    const auto after = static_cast<int32_t>(event.slot2);
    if (event.kind == EventKind::kSemaChanged) {
      marks_.Outline(*card, theme_.lock, event.value > 0 ? 0.0f : 6.0f,
                     event.value > 0 ? 6.0f : 0.0f, 3);
    } else if (event.kind == EventKind::kWaitGroupChanged) {
      marks_.Rises(*card, theme_.motion, after > before);
    } else if (event.kind == EventKind::kMutexChanged) {
      marks_.Padlock(*card, theme_.lock, (after & kMutexLocked) != 0);
    } else if (event.kind == EventKind::kRWMutexChanged) {
      marks_.Rises(*card, event.flag == 0 ? theme_.lock : theme_.waiting, after > before);
      if (event.flag != 0) marks_.Outline(*card, theme_.waiting, 2, 2, 4);
    } else if (event.kind == EventKind::kCondChanged) {
      marks_.Slides(*card, theme_.motion, event.flag == 0);
    } else {
      marks_.Tick(*card, theme_.running);
    }
  }

  void ShowUser(const Event& event) const {
    const auto banner = sites_.Now({Role::kBanner, 0, 0});
    if (event.kind == EventKind::kDeadlocked) {
      for (const GView& g : motion_.snapshot.gs) {
        const auto asleep = sites_.G(g.goid);
        if (asleep && g.status == GStatus::kWaiting) {
          marks_.Outline(*asleep, theme_.waiting, 14, 3);
        }
      }
      if (banner) marks_.Outline(*banner, theme_.waiting, 8, 2);
      return;
    }
    const auto g = Actor();
    if (event.kind == EventKind::kExited) {
      const auto at = banner ? banner : g;
      if (at) marks_.Outline(*at, event.n == 0 ? theme_.running : theme_.waiting, 1, 9);
      return;
    }
    if (!g) return;
    const Vec2 center = g->box.center();
    const float radius = g->box.w / 2;
    if (event.kind == EventKind::kAtomicDone) {
      // Whole, for no other can come between.
      marks_.Orbit(center, radius + 7, kTop, kTop + (event.g3 != 0 ? 2 * kPi : kPi), theme_.motion);
    } else if (event.kind == EventKind::kOutput) {
      marks_.Token(center, {center.x + 3 * radius, center.y - 3 * radius}, theme_.motion);
    } else if (event.kind == EventKind::kPanicStarted) {
      marks_.Outline(*g, theme_.waiting, 0, 16);
      marks_.Outline(*g, theme_.waiting, 0, 9);
    } else if (event.kind == EventKind::kPanicRecovered) {
      marks_.Outline(*g, theme_.running, 16, 2);
    } else {
      Opens(*g, theme_.motion, 10);
    }
  }

  const StepMotion& motion_;
  Sites sites_;
  MotionMarks marks_;
  const Theme& theme_;
};

}  // namespace

void LayoutEventMotion(const StepMotion& motion, Painter& paint) {
  EventMotion shown(motion, paint);
  const auto step = static_cast<uint32_t>(motion.snapshot.step);
  uint32_t part = 0;
  for (const Event& event : motion.snapshot.events) {
    paint.Begin({Role::kMark, step, part++}, Layer::kMotion);
    shown.Show(event);
  }
}

}  // namespace chanscope
