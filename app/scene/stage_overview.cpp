#include <algorithm>
#include <cmath>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kGap = 10;
constexpr float kLeastCard = 56;    // height that name, buffer and waiters take
constexpr float kLeastRadius = 10;  // of a goroutine whose name can be read
constexpr float kPi = 3.14159265f;

constexpr float kLeastNamed = 210;  // width of a row in which both queues have their names
constexpr float kLeastCell = 40;    // width of a slot whose value can be read

// Whether a card shows what lies in the slots, or only which of them are used.
bool ShowsValues(const ChanView& chan, Rect card) {
  return chan.dataqsiz > 0 && card.h >= 84 &&
         (card.w - 20) / static_cast<float>(chan.dataqsiz) >= kLeastCell;
}

void LayoutValues(StageContext& context, const ChanView& chan, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const float pitch = std::min(104.0f, (box.w + 4) / static_cast<float>(chan.dataqsiz));
  for (uint32_t i = 0; i < chan.dataqsiz; ++i) {
    const bool used = (i + chan.dataqsiz - chan.recvx) % chan.dataqsiz < chan.qcount;
    const Rect cell{box.x + pitch * static_cast<float>(i), box.y, pitch - 4, box.h};
    paint.SetTarget({TargetKind::kSlot, chan.id, i});
    paint.Box(cell, {.fill = used ? theme.slot : theme.sunken,
                     .stroke = used ? theme.slot_line : theme.line,
                     .radius = 4});
    if (!used) continue;
    paint.CenteredText(cell.center(), chan.buf[i],
                       {Font::kMonoBold, 11, theme.text, Align::kMiddle, 0}, cell.w - 8, 8.5f);
  }
}

// The buffer as a row of cells, or as one bar when there are many.
void LayoutBuffer(StageContext& context, const ChanView& chan, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  constexpr uint32_t kMostCells = 12;
  if (chan.dataqsiz == 0) {
    paint.Text({box.x, box.y + box.h - 3}, context.Say("stage.channel.unbuffered"),
               {Font::kSans, 10, theme.faint}, box.w);
    return;
  }
  if (chan.dataqsiz > kMostCells) {
    const float part = static_cast<float>(chan.qcount) / static_cast<float>(chan.dataqsiz);
    paint.Box(box, {.fill = theme.sunken, .stroke = theme.line, .radius = 3});
    if (chan.qcount > 0) {
      paint.Box({box.x, box.y, std::max(3.0f, box.w * part), box.h},
                {.fill = theme.slot_line, .radius = 3});
    }
    return;
  }
  const float pitch = std::min(22.0f, box.w / static_cast<float>(chan.dataqsiz));
  for (uint32_t i = 0; i < chan.dataqsiz; ++i) {
    const bool used = (i + chan.dataqsiz - chan.recvx) % chan.dataqsiz < chan.qcount;
    paint.SetTarget({TargetKind::kSlot, chan.id, i});
    paint.Box({box.x + pitch * static_cast<float>(i), box.y, pitch - 2, box.h},
              {.fill = used ? theme.slot : theme.sunken,
               .stroke = used ? theme.slot_line : theme.line,
               .radius = 2});
  }
}

// A small closed lock with its holder's hue.
void LayoutSmallLock(StageContext& context, uint32_t holder, Vec2 at) {
  const Color color = context.theme().lock;
  context.paint.Ring({at.x, at.y - 3}, 2.4f, 4, kPi, 2 * kPi, color, {0, 0, 0, 0}, 0);
  context.paint.Box(
      {at.x - 5, at.y - 3, 10, 8},
      {.fill = GoroutineColor(context.theme(), holder), .stroke = color, .radius = 2});
}

std::vector<uint32_t> Goids(const std::vector<Waiter>& queue) {
  std::vector<uint32_t> goids;
  for (const Waiter& waiter : queue) goids.push_back(waiter.goid);
  return goids;
}

// How many wait on either side, where there is no room to show who.
std::string WaitingWords(const ChanModel& chan, bool close) {
  return std::to_string(chan.senders.size()) + (close ? "→·→" : " → · → ") +
         std::to_string(chan.receivers.size());
}

// Each queue in its half, behind its name.
void LayoutNamedQueues(StageContext& context, const ChanModel& chan, Rect row, float radius) {
  const TextStyle style{Font::kMono, 10, context.theme().dim};
  for (const Side side : {Side::kSend, Side::kRecv}) {
    if (chan.Queue(side).empty()) continue;
    const bool sends = side == Side::kSend;
    const float left = sends ? row.x : row.x + row.w / 2;
    const uint32_t queue = chan.view->id * 2 + (sends ? 0 : 1);
    context.paint.Begin({Role::kQueueHeader, queue, 0}, Layer::kContent,
                        {TargetKind::kChan, chan.view->id, 0});
    const float name =
        context.paint.Text({left + 6, row.center().y + 3.5f}, sends ? "sendq" : "recvq", style);
    LayoutGoroutineRow(context, Goids(chan.Queue(side)),
                       {left + name + 4, row.y, row.w / 2 - name - 4, row.h}, radius,
                       2 * radius + 4, {Role::kQueueFold, queue, 0});
  }
}

void LayoutCard(StageContext& context, const ChanModel& chan, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const ChanView& view = *chan.view;
  const Target target{TargetKind::kChan, view.id, 0};
  const bool touched = LastStepTouched(context, view);
  paint.Begin({Role::kChanCard, view.id, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = view.closed != 0 ? theme.panel : theme.raised,
                  .stroke = context.Frame(target, touched ? theme.motion : theme.line),
                  .stroke_width = touched ? 1.6f : 1.0f,
                  .dash = view.closed != 0 ? 4.0f : 0.0f});
  paint.Begin({Role::kChanCard, view.id, 1}, Layer::kContent, target);
  const float room = box.w - 20;
  const std::string count = std::to_string(view.qcount) + "/" + std::to_string(view.dataqsiz);
  const TextStyle number{Font::kMonoBold, 11, theme.text, Align::kEnd, 0};
  const float top = ShowsValues(view, box) ? 52 : 40;
  const Rect row{box.x + 4, box.y + top, box.w - 8, box.h - top - 4};
  const float radius = std::min(13.0f, row.h / 2 - 1);
  // Where the name would be cut, the count stands in the last line, if it is one of words.
  const float count_w = paint.Width(count, number);
  const bool below = radius < kLeastRadius &&
                     paint.Width(view.name, {Font::kMonoBold, 12, {}}) > room - count_w - 8;
  const Vec2 count_at{box.x + box.w - 10, below ? box.y + 49 : box.y + 17};
  const float used = paint.Text(count_at, count, number, room * 0.5f);
  const float counter = below ? 0 : used;
  const float lock = view.lock_holder != 0 ? 16 : 0;
  if (lock > 0) {
    LayoutSmallLock(context, view.lock_holder, {box.x + box.w - 10 - counter - 11, box.y + 13});
  }
  const float name = paint.Text({box.x + 10, box.y + 17}, view.name,
                                {Font::kMonoBold, 12, theme.text}, room - counter - lock - 8);
  const float beside = room - counter - lock - name - 16;
  const TextStyle note{Font::kMono, 10, view.closed != 0 ? theme.waiting_text : theme.faint};
  std::string words = view.closed != 0 ? context.Say("stage.channel.closed") : view.type;
  // Of a word half of which would be cut off a sign is left; the card's dashed frame says it too.
  if (view.closed != 0 && paint.Width(words, note) > beside) words = "×";
  if (beside > 8) paint.Text({box.x + 17 + name, box.y + 17}, words, note, beside);
  paint.Begin({Role::kChanCard, view.id, 2}, Layer::kContent, target);
  const bool values = ShowsValues(view, box);
  if (values) {
    LayoutValues(context, view, {box.x + 10, box.y + 27, room, 22});
  } else {
    LayoutBuffer(context, view, {box.x + 10, box.y + 25, room, 12});
  }
  ChanPlace& place = context.places.chans[view.id];
  place.center = box.center();
  place.card = true;
  context.places.queued[{view.id, 0}] = {box, {}};
  if (radius < kLeastRadius) {
    paint.Text({box.x + 10, box.y + 49}, WaitingWords(chan, below),
               {Font::kMono, 9.5f, theme.faint}, below ? room - used - 8 : room);
    return;
  }
  if (row.w >= kLeastNamed) {
    LayoutNamedQueues(context, chan, row, radius);
    return;
  }
  // Senders from the left; receivers fill the right part, all but a quarter when alone.
  const bool both = !chan.senders.empty() && !chan.receivers.empty();
  const float senders = row.w * (both ? 0.5f : 0.75f);
  const float receivers = row.w * (both ? 0.5f : 0.25f);
  if (!chan.senders.empty()) {
    LayoutGoroutineRow(context, Goids(chan.senders), {row.x, row.y, senders, row.h}, radius,
                       2 * radius + 4, {Role::kQueueFold, view.id * 2, 0});
  }
  if (!chan.receivers.empty()) {
    LayoutGoroutineRow(context, Goids(chan.receivers),
                       {row.x + receivers, row.y, row.w - receivers, row.h}, radius, 2 * radius + 4,
                       {Role::kQueueFold, view.id * 2 + 1, 0});
  }
}

void LayoutOverviewHeading(StageContext& context, size_t count, Rect area) {
  context.paint.Begin({Role::kHeading, 2, 0}, Layer::kContent);
  const float heading =
      context.paint.Heading({area.x, area.y + 22}, context.Say("stage.channels"), area.w);
  context.paint.Text({area.x + heading + 10, area.y + 22}, std::to_string(count),
                     {Font::kMono, 11, context.theme().dim}, 60);
}

}  // namespace

bool LastStepTouched(const StageContext& context, const ChanView& chan) {
  return std::any_of(
      context.snapshot.events.begin(), context.snapshot.events.end(),
      [&](const Event& event) { return event.c == chan.id && SubjectOf(event) == Subject::kChan; });
}

void LayoutChannelCards(StageContext& context, std::span<const ChanModel> chans, Rect area) {
  constexpr float kHeading = 34;
  const float height = area.h - kHeading;
  // As few columns as leave a card room for two lines and its queues.
  size_t columns = 2;
  const auto rows_of = [&](size_t n) { return (chans.size() + n - 1) / n; };
  while (height / static_cast<float>(rows_of(columns)) < 78 &&
         area.w / static_cast<float>(columns + 1) > 104) {
    ++columns;
  }
  const float w = (area.w + kGap) / static_cast<float>(columns) - kGap;
  const float pitch = std::min(120.0f, (height + kGap) / static_cast<float>(rows_of(columns)));
  if (pitch - kGap < kLeastCard) return LayoutChannelMap(context, chans, area);
  LayoutOverviewHeading(context, chans.size(), area);
  const float top = area.y + kHeading;
  for (size_t i = 0; i < chans.size(); ++i) {
    const auto column = static_cast<float>(i % columns);
    const size_t rows_above = i / columns;
    const auto row = static_cast<float>(rows_above);
    LayoutCard(context, chans[i],
               {area.x + column * (w + kGap), top + row * pitch, w, pitch - kGap});
  }
}

void LayoutEmptyStage(StageContext& context, Rect area) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const float radius = std::clamp(std::min(area.w, area.h) * 0.22f, 36.0f, 96.0f);
  const Vec2 center{area.center().x, area.center().y - 18};
  constexpr int kSlots = 6;
  paint.Begin({Role::kEmpty, 0, 0}, Layer::kCard);
  for (int i = 0; i < kSlots; ++i) {
    const float from = -kPi / 2 + 2 * kPi * static_cast<float>(i) / kSlots;
    paint.Ring(center, radius * 0.62f, radius, from + 0.04f, from + 2 * kPi / kSlots - 0.04f,
               Blend(theme.panel, WithAlpha(theme.slot, 0.22f)), theme.line, 1.2f);
  }
  const bool ended = context.snapshot.end != EndReason::kRunning;
  paint.Begin({Role::kEmpty, 0, 1}, Layer::kContent);
  paint.Text({center.x, center.y + radius + 30},
             context.Say(ended ? "stage.empty.ended_title" : "stage.empty.title"),
             {Font::kSansSemibold, 13, theme.dim, Align::kMiddle, 0}, area.w - 20);
  paint.Text({center.x, center.y + radius + 50},
             context.Say(ended ? "stage.empty.ended_hint" : "stage.empty.hint"),
             {Font::kSans, 11.5f, theme.faint, Align::kMiddle, 0}, area.w - 20);
}

}  // namespace chanscope
