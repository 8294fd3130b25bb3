// Package sync and the timers where no channel takes the room: each a node as large as a channel's
// queues, with everybody who waits at it.
#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kLeastWidth = 200;
constexpr float kMostWidth = 360;
constexpr float kMostHeight = 330;
constexpr float kGap = 12;
constexpr float kInside = 14;
constexpr float kHead = 86;  // name and values, above the queues
constexpr float kRow = 30;   // of one who waits
constexpr float kQueueHeader = 24;

void LayoutPair(StageContext& context, const SideCard& card, uint32_t part, Rect row,
                std::string_view label, const std::string& value, Color color) {
  if (value.empty()) return;
  Painter& paint = context.paint;
  paint.Begin({card.role, card.id, part}, Layer::kContent, card.target);
  float x = row.x;
  if (!label.empty()) {
    x += paint.Text({x, row.y}, label, {Font::kMono, 11, context.theme().dim}, row.w * 0.7f) + 8;
  }
  paint.Text({x, row.y + 0.5f}, value, {Font::kMonoBold, 14, color}, row.x + row.w - x);
}

void LayoutHead(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const float x = box.x + kInside;
  const float room = box.w - 2 * kInside;
  paint.Begin({card.role, card.id, 1}, Layer::kContent, card.target);
  const float name =
      paint.Text({x, box.y + 23}, card.name, {Font::kMonoBold, 13, theme.text}, room);
  if (room - name > 32) {
    paint.Text({x + name + 8, box.y + 23}, card.kind, {Font::kSans, 10.5f, theme.faint},
               room - name - 8);
  }
  const Color value = ValueStyle(context, card, 14).color;
  LayoutPair(context, card, 2, {x, box.y + 47, room, 0}, card.label, card.value, value);
  LayoutPair(context, card, 4, {x, box.y + 69, room, 0}, card.more_label, card.more, theme.text);
}

// One who waits: its sign, and the line of the program that it waits in.
void LayoutWaiter(StageContext& context, const SideCard& card, uint32_t goid, Rect row) {
  constexpr float kRadius = 12;
  const Vec2 center{row.x + kRadius, row.y + kRow / 2};
  const GView* g = context.snapshot.FindG(goid);
  if (g != nullptr && !g->stack.empty()) {
    const float x = center.x + kRadius + 8;
    context.paint.Begin({card.role, card.id, 100 + goid}, Layer::kContent,
                        {TargetKind::kG, goid, 0});
    const FrameView* frame = &g->stack.front();
    for (const FrameView& each : g->stack) {
      if (!each.function.starts_with("main.")) continue;
      frame = &each;
      break;
    }
    context.paint.Code({x, center.y + 4}, frame->function, frame->line,
                       {Font::kMono, 11, context.theme().dim}, row.x + row.w - x, 9.5f);
  }
  LayoutGoroutine(context, goid, center, kRadius);
}

// Who waits at one queue, in `box`; returns its height.
float LayoutWaiting(StageContext& context, const SideCard& card, uint32_t number,
                    const SideQueue& queue, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const auto part = 20 + number;
  paint.Begin({card.role, card.id, part}, Layer::kContent, card.target);
  const float name =
      paint.Text({box.x, box.y + 14}, queue.name, {Font::kMonoBold, 11.5f, theme.text}, box.w);
  const size_t count = queue.goids.size();
  paint.Text({box.x + name + 8, box.y + 14},
             context.Say("stage.sema.waiters", {{"n", std::to_string(count)}}),
             {Font::kSans, 10.5f, theme.waiting_text}, box.w - name - 8);
  const auto fits = static_cast<size_t>(std::max(1.0f, (box.h - kQueueHeader) / kRow));
  const bool folds = count > fits;
  const size_t shown = folds ? fits - 1 : count;
  Rect row{box.x, box.y + kQueueHeader, box.w, kRow};
  for (size_t i = 0; i < shown; ++i, row.y += kRow) {
    LayoutWaiter(context, card, queue.goids[i], row);
  }
  if (folds) {
    const Rect rest{row.x, row.y + 2, row.w, kRow - 6};
    paint.Begin({card.role, card.id, part + 40}, Layer::kContent, card.target);
    paint.Box(rest, {.stroke = theme.waiting, .stroke_width = 1.2f, .dash = 3});
    paint.CenteredText(rest.center(),
                       context.Say("stage.queue.more", {{"n", std::to_string(count - shown)}}),
                       {Font::kSans, 11, theme.dim}, rest.w - 12, 9);
    context.places.folds.push_back(
        {rest, {queue.goids.begin() + static_cast<std::ptrdiff_t>(shown), queue.goids.end()}});
    row.y += kRow;
  }
  return row.y - box.y + 6;
}

void LayoutQueues(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  paint.Begin({card.role, card.id, 10}, Layer::kContent, card.target);
  paint.Rule({box.x, box.y, box.w, 1}, theme.line);
  float y = box.y + 8;
  auto left = static_cast<size_t>(std::count_if(
      card.queues.begin(), card.queues.end(), [](const SideQueue& q) { return !q.goids.empty(); }));
  for (size_t i = 0; i < card.queues.size(); ++i) {
    const SideQueue& queue = card.queues[i];
    if (queue.goids.empty()) continue;
    // Those that follow keep room for their header and one row.
    const float room = box.y + box.h - y - static_cast<float>(--left) * (kQueueHeader + kRow + 6);
    y += LayoutWaiting(context, card, static_cast<uint32_t>(i), queue, {box.x, y, box.w, room});
  }
  if (!card.alert) {
    const Rect nobody{box.x, box.y + 12, box.w, kRow};
    paint.Begin({card.role, card.id, 11}, Layer::kContent, card.target);
    paint.Box(nobody, {.stroke = theme.line, .stroke_width = 1.5f, .dash = 4});
    paint.CenteredText(nobody.center(), context.Say("stage.sema.none"),
                       {Font::kSans, 10.5f, theme.faint}, nobody.w - 12, 9);
  }
}

// What stands below the head of a node at which nobody queues: whom it wakes, who waits for ever.
void LayoutNote(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  context.paint.Begin({card.role, card.id, 3}, Layer::kContent, card.target);
  context.paint.Text({box.x, box.y}, card.note,
                     {Font::kSans, 11, card.alert ? theme.waiting_text : theme.dim}, box.w);
  if (card.goids.empty()) return;
  const auto fits = static_cast<size_t>(std::max(0.0f, (box.h - 12) / kRow));
  const size_t shown = std::min(card.goids.size(), fits);
  for (size_t i = 0; i < shown; ++i) {
    LayoutWaiter(context, card, card.goids[i],
                 {box.x, box.y + 10 + kRow * static_cast<float>(i), box.w, kRow});
  }
}

void LayoutNode(StageContext& context, const SideCard& card, Rect box) {
  LayoutSurface(context, card, box);
  LayoutHead(context, card, box);
  const Rect below{box.x + kInside, box.y + kHead, box.w - 2 * kInside, box.h - kHead - kInside};
  if (card.queues.empty()) {
    const float y = card.value.empty() ? box.y + 47 : below.y + 6;
    LayoutNote(context, card, {below.x, y, below.w, box.y + box.h - kInside - y});
  } else {
    LayoutQueues(context, card, below);
  }
}

}  // namespace

bool LayoutNodes(StageContext& context, Rect area) {
  const size_t count = context.cards.size();
  const auto most =
      std::max<size_t>(1, static_cast<size_t>((area.w + kGap) / (kLeastWidth + kGap)));
  // As even as they can be: four of them two by two rather than three and one.
  const size_t rows = (count + most - 1) / most;
  const size_t columns = (count + rows - 1) / rows;
  const float height = std::min(kMostHeight, (area.h + kGap) / static_cast<float>(rows) - kGap);
  if (height < kHead + kQueueHeader + 2 * kRow + kInside + 14) return false;
  const float width = std::min(kMostWidth, (area.w + kGap) / static_cast<float>(columns) - kGap);
  for (size_t i = 0; i < count; ++i) {
    const auto column = static_cast<float>(i % columns);
    const size_t above = i / columns;
    LayoutNode(context, context.cards[i],
               {area.x + column * (width + kGap),
                area.y + static_cast<float>(above) * (height + kGap), width, height});
  }
  return true;
}

}  // namespace chanscope
