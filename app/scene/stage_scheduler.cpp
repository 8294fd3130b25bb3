#include <algorithm>
#include <cmath>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kTop = 34;      // of the cards, below the heading
constexpr float kRowsTop = 46;  // of the first P when there are several: labels stand above it
// From one P to the next: closer where there are many.
float RowPitch(size_t rows) {
  return rows > 3 ? 40.0f : 48.0f;
}

const MView* MachineOf(const Snapshot& snapshot, const PView& p) {
  for (const MView& m : snapshot.ms) {
    if (m.p == static_cast<int32_t>(p.id)) return &m;
  }
  return nullptr;
}

// The first M that has no P: what an idle P's card stands beside.
const MView* ParkedMachine(const Snapshot& snapshot) {
  for (const MView& m : snapshot.ms) {
    if (m.p < 0) return &m;
  }
  return nullptr;
}

// A goroutine that was taken out of a wait queue and will be made runnable next; 0: none.
uint32_t AboutToWake(const StageContext& context) {
  uint32_t goid = 0;
  for (const ChanModel& chan : context.model.chans) {
    for (const Side side : {Side::kSend, Side::kRecv}) {
      if (chan.Dequeued(side) == 0) continue;
      if (goid != 0 || chan.Dequeued(side) > 1) return 0;
      goid = chan.Queue(side).front().goid;
    }
  }
  return goid;
}

std::string MachineState(const StageContext& context, const MView* m) {
  if (m == nullptr) return context.Say("stage.m.none");
  if (m->parked) return context.Say("stage.m.parked");
  if (m->spinning) return context.Say("stage.m.spinning");
  return context.Say("stage.m.unchanged");
}

void LayoutMachine(StageContext& context, const PView& p, Rect card) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const MView* m = MachineOf(context.snapshot, p);
  const bool attached = m != nullptr;
  if (!attached) m = ParkedMachine(context.snapshot);
  const uint32_t id = m != nullptr ? m->id : p.m;
  const Target target{TargetKind::kM, id, 0};
  paint.Begin({Role::kMachine, id, 0}, Layer::kCard, target);
  paint.Box(card, {.fill = theme.raised, .stroke = context.Frame(target, theme.line)});
  const float label = paint.Text({card.x + 12, card.y + 19}, "M" + std::to_string(id),
                                 {Font::kMonoBold, 11.5f, theme.dim});
  paint.Text({card.x + 20 + label, card.y + 19}, context.Say("stage.m.thread"),
             {Font::kSans, 10.5f, theme.faint}, card.w - 28 - label);
  const Rect inner{card.x + 10, card.y + 28, card.w - 20, card.h - 38};
  paint.Box(inner, {.fill = theme.sunken, .stroke = theme.line, .radius = 6});
  const std::string words = attached ? MachineState(context, m) : context.Say("stage.m.parked");
  const TextStyle style{Font::kSans, 10.5f, theme.faint, Align::kMiddle, 0};
  const auto lines = WrapText(paint.metrics(), words, style.font, style.size_px, inner.w - 10, 2);
  float y = inner.center().y - 7 * static_cast<float>(lines.size() - 1);
  for (const std::string& line : lines) {
    paint.CenteredText({inner.center().x, y}, line, style, inner.w - 8, 8.5f);
    y += 14;
  }
}

// What a P that runs nobody is doing.
std::string IdleWords(const StageContext& context, const PView& p) {
  const MView* m = MachineOf(context.snapshot, p);
  if (m != nullptr && m->spinning) return context.Say("stage.p.spinning");
  const bool scheduling = std::string_view(Info(context.snapshot.last.phase).func) == "schedule";
  const bool work = p.runnext != 0 || !p.runq.empty() || !context.snapshot.global_runq.empty();
  return context.Say(scheduling || work ? "stage.p.scheduling" : "stage.p.idle");
}

// Function and runtime function of the goroutine that runs, right of its sign.
void LayoutRunning(StageContext& context, const GView& g, Vec2 at, float room, bool two_lines) {
  const Theme& theme = context.theme();
  if (const ChanView* chan = context.snapshot.FindChan(g.waiting_lock)) {
    // It neither runs on nor parks: its P and M wait with it.
    const std::vector<WordArgument> words = {{"c", chan->name},
                                             {"g", GoroutineName(chan->lock_holder)}};
    context.paint.Text({at.x, two_lines ? at.y - 3 : at.y - 4},
                       context.Say("stage.p.waits_lock", words),
                       {Font::kSansSemibold, 11, theme.lock_text}, room);
    context.paint.Text({at.x, two_lines ? at.y + 13 : at.y + 11},
                       context.Say("stage.p.lock_held_by", words), {Font::kSans, 10.5f, theme.dim},
                       room);
    return;
  }
  if (!g.stack.empty()) {
    const float y = two_lines && !g.runtime_func.empty() ? at.y - 3 : at.y + 4;
    context.paint.Code({at.x, y}, g.stack.front().function, g.stack.front().line,
                       {Font::kMono, 11.5f, theme.text}, room, 9.5f);
  }
  if (two_lines && !g.runtime_func.empty()) {
    context.paint.Text({at.x, at.y + 13}, g.runtime_func, {Font::kMono, 11, theme.dim}, room);
  }
}

bool Spins(const Snapshot& snapshot, const PView& p) {
  const MView* m = MachineOf(snapshot, p);
  return p.running == 0 && m != nullptr && m->spinning;
}

Color FrameOf(const StageContext& context, const PView& p) {
  const Theme& theme = context.theme();
  const GView* g = context.snapshot.FindG(p.running);
  if (g != nullptr && g->waiting_lock != 0) return theme.lock;
  if (Spins(context.snapshot, p)) return theme.runnable;
  return p.running != 0 ? theme.running : theme.line;
}

void LayoutProcessor(StageContext& context, const PView& p, Rect card, bool large) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kP, p.id, 0};
  const bool busy = p.running != 0;
  paint.Begin({Role::kProcessor, p.id, 0}, Layer::kCard, target);
  paint.Box(card, {.fill = theme.raised,
                   .stroke = context.Frame(target, FrameOf(context, p)),
                   .stroke_width = 1.5f,
                   .dash = Spins(context.snapshot, p) ? 4.0f : 0.0f});
  const float label_y = large ? card.y + 19 : card.center().y + 4;
  const float label = paint.Text({card.x + 12, label_y}, "P" + std::to_string(p.id),
                                 {Font::kMonoBold, 11.5f, theme.dim});
  if (large) {
    paint.Text({card.x + 20 + label, label_y},
               busy ? context.Say("stage.p.running") : IdleWords(context, p),
               {Font::kSansSemibold, 10.5f, busy ? theme.running_text : theme.faint},
               card.w - 30 - label);
  }
  const float radius = large ? 17 : 14;
  const Vec2 center = large ? Vec2{card.x + 42, card.y + 26 + (card.h - 26) / 2 - 3}
                            : Vec2{card.x + 24 + label + radius, card.center().y};
  const float words_x = center.x + radius + 10;
  if (const GView* g = context.snapshot.FindG(p.running)) {
    paint.Begin({Role::kProcessor, p.id, 1}, Layer::kContent, target);
    LayoutRunning(context, *g, {words_x, center.y}, card.x + card.w - 8 - words_x, large);
  } else if (!busy) {
    paint.Begin({Role::kProcessor, p.id, 2}, Layer::kContent, target);
    paint.Box({center.x - radius, center.y - radius, 2 * radius, 2 * radius},
              {.stroke = theme.line, .stroke_width = 1.5f, .radius = radius, .dash = 4});
    if (!large) {
      paint.Text({words_x, center.y + 4}, IdleWords(context, p), {Font::kSans, 10.5f, theme.faint},
                 card.x + card.w - 8 - words_x);
    }
  }
  const uint32_t inside = busy ? p.running : p.picked;
  if (inside != 0) LayoutGoroutine(context, inside, center, radius);
}

void LayoutRunnext(StageContext& context, const PView& p, Rect box, bool large) {
  const Theme& theme = context.theme();
  context.paint.Begin({Role::kRunnext, p.id, 0}, Layer::kCard, {TargetKind::kP, p.id, 1});
  context.paint.Box(box, {.stroke = theme.line, .stroke_width = 1.5f, .dash = 4});
  const float radius = large ? 15 : 13;
  if (p.runnext != 0) {
    LayoutGoroutine(context, p.runnext, box.center(), radius);
  } else if (const uint32_t next = AboutToWake(context); next != 0 && p.running != 0 && large) {
    LayoutGhost(context, next, box.center(), radius, 0);
  }
}

void LayoutRunq(StageContext& context, const PView& p, Rect box, bool large) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  paint.Begin({Role::kRunq, p.id, 0}, Layer::kCard, {TargetKind::kP, p.id, 2});
  paint.Box(box, {.fill = theme.sunken, .stroke = theme.line});
  if (p.runq.empty()) {
    const bool nobody = p.runnext == 0 && context.snapshot.global_runq.empty();
    paint.Begin({Role::kRunq, p.id, 1}, Layer::kContent);
    const TextStyle style{Font::kSans, 10.5f, theme.faint};
    const std::string words = context.Say("stage.runq.nobody");
    // In few words where there is little room.
    const bool whole = nobody && paint.Width(words, style) <= (box.w - 16) * 10.5f / 9.5f;
    paint.CenteredText(box.center(), whole ? words : context.Say("stage.runq.empty"), style,
                       box.w - 16, 9.5f);
    return;
  }
  const float radius = large ? 15 : 13;
  LayoutGoroutineRow(context, p.runq, box, radius, large ? 36 : 34, {Role::kRunq, p.id, 2});
}

void LayoutGlobalQueue(StageContext& context, Rect box, float radius, float pitch) {
  const Theme& theme = context.theme();
  context.paint.Begin({Role::kGlobalQueue, 0, 0}, Layer::kCard);
  context.paint.Box(box, {.fill = theme.sunken, .stroke = theme.runnable, .stroke_width = 1});
  LayoutGoroutineRow(context, context.snapshot.global_runq, box, radius, pitch,
                     {Role::kGlobalQueue, 0, 1});
}

void LayoutLabel(StageContext& context, uint32_t id, Vec2 at, std::string_view text, float room,
                 Font font = Font::kMono) {
  context.paint.Begin({Role::kHeading, 100 + id, 0}, Layer::kContent);
  context.paint.Text(at, text, {font, 10.5f, context.theme().dim}, room);
}

// One P: everything in a row, as large as it fits.
float LayoutSingle(StageContext& context, const PView& p) {
  const float width = context.width;
  const float height = context.height < 570 ? 72 : 84;
  const float machine = width < 700 ? 104 : 130;
  const float gap = width < 700 ? 14 : 20;
  const float processor = std::clamp(width * 0.25f, 150.0f, 220.0f);
  Rect at{kMargin, kTop, machine, height};
  // Without a thread nothing joins the two.
  if (MachineOf(context.snapshot, p) != nullptr) {
    context.paint.Begin({Role::kMachine, 1000, 0}, Layer::kCard);
    context.paint.Rule({at.x + machine, kTop + height / 2, gap, 2}, context.theme().link);
  }
  LayoutMachine(context, p, at);
  at = {at.x + machine + gap, kTop, processor, height};
  LayoutProcessor(context, p, at, true);
  const float box_y = kTop + 28;
  const float box_h = std::min(52.0f, height - 28);
  at = {at.x + processor + gap, box_y, 54, box_h};
  LayoutLabel(context, 0, {at.x + 2, kTop + 19}, "runnext", at.w);
  LayoutRunnext(context, p, at, true);
  at = {at.x + at.w + gap, box_y, 0, box_h};
  at.w = width - kMargin - at.x;
  if (const size_t global = context.snapshot.global_runq.size(); global > 0) {
    const float wanted = 46 + 36 * static_cast<float>(global - 1);
    const Rect box{0, at.y, std::clamp(wanted, 70.0f, at.w * 0.45f), at.h};
    const float x = at.x + at.w - box.w;
    const std::string full = context.Say("stage.global");
    const bool fits = context.paint.Width(full, {Font::kSans, 10.5f, {}}) <= box.w - 2;
    LayoutLabel(context, 2, {x + 2, kTop + 19}, fits ? full : context.Say("stage.global_short"),
                box.w - 2, Font::kSans);
    LayoutGlobalQueue(context, {x, box.y, box.w, box.h}, 15, 36);
    at.w -= box.w + 10;
  }
  LayoutLabel(context, 1, {at.x + 2, kTop + 19}, "runq", at.w);
  LayoutRunq(context, p, at, true);
  return kTop + height + 18;
}

// Several Ps: a row each, the global queue below them.
float LayoutSeveral(StageContext& context) {
  const auto& ps = context.snapshot.ps;
  const float width = context.width;
  const size_t most = context.height < 570   ? 2
                      : context.height < 620 ? 3
                      : context.height < 800 ? 4
                                             : 6;
  const size_t rows = std::min(ps.size(), most);
  const float pitch = RowPitch(rows);
  const float machine = 58;
  const float processor = std::clamp(width * 0.3f, 170.0f, 260.0f);
  const float runnext_x = kMargin + machine + 12 + processor + 12;
  const float runq_x = runnext_x + 44 + 12;
  LayoutLabel(context, 0, {runnext_x + 1, kRowsTop - 6}, "runnext", 46);
  LayoutLabel(context, 1, {runq_x + 2, kRowsTop - 6}, "runq", 60);
  float y = kRowsTop;
  for (size_t i = 0; i < rows; ++i, y += pitch) {
    const PView& p = ps[i];
    const MView* m = MachineOf(context.snapshot, p);
    const float h = pitch - 8;
    if (m != nullptr) {
      const Target target{TargetKind::kM, m->id, 0};
      context.paint.Begin({Role::kMachine, m->id, 0}, Layer::kCard, target);
      context.paint.Rule({kMargin + machine, y + h / 2 - 1, 12, 2}, context.theme().link);
      context.paint.Box(
          {kMargin, y, machine, h},
          {.fill = context.theme().raised, .stroke = context.Frame(target, context.theme().line)});
      context.paint.CenteredText({kMargin + machine / 2, y + h / 2}, "M" + std::to_string(m->id),
                                 {Font::kMonoBold, 11.5f, context.theme().dim}, machine - 8);
    }
    LayoutProcessor(context, p, {kMargin + machine + 12, y, processor, h}, false);
    LayoutRunnext(context, p, {runnext_x, y, 44, h}, false);
    LayoutRunq(context, p, {runq_x, y, width - kMargin - runq_x, h}, false);
  }
  if (rows < ps.size()) {
    const auto idle = std::count_if(ps.begin() + static_cast<std::ptrdiff_t>(rows), ps.end(),
                                    [](const PView& p) { return p.running == 0; });
    context.paint.Begin({Role::kHeading, 110, 0}, Layer::kContent);
    context.paint.Text({kMargin, y + 11},
                       context.Say("stage.p.more", {{"n", std::to_string(ps.size() - rows)},
                                                    {"idle", std::to_string(idle)}}),
                       {Font::kSans, 10.5f, context.theme().faint}, runnext_x - kMargin - 8);
  }
  LayoutLabel(context, 2, {runnext_x + 1, y + 11}, context.Say("stage.global"), 70, Font::kSans);
  const Rect box{runq_x + 24, y - 4, width - kMargin - runq_x - 24, 24};
  if (context.snapshot.global_runq.empty()) {
    context.paint.Begin({Role::kGlobalQueue, 0, 2}, Layer::kContent);
    context.paint.Text({box.x + 8, y + 11}, context.Say("stage.runq.empty"),
                       {Font::kSans, 10.5f, context.theme().faint}, box.w - 8);
  } else {
    LayoutGlobalQueue(context, box, 10, 28);
  }
  return y + 34;
}

}  // namespace

float LayoutScheduler(StageContext& context) {
  const auto& ps = context.snapshot.ps;
  float rule = kTop + 84 + 18;
  if (ps.size() == 1) rule = LayoutSingle(context, ps.front());
  if (ps.size() > 1) rule = LayoutSeveral(context);
  context.paint.Begin({Role::kHeading, 1, 0}, Layer::kContent);
  context.paint.Rule({kMargin, rule, context.width - 2 * kMargin, 1}, context.theme().line);
  return rule;
}

}  // namespace chanscope
