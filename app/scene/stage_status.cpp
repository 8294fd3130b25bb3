#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kBaseline = 22;
constexpr float kLeast = 70;  // room below which a part is left out

// What is left of the row while its parts take their places.
struct Row {
  float left = 0;
  float right = 0;
  float room() const { return right - left; }
};

struct Banner {
  std::string words;
  Color color;
};

Banner BannerOf(const StageContext& context) {
  const Theme& theme = context.theme();
  const int32_t status = context.snapshot.exit_status;
  switch (context.snapshot.end) {
    case EndReason::kRunning: return {};
    case EndReason::kMainReturned:
      return {context.Say("stage.end.main_returned"), theme.running_text};
    case EndReason::kDeadlock: return {context.Say("stage.end.deadlock"), theme.waiting_text};
    case EndReason::kPanic: return {context.Say("stage.end.panic"), theme.waiting_text};
    case EndReason::kFatal: return {context.Say("stage.end.fatal"), theme.waiting_text};
    case EndReason::kExit:
      return {context.Say("stage.end.exit", {{"status", std::to_string(status)}}),
              status == 0 ? theme.running_text : theme.waiting_text};
    case EndReason::kLimit: return {context.Say("stage.end.limit"), theme.runnable_text};
  }
  return {};
}

void LayoutBanner(StageContext& context, Row& row) {
  const auto [words, color] = BannerOf(context);
  if (words.empty()) return;
  const TextStyle style{Font::kSansSemibold, 11.5f, color, Align::kStart, 0};
  const float text = std::min(context.paint.Width(words, style), row.room() - 34);
  const Rect pill{row.right - text - 34, 7, text + 34, 22};
  context.paint.Begin({Role::kBanner, 0, 0}, Layer::kContent);
  context.paint.Box(pill, {.fill = Blend(context.theme().panel, WithAlpha(color, 0.14f)),
                           .stroke = color,
                           .radius = 11});
  context.paint.Box({pill.x + 10, pill.y + 7, 8, 8},
                    {.fill = color, .radius = context.snapshot.exit_status == 0 ? 4.0f : 1.0f});
  context.paint.Text({pill.x + 24, pill.y + 15}, words, style, text + 0.5f);
  row.right = pill.x - 12;
}

// The virtual clock, while a timer is armed: it jumps to the next one when nobody can run.
void LayoutClock(StageContext& context, Row& row) {
  const Theme& theme = context.theme();
  if (context.snapshot.timers.empty()) return;
  const std::string time = DurationText(context.snapshot.time_ns);
  const TextStyle style{Font::kMono, 10.5f, theme.dim, Align::kEnd, 0};
  const float width = context.paint.Width(time, style);
  if (row.room() < width + 22) return;
  const Vec2 face{row.right - width - 12, kBaseline - 4};
  context.paint.Begin({Role::kClock, 0, 0}, Layer::kContent);
  context.paint.Disc(face, 4.5f, {0, 0, 0, 0}, theme.dim, 1.2f);
  context.paint.Line(face, {face.x, face.y - 3}, theme.dim, 1.1f);
  context.paint.Line(face, {face.x + 2.2f, face.y + 1}, theme.dim, 1.1f);
  context.paint.Text({row.right, kBaseline}, time, style, width + 0.5f);
  row.right = face.x - 16;
}

// Threads without a P: parked ones sleep, spinning ones look for work.
void LayoutIdleMachines(StageContext& context, Row& row) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  constexpr size_t kMostChips = 4;
  std::vector<const MView*> idle;
  for (const MView& m : context.snapshot.ms) {
    if (m.p < 0) idle.push_back(&m);
  }
  // The only thread is drawn where it always stands.
  if (context.snapshot.ms.size() < 2 || idle.empty() || row.room() < 2 * kLeast) return;
  const TextStyle name{Font::kMonoBold, 10, theme.dim};
  const TextStyle state{Font::kSans, 10, theme.faint};
  const size_t shown = std::min(idle.size(), kMostChips);
  for (size_t i = 0; i < shown; ++i) {
    const MView& m = *idle[i];
    const Target target{TargetKind::kM, m.id, 0};
    const std::string label = "M" + std::to_string(m.id);
    const std::string words = context.Say(m.spinning ? "stage.m.spinning" : "stage.m.parked");
    const float width = paint.Width(label, name) + paint.Width(words, state) + 22;
    if (row.room() < width + 40) return;
    const Rect chip{row.left, 9, width, 18};
    paint.Begin({Role::kIdleM, m.id, 0}, Layer::kContent, target);
    paint.Box(chip, {.fill = theme.raised,
                     .stroke = context.Frame(target, m.spinning ? theme.runnable : theme.line),
                     .radius = 9,
                     .dash = m.spinning ? 3.0f : 0.0f});
    const float label_w = paint.Text({chip.x + 8, kBaseline}, label, name);
    paint.Text({chip.x + 14 + label_w, kBaseline}, words, state);
    row.left += width + 6;
  }
  if (shown == idle.size()) return;
  paint.Begin({Role::kIdleM, 0, 1}, Layer::kContent);
  row.left +=
      paint.Text({row.left + 2, kBaseline}, "+" + std::to_string(idle.size() - shown), state) + 12;
}

// What the last step did that has no place of its own in the picture; empty: nothing.
std::string NoteOf(const StageContext& context) {
  for (const Event& event : context.snapshot.events) {
    if (event.kind == EventKind::kPanicStarted) return context.Say("stage.note.panic");
    if (event.kind == EventKind::kPanicRecovered) return context.Say("stage.note.recovered");
    if (event.kind == EventKind::kDeferRun) return context.Say("stage.note.defer");
    if (event.kind == EventKind::kOutput) return context.Say("stage.note.prints");
  }
  return {};
}

void LayoutNote(StageContext& context, Row& row) {
  const std::string note = NoteOf(context);
  const uint32_t goid = context.snapshot.last.goid;
  if (note.empty() || goid == 0 || row.room() < kLeast) return;
  const std::string words = GoroutineName(goid) + " " + note;
  context.paint.Begin({Role::kNote, static_cast<uint32_t>(context.snapshot.step), 0},
                      Layer::kContent);
  context.paint.Text({row.left, kBaseline}, words,
                     {Font::kSansSemibold, 11, context.theme().motion_text}, row.room());
}

}  // namespace

void LayoutStatusRow(StageContext& context) {
  context.paint.Begin({Role::kHeading, 0, 0}, Layer::kContent);
  const float heading =
      context.paint.Heading({kMargin, kBaseline}, context.Say("stage.scheduler"), 160);
  Row row{kMargin + heading + 18, context.width - kMargin};
  LayoutBanner(context, row);
  LayoutClock(context, row);
  LayoutIdleMachines(context, row);
  LayoutNote(context, row);
}

}  // namespace chanscope
