#include <algorithm>
#include <array>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kSpace = 5;
constexpr size_t kMostLinks = 600;

struct CellSize {
  float w, h;
};
// From the one that says most to the one of which most find room.
constexpr std::array kSizes = {CellSize{92, 32}, CellSize{64, 26}, CellSize{46, 20},
                               CellSize{34, 16}, CellSize{28, 13}};

// Cells in rows that run to and fro, so that a pipeline is one line.
struct Grid {
  Rect box;
  float w = 0, h = 0;
  size_t columns = 1;
  size_t shown = 0;

  Rect At(size_t i) const {
    const size_t row = i / columns;
    const size_t along = i % columns;
    const size_t column = row % 2 == 0 ? along : columns - 1 - along;
    return {box.x + static_cast<float>(column) * (w + kSpace),
            box.y + static_cast<float>(row) * (h + kSpace), w, h};
  }
};

Grid GridFor(Rect box, size_t count) {
  Grid grid;
  for (const CellSize size : kSizes) {
    grid.box = box;
    grid.columns = std::max<size_t>(1, static_cast<size_t>((box.w + kSpace) / (size.w + kSpace)));
    grid.w = (box.w + kSpace) / static_cast<float>(grid.columns) - kSpace;
    grid.h = size.h;
    const auto rows =
        std::max<size_t>(1, static_cast<size_t>((box.h + kSpace) / (size.h + kSpace)));
    grid.shown = std::min(count, grid.columns * rows);
    if (count <= grid.columns * rows) return grid;
  }
  // The last place says how many more there are.
  --grid.shown;
  return grid;
}

// The channel that the last step was about: by its events, by what its goroutine is in the middle
// of, or by a channel that it holds; else the first.
uint32_t FocusOf(const StageContext& context) {
  const Snapshot& snapshot = context.snapshot;
  if (context.input.focus_chan != 0) return context.input.focus_chan;
  const Target selected = context.input.selected;
  if (selected.kind == TargetKind::kChan || selected.kind == TargetKind::kSlot ||
      selected.kind == TargetKind::kField) {
    return selected.id;
  }
  for (const ChanView& chan : snapshot.chans) {
    if (LastStepTouched(context, chan)) return chan.id;
  }
  const GView* g = snapshot.FindG(snapshot.last.goid);
  if (g == nullptr && !snapshot.ps.empty()) g = snapshot.FindG(snapshot.ps.front().running);
  if (g == nullptr) return 1;
  if (g->operation.chan != 0) return g->operation.chan;
  for (const FrameView& frame : g->stack) {
    for (const VariableView& local : frame.locals) {
      if (local.chan != 0) return local.chan;
    }
  }
  return 1;
}

std::string WaitingWords(const ChanModel& chan) {
  return std::to_string(chan.senders.size()) + " → · → " + std::to_string(chan.receivers.size());
}

// Senders wait at the left edge, receivers at the right one: a dot in the oldest one's hue.
void LayoutWaiters(StageContext& context, const ChanModel& chan, Rect box) {
  const auto dot = [&](const std::vector<Waiter>& queue, float x) {
    if (queue.empty()) return;
    const Color hue = GoroutineColor(context.theme(), queue.front().goid);
    const float r = std::min(3.5f, box.h * 0.2f);
    context.paint.Box({x - r, box.center().y - r, 2 * r, 2 * r},
                      {.fill = hue, .stroke = context.theme().waiting, .radius = r * 0.5f});
  };
  dot(chan.senders, box.x);
  dot(chan.receivers, box.x + box.w);
}

void LayoutWords(StageContext& context, const ChanModel& chan, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const ChanView& view = *chan.view;
  const bool closed = view.closed != 0;
  const std::string count = std::to_string(view.qcount) + "/" + std::to_string(view.dataqsiz);
  if (box.w < 60 || box.h < 24) {
    // A number alone: channels are counted from 1, as everywhere.
    paint.CenteredText(box.center(), std::to_string(view.id),
                       {Font::kMono, box.h < 16 ? 8.5f : 9.5f, closed ? theme.faint : theme.text},
                       box.w - 6, 7.8f);
    return;
  }
  const TextStyle number{Font::kMono, 9.5f, theme.dim, Align::kEnd, 0};
  const float y = box.h < 30 ? box.center().y + 3 : box.y + 13;
  // What has no buffer leaves the count's room to the name.
  const bool counts = view.dataqsiz > 0;
  const float counter =
      counts ? paint.Text({box.x + box.w - 7, y}, count, number, box.w * 0.4f) : -4.0f;
  // Channels made in a loop share a name: the number tells them apart.
  const std::string id = std::to_string(view.id);
  const float shown = paint.Text({box.x + 7, y}, id, {Font::kMono, 9.5f, theme.faint});
  // One without a name of its own has nothing but its number.
  if (view.name != "chan " + id) {
    paint.Text({box.x + 12 + shown, y}, view.name, {Font::kMonoBold, 10, theme.text},
               box.w - counter - shown - 24);
  }
  if (box.h < 30) return;
  paint.Text({box.x + 7, box.y + 25},
             closed ? context.Say("stage.channel.closed") : WaitingWords(chan),
             {Font::kMono, 9, closed ? theme.waiting_text : theme.faint}, box.w - 14);
}

void LayoutCell(StageContext& context, const ChanModel& chan, Rect box, bool in_focus, bool only) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const ChanView& view = *chan.view;
  const Target target{TargetKind::kChan, view.id, 0};
  const bool closed = view.closed != 0;
  const bool touched = LastStepTouched(context, view);
  const Color frame = touched ? theme.motion : in_focus ? theme.accent : theme.line;
  paint.Begin({Role::kChanCard, view.id, 0}, Layer::kCard, target);
  paint.Box(box, {.fill = closed ? theme.panel : theme.raised,
                  .stroke = context.Frame(target, frame),
                  .stroke_width = touched || in_focus ? 1.6f : 1.0f,
                  .radius = std::min(5.0f, box.h * 0.3f),
                  .dash = closed ? 3.0f : 0.0f});
  const float full = view.dataqsiz == 0
                         ? 0.0f
                         : static_cast<float>(view.qcount) / static_cast<float>(view.dataqsiz);
  paint.Box({box.x + 3, box.y + box.h - 3.5f, std::max(0.0f, (box.w - 6) * full), 2},
            {.fill = full > 0 ? theme.accent : WithAlpha(theme.accent, 0), .radius = 1});
  paint.Begin({Role::kChanCard, view.id, 2}, Layer::kContent, target);
  LayoutWords(context, chan, box);
  paint.Begin({Role::kChanCard, view.id, 3}, Layer::kContent, target);
  LayoutWaiters(context, chan, box);
  if (in_focus && !only) return;
  ChanPlace& place = context.places.chans[view.id];
  place.center = box.center();
  place.card = true;
  context.places.queued[{view.id, 0}] = {box, {}};
}

// The channels that a goroutine holds in its variables, each once, by number.
std::vector<uint32_t> HeldBy(const GView& g) {
  std::vector<uint32_t> held;
  for (const FrameView& frame : g.stack) {
    for (const VariableView& local : frame.locals) {
      if (local.chan != 0) held.push_back(local.chan);
    }
  }
  std::sort(held.begin(), held.end());
  held.erase(std::unique(held.begin(), held.end()), held.end());
  return held;
}

// Goroutines are the edges of the map: each joins the channels that it holds.
void LayoutEdges(StageContext& context, std::span<const ChanModel> chans, const Grid& grid) {
  const Theme& theme = context.theme();
  const auto index_of = [&](uint32_t id) {
    const auto at = std::lower_bound(
        chans.begin(), chans.end(), id,
        [](const ChanModel& chan, uint32_t wanted) { return chan.view->id < wanted; });
    return static_cast<size_t>(at - chans.begin());
  };
  size_t links = 0;
  for (const GView& g : context.snapshot.gs) {
    const std::vector<uint32_t> held = HeldBy(g);
    // Who holds nearly all of them (main, most often) says nothing about their order.
    if (held.size() < 2 || held.size() > 4) continue;
    const bool lit =
        g.goid == context.snapshot.last.goid || context.Selected({TargetKind::kG, g.goid, 0});
    for (size_t i = 1; i < held.size() && links < kMostLinks; ++i) {
      const size_t a = index_of(held[i - 1]);
      const size_t b = index_of(held[i]);
      if (a >= grid.shown || b >= grid.shown) continue;
      ++links;
      context.paint.Begin({Role::kMapLink, g.goid, static_cast<uint32_t>(i)}, Layer::kGround);
      context.paint.Line(grid.At(a).center(), grid.At(b).center(),
                         lit ? GoroutineColor(theme, g.goid) : WithAlpha(theme.link, 0.55f),
                         lit ? 2.4f : 1.2f);
    }
  }
}

// `only`: the channel in focus is not drawn large beside it.
void LayoutMap(StageContext& context, std::span<const ChanModel> chans, uint32_t focus, Rect box,
               bool only) {
  const Theme& theme = context.theme();
  context.paint.Begin({Role::kHeading, 3, 0}, Layer::kContent);
  const float heading =
      context.paint.Heading({box.x, box.y + 22}, context.Say("stage.channels"), box.w - 60);
  context.paint.Text({box.x + heading + 10, box.y + 22}, std::to_string(chans.size()),
                     {Font::kMono, 11, theme.dim}, 50);
  const Grid grid = GridFor({box.x + 4, box.y + 36, box.w - 8, box.h - 36}, chans.size());
  LayoutEdges(context, chans, grid);
  for (size_t i = 0; i < grid.shown; ++i) {
    LayoutCell(context, chans[i], grid.At(i), chans[i].view->id == focus, only);
  }
  if (grid.shown == chans.size()) return;
  const Rect rest = grid.At(grid.shown);
  context.paint.Begin({Role::kChanCard, 0, 0}, Layer::kCard);
  context.paint.Box(rest, {.stroke = theme.line, .radius = 4, .dash = 3});
  context.paint.CenteredText(rest.center(), "+" + std::to_string(chans.size() - grid.shown),
                             {Font::kSans, 10, theme.dim}, rest.w - 6, 7.8f);
}

}  // namespace

void LayoutChannelMap(StageContext& context, std::span<const ChanModel> chans, Rect area) {
  const uint32_t focus = FocusOf(context);
  const auto at = std::find_if(chans.begin(), chans.end(),
                               [&](const ChanModel& chan) { return chan.view->id == focus; });
  const ChanModel& in_focus = at != chans.end() ? *at : chans.front();
  // A channel that is drawn large needs its room; without it the map is all there is.
  constexpr float kLeastLarge = 230;
  constexpr float kLeastHeight = 300;
  if (area.h < kLeastHeight || area.w < 2 * kLeastLarge) {
    return LayoutMap(context, chans, in_focus.view->id, area, true);
  }
  const float map = std::clamp(area.w * 0.46f, 220.0f, 720.0f);
  const float large = area.w - map - 22;
  const Rect box{area.x + area.w - map, area.y, map, area.h};
  context.paint.Begin({Role::kHeading, 4, 0}, Layer::kContent);
  context.paint.Rule({box.x - 12, area.y + 12, 1, area.h - 12}, context.theme().line);
  LayoutMap(context, chans, in_focus.view->id, box, false);
  LayoutChannel(context, in_focus, {{area.x, area.y, large, area.h}, false, large >= 620});
}

}  // namespace chanscope
