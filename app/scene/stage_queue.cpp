#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kTall = 40;  // a card of two lines
constexpr float kLow = 28;   // of one
constexpr float kGap = 7;

struct CardStyle {
  bool tall = true;
  float height() const { return tall ? kTall : kLow; }
  float pitch() const { return height() + kGap; }
  float radius() const { return tall ? 13.0f : 11.0f; }
};

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

void LayoutCard(StageContext& context, const ChanModel& chan, Side side, size_t index, Rect box,
                const CardStyle& style) {
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
  const float radius = style.radius();
  const Vec2 center{box.x + radius + 8, box.center().y + 1};
  const float x = center.x + radius + 8;
  const float room = box.x + box.w - 8 - x;
  Rect anchor = box;

  paint.Begin({Role::kQueueCard, KeyOf(chan, side) + 0x40000000, waiter.goid}, Layer::kContent,
              target);
  const ElemWords words = WordsOf(side, waiter);
  if (style.tall) {
    const float used = paint.Text({x, box.y + 15}, RoleOf(context, waiter),
                                  {dequeued ? Font::kSansSemibold : Font::kMono, 10.5f,
                                   dequeued ? theme.motion_text : theme.dim},
                                  room);
    const bool is_first = index == chan.Dequeued(side);
    const bool is_last = index + 1 == chan.Queue(side).size();
    if (!dequeued && (is_first || is_last)) {
      paint.Text({box.x + box.w - 8, box.y + 15}, is_first ? "first" : "last",
                 {Font::kMono, 9, theme.faint, Align::kEnd, 0}, room - used - 6);
    }
    LayoutElem(context, words, {x, box.y + 31}, room, dequeued, anchor);
  } else {
    LayoutElem(context, words, {x, box.center().y + 4}, room, dequeued, anchor);
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

}  // namespace

void LayoutQueue(StageContext& context, const ChanModel& chan, Side side, Rect area) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  LayoutHeader(context, chan, side, area);
  const Rect cards{area.x, area.y + 22, area.w, area.h - 22};
  const std::vector<Waiter>& queue = chan.Queue(side);
  CardStyle style;
  style.tall = area.w >= 124 && (cards.h + kGap) / style.pitch() >= 3;
  if (queue.empty()) {
    const Rect box{cards.x, cards.y, cards.w, std::min(kTall, cards.h)};
    paint.Begin({Role::kQueueFold, KeyOf(chan, side), 1}, Layer::kCard);
    paint.Box(box, {.stroke = theme.line, .stroke_width = 1.5f, .dash = 4});
    const std::string none =
        context.Say(side == Side::kSend ? "stage.sendq.none" : "stage.recvq.none");
    const TextStyle hint{Font::kSans, 10.5f, theme.faint};
    const bool fits = paint.Width(none, hint) * 9 / hint.size_px <= box.w - 12;
    paint.CenteredText(box.center(), fits ? none : "–", hint, box.w - 12, 9);
    return;
  }
  const auto fits = static_cast<size_t>(std::max(1.0f, (cards.h + kGap) / style.pitch()));
  const bool folds = queue.size() > fits;
  const size_t shown = folds ? fits - 1 : queue.size();
  float y = cards.y;
  for (size_t i = 0; i < shown; ++i, y += style.pitch()) {
    LayoutCard(context, chan, side, i, {cards.x, y, cards.w, style.height()}, style);
    if (i + 1 == queue.size() || queue[i].sudog == nullptr) continue;
    paint.Begin({Role::kQueueLink, KeyOf(chan, side), queue[i].goid}, Layer::kCard);
    const float x = cards.center().x;
    paint.Arrow({x, y + style.height()}, {x, y + style.pitch()}, theme.link, 1.4f, 5);
  }
  if (!folds) return;
  const Rect box{cards.x, y, cards.w, std::min(style.height(), 30.0f)};
  paint.Begin(
      {Role::kQueueFold, KeyOf(chan, side), 0}, Layer::kCard,
      {TargetKind::kField, chan.view->id,
       static_cast<uint32_t>(side == Side::kSend ? HchanField::kSendq : HchanField::kRecvq)});
  paint.Box(box, {.stroke = theme.waiting, .stroke_width = 1.2f, .dash = 3});
  paint.CenteredText(box.center(), FoldWords(context, queue, shown), {Font::kSans, 11, theme.dim},
                     box.w - 12, 9);
}

}  // namespace chanscope
