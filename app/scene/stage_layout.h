// The parts of the stage, each a function that adds its elements.
//
// Owns: the context that the parts share, and their signatures. Must not: be included outside
// app/scene. Lengths here are design units: the picture of 772 by 624 is scaled as a whole.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/scene/painter.h"
#include "app/scene/ring_geometry.h"
#include "app/scene/side_card.h"
#include "app/scene/stage.h"
#include "app/scene/stage_model.h"

namespace chanscope {

inline constexpr float kMargin = 18;

// A spot that values leave from or arrive at.
struct Anchor {
  Rect box;  // of a slot: its diagonal are the two points where a path may meet it
  Vec2 out;  // the way a path leaves it, a unit vector
};

// Where a channel's parts are, for paths and captions.
struct ChanPlace {
  Vec2 center;
  float radius = 0;  // of the ring or the gate
  float top = 0;     // paths stay between these two, chips included
  float bottom = 0;
  bool gate = false;      // unbuffered
  bool card = false;      // small: paths end at the card
  Rect caption_top;       // one line above the ring
  Rect caption_receiver;  // two lines above the receiver's stack; empty: there is no such place
};

// Goroutines that share one sign, "+7" or "… 7 more": there was no room for each.
struct Fold {
  Rect box;
  std::vector<uint32_t> goids;
};

struct Places {
  std::map<std::pair<uint32_t, uint32_t>, Anchor> slots;   // channel, index
  std::map<uint32_t, Anchor> stacks;                       // goid, while it runs
  std::map<std::pair<uint32_t, uint32_t>, Anchor> queued;  // channel, goid
  std::map<uint32_t, Anchor> goroutines;                   // goid
  std::vector<Fold> folds;
  std::map<uint32_t, ChanPlace> chans;
  std::vector<Rect> taken;  // what a chip at rest must not cover
  std::vector<Rect> words;  // all that is written, and the locks: paths keep off them

  // The fold that stands for a goroutine; null: it is seen itself, or nowhere.
  const Fold* FoldOf(uint32_t goid) const;
};

struct StageContext {
  const Snapshot& snapshot;
  const StageModel& model;
  const StageInput& input;
  Painter& paint;
  float width = 0;
  float height = 0;
  Places places;
  std::set<uint32_t> drawn;  // goroutines that have their place
  std::vector<SideCard> cards{};

  const Theme& theme() const { return input.theme; }
  std::string Say(std::string_view key, const std::vector<WordArgument>& arguments = {}) const {
    return input.words.Format(key, arguments);
  }
  bool Selected(Target target) const {
    return target.kind != TargetKind::kNone && target == input.selected;
  }
  bool Hovered(Target target) const {
    return target.kind != TargetKind::kNone && target == input.hovered;
  }
  // `color`, or the one of what the person points at.
  Color Frame(Target target, Color color) const {
    return Selected(target) || Hovered(target) ? theme().accent : color;
  }
};

// The round sign of a goroutine with its status; a dashed ghost where it stands already elsewhere.
void LayoutGoroutine(StageContext& context, uint32_t goid, Vec2 center, float radius);
void LayoutGhost(StageContext& context, uint32_t goid, Vec2 center, float radius, uint32_t part);

// A row of goroutines within `box`, folded to "+n".
void LayoutGoroutineRow(StageContext& context, std::span<const uint32_t> goids, Rect box,
                        float radius, float pitch, ElementKey fold);

// Returns the y of the rule below it.
float LayoutScheduler(StageContext& context);
// The row of the scheduler's heading: threads without a P, what the last step did that nothing else
// shows, the virtual clock, and how the run ended.
void LayoutStatusRow(StageContext& context);

void LayoutChannels(StageContext& context, Rect area);
void LayoutEmptyStage(StageContext& context, Rect area);

// One channel, large: title, ring or gate between its queues, fields. `side_cards`: WaitGroups
// stand below the senders. `beside`: queues stand left and right of the ring, else below it.
struct ChannelLayout {
  Rect area;
  bool side_cards = true;
  bool beside = true;
};
void LayoutChannel(StageContext& context, const ChanModel& chan, const ChannelLayout& layout);
// Returns the right end of what it wrote.
float LayoutChannelTitle(StageContext& context, const ChanView& chan, Rect row, bool heading);

void LayoutRing(StageContext& context, const ChanView& chan, Rect zone);
void LayoutGate(StageContext& context, const ChanView& chan, Rect zone);
// How wide the words below the lock may be, and the count below them.
struct CenterRoom {
  float words = 0;
  float count = 0;
};
// Lock, its holder and qcount, around `center`; `scale` 1 for a ring of the design's size. qcount
// stands `count_below` below the center.
void LayoutCenter(StageContext& context, const ChanView& chan, Vec2 center, float scale,
                  float count_below, CenterRoom room);
// sendx and recvx around a ring.
void LayoutIndices(StageContext& context, const ChanView& chan, const RingGeometry& ring);

// Header and cards of one wait queue; `area` begins at the header. `whole`: its height while nobody
// works on this side; the size of its cards does not change when somebody comes.
void LayoutQueue(StageContext& context, const ChanModel& chan, Side side, Rect area, float whole);

// The frame of a goroutine that is inside an operation on a channel.
// `others` more work on the same side.
void LayoutStackCard(StageContext& context, const GView& g, Rect box, size_t others);

// Joins the sudogs of each select that the last step, or the person, is about.
void LayoutSelectLinks(StageContext& context);

// Height of the column of all side cards, at most `room`.
float SideColumnHeight(const StageContext& context, float room);
// WaitGroups, sync objects, timers: the context's cards, as a column, a row, or in rows that fill
// an area without channels.
void LayoutSideColumn(StageContext& context, Rect box);
void LayoutSideRow(StageContext& context, Rect box);
void LayoutSideRows(StageContext& context, Rect area);
// The same nodes, large, while all of them fit; whether they do.
bool LayoutNodes(StageContext& context, Rect area);
// What a card and a large node have alike: the box, and the style of the value.
void LayoutSurface(StageContext& context, const SideCard& card, Rect box);
TextStyle ValueStyle(const StageContext& context, const SideCard& card, float size_px);

void LayoutFields(StageContext& context, const ChanView& chan, Rect box);

// Many channels: cards; more than 30: a map of them all beside one in focus.
void LayoutChannelCards(StageContext& context, std::span<const ChanModel> chans, Rect area);
void LayoutChannelMap(StageContext& context, std::span<const ChanModel> chans, Rect area);
// Whether the last step did something to a channel.
bool LastStepTouched(const StageContext& context, const ChanView& chan);

// Paths, captions and values of what the last step copied. `progress` below 1: the values are on
// their way; at 1 they rest on their paths.
void LayoutCopies(StageContext& context, float progress);

}  // namespace chanscope
