#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kTall = 62;
constexpr float kLow = 28;
constexpr float kGap = 8;
constexpr size_t kMostTall = 2;

std::string NameOf(const WaitGroupView& wg) {
  return wg.name.empty() ? "WaitGroup " + std::to_string(wg.id) : wg.name;
}

// What the last step changed of a WaitGroup.
bool Touched(const StageContext& context, const WaitGroupView& wg) {
  return std::any_of(
      context.snapshot.events.begin(), context.snapshot.events.end(),
      [&](const Event& e) { return e.kind == EventKind::kWaitGroupChanged && e.c == wg.sema_id; });
}

void LayoutWaiters(StageContext& context, std::span<const uint32_t> goids, Rect box, float radius,
                   uint32_t id) {
  // From the right edge to the left: the oldest is rightmost, "+n" left of the last one shown.
  const float pitch = 2 * radius + 4;
  const auto fits = static_cast<size_t>(std::max(0.0f, (box.w + 4) / pitch));
  const bool folds = goids.size() > fits;
  const size_t shown = folds ? (fits == 0 ? 0 : fits - 1) : goids.size();
  float x = box.x + box.w - radius;
  for (size_t i = 0; i < shown; ++i, x -= pitch) {
    LayoutGoroutine(context, goids[i], {x, box.center().y}, radius);
  }
  if (!folds) return;
  context.paint.Begin({Role::kWaitGroup, id, 9}, Layer::kContent);
  context.paint.CenteredText({x, box.center().y}, "+" + std::to_string(goids.size() - shown),
                             {Font::kMonoBold, 10, context.theme().dim}, 2 * radius, 6);
}

void LayoutTallWaitGroup(StageContext& context, const WaitGroupView& wg, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kWaitGroup, wg.id, 0};
  const bool touched = Touched(context, wg);
  paint.Begin({Role::kWaitGroup, wg.id, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = theme.raised,
                  .stroke = context.Frame(target, touched ? theme.motion : theme.line),
                  .stroke_width = touched ? 1.6f : 1.0f});
  paint.Begin({Role::kWaitGroup, wg.id, 1}, Layer::kContent, target);
  const float room = box.w - 24;
  const float name =
      paint.Text({box.x + 12, box.y + 17}, NameOf(wg), {Font::kMonoBold, 12, theme.text}, room);
  if (!wg.name.empty()) {
    paint.Text({box.x + 20 + name, box.y + 17}, "WaitGroup", {Font::kSans, 10, theme.faint},
               room - name - 8);
  }
  const float label =
      paint.Text({box.x + 12, box.y + 35}, "counter", {Font::kMono, 10.5f, theme.dim});
  paint.Begin({Role::kWaitGroup, wg.id, 2}, Layer::kContent, target);
  paint.Text({box.x + 20 + label, box.y + 35.5f}, std::to_string(wg.counter),
             {Font::kMonoBold, 13, touched ? theme.motion_text : theme.text}, 44);
  paint.Begin({Role::kWaitGroup, wg.id, 3}, Layer::kContent, target);
  const float sema = paint.Text({box.x + 12, box.y + 52}, "sema", {Font::kMono, 10.5f, theme.dim});
  const bool none = wg.waiters.empty();
  paint.Text({box.x + 20 + sema, box.y + 52},
             none ? context.Say("stage.sema.none")
                  : context.Say("stage.sema.waiters", {{"n", std::to_string(wg.waiters.size())}}),
             {Font::kSans, 10.5f, none ? theme.faint : theme.waiting_text}, room - sema - 8);
  if (!none) {
    LayoutWaiters(context, wg.waiters, {box.x + box.w - 62, box.y + 13, 52, 30}, 12, wg.id);
  }
}

void LayoutLowWaitGroup(StageContext& context, const WaitGroupView& wg, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kWaitGroup, wg.id, 0};
  const bool touched = Touched(context, wg);
  paint.Begin({Role::kWaitGroup, wg.id, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = theme.raised,
                  .stroke = context.Frame(target, touched ? theme.motion : theme.line)});
  const float right = wg.waiters.empty() ? 0 : 50;
  const std::string count = std::to_string(wg.counter);
  const TextStyle number{Font::kMonoBold, 12, touched ? theme.motion_text : theme.text, Align::kEnd,
                         0};
  const float counter = paint.Width(count, number);
  paint.Begin({Role::kWaitGroup, wg.id, 1}, Layer::kContent, target);
  paint.Text({box.x + 9, box.center().y + 4}, NameOf(wg), {Font::kMonoBold, 11.5f, theme.text},
             box.w - right - counter - 26);
  paint.Begin({Role::kWaitGroup, wg.id, 2}, Layer::kContent, target);
  paint.Text({box.x + box.w - right - 9, box.center().y + 4}, count, number);
  if (right > 0) {
    LayoutWaiters(context, wg.waiters, {box.x + box.w - 54, box.y, 48, box.h}, 10, wg.id);
  }
}

// Goroutines that wait for nothing on the stage: a nil channel, an empty select, sleep, a mutex.
void LayoutElsewhere(StageContext& context, Rect box) {
  const Theme& theme = context.theme();
  std::vector<uint32_t> goids;
  for (const GView* g : context.model.elsewhere) goids.push_back(g->goid);
  const std::string reason =
      std::string(WaitReasonText(context.model.elsewhere.front()->waitreason));
  const bool one_reason = std::all_of(
      context.model.elsewhere.begin(), context.model.elsewhere.end(),
      [&](const GView* g) { return g->waitreason == context.model.elsewhere.front()->waitreason; });
  context.paint.Begin({Role::kElsewhere, 0, 0}, Layer::kCard);
  context.paint.Box(box, {.fill = theme.raised, .stroke = theme.waiting, .stroke_width = 1.2f});
  const bool tall = box.h >= kTall;
  context.paint.Begin({Role::kElsewhere, 0, 1}, Layer::kContent);
  if (tall) {
    context.paint.Text({box.x + 12, box.y + 17}, context.Say("stage.elsewhere"),
                       {Font::kSansSemibold, 11, theme.dim}, box.w - 24);
    context.paint.Text({box.x + 12, box.y + 50},
                       one_reason ? reason : context.Say("stage.elsewhere.several"),
                       {Font::kMono, 10, theme.waiting_text}, box.w - 62);
    LayoutWaiters(context, goids, {box.x + box.w - 50, box.y + 25, 40, 32}, 12, 0);
  } else {
    context.paint.Text({box.x + 9, box.center().y + 4},
                       one_reason ? reason : context.Say("stage.elsewhere"),
                       {Font::kSans, 10.5f, theme.waiting_text}, box.w - 66);
    LayoutWaiters(context, goids, {box.x + box.w - 54, box.y, 48, box.h}, 10, 0);
  }
}

void LayoutCard(StageContext& context, size_t index, Rect box) {
  const auto& waitgroups = context.snapshot.waitgroups;
  if (index >= waitgroups.size()) {
    LayoutElsewhere(context, box);
  } else if (box.h >= kTall) {
    LayoutTallWaitGroup(context, waitgroups[index], box);
  } else {
    LayoutLowWaitGroup(context, waitgroups[index], box);
  }
}

void LayoutMore(StageContext& context, size_t hidden, Rect box) {
  context.paint.Begin({Role::kWaitGroup, 0, 0}, Layer::kCard);
  context.paint.Box(box, {.stroke = context.theme().line, .stroke_width = 1.2f, .dash = 3});
  context.paint.CenteredText(box.center(),
                             context.Say("stage.queue.more", {{"n", std::to_string(hidden)}}),
                             {Font::kSans, 10.5f, context.theme().dim}, box.w - 10);
}

struct SideStyle {
  float height = kTall;
  size_t shown = 0;
  bool folds = false;
};

SideStyle StyleFor(size_t count, float room) {
  SideStyle style;
  const auto fits = [&](float height, size_t n) {
    return static_cast<float>(n) * (height + kGap) - kGap <= room;
  };
  style.height = count <= kMostTall && fits(kTall, count) ? kTall : kLow;
  const auto most = static_cast<size_t>(std::max(1.0f, (room + kGap) / (style.height + kGap)));
  style.folds = count > most;
  style.shown = style.folds ? most - 1 : count;
  return style;
}

}  // namespace

size_t SideCardCount(const StageContext& context) {
  return context.snapshot.waitgroups.size() + (context.model.elsewhere.empty() ? 0 : 1);
}

float SideColumnHeight(const StageContext& context, float room) {
  const size_t count = SideCardCount(context);
  if (count == 0) return 0;
  const SideStyle style = StyleFor(count, room);
  const size_t rows = style.shown + (style.folds ? 1 : 0);
  return static_cast<float>(rows) * (style.height + kGap) - kGap;
}

void LayoutSideColumn(StageContext& context, Rect box) {
  const size_t count = SideCardCount(context);
  if (count == 0) return;
  const SideStyle style = StyleFor(count, box.h + 0.5f);
  Rect card{box.x, box.y, box.w, style.height};
  for (size_t i = 0; i < style.shown; ++i, card.y += style.height + kGap) {
    LayoutCard(context, i, card);
  }
  if (style.folds) LayoutMore(context, count - style.shown, card);
}

void LayoutSideRow(StageContext& context, Rect box) {
  const size_t count = SideCardCount(context);
  constexpr float kWidth = 150;
  const auto most = static_cast<size_t>(std::max(1.0f, (box.w + kGap) / (kWidth + kGap)));
  const bool folds = count > most;
  const size_t shown = folds ? most - 1 : count;
  Rect card{box.x, box.y, kWidth, box.h};
  for (size_t i = 0; i < shown; ++i, card.x += kWidth + kGap) LayoutCard(context, i, card);
  if (folds) LayoutMore(context, count - shown, card);
}

void LayoutStackCard(StageContext& context, const GView& g, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kG, g.goid, 0};
  const Color hue = GoroutineColor(theme, g.goid);
  paint.Begin({Role::kStackCard, g.goid, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = theme.raised,
                  .stroke = hue,
                  .stroke_width = context.Selected(target) ? 2.4f : 1.6f});
  paint.Begin({Role::kStackCard, g.goid, 1}, Layer::kContent, target);
  const float room = box.w - 22;
  const float middle = box.h >= 60 ? box.center().y : box.y + 35;
  paint.Text({box.x + 11, box.y + 17}, context.Say("stage.stack", {{"g", GoroutineName(g.goid)}}),
             {Font::kSans, 10.5f, theme.dim}, room);
  const VariableView& elem = g.operation.elem;
  Anchor anchor{box, {g.operation.op == ChanOp::kSend ? 1.0f : -1.0f, 0}};
  if (!elem.type.empty()) {
    const std::string name = elem.name.empty() ? "tmp" : elem.name;
    const TextStyle style{Font::kMono, 11.5f, theme.text};
    const std::string full = name + " " + elem.type + " =";
    const std::string brief = name + " =";
    const float chip_room = 30;
    const bool wide = paint.Width(full, style) + chip_room + 8 <= room;
    const float label =
        paint.Text({box.x + 11, middle + 5}, wide ? full : brief, style, room - chip_room - 8);
    anchor.box = paint.ValueChip({box.x + 11 + label + 8, middle - 9}, 20, elem.value, 12.5f,
                                 room - label - 8,
                                 {.fill = Blend(theme.panel, WithAlpha(hue, 0.24f)),
                                  .stroke = hue,
                                  .stroke_width = 1,
                                  .radius = 5},
                                 theme.text);
  } else {
    paint.Text({box.x + 11, middle + 5}, context.Say("stage.stack.no_elem"),
               {Font::kSans, 10.5f, theme.faint}, room);
  }
  if (!g.stack.empty() && box.h >= 60) {
    paint.Code({box.x + 11, box.y + box.h - 8}, g.stack.front().function, g.stack.front().pos.line,
               {Font::kMono, 10, theme.faint}, room, 9);
  }
  // A path meets the card's edge at the height of the value.
  anchor.box = {box.x, anchor.box.y, box.w, anchor.box.h};
  context.places.stacks[g.goid] = anchor;
}

}  // namespace chanscope
