#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kTall = 40;  // a card of two lines
constexpr float kLow = 28;   // of one
constexpr float kGap = 7;

constexpr float kLastMark = 12;  // "last", below the row of those that did not fit

// How many cards stand in a queue's room, and which of them have two lines.
struct QueuePlan {
  size_t tall = 0;  // so many from the head on; the others have one line
  size_t shown = 0;
  float HeightOf(size_t index) const { return index < tall ? kTall : kLow; }
};

// Height of the first `count` cards, gaps between them.
float HeightOf(const QueuePlan& plan, size_t count) {
  if (count == 0) return 0;
  const auto tall = static_cast<float>(std::min(count, plan.tall));
  const auto low = static_cast<float>(count) - tall;
  return tall * (kTall + kGap) + low * (kLow + kGap) - kGap;
}

// All with two lines where they fit into `whole`; else the head alone, where there is room for
// three such. Those that do not fit into `room` share a row.
QueuePlan PlanOf(size_t count, float width, float room, float whole) {
  QueuePlan plan;
  const bool wide = width >= 124 && whole + kGap >= 3 * (kTall + kGap);
  plan.tall = count;
  if (!wide) {
    plan.tall = 0;
  } else if (HeightOf(plan, count) > whole) {
    plan.tall = 1;
  }
  plan.shown = count;
  if (HeightOf(plan, count) <= room) return plan;
  const float rest = kGap + kLow + kLastMark;
  while (plan.shown > 0 && HeightOf(plan, plan.shown) + rest > room) --plan.shown;
  return plan;
}

uint32_t KeyOf(const ChanModel& chan, Side side) {
  return chan.view->id * 2 + (side == Side::kSend ? 0 : 1);
}

// The variable a receiver waits with, or the value of a sender.
struct ElemWords {
  std::string before;  // "elem →", "id ="
  std::string value;   // in a chip; empty: none
};

ElemWords WordsOf(Side side, const Waiter& waiter) {
  const bool dequeued = waiter.sudog == nullptr;
  const OperationView* operation = waiter.g != nullptr ? &waiter.g->operation : nullptr;
  const bool known = operation != nullptr && operation->op != ChanOp::kNone;
  if (side == Side::kSend) {
    std::string value = dequeued && known ? operation->elem.value : std::string();
    if (waiter.sudog != nullptr) value = waiter.sudog->elem;
    return {"elem →", value};
  }
  if (dequeued && known && !operation->elem.type.empty()) {
    return {(operation->elem.name.empty() ? "tmp" : operation->elem.name) + " =",
            operation->elem.value};
  }
  if (waiter.sudog != nullptr && !waiter.sudog->elem.empty()) {
    const std::string& name = waiter.sudog->elem;
    return {"elem → " + (name.front() == '&' ? name : "&" + name), {}};
  }
  if (known && operation->elem.type.empty()) return {"elem nil", {}};
  return {"elem → &tmp", {}};
}

void LayoutElem(StageContext& context, const ElemWords& words, Vec2 baseline, float room,
                bool dequeued, Rect& anchor) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const TextStyle style{Font::kMono, 10.5f, theme.dim};
  // Where it does not fit, "elem" goes first: the arrow alone is understood.
  const std::string_view full = words.before;
  const bool elem = full.starts_with("elem ");
  const float chip_room = words.value.empty() ? 0 : 32;
  const bool fits = paint.Width(full, style) + chip_room <= room;
  std::string_view label_text = elem && !fits ? full.substr(5) : full;
  // Then the arrow: the variable alone is left.
  constexpr std::string_view kArrow = "→ ";
  if (label_text.starts_with(kArrow) && paint.Width(label_text, style) + chip_room > room) {
    label_text.remove_prefix(kArrow.size());
  }
  if (words.value.empty()) {
    paint.Text(baseline, label_text, style, room);
    return;
  }
  const float label = paint.Text(baseline, label_text, style, room - chip_room);
  const float x = label > 0 ? baseline.x + label + 6 : baseline.x;
  BoxStyle chip{.fill = theme.chip, .radius = 4};
  if (dequeued) {
    chip = {.fill = Blend(theme.panel, WithAlpha(theme.motion, 0.25f)),
            .stroke = theme.motion,
            .stroke_width = 1,
            .radius = 4};
  }
  anchor = paint.ValueChip({x, baseline.y - 12.5f}, 17, words.value, 11.5f, baseline.x + room - x,
                           chip, theme.text);
}

// What a card says first: "sudog", or which of its select's cases this one is.
std::string RoleOf(const StageContext& context, const Waiter& waiter) {
  if (waiter.sudog == nullptr) return context.Say("stage.queue.dequeued");
  if (!waiter.sudog->is_select) return "sudog";
  if (waiter.sudog->lost) return context.Say("stage.select.leaves");
  if (waiter.g == nullptr || waiter.g->operation.cases.empty()) return "select";
  const std::vector<CaseView>& cases = waiter.g->operation.cases;
  const auto at = std::find_if(cases.begin(), cases.end(), [&](const CaseView& c) {
    return c.number == waiter.sudog->select_case;
  });
  return "select " + std::to_string(at - cases.begin() + 1) + "/" + std::to_string(cases.size());
}

// "first" or "last", at the end of a card's line; returns the room it takes.
float LayoutMark(StageContext& context, const ChanModel& chan, Side side, size_t index,
                 Vec2 line_end, float room) {
  const bool is_first = index == chan.Dequeued(side);
  const bool is_last = index + 1 == chan.Queue(side).size();
  if (chan.Queue(side)[index].sudog == nullptr || (!is_first && !is_last)) return 0;
  const std::string_view mark = is_first ? "first" : "last";
  const TextStyle style{Font::kMono, 9, context.theme().faint, Align::kEnd, 0};
  const float width = context.paint.Width(mark, style);
  if (width > room) return 0;
  context.paint.Text(line_end, mark, style, room);
  return width + 6;
}

void LayoutCard(StageContext& context, const ChanModel& chan, Side side, size_t index, Rect box,
                bool tall) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Waiter& waiter = chan.Queue(side)[index];
  const bool dequeued = waiter.sudog == nullptr;
  const Target target{TargetKind::kSudog, waiter.goid, chan.view->id};
  const bool marked = context.Selected(target) || context.Hovered(target);
  const bool lost = !dequeued && waiter.sudog->lost;
  const bool select = !dequeued && waiter.sudog->is_select;
  Color frame = dequeued ? theme.motion : theme.waiting;
  if (lost) frame = theme.dead;
  paint.Begin({Role::kQueueCard, KeyOf(chan, side), waiter.goid}, Layer::kCard, target);
  paint.Box(box, {.fill = theme.raised,
                  .stroke = marked ? theme.accent : frame,
                  .stroke_width = dequeued || marked ? 2.0f : 1.3f,
                  .dash = lost ? 3.0f : 0.0f});
  // One goroutine's sudogs in several queues have its hue in common.
  if (select) {
    paint.Box({box.x, box.y + 6, 3, box.h - 12},
              {.fill = GoroutineColor(theme, waiter.goid), .radius = 1.5f});
  }
  const float radius = tall ? 13.0f : 11.0f;
  const Vec2 center{box.x + radius + 8, box.center().y + 1};
  const float x = center.x + radius + 8;
  const float room = box.x + box.w - 8 - x;
  Rect anchor = box;

  paint.Begin({Role::kQueueCard, KeyOf(chan, side) + 0x40000000, waiter.goid}, Layer::kContent,
              target);
  const ElemWords words = WordsOf(side, waiter);
  const Vec2 line_end{box.x + box.w - 8, tall ? box.y + 15 : box.center().y + 4};
  if (tall) {
    const float used = paint.Text({x, box.y + 15}, RoleOf(context, waiter),
                                  {dequeued ? Font::kSansSemibold : Font::kMono, 10.5f,
                                   dequeued ? theme.motion_text : theme.dim},
                                  room);
    LayoutMark(context, chan, side, index, line_end, room - used - 6);
    LayoutElem(context, words, {x, box.y + 31}, room, dequeued, anchor);
  } else {
    constexpr float kLeastElem = 56;
    const float mark = LayoutMark(context, chan, side, index, line_end, room - kLeastElem - 6);
    LayoutElem(context, words, {x, box.center().y + 4}, room - mark, dequeued, anchor);
  }
  context.places.queued[{chan.view->id, waiter.goid}] = {{box.x, anchor.y, box.w, anchor.h},
                                                         {side == Side::kSend ? 1.0f : -1.0f, 0}};
  LayoutGoroutine(context, waiter.goid, center, radius);
}

std::string FoldWords(const StageContext& context, const std::vector<Waiter>& queue, size_t from) {
  const std::string count = std::to_string(queue.size() - from);
  for (size_t i = from + 1; i < queue.size(); ++i) {
    if (queue[i].goid != queue[i - 1].goid + 1) {
      return context.Say("stage.queue.more", {{"n", count}});
    }
  }
  return context.Say("stage.queue.more_range", {{"n", count},
                                                {"first", GoroutineName(queue[from].goid)},
                                                {"last", GoroutineName(queue.back().goid)}});
}

void LayoutHeader(StageContext& context, const ChanModel& chan, Side side, Rect area) {
  const Theme& theme = context.theme();
  const size_t waiting = chan.Queue(side).size() - chan.Dequeued(side);
  const auto field = side == Side::kSend ? HchanField::kSendq : HchanField::kRecvq;
  context.paint.Begin({Role::kQueueHeader, KeyOf(chan, side), 0}, Layer::kContent,
                      {TargetKind::kField, chan.view->id, static_cast<uint32_t>(field)});
  const float name =
      context.paint.Text({area.x, area.y + 12}, side == Side::kSend ? "sendq" : "recvq",
                         {Font::kMonoBold, 12.5f, theme.text}, area.w);
  const std::string_view key = waiting == 0          ? "stage.queue.empty"
                               : side == Side::kSend ? "stage.sendq.waiting"
                                                     : "stage.recvq.waiting";
  // Where there is no room for words the number says it.
  const TextStyle style{Font::kSans, 10.5f, theme.faint};
  const float room = area.w - name - 9;
  std::string words = context.Say(key, {{"n", std::to_string(waiting)}});
  if (context.paint.Width(words, style) > room) words = waiting == 0 ? "" : std::to_string(waiting);
  if (!words.empty()) context.paint.Text({area.x + name + 9, area.y + 12}, words, style, room);
}

void LayoutNobody(StageContext& context, const ChanModel& chan, Side side, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  paint.Begin({Role::kQueueFold, KeyOf(chan, side), 1}, Layer::kCard);
  paint.Box(box, {.stroke = theme.line, .stroke_width = 1.5f, .dash = 4});
  const std::string none =
      context.Say(side == Side::kSend ? "stage.sendq.none" : "stage.recvq.none");
  const TextStyle hint{Font::kSans, 10.5f, theme.faint};
  const bool fits = paint.Width(none, hint) * 9 / hint.size_px <= box.w - 12;
  paint.CenteredText(box.center(), fits ? none : "–", hint, box.w - 12, 9);
}

// The row of those from `from` on that did not fit.
void LayoutFold(StageContext& context, const ChanModel& chan, Side side, size_t from, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const std::vector<Waiter>& queue = chan.Queue(side);
  paint.Begin(
      {Role::kQueueFold, KeyOf(chan, side), 0}, Layer::kCard,
      {TargetKind::kField, chan.view->id,
       static_cast<uint32_t>(side == Side::kSend ? HchanField::kSendq : HchanField::kRecvq)});
  paint.Box(box, {.stroke = theme.waiting, .stroke_width = 1.2f, .dash = 3});
  paint.CenteredText(box.center(), FoldWords(context, queue, from), {Font::kSans, 11, theme.dim},
                     box.w - 12, 9);
  paint.Text({box.x + 2, box.y + box.h + kLastMark - 2}, "last", {Font::kMono, 9, theme.faint},
             box.w);
  Fold& fold = context.places.folds.emplace_back();
  fold.box = box;
  for (size_t i = from; i < queue.size(); ++i) fold.goids.push_back(queue[i].goid);
}

}  // namespace

void LayoutQueue(StageContext& context, const ChanModel& chan, Side side, Rect area, float whole) {
  LayoutHeader(context, chan, side, area);
  constexpr float kHeader = 22;
  const Rect cards{area.x, area.y + kHeader, area.w, area.h - kHeader};
  const std::vector<Waiter>& queue = chan.Queue(side);
  if (queue.empty()) {
    LayoutNobody(context, chan, side, {cards.x, cards.y, cards.w, std::min(kTall, cards.h)});
    return;
  }
  const QueuePlan plan = PlanOf(queue.size(), area.w, cards.h, whole - kHeader);
  float y = cards.y;
  for (size_t i = 0; i < plan.shown; ++i) {
    const float height = plan.HeightOf(i);
    LayoutCard(context, chan, side, i, {cards.x, y, cards.w, height}, i < plan.tall);
    y += height + kGap;
    if (i + 1 == queue.size() || queue[i].sudog == nullptr) continue;
    context.paint.Begin({Role::kQueueLink, KeyOf(chan, side), queue[i].goid}, Layer::kCard);
    const float x = cards.center().x;
    context.paint.Arrow({x, y - kGap}, {x, y}, context.theme().link, 1.4f, 5);
  }
  if (plan.shown == queue.size()) return;
  const float left = cards.y + cards.h - y - kLastMark;
  LayoutFold(context, chan, side, plan.shown, {cards.x, y, cards.w, std::min(kLow, left)});
}

}  // namespace chanscope
