#include "app/scene/timeline.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "app/scene/painter.h"
#include "app/scene/tween.h"

namespace chanscope {
namespace {

constexpr float kDesignWidth = 1576;
constexpr float kTracksLeft = 64;
constexpr float kTracksTop = 46;  // below the title and the cursor's chip
constexpr float kTracksRight = 28;
constexpr float kFooter = 24;
constexpr float kLeastPitch = 15;
constexpr float kMostPitch = 24;
constexpr size_t kMostArrows = 90;  // more than so many in view: only the current step's

// In a wide window there are more lanes and more of the run rather than larger ones: half of the
// width that is won goes into size.
float ScaleFor(float width) {
  const float scale = width / kDesignWidth;
  return std::clamp(scale > 1 ? 1 + (scale - 1) / 2 : scale, 0.84f, 4.0f);
}
float ScaleFor(const TimelineInput& input) {
  return ScaleFor(input.width);
}

// In design units, before scaling.
TimelineGeometry Unscaled(const TimelineInput& input) {
  const float scale = ScaleFor(input);
  TimelineGeometry g;
  g.from = input.view_to > input.view_from ? input.view_from : 0;
  g.to =
      input.view_to > input.view_from ? input.view_to : static_cast<double>(input.recorded_end) + 1;
  g.lanes = {kTracksLeft, kTracksTop, input.width / scale - kTracksLeft - kTracksRight,
             std::max(kLeastPitch, input.height / scale - kTracksTop - kFooter)};
  const auto all = static_cast<uint32_t>(input.timeline.lanes.size());
  g.first_lane = std::min(input.first_lane, all == 0 ? 0 : all - 1);
  const uint32_t below = all - g.first_lane;
  const auto most = static_cast<uint32_t>(g.lanes.h / kLeastPitch);
  g.shown_lanes = below <= most ? below : std::max(1u, most) - (most > 1 ? 1 : 0);
  g.hidden_lanes = below - g.shown_lanes;
  const uint32_t rows = g.shown_lanes + (g.hidden_lanes > 0 ? 1 : 0);
  g.pitch = std::clamp(g.lanes.h / static_cast<float>(std::max(1u, rows)), kLeastPitch, kMostPitch);
  return g;
}

struct Bar {
  float part = 0;      // of the lane's pitch: the height tells the status too
  float strength = 1;  // of its colour
};

Bar BarOf(GStatus status) {
  switch (status) {
    case GStatus::kRunning:
    case GStatus::kSyscall: return {0.72f, 1};
    case GStatus::kRunnable:
    case GStatus::kPreempted: return {0.42f, 0.6f};
    case GStatus::kWaiting: return {0.24f, 0.75f};
    case GStatus::kIdle:
    case GStatus::kDead: return {0.12f, 0.55f};
  }
  return {};
}

// Of several statuses within a pixel the one that matters most is seen.
int Rank(GStatus status) {
  switch (status) {
    case GStatus::kRunning:
    case GStatus::kSyscall: return 3;
    case GStatus::kRunnable:
    case GStatus::kPreempted: return 2;
    case GStatus::kWaiting: return 1;
    case GStatus::kIdle:
    case GStatus::kDead: return 0;
  }
  return 0;
}

class TimelineLayout {
 public:
  TimelineLayout(const TimelineInput& input, Picture& picture)
      : input_(input),
        theme_(input.theme),
        g_(Unscaled(input)),
        width_(input.width / ScaleFor(input)),
        height_(input.height / ScaleFor(input)),
        paint_(picture, input.theme, input.metrics) {}

  void Layout() {
    if (input_.draw_ground) {
      paint_.Begin({Role::kGround, 0, 0}, Layer::kGround);
      paint_.Box({0, 0, width_, height_},
                 {.fill = theme_.panel, .stroke = theme_.line, .radius = 10});
    }
    Header();
    for (uint32_t i = 0; i < g_.shown_lanes; ++i) {
      LaneRow(input_.timeline.lanes[g_.first_lane + i], i);
    }
    if (g_.hidden_lanes > 0) Fold();
    OutputMarks();
    Future();
    Moments(MomentMarks());
    Arrows();
    CursorLine();
  }

 private:
  float YOf(uint32_t row) const { return g_.lanes.y + g_.pitch * (static_cast<float>(row) + 0.5f); }
  double StepAt(double x) const {
    return g_.from + (x - static_cast<double>(g_.lanes.x)) * (g_.to - g_.from) /
                         static_cast<double>(g_.lanes.w);
  }
  float CursorX() const {
    return std::clamp(g_.XOf(static_cast<double>(input_.step) + 1), g_.lanes.x,
                      g_.lanes.x + g_.lanes.w);
  }

  void Header() {
    paint_.Begin({Role::kHeading, 0, 0}, Layer::kContent);
    float x = 16;
    x += paint_.Heading({x, 22}, input_.words.Get("timeline.title"), 160) + 26;
    constexpr std::array kStatuses = {GStatus::kRunning, GStatus::kRunnable, GStatus::kWaiting,
                                      GStatus::kDead};
    constexpr std::array kKeys = {"timeline.running", "timeline.runnable", "timeline.waiting",
                                  "timeline.dead"};
    for (size_t i = 0; i < kStatuses.size(); ++i) {
      // The legend's bars have the heights that the lanes' bars have.
      const float h = std::max(3.0f, 15 * BarOf(kStatuses[i]).part);
      paint_.Box({x, 18 - h / 2, 14, h},
                 {.fill = StatusColor(theme_, kStatuses[i]), .radius = std::min(3.0f, h / 2)});
      x += 20 +
           paint_.Text({x + 20, 22}, input_.words.Get(kKeys[i]), {Font::kSans, 11, theme_.dim},
                       120) +
           18;
    }
  }

  // Small lozenges above the lanes where the moments are.
  size_t MomentMarks() {
    size_t there = 0;
    for (size_t i = 0; i < input_.moments.size(); ++i) {
      const auto step = static_cast<double>(input_.moments[i]);
      if (input_.moments[i] == 0) continue;
      ++there;
      if (step < g_.from || step >= g_.to) continue;
      const float x = g_.XOf(step + 1);
      const float y = g_.lanes.y - 5;
      paint_.Begin({Role::kMoment, static_cast<uint32_t>(i), 0}, Layer::kContent, MomentTarget(i));
      paint_.Triangle({x - 4, y}, {x, y - 4.5f}, {x + 4, y}, theme_.accent);
      paint_.Triangle({x - 4, y}, {x + 4, y}, {x, y + 4.5f}, theme_.accent);
    }
    return there;
  }

  static Target MomentTarget(size_t index) {
    return {TargetKind::kMoment, static_cast<uint32_t>(index + 1), 0};
  }

  // Their numbers in the heading's line, at its right end: they can be pressed.
  void Moments(size_t there) {
    if (there == 0) return;
    constexpr float kSize = 18;
    constexpr float kPitch = 24;
    float x = width_ - 16 - kPitch * static_cast<float>(there) + (kPitch - kSize);
    const std::string_view name = input_.words.Get("timeline.moments");
    paint_.Begin({Role::kMoment, 0, 1}, Layer::kContent);
    paint_.Text({x - 10, 19}, name, {Font::kSans, 11, theme_.dim, Align::kEnd}, 120);
    for (size_t i = 0; i < input_.moments.size(); ++i) {
      if (input_.moments[i] == 0) continue;
      const Target target = MomentTarget(i);
      const bool here = input_.moments[i] == input_.step;
      const Color edge = here || target == input_.hovered ? theme_.accent : theme_.line;
      paint_.Begin({Role::kMoment, static_cast<uint32_t>(i), 2}, Layer::kContent, target);
      const Rect box{x, 15 - kSize / 2, kSize, kSize};
      paint_.Box(
          box, {.fill = here ? theme_.accent : theme_.raised, .stroke = edge, .radius = kSize / 2});
      paint_.CenteredText(box.center(), std::to_string(i + 1),
                          {Font::kMonoBold, 10.5f, here ? theme_.on_accent : theme_.accent_text},
                          kSize - 3);
      x += kPitch;
    }
  }

  void LaneRow(const Lane& lane, uint32_t row) {
    const Target target{TargetKind::kG, lane.goid, 0};
    const float y = YOf(row);
    const bool marked = target == input_.selected || target == input_.hovered;
    paint_.Begin({Role::kGoroutine, lane.goid, 0}, Layer::kContent, target);
    paint_.Box({8, y - g_.pitch / 2 + 1, width_ - 16, g_.pitch - 2},
               {.fill = WithAlpha(theme_.accent, marked ? 0.12f : 0), .radius = 5});
    paint_.CenteredText(
        {36, y}, GoroutineName(lane.goid),
        {Font::kMonoBold, g_.pitch > 18 ? 12.0f : 10.5f, GoroutineColor(theme_, lane.goid)}, 46, 7);
    paint_.Box({g_.lanes.x, y - 0.75f, g_.lanes.w, 1.5f}, {.fill = theme_.line, .radius = 0.7f});
    Spans(lane, y);
  }

  void AddBar(GStatus status, float x0, float x1, float y) {
    const Bar bar = BarOf(status);
    const float h = std::max(2.0f, g_.pitch * bar.part);
    const float gap = x1 - x0 > 5 ? 1.5f : 0;
    paint_.Box({x0, y - h / 2, std::max(1.0f, x1 - x0 - gap), h},
               {.fill = Blend(theme_.panel, WithAlpha(StatusColor(theme_, status), bar.strength)),
                .radius = std::min({4.0f, h / 2, (x1 - x0) / 2})});
  }

  // Each visible pixel is looked at once, however many spans lie in it.
  void Spans(const Lane& lane, float y) {
    const auto& spans = lane.spans;
    const auto ends_after = [](double step, const StatusSpan& span) {
      return step < static_cast<double>(span.end);
    };
    auto at = std::upper_bound(spans.begin(), spans.end(), g_.from, ends_after);
    const float right = g_.lanes.x + g_.lanes.w;
    GStatus merged = GStatus::kIdle;
    float merged_from = 0;
    float merged_to = -1;
    const auto flush = [&] {
      if (merged_to > merged_from) AddBar(merged, merged_from, merged_to, y);
      merged_to = -1;
    };
    while (at != spans.end() && static_cast<double>(at->begin) < g_.to) {
      const float x0 = std::max(g_.lanes.x, g_.XOf(static_cast<double>(at->begin)));
      const float x1 = std::min(right, g_.XOf(static_cast<double>(at->end)));
      if (x1 - x0 >= 2) {
        flush();
        if (at->status != GStatus::kIdle) AddBar(at->status, x0, x1, y);
        ++at;
        continue;
      }
      // A span that sticks out of the pixel painted last belongs to the next one.
      const float edge = std::min(right, std::floor(std::max(x0, merged_to)) + 1);
      const auto next = std::upper_bound(
          at, spans.end(),
          std::max(StepAt(static_cast<double>(edge)), static_cast<double>(at->end)), ends_after);
      constexpr std::ptrdiff_t kLooks = 8;
      GStatus seen = at->status;
      for (auto look = at; look != next && look - at < kLooks; ++look) {
        if (Rank(look->status) > Rank(seen)) seen = look->status;
      }
      if (merged_to < merged_from || seen != merged || x0 > merged_to + 0.5f) {
        flush();
        merged = seen;
        merged_from = x0;
      }
      merged_to = std::max(edge, x1);
      at = next;
    }
    flush();
  }

  void Fold() {
    paint_.Begin({Role::kGoroutine, 0, 0}, Layer::kContent);
    paint_.CenteredText({36, YOf(g_.shown_lanes)}, "+" + std::to_string(g_.hidden_lanes),
                        {Font::kSans, 10, theme_.faint}, 50, 7);
  }

  void OutputMarks() {
    paint_.Begin({Role::kField, 0, 0}, Layer::kContent);
    const auto& steps = input_.timeline.output_steps;
    auto at = std::lower_bound(steps.begin(), steps.end(), static_cast<uint64_t>(g_.from));
    while (at != steps.end() && static_cast<double>(*at) < g_.to) {
      const float x = g_.XOf(static_cast<double>(*at) + 0.5);
      paint_.Triangle({x - 3.5f, g_.lanes.y - 8}, {x + 3.5f, g_.lanes.y - 8}, {x, g_.lanes.y - 2},
                      theme_.dim);
      const double next = StepAt(static_cast<double>(x) + 4);
      at = std::upper_bound(at, steps.end(), static_cast<uint64_t>(std::max(0.0, next - 0.5)));
    }
  }

  // Where a question is open nothing is seen from its step on.
  void Unknown() {
    const float x =
        std::clamp(g_.XOf(static_cast<double>(input_.step)), g_.lanes.x, g_.lanes.x + g_.lanes.w);
    const float top = g_.lanes.y - 10;
    paint_.Begin({Role::kStrip, 0, 1}, Layer::kContent);
    paint_.Box({x, top, g_.lanes.x + g_.lanes.w + 2 - x, height_ - 8 - top},
               {.fill = theme_.panel, .radius = 0});
  }

  void Future() {
    if (input_.asking) return Unknown();
    const float x = CursorX();
    const float right = g_.lanes.x + g_.lanes.w;
    if (right - x < 2) return;
    paint_.Begin({Role::kStrip, 0, 0}, Layer::kContent);
    paint_.Box({x, g_.lanes.y - 2, right - x, height_ - 8 - g_.lanes.y + 2},
               {.fill = WithAlpha(theme_.ground, theme_.kind == ThemeKind::kDark ? 0.45f : 0.6f),
                .radius = 0});
    const TextStyle style{Font::kSans, 10.5f, theme_.faint};
    const std::string_view words = input_.words.Get("timeline.future");
    if (paint_.Width(words, style) <= right - x - 14) {
      paint_.Text({x + 10, height_ - 13}, words, style);
    }
  }

  void Arrow(const TimelineArrow& arrow, Color color, float line) {
    const auto row_of = [&](uint32_t goid) {
      return static_cast<int64_t>(goid) - 1 - g_.first_lane;
    };
    const int64_t last = static_cast<int64_t>(g_.shown_lanes) - 1;
    const int64_t from = row_of(arrow.from);
    const int64_t to = row_of(arrow.to);
    if ((from < 0 && to < 0) || (from > last && to > last) || from == to) return;
    if (input_.asking && arrow.step >= input_.step) return;
    const float x = g_.XOf(static_cast<double>(arrow.step) + 0.5);
    const auto y = [&](int64_t row) {
      return YOf(static_cast<uint32_t>(std::clamp<int64_t>(row, 0, last)));
    };
    const float inset = g_.pitch * 0.3f;
    const float way = to > from ? 1 : -1;
    if (to < 0 || to > last) {
      paint_.Line({x, y(from)}, {x, y(to)}, color, line);
    } else {
      paint_.Arrow({x, y(from)}, {x, y(to) - way * inset}, color, line, 6);
    }
  }

  void Arrows() {
    if (g_.shown_lanes == 0) return;
    const auto& arrows = input_.timeline.arrows;
    const auto before = [](const TimelineArrow& arrow, uint64_t step) { return arrow.step < step; };
    const auto begin = std::lower_bound(arrows.begin(), arrows.end(),
                                        static_cast<uint64_t>(std::max(0.0, g_.from)), before);
    const auto end =
        std::lower_bound(begin, arrows.end(), static_cast<uint64_t>(std::ceil(g_.to)), before);
    paint_.Begin({Role::kPath, 0, 0}, Layer::kPath);
    if (static_cast<size_t>(end - begin) <= kMostArrows) {
      for (auto at = begin; at != end; ++at) {
        if (at->step != input_.step) Arrow(*at, WithAlpha(theme_.dim, 0.4f), 1);
      }
    }
    for (auto at = std::lower_bound(begin, end, input_.step, before);
         at != end && at->step == input_.step; ++at) {
      Arrow(*at, theme_.text, 1.4f);
    }
  }

  void CursorLine() {
    const float x = CursorX();
    const std::string text = std::to_string(input_.step);
    const TextStyle style{Font::kMonoBold, 11, theme_.panel};
    const float width = std::max(36.0f, paint_.Width(text, style) + 16);
    const float left = std::clamp(x - width / 2, 4.0f, width_ - width - 4);
    paint_.Begin({Role::kChip, 0, 0}, Layer::kMotion);
    paint_.Line({x, 40}, {x, height_ - 8}, theme_.text, 1.5f);
    paint_.Box({left, 27, width, 16}, {.fill = theme_.text, .radius = 5});
    paint_.CenteredText({left + width / 2, 35}, text, style, width - 6);
  }

  const TimelineInput& input_;
  const Theme& theme_;
  const TimelineGeometry g_;
  const float width_;
  const float height_;
  Painter paint_;
};

}  // namespace

float TimelineGeometry::XOf(double step) const {
  return lanes.x + static_cast<float>((step - from) / (to - from)) * lanes.w;
}

uint64_t TimelineGeometry::StepAt(float x) const {
  const double step =
      from + static_cast<double>(x - lanes.x) / static_cast<double>(lanes.w) * (to - from);
  const double last = std::max(from, std::ceil(to) - 1);
  return static_cast<uint64_t>(std::max(0.0, std::clamp(std::floor(step), std::floor(from), last)));
}

float TimelineHeight(float width, size_t lanes) {
  const float rows = static_cast<float>(lanes) * kMostPitch;
  return std::ceil((kTracksTop + rows + kFooter) * ScaleFor(width));
}

TimelineGeometry GeometryOf(const TimelineInput& input) {
  const float scale = ScaleFor(input);
  TimelineGeometry g = Unscaled(input);
  g.lanes = {g.lanes.x * scale, g.lanes.y * scale, g.lanes.w * scale, g.lanes.h * scale};
  g.pitch *= scale;
  return g;
}

DrawList LayoutTimeline(const TimelineInput& input) {
  Picture picture;
  TimelineLayout(input, picture).Layout();
  return Flatten(picture, ScaleFor(input), input.width, input.height);
}

}  // namespace chanscope
