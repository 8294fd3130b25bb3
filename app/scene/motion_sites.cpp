#include "app/scene/motion_sites.h"

#include <algorithm>
#include <cmath>

#include "app/scene/tween.h"

namespace chanscope {
namespace {

void Extend(std::optional<Rect>& bounds, Rect box) {
  if (!bounds) {
    bounds = box;
    return;
  }
  const float right = std::max(bounds->x + bounds->w, box.x + box.w);
  const float bottom = std::max(bounds->y + bounds->h, box.y + box.h);
  bounds->x = std::min(bounds->x, box.x);
  bounds->y = std::min(bounds->y, box.y);
  bounds->w = right - bounds->x;
  bounds->h = bottom - bounds->y;
}

Rect BoundsOf(const Shape& shape, const TextMetrics& metrics) {
  switch (shape.kind) {
    case ShapeKind::kText: return TextBounds(metrics, shape);
    case ShapeKind::kArc: {
      const float r = shape.radius2;
      return {shape.p0.x - r, shape.p0.y - r, 2 * r, 2 * r};
    }
    case ShapeKind::kRect: return shape.box;
    case ShapeKind::kSegment:
    case ShapeKind::kBezier:
    case ShapeKind::kTriangle: return {shape.p0.x, shape.p0.y, 0, 0};
  }
  return {};
}

Rect Mixed(Rect a, Rect b, float t) {
  const auto mix = [&](float x, float y) { return x + (y - x) * t; };
  return {mix(a.x, b.x), mix(a.y, b.y), mix(a.w, b.w), mix(a.h, b.h)};
}

}  // namespace

std::optional<Site> Sites::Before(ElementKey key) const {
  return In(motion_.before, key);
}

std::optional<Site> Sites::Now(ElementKey key) const {
  return In(motion_.now, key);
}

std::optional<Site> Sites::At(ElementKey key) const {
  const auto from = Before(key);
  const auto to = Now(key);
  if (!from || !to) return from ? from : to;
  return Site{Mixed(from->box, to->box, EaseInOut(motion_.t)), to->round};
}

std::optional<Site> Sites::G(uint32_t goid) const {
  if (const auto seen = At({Role::kGoroutine, goid, 0})) return seen;
  for (const Places* places : {&motion_.places, &motion_.before_places}) {
    if (const Fold* fold = places->FoldOf(goid)) return Site{fold->box, false};
  }
  return std::nullopt;
}

std::optional<Site> Sites::P(uint32_t p) const {
  return At({Role::kProcessor, p, 0});
}

std::optional<Site> Sites::M(uint32_t m) const {
  const auto place = Machine(motion_.now, m);
  return place ? place : Machine(motion_.before, m);
}

std::optional<Site> Sites::Machine(const Picture& picture, uint32_t m) const {
  const auto beside = In(picture, {Role::kMachine, m, 0});
  return beside ? beside : In(picture, {Role::kIdleM, m, 0});
}

std::optional<Site> Sites::RunQueue(uint32_t p, uint8_t flag) const {
  if (flag == 0) return At({Role::kRunnext, p, 0});
  if (flag == 1) return At({Role::kRunq, p, 0});
  const auto global = At({Role::kGlobalQueue, 0, 0});
  return global ? global : At({Role::kGlobalQueue, 0, 2});
}

std::optional<Site> Sites::Chan(uint32_t c) const {
  const auto at = motion_.places.chans.find(c);
  if (at == motion_.places.chans.end()) return std::nullopt;
  if (at->second.card) return At({Role::kChanCard, c, 0});
  const float r = at->second.radius;
  const Vec2 center = at->second.center;
  return Site{{center.x - r, center.y - r, 2 * r, 2 * r}, true};
}

std::optional<Site> Sites::PartOfChan(ElementKey key, uint32_t c) const {
  const auto part = At(key);
  return part ? part : Chan(c);
}

std::optional<Site> Sites::Lock(uint32_t c) const {
  return PartOfChan({Role::kCenter, c, 0}, c);
}

std::optional<Site> Sites::Count(uint32_t c) const {
  return PartOfChan({Role::kCenter, c, 2}, c);
}

std::optional<Site> Sites::Waiting(const Event& event) const {
  if (event.queue == Queue::kSema) return Sema(event.c);
  if (event.queue == Queue::kNotify) return Sync(event.c);
  const uint32_t queue = event.c * 2 + (event.queue == Queue::kSendq ? 0 : 1);
  if (const auto card = At({Role::kQueueCard, queue, event.g2})) return card;
  return PartOfChan({Role::kQueueFold, queue, 0}, event.c);
}

std::optional<Site> Sites::Sync(uint32_t id) const {
  return At({Role::kSync, id, 0});
}

std::optional<Site> Sites::Sema(uint32_t sema) const {
  for (const WaitGroupView& wg : motion_.snapshot.waitgroups) {
    if (wg.sema_id == sema) return At({Role::kWaitGroup, wg.id, 0});
  }
  for (const SyncView& sync : motion_.snapshot.syncs) {
    for (const SyncQueueView& queue : sync.queues) {
      if (queue.sema_id == sema) return Sync(sync.id);
    }
  }
  return std::nullopt;
}

std::optional<Site> Sites::Timer(uint32_t id) const {
  return At({Role::kTimer, id, 0});
}

std::optional<float> Sites::SlotAngle(uint32_t c, uint32_t slot) const {
  const auto at = motion_.places.slots.find({c, slot});
  if (at == motion_.places.slots.end()) return std::nullopt;
  return std::atan2(at->second.out.y, at->second.out.x);
}

std::optional<Site> Sites::In(const Picture& picture, ElementKey key) const {
  const auto at = std::find_if(picture.elements.begin(), picture.elements.end(),
                               [&](const Element& element) { return element.key == key; });
  if (at == picture.elements.end()) return std::nullopt;
  std::optional<Rect> bounds;
  if (key.role == Role::kGoroutine && at->shapes.size() > 1) {
    // Its disc; the sign of its status leans out of it.
    Extend(bounds, BoundsOf(at->shapes[1], metrics_));
  } else {
    for (const Shape& shape : at->shapes) Extend(bounds, BoundsOf(shape, metrics_));
  }
  if (!bounds) return std::nullopt;
  return Site{*bounds, key.role == Role::kGoroutine};
}

}  // namespace chanscope
