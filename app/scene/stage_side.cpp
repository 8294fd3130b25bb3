#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {

void LayoutSurface(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  Color frame = theme.line;
  if (card.dashed) frame = theme.waiting;
  if (card.touched) frame = theme.motion;
  context.paint.Begin({card.role, card.id, 0}, Layer::kCard, card.target);
  context.paint.Box(box, {.fill = card.dashed ? theme.panel : theme.raised,
                          .stroke = context.Frame(card.target, frame),
                          .stroke_width = card.touched ? 1.6f : 1.0f,
                          .dash = card.dashed ? 4.0f : 0.0f});
}

TextStyle ValueStyle(const StageContext& context, const SideCard& card, float size_px) {
  const Theme& theme = context.theme();
  Color color = card.touched ? theme.motion_text : theme.text;
  if (card.value_goid != 0) color = GoroutineColor(theme, card.value_goid);
  return {Font::kMonoBold, size_px, color};
}

namespace {

constexpr float kTall = 62;
constexpr float kLow = 28;
constexpr float kGap = 8;
constexpr size_t kMostTall = 2;

void LayoutWaiters(StageContext& context, const SideCard& card, Rect box, float radius) {
  // From the right edge to the left: the oldest is rightmost, "+n" left of the last one shown.
  const std::span<const uint32_t> goids = card.goids;
  const float pitch = 2 * radius + 4;
  const auto fits = static_cast<size_t>(std::max(0.0f, (box.w + 4) / pitch));
  const bool folds = goids.size() > fits;
  const size_t shown = folds ? (fits == 0 ? 0 : fits - 1) : goids.size();
  float x = box.x + box.w - radius;
  for (size_t i = 0; i < shown; ++i, x -= pitch) {
    LayoutGoroutine(context, goids[i], {x, box.center().y}, radius);
  }
  if (!folds) return;
  context.paint.Begin({card.role, card.id, 9}, Layer::kContent);
  context.paint.CenteredText({x, box.center().y}, "+" + std::to_string(goids.size() - shown),
                             {Font::kMonoBold, 10, context.theme().dim}, 2 * radius, 6);
  const auto hidden = goids.subspan(shown);
  context.places.folds.push_back({{x - radius, box.center().y - radius, 2 * radius, 2 * radius},
                                  {hidden.begin(), hidden.end()}});
}

// Room that the goroutines of a card take at its right edge; 0: there are none.
float WaitersRoom(const SideCard& card, float radius, size_t most) {
  const size_t places = std::min(card.goids.size(), most);
  return places == 0 ? 0 : static_cast<float>(places) * (2 * radius + 4) + 4;
}

// "counter 9", "held by G3  readers 2": as much as there is room for.
void LayoutValues(StageContext& context, const SideCard& card, Vec2 at, float room) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const TextStyle label{Font::kMono, 10.5f, theme.dim};
  const TextStyle value = ValueStyle(context, card, 13);
  float x = at.x;
  const float end = at.x + room;
  const auto pair = [&](uint32_t part, std::string_view name, std::string_view text,
                        const TextStyle& style) {
    if (text.empty() || end - x < 16) return;
    const float name_w = name.empty() ? 0 : paint.Width(name, label) + 8;
    const bool named = x + name_w + paint.Width(text, style) <= end;
    paint.Begin({card.role, card.id, part}, Layer::kContent, card.target);
    if (named && name_w > 0) x += paint.Text({x, at.y}, name, label) + 8;
    x += paint.Text({x, at.y + 0.5f}, text, style, end - x) + 12;
  };
  pair(2, card.label, card.value, value);
  pair(4, card.more_label, card.more, {Font::kMonoBold, 12, theme.text});
}

void LayoutTall(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  constexpr float kRadius = 12;
  LayoutSurface(context, card, box);
  paint.Begin({card.role, card.id, 1}, Layer::kContent, card.target);
  const float waiters = WaitersRoom(card, kRadius, box.w > 200 ? 5 : 2);
  // The goroutines stand beside the lower two lines; the name has the whole width above them.
  const float room = box.w - 24;
  const float name =
      paint.Text({box.x + 12, box.y + 17}, card.name, {Font::kMonoBold, 12, theme.text}, room);
  if (room - name - 8 >= 24) {
    paint.Text({box.x + 20 + name, box.y + 17}, card.kind, {Font::kSans, 10, theme.faint},
               room - name - 8);
  }
  const float beside = room - waiters;
  LayoutValues(context, card, {box.x + 12, box.y + 35}, beside);
  paint.Begin({card.role, card.id, 3}, Layer::kContent, card.target);
  float x = box.x + 12;
  if (!card.note_label.empty()) {
    x += paint.Text({x, box.y + 52}, card.note_label, {Font::kMono, 10.5f, theme.dim}) + 8;
  }
  const float note_room = box.x + 12 + beside - x;
  // Who waits is seen at the right; in a narrow card the number alone says the same.
  const TextStyle note{Font::kSans, 10.5f, card.alert ? theme.waiting_text : theme.faint};
  const bool fits = paint.Width(card.note, note) <= note_room;
  const bool counted = !card.note_label.empty() && card.alert;
  if (!fits && counted) {
    paint.Text({x, box.y + 52}, std::to_string(card.goids.size()), note, note_room);
  } else {
    paint.Text({x, box.y + 52}, card.note, note, note_room);
  }
  if (waiters > 0) {
    LayoutWaiters(context, card, {box.x + box.w - waiters - 6, box.y + 24, waiters - 4, 32},
                  kRadius);
  }
}

void LayoutLow(StageContext& context, const SideCard& card, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  constexpr float kRadius = 10;
  LayoutSurface(context, card, box);
  const float right = WaitersRoom(card, kRadius, 2);
  const std::string& words = card.note.empty() ? card.kind : card.note;
  const std::string& said = card.value.empty() ? words : card.value;
  TextStyle style = ValueStyle(context, card, 12);
  style.align = Align::kEnd;
  if (card.value.empty()) style = {Font::kSans, 10.5f, theme.waiting_text, Align::kEnd, 0};
  const float room = box.w - right - 18;
  const float value = std::min(paint.Width(said, style), room * 0.5f);
  paint.Begin({card.role, card.id, 1}, Layer::kContent, card.target);
  paint.Text({box.x + 9, box.center().y + 4}, card.name, {Font::kMonoBold, 11.5f, theme.text},
             room - value - 8);
  paint.Begin({card.role, card.id, 2}, Layer::kContent, card.target);
  paint.Text({box.x + box.w - right - 9, box.center().y + 4}, said, style, value + 0.5f);
  if (right > 0) {
    LayoutWaiters(context, card, {box.x + box.w - right - 2, box.y, right - 4, box.h}, kRadius);
  }
}

void LayoutCard(StageContext& context, const SideCard& card, Rect box) {
  if (box.h >= kTall) {
    LayoutTall(context, card, box);
  } else {
    LayoutLow(context, card, box);
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

// As many cards side by side as are `width` wide at least, in rows of `height`.
void LayoutRows(StageContext& context, std::span<const SideCard> cards, Rect box, float least,
                float height) {
  const auto columns = std::max<size_t>(1, static_cast<size_t>((box.w + kGap) / (least + kGap)));
  const float width = std::min(1.4f * least, (box.w + kGap) / static_cast<float>(columns) - kGap);
  const auto rows = std::max<size_t>(1, static_cast<size_t>((box.h + kGap) / (height + kGap)));
  const size_t room = columns * rows;
  const bool folds = cards.size() > room;
  const size_t shown = folds ? room - 1 : cards.size();
  const auto place = [&](size_t i) {
    const size_t column = i % columns;
    const size_t row = i / columns;
    return Rect{box.x + static_cast<float>(column) * (width + kGap),
                box.y + static_cast<float>(row) * (height + kGap), width, height};
  };
  for (size_t i = 0; i < shown; ++i) LayoutCard(context, cards[i], place(i));
  if (folds) LayoutMore(context, cards.size() - shown, place(shown));
}

}  // namespace

float SideColumnHeight(const StageContext& context, float room) {
  const size_t count = context.cards.size();
  if (count == 0) return 0;
  const SideStyle style = StyleFor(count, room);
  const size_t rows = style.shown + (style.folds ? 1 : 0);
  return static_cast<float>(rows) * (style.height + kGap) - kGap;
}

void LayoutSideColumn(StageContext& context, Rect box) {
  const std::vector<SideCard>& cards = context.cards;
  if (cards.empty()) return;
  const SideStyle style = StyleFor(cards.size(), box.h + 0.5f);
  Rect place{box.x, box.y, box.w, style.height};
  for (size_t i = 0; i < style.shown; ++i, place.y += style.height + kGap) {
    LayoutCard(context, cards[i], place);
  }
  if (style.folds) LayoutMore(context, cards.size() - style.shown, place);
}

void LayoutSideRow(StageContext& context, Rect box) {
  LayoutRows(context, context.cards, box, 150, box.h);
}

void LayoutSideRows(StageContext& context, Rect area) {
  context.paint.Begin({Role::kHeading, 2, 0}, Layer::kContent);
  context.paint.Heading({area.x, area.y + 22}, context.Say("stage.sync"), area.w);
  const Rect below{area.x, area.y + 36, area.w, area.h - 36};
  if (LayoutNodes(context, below)) return;
  LayoutRows(context, context.cards, below, 190, kTall + 4);
}

}  // namespace chanscope
