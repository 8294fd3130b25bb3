#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "app/scene/stage_layout.h"
#include "app/scene/tween.h"

namespace chanscope {
namespace {

struct Path {
  Vec2 p0, p1, p2, p3;
  Vec2 At(float t) const { return PointOnCurve(p0, p1, p2, p3, t); }
};

// One end of a copy.
struct End {
  Anchor anchor;
  bool slot = false;
  bool stack = false;  // the frame of a running goroutine
};

// A copy as it is told: from where to where, and in which words.
struct Copy {
  uint32_t chan = 0;
  End from, to;
  std::string value;
  std::string caption;
  bool to_receiver = false;  // drawn in the receiver's colour, told above the receiver's frame
  bool done = false;         // by an earlier step, kept in view
  bool zeroes = false;       // out of the middle of a closed channel
};

std::optional<End> EndAt(const StageContext& context, uint32_t chan, Place place, uint32_t goid,
                         uint32_t slot) {
  const Places& places = context.places;
  if (const auto at = places.chans.find(chan); at != places.chans.end() && at->second.card) {
    const auto g = places.goroutines.find(goid);
    if (place == Place::kStack && g != places.goroutines.end()) return End{g->second};
    return End{places.queued.at({chan, 0})};
  }
  if (place == Place::kBuffer) {
    const auto at = places.slots.find({chan, slot});
    if (at == places.slots.end()) return std::nullopt;
    return End{at->second, true, false};
  }
  if (place != Place::kStack) return std::nullopt;
  if (const auto at = places.stacks.find(goid); at != places.stacks.end()) {
    return End{at->second, false, true};
  }
  if (const auto at = places.queued.find({chan, goid}); at != places.queued.end()) {
    return End{at->second};
  }
  if (const auto at = places.goroutines.find(goid); at != places.goroutines.end()) {
    return End{at->second};
  }
  const Fold* fold = places.FoldOf(goid);
  return fold == nullptr ? std::nullopt : std::optional(End{{fold->box, {}}});
}

// A closed and empty channel gives zeroes: they come from nowhere, out of its middle.
std::optional<End> Middle(const StageContext& context, uint32_t chan) {
  const auto at = context.places.chans.find(chan);
  if (at == context.places.chans.end() || at->second.card) return std::nullopt;
  const Vec2 c = at->second.center;
  const float r = at->second.radius * 0.55f;
  return End{{{c.x - r, c.y - 8, 2 * r, 16}, {1, 0}}};
}

// The value that a step copied, as text: found where it arrived, else where it came from.
std::string ValueOf(const StageContext& context, const Event& event) {
  const ChanView* chan = context.snapshot.FindChan(event.c);
  if (event.place2 == Place::kBuffer && chan != nullptr && event.slot2 < chan->buf.size() &&
      !chan->buf[event.slot2].empty()) {
    return chan->buf[event.slot2];
  }
  for (const uint32_t goid : {event.g3, event.g2}) {
    const GView* g = context.snapshot.FindG(goid);
    if (g == nullptr || g->operation.chan != event.c) continue;
    if (!g->operation.elem.type.empty()) return g->operation.elem.value;
    if (!g->waiting_elem.empty()) return g->waiting_elem;
  }
  return std::to_string(static_cast<int64_t>(event.value));
}

// Where a path that comes from `other` meets an end.
Vec2 Meet(const End& end, Vec2 other) {
  const Rect& box = end.anchor.box;
  if (!end.slot) {
    const Vec2 c = box.center();
    return {c.x + end.anchor.out.x * box.w / 2, c.y + end.anchor.out.y * box.h / 2};
  }
  const Vec2 a{box.x, box.y};
  const Vec2 b{box.x + box.w, box.y + box.h};
  const auto distance = [&](Vec2 p) { return std::hypot(p.x - other.x, p.y - other.y); };
  return distance(a) < distance(b) ? a : b;
}

constexpr float kChipHalf = 16;

// Bends a path until none of it leaves the channel's zone, but for its own ends; one that leads out
// of the zone stays as it is.
Path Within(Path path, const ChanPlace& place) {
  if (path.p3.y < place.top) return path;
  const float middle = (path.p0.y + path.p3.y) / 2;
  const float low_end = std::max(place.top, middle);
  const float bottom = std::max({place.bottom - kChipHalf, path.p0.y, path.p3.y});
  // A curve comes three quarters of the way to where both its control points lie.
  const float least = place.top - (low_end - place.top) / 3;
  const float most = bottom + (bottom - middle) / 3;
  path.p1.y = std::clamp(path.p1.y, least, most);
  path.p2.y = std::clamp(path.p2.y, least, most);
  return path;
}

// The way that a copy takes where nothing is in its way.
Path PathOf(const StageContext& context, const Copy& copy) {
  const ChanPlace& place = context.places.chans.at(copy.chan);
  const Vec2 p0 = Meet(copy.from, copy.to.anchor.box.center());
  const Vec2 p3 = Meet(copy.to, copy.from.anchor.box.center());
  const float dx = p3.x - p0.x;
  if (place.card) return {p0, {p0.x + dx * 0.3f, p0.y}, {p3.x - dx * 0.3f, p3.y}, p3};
  if (copy.zeroes && p3.y < place.top) {
    // Up to one that has left the channel already, and runs on.
    const Vec2 top{place.center.x, place.center.y - place.radius + 4};
    return {top, {top.x, (top.y + p3.y) / 2}, {p3.x - (p3.x - top.x) * 0.4f, p3.y + 56}, p3};
  }
  if (copy.zeroes) return {p0, {p0.x + dx * 0.6f, p0.y}, {p3.x - dx * 0.4f, p3.y}, p3};
  const Vec2 c = place.center;
  const float r = place.radius;
  if (!copy.from.slot && !copy.to.slot) {
    // Both below the ring: it is not in the way.
    if (std::min(p0.y, p3.y) > c.y + r) {
      return {p0, {p0.x + dx * 0.3f, p0.y}, {p3.x - dx * 0.3f, p3.y}, p3};
    }
    // Past the ring: over its top. Through a gate: level along its way.
    const float peak = place.gate ? c.y : c.y - r - 16;
    const float y = (8 * peak - p0.y - p3.y) / 6;
    const float level = place.gate ? (p3.y - p0.y) / 2 : 0;
    const float reach = std::max(40.0f, std::abs(dx) * 0.32f);
    const float way = dx < 0 ? -1 : 1;
    const float bend = way * reach * (place.gate ? 1.0f : 0.75f);
    return {p0, {p0.x + bend, y + level}, {p3.x - bend, y - level}, p3};
  }
  // A slot is entered and left on its outer side.
  const End& slot = copy.from.slot ? copy.from : copy.to;
  const Vec2 s = copy.from.slot ? p0 : p3;
  const Vec2 card = copy.from.slot ? p3 : p0;
  const Vec2 out = slot.anchor.out;
  const Vec2 near_slot{s.x + out.x * r * 0.62f, s.y + out.y * r * 0.62f};
  const bool card_left = card.x < c.x;
  const bool far_side = card_left ? out.x > 0.2f : out.x < -0.2f;
  const float side = card_left ? 1.0f : -1.0f;
  Vec2 near_card{card.x + side * std::max(24.0f, std::abs(s.x - card.x) * 0.3f), card.y};
  // To the other side of the ring the way leads over its top, or below it.
  if (far_side) near_card = {card.x + side * r * 0.5f, c.y + (out.y < 0.35f ? -1.5f : 1.5f) * r};
  if (copy.from.slot) return {p0, near_slot, near_card, p3};
  return {p0, near_card, near_slot, p3};
}

// Other ways from the same end to the other: bent aside, over the ring or below it, or straight.
std::vector<Path> WaysOf(const StageContext& context, const Copy& copy) {
  const ChanPlace& place = context.places.chans.at(copy.chan);
  const Path liked = Within(PathOf(context, copy), place);
  std::vector<Path> ways = {liked};
  if (place.card) return ways;
  constexpr std::array kBends = {0.0f,   -40.0f,  40.0f,  -90.0f,  90.0f, -130.0f,
                                 130.0f, -180.0f, 180.0f, -260.0f, 260.0f};
  for (const float dx : kBends) {
    for (const float dy : kBends) {
      const Path& way = liked;
      const Vec2 p1{way.p1.x + dx, way.p1.y + dy};
      const Vec2 p2{way.p2.x + dx, way.p2.y + dy};
      ways.push_back(Within({way.p0, p1, p2, way.p3}, place));
      ways.push_back(Within({way.p0, p1, way.p2, way.p3}, place));
      ways.push_back(Within({way.p0, way.p1, p2, way.p3}, place));
    }
  }
  const Vec2 c = place.center;
  for (const float side : {-1.0f, 1.0f}) {
    for (const float high : {1.2f, 1.6f, 2.2f}) {
      for (const float wide : {0.4f, 0.9f, 1.5f}) {
        Path way = liked;
        const float way_x = way.p3.x < way.p0.x ? -1 : 1;
        way.p1 = {c.x - way_x * wide * place.radius, c.y + side * high * place.radius};
        way.p2 = {c.x + way_x * wide * place.radius, c.y + side * high * place.radius};
        ways.push_back(Within(way, place));
      }
    }
  }
  const auto along = [&](float t) {
    return Vec2{liked.p0.x + (liked.p3.x - liked.p0.x) * t,
                liked.p0.y + (liked.p3.y - liked.p0.y) * t};
  };
  ways.push_back({liked.p0, along(0.33f), along(0.67f), liked.p3});
  return ways;
}

// How much of a path, in parts of it, runs through what is written.
int WordsCrossed(const StageContext& context, const Path& path) {
  constexpr int kParts = 120;
  std::array<Vec2, kParts + 1> points;
  for (int i = 0; i <= kParts; ++i) {
    points[static_cast<size_t>(i)] = path.At(static_cast<float>(i) / kParts);
  }
  int crossed = 0;
  // No part of a curve lies outside the box around its four points.
  const auto [left, right] = std::minmax({path.p0.x, path.p1.x, path.p2.x, path.p3.x});
  const auto [top, bottom] = std::minmax({path.p0.y, path.p1.y, path.p2.y, path.p3.y});
  constexpr float kOff = 3;
  for (const Rect& written : context.places.words) {
    const Rect word{written.x - kOff, written.y - kOff, written.w + 2 * kOff, written.h + 2 * kOff};
    if (word.x > right || word.x + word.w < left || word.y > bottom || word.y + word.h < top) {
      continue;
    }
    for (const Vec2 at : points) crossed += word.Contains(at) ? 1 : 0;
  }
  return crossed;
}

// How much of a path runs over slots that it has nothing to do with, in parts of it.
int SlotsCrossed(const StageContext& context, const Copy& copy, const Path& path) {
  const ChanPlace& place = context.places.chans.at(copy.chan);
  if (copy.zeroes || place.gate || place.card) return 0;
  constexpr int kParts = 40;
  const float own = place.radius * 0.45f;
  const auto at_end = [&](const End& end, Vec2 at) {
    const Vec2 middle = end.anchor.box.center();
    return end.slot && std::hypot(at.x - middle.x, at.y - middle.y) < own;
  };
  int crossed = 0;
  for (int i = 0; i <= kParts; ++i) {
    const Vec2 at = path.At(static_cast<float>(i) / kParts);
    const bool over = std::hypot(at.x - place.center.x, at.y - place.center.y) < place.radius;
    if (over && !at_end(copy.from, at) && !at_end(copy.to, at)) ++crossed;
  }
  return crossed;
}

struct FoundWay {
  Path path;
  bool clear = false;  // it crosses no words
};

// The first of the ways that cross least: what is written counts before the slots.
FoundWay ClearWay(const StageContext& context, const Copy& copy) {
  constexpr int kWords = 1000;
  const std::vector<Path> ways = WaysOf(context, copy);
  const auto crossed_by = [&](const Path& way) {
    return kWords * WordsCrossed(context, way) + SlotsCrossed(context, copy, way);
  };
  size_t best = 0;
  int least = crossed_by(ways[0]);
  for (size_t i = 1; i < ways.size() && least > 0; ++i) {
    const int crossed = crossed_by(ways[i]);
    if (crossed >= least) continue;
    least = crossed;
    best = i;
  }
  return {ways[best], least < kWords};
}

std::vector<Copy> CopiesOf(const StageContext& context) {
  std::vector<Copy> copies;
  const Snapshot& snapshot = context.snapshot;
  const bool second_of_two = snapshot.last.phase == Phase::kRecvCopySender;
  for (const Event& event : snapshot.events) {
    if (event.kind != EventKind::kElemCopied) continue;
    const bool zeroes = event.place == Place::kNone;
    const auto from = zeroes ? Middle(context, event.c)
                             : EndAt(context, event.c, event.place, event.g2, event.slot);
    const auto to = EndAt(context, event.c, event.place2, event.g3, event.slot2);
    if (!from || !to || !context.places.chans.contains(event.c)) continue;
    Copy copy{event.c, *from, *to, ValueOf(context, event), {}, false, false};
    const bool unbuffered = context.places.chans.at(event.c).gate;
    const std::vector<WordArgument> words = {
        {"slot", std::to_string(to->slot ? event.slot2 : event.slot)}};
    if (zeroes) {
      copy.to_receiver = copy.zeroes = true;
      copy.caption = context.Say("stage.copy.zero");
    } else if (event.place == Place::kBuffer) {
      copy.to_receiver = true;
      const bool first = snapshot.last.phase == Phase::kRecvCopyHead;
      copy.caption = (first ? "① " : "") + context.Say("stage.copy.from_slot", words);
    } else if (event.place2 == Place::kBuffer) {
      copy.caption = second_of_two ? "② " + context.Say("stage.copy.sender_to_slot")
                                   : context.Say("stage.copy.to_slot", words);
    } else {
      copy.caption = context.Say(unbuffered ? "stage.copy.rendezvous" : "stage.copy.handoff");
    }
    copies.push_back(std::move(copy));
    if (!second_of_two || event.place2 != Place::kBuffer) continue;
    // The first of the two copies stays in view: together they are what happens at a full ring.
    const ChanModel* chan = nullptr;
    for (const ChanModel& model : context.model.chans) {
      if (model.view->id == event.c) chan = &model;
    }
    if (chan == nullptr || chan->receiving.empty()) continue;
    const GView& receiver = *chan->receiving.front();
    const auto stack = EndAt(context, event.c, Place::kStack, receiver.goid, 0);
    if (!stack || !to->slot) continue;
    copies.push_back({event.c, *to, *stack, receiver.operation.elem.value,
                      "① " + context.Say("stage.copy.from_slot", words), true, true});
  }
  return copies;
}

bool Overlap(Rect a, Rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

float ChipWidth(const StageContext& context, const Copy& copy) {
  return std::clamp(context.paint.Width(copy.value, {Font::kMonoBold, 14, {}}) + 18, 32.0f, 120.0f);
}

void LayoutChip(StageContext& context, const Copy& copy, Vec2 center) {
  const Theme& theme = context.theme();
  const float width = ChipWidth(context, copy);
  const Rect box{center.x - width / 2, center.y - 13, width, 26};
  context.paint.Box(box, {.fill = copy.to_receiver ? theme.accent : theme.motion, .radius = 7});
  context.paint.CenteredText(
      center, copy.value,
      {Font::kMonoBold, 14, copy.to_receiver ? theme.on_accent : theme.on_motion}, width - 10, 8);
}

// The place on the path nearest to its first third where a chip covers no words.
std::optional<Vec2> RestOf(const StageContext& context, const Copy& copy, const Path& path) {
  const float w = ChipWidth(context, copy) + 6;
  const ChanPlace& place = context.places.chans.at(copy.chan);
  const bool beside_ring = !place.gate && !place.card;
  constexpr std::array kWays = {0.34f, 0.42f, 0.28f, 0.5f,  0.22f,
                                0.58f, 0.66f, 0.74f, 0.16f, 0.82f};
  // First a place outside the ring, then any.
  for (const float keep_off : {place.radius + 18, 0.0f}) {
    for (const float t : kWays) {
      const Vec2 at = path.At(t);
      const Rect box{at.x - w / 2, at.y - 15, w, 30};
      const float away = std::hypot(at.x - place.center.x, at.y - place.center.y);
      const auto none_below = [&](const std::vector<Rect>& rects) {
        return std::none_of(rects.begin(), rects.end(),
                            [&](Rect taken) { return Overlap(box, taken); });
      };
      const bool free = none_below(context.places.taken) && none_below(context.places.words) &&
                        (!beside_ring || away >= keep_off);
      if (free) return at;
    }
  }
  return std::nullopt;
}

// The head of a path, along its end.
void LayoutHead(StageContext& context, const Path& path, Color color) {
  const Vec2 before = path.At(0.97f);
  const Vec2 d{path.p3.x - before.x, path.p3.y - before.y};
  const float length = std::hypot(d.x, d.y);
  if (length < 0.5f) return;
  const Vec2 unit{d.x / length, d.y / length};
  const Vec2 base{path.p3.x - unit.x * 8, path.p3.y - unit.y * 8};
  context.paint.Triangle(path.p3, {base.x - unit.y * 4, base.y + unit.x * 4},
                         {base.x + unit.y * 4, base.y - unit.x * 4}, color);
}

// A caption's place is taken before any path is laid: paths keep off it.
void LayoutCaption(StageContext& context, const Copy& copy, uint32_t part) {
  const ChanPlace& place = context.places.chans.at(copy.chan);
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Color color = copy.to_receiver ? theme.accent_text : theme.motion_text;
  const TextStyle style{Font::kSansSemibold, 11.5f, color, Align::kStart, 0};
  paint.Begin({Role::kCaption, copy.chan, part}, Layer::kPath);
  if (copy.to_receiver && place.caption_receiver.w > 0) {
    const Rect box = place.caption_receiver;
    const auto lines = WrapText(paint.metrics(), copy.caption, style.font, style.size_px, box.w, 2);
    float y = box.y + box.h - 8 - 14 * static_cast<float>(lines.size() - 1);
    for (const std::string& line : lines) {
      const float width = paint.Text({box.x, y}, line, style, box.w);
      context.places.words.push_back({box.x, y - 11, width, 14});
      y += 14;
    }
    return;
  }
  const Rect row = place.caption_top;
  if (row.w <= 0) return;
  const float width = std::min(paint.Width(copy.caption, style), row.w);
  const float x = std::clamp(place.center.x - width / 2, row.x, row.x + row.w - width);
  paint.Text({x, row.y + 14}, copy.caption, style, row.w);
  context.places.words.push_back({x, row.y + 3, width, 14});
}

}  // namespace

void LayoutCopies(StageContext& context, float progress) {
  const Theme& theme = context.theme();
  const auto step = static_cast<uint32_t>(context.snapshot.step);
  const std::vector<Copy> copies = CopiesOf(context);
  uint32_t part = 0;
  for (const Copy& copy : copies) {
    if (progress == 1) LayoutCaption(context, copy, step * 8 + part++);
  }
  part = 0;
  for (const Copy& copy : copies) {
    const auto [path, clear] = ClearWay(context, copy);
    const Color color = copy.to_receiver ? theme.accent : theme.motion;
    const uint32_t id = part++;
    if (progress < 1) {
      if (copy.done) continue;
      context.paint.Begin({Role::kChip, step, id + 100}, Layer::kMotion);
      LayoutChip(context, copy, path.At(EaseInOut(progress)));
      continue;
    }
    // Where there is no way but through words, the value is only seen to move.
    if (clear) {
      context.paint.Begin({Role::kPath, step, id}, Layer::kPath);
      context.paint.Curve(path.p0, path.p1, path.p2, path.p3, color, 2.6f, 5);
      LayoutHead(context, path, color);
    }
    if (copy.done) continue;
    if (const auto rest = RestOf(context, copy, path)) {
      context.paint.Begin({Role::kChip, step, id}, Layer::kMotion);
      LayoutChip(context, copy, *rest);
    }
  }
}

}  // namespace chanscope
