#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

// A select is one goroutine in several queues: its sudogs are joined while somebody looks at it.
bool IsLookedAt(const StageContext& context, uint32_t goid) {
  const Target target{TargetKind::kG, goid, 0};
  if (context.Selected(target) || context.Hovered(target)) return true;
  for (const Target& pointed : {context.input.selected, context.input.hovered}) {
    if (pointed.kind == TargetKind::kSudog && pointed.id == goid) return true;
  }
  if (context.snapshot.last.goid == goid) return true;
  return std::any_of(context.snapshot.events.begin(), context.snapshot.events.end(),
                     [&](const Event& e) { return e.g2 == goid; });
}

// From the foot of one card to that of the next, below what lies between and behind it.
void LayoutLink(StageContext& context, Rect from, Rect to, Color color) {
  constexpr float kDip = 44;
  const Vec2 p0{from.center().x, from.y + from.h - 1};
  const Vec2 p3{to.center().x, to.y + to.h - 1};
  const float low = std::max(p0.y, p3.y) + kDip;
  const float reach = (p3.x - p0.x) * 0.25f;
  context.paint.Curve(p0, {p0.x + reach, low}, {p3.x - reach, low}, p3, color, 1.8f, 4);
}

}  // namespace

void LayoutSelectLinks(StageContext& context) {
  for (const GView* g : context.model.selecting) {
    if (!IsLookedAt(context, g->goid)) continue;
    std::vector<Rect> cards;
    for (const CaseView& waiting : g->operation.cases) {
      const auto at = context.places.queued.find({waiting.chan, g->goid});
      if (at != context.places.queued.end()) cards.push_back(at->second.box);
    }
    for (size_t i = 1; i < cards.size(); ++i) {
      context.paint.Begin({Role::kSelectLink, g->goid, static_cast<uint32_t>(i)}, Layer::kGround,
                          {TargetKind::kG, g->goid, 0});
      LayoutLink(context, cards[i - 1], cards[i], GoroutineColor(context.theme(), g->goid));
    }
  }
}

}  // namespace chanscope
