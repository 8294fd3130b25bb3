#include <algorithm>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kGap = 12;
// Heights of a channel that is drawn large, its queues below it: with the strip of its fields, and
// without, when the ring and the queues alone say what is in them.
constexpr float kLeastWithFields = 300;
constexpr float kLeastLarge = 252;

float StackHeight(const StageContext& context) {
  return context.height < 570 ? 60.0f : 70.0f;
}

// The stack card of who works on one side; of several, of the one that has the lock.
void LayoutWorkers(StageContext& context, const ChanModel& chan, Side side, Rect box) {
  const auto& working = chan.Working(side);
  if (!working.empty()) LayoutStackCard(context, *working.front(), box, working.size() - 1);
}

void LayoutMiddle(StageContext& context, const ChanView& chan, Rect zone) {
  if (chan.dataqsiz == 0) {
    LayoutGate(context, chan, zone);
  } else {
    LayoutRing(context, chan, zone);
  }
}

// Title above; queues left and right of the ring; fields below.
void LayoutBeside(StageContext& context, const ChanModel& chan, const ChannelLayout& layout) {
  const Rect area = layout.area;
  const float column = std::clamp(area.w * 0.2f, 112.0f, 210.0f);
  const float strip_h = context.height < 570 ? 44 : 50;
  const Rect strip{area.x, area.y + area.h - strip_h, area.w, strip_h};
  const float top = area.y + 46;
  const float bottom = strip.y - kGap;
  const float stack = StackHeight(context);
  const Rect left{area.x, top, column, bottom - top};
  const Rect right{area.x + area.w - column, top, column, bottom - top};
  ChanPlace& place = context.places.chans[chan.view->id];

  for (const Rect taken : {left, right}) context.places.taken.push_back(taken);

  float senders_h = left.h;
  if (layout.side_cards) {
    const float side = SideColumnHeight(context, left.h * 0.44f);
    if (side > 0) {
      LayoutSideColumn(context, {left.x, bottom - side, left.w, side});
      senders_h -= side + kGap;
    }
  }
  const Rect sender{left.x, left.y + senders_h - stack, left.w, stack};
  LayoutWorkers(context, chan, Side::kSend, sender);
  // Where nobody works, the queue has the place of the stack.
  const bool sends = !chan.Working(Side::kSend).empty();
  LayoutQueue(context, chan, Side::kSend,
              {left.x, left.y, left.w, sends ? senders_h - stack - kGap : senders_h}, senders_h);

  constexpr float kCaption = 32;
  const Rect receiver{right.x, bottom - stack, right.w, stack};
  const bool receives = !chan.Working(Side::kRecv).empty();
  LayoutWorkers(context, chan, Side::kRecv, receiver);
  if (receives) place.caption_receiver = {right.x, receiver.y - kCaption, right.w, kCaption};
  LayoutQueue(context, chan, Side::kRecv,
              {right.x, right.y, right.w, receives ? right.h - stack - kGap - kCaption : right.h},
              right.h);
  context.places.taken.push_back({area.x, area.y + 8, area.w, 18});

  const float zone_x = left.x + left.w + 8;
  const float zone_y = area.y + 34;
  LayoutMiddle(context, *chan.view, {zone_x, zone_y, right.x - 8 - zone_x, bottom - zone_y});
  LayoutFields(context, *chan.view, strip);
}

// Title, ring, and both queues side by side below it: for a narrow area.
void LayoutBelow(StageContext& context, const ChanModel& chan, const ChannelLayout& layout) {
  const Rect area = layout.area;
  const bool fields = area.h >= kLeastWithFields;
  const float strip_h = 42;
  const Rect strip{area.x, area.y + area.h - strip_h, area.w, strip_h};
  const float bottom = fields ? strip.y - 10 : area.y + area.h;
  const float stack = 52;
  const float top = area.y + 46;
  const float queues = std::clamp((bottom - top) * 0.44f, 112.0f, 240.0f);
  const Rect zone{area.x, top, area.w, bottom - queues - top - 8};
  const float column = (area.w - 10) / 2;
  const Rect left{area.x, bottom - queues, column, queues};
  const Rect right{area.x + column + 10, bottom - queues, column, queues};
  ChanPlace& place = context.places.chans[chan.view->id];
  place.caption_top = {area.x, area.y + 28, area.w, 18};
  for (const Rect taken : {left, right, place.caption_top}) context.places.taken.push_back(taken);
  LayoutWorkers(context, chan, Side::kSend, {left.x, bottom - stack, left.w, stack});
  LayoutWorkers(context, chan, Side::kRecv, {right.x, bottom - stack, right.w, stack});
  // Room is scarce here: a queue has the place of a stack that is not there.
  const auto queue_height = [&](Side side) {
    return chan.Working(side).empty() ? queues : queues - stack - 8;
  };
  LayoutQueue(context, chan, Side::kSend, {left.x, left.y, left.w, queue_height(Side::kSend)},
              queues);
  LayoutQueue(context, chan, Side::kRecv, {right.x, right.y, right.w, queue_height(Side::kRecv)},
              queues);
  LayoutMiddle(context, *chan.view, zone);
  if (fields) LayoutFields(context, *chan.view, strip);
}

Rect Rows(Rect area, float height) {
  return {area.x, area.y, area.w, area.h - height};
}

}  // namespace

float LayoutChannelTitle(StageContext& context, const ChanView& chan, Rect row, bool heading) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  const Target target{TargetKind::kChan, chan.id, 0};
  const float baseline = row.y + 14;
  float x = row.x;
  const float end = row.x + row.w;
  if (heading) {
    paint.Begin({Role::kHeading, 2, 0}, Layer::kContent);
    x += paint.Heading({x, baseline}, context.Say("stage.channel"), row.w) + 10;
  }
  const bool marked = context.Selected(target) || context.Hovered(target);
  paint.Begin({Role::kChanTitle, chan.id, 0}, Layer::kContent, target);
  const float closed = chan.closed != 0 ? 62 : 0;
  x += paint.Text({x, baseline}, chan.name,
                  {Font::kMonoBold, 12.5f, marked ? theme.accent_text : theme.text},
                  (end - x - closed) * 0.5f) +
       9;
  const std::string size =
      chan.dataqsiz == 0 ? context.Say("stage.channel.unbuffered")
                         : context.Say("stage.channel.cap", {{"n", std::to_string(chan.dataqsiz)}});
  const TextStyle style{Font::kMono, 11, theme.dim};
  const float tail = paint.Width(" · " + size, style);
  if (tail < end - x - closed - 30) {
    const std::string type =
        Ellipsize(paint.metrics(), chan.type, style.font, style.size_px, end - x - closed - tail);
    x += paint.Text({x, baseline}, type + " · " + size, style, end - x - closed) + 10;
  } else {
    x += paint.Text({x, baseline}, size, style, end - x - closed) + 10;
  }
  if (chan.closed == 0) return x;
  const std::string word = context.Say("stage.channel.closed");
  const TextStyle pill{Font::kSansSemibold, 10.5f, theme.waiting_text};
  const float width = std::min(paint.Width(word, pill) + 16, end - x);
  paint.Begin({Role::kChanTitle, chan.id, 1}, Layer::kContent, target);
  paint.Box({x, baseline - 13, width, 18},
            {.fill = Blend(theme.panel, WithAlpha(theme.waiting, 0.16f)),
             .stroke = theme.waiting,
             .radius = 9});
  paint.CenteredText({x + width / 2, baseline - 4}, word, pill, width - 10);
  return x + width;
}

void LayoutChannel(StageContext& context, const ChanModel& chan, const ChannelLayout& layout) {
  Rect row{layout.area.x, layout.area.y + 8, layout.area.w, 18};
  ChanPlace& place = context.places.chans[chan.view->id];
  if (layout.beside) {
    // The caption of what the last step copied shares the row with the title.
    const float end =
        LayoutChannelTitle(context, *chan.view, {row.x, row.y, row.w * 0.55f, row.h}, true) + 14;
    place.caption_top = {end, row.y, row.x + row.w - end, row.h};
    LayoutBeside(context, chan, layout);
  } else {
    LayoutChannelTitle(context, *chan.view, row, false);
    LayoutBelow(context, chan, layout);
  }
}

void LayoutChannels(StageContext& context, Rect area) {
  std::span<const ChanModel> chans = context.model.chans;
  for (const ChanModel& chan : chans) {
    if (context.input.focus_chan != 0 && chan.view->id == context.input.focus_chan) {
      chans = std::span(&chan, 1);
      break;
    }
  }
  if (chans.size() == 1) {
    LayoutChannel(context, chans.front(), {area, true, true});
    return;
  }
  if (chans.empty() && !context.cards.empty()) {
    LayoutSideRows(context, area);
    return;
  }
  if (!context.cards.empty()) {
    constexpr float kTallRow = 62;
    constexpr float kLowRow = 28;
    // Where three lines of the nodes would leave too little to draw channels large, one must do.
    const bool large = chans.size() <= 3 && area.h - kLowRow - kGap >= kLeastLarge;
    const bool low = large && area.h - kTallRow - kGap < kLeastWithFields;
    const float row = low ? kLowRow : kTallRow;
    LayoutSideRow(context, {area.x, area.y + area.h - row, area.w, row});
    area = Rows(area, row + kGap);
  }
  if (chans.empty()) {
    LayoutEmptyStage(context, area);
  } else if (chans.size() <= 3 && area.h >= kLeastLarge) {
    const auto count = static_cast<float>(chans.size());
    const float width = (area.w - 20 * (count - 1)) / count;
    Rect block{area.x, area.y, width, area.h};
    for (const ChanModel& chan : chans) {
      LayoutChannel(context, chan, {block, false, false});
      block.x += width + 20;
    }
  } else if (chans.size() <= 30) {
    LayoutChannelCards(context, chans, area);
  } else {
    LayoutChannelMap(context, chans, area);
  }
}

}  // namespace chanscope
