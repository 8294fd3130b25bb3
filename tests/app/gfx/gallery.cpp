#include "tests/app/gfx/gallery.h"

#include <utility>

#include "tests/app/fixtures/situations.h"
#include "tests/app/fixtures/snapshots.h"

namespace chanscope::fixtures {
namespace {

// The stage's size in windows of 1024x640, 1280x800, 1600x1000 and 1920x1080.
struct StageSize {
  float width, height;
};
constexpr StageSize kSmall{430, 394};
constexpr StageSize kMiddle{606, 482};
constexpr StageSize kDesign{772, 624};
constexpr StageSize kLarge{926, 674};

class Hanging {
 public:
  explicit Hanging(std::vector<GalleryPicture>& pictures) : pictures_(pictures) {}

  GalleryPicture& Add(std::string name, Snapshot now, ThemeKind theme, std::string_view language,
                      StageSize size) {
    GalleryPicture& picture = pictures_.emplace_back();
    picture.name = std::move(name);
    picture.before = now;
    picture.now = std::move(now);
    picture.theme = theme;
    picture.language = language;
    picture.width = size.width;
    picture.height = size.height;
    return picture;
  }

 private:
  std::vector<GalleryPicture>& pictures_;
};

constexpr ThemeKind kDark = ThemeKind::kDark;
constexpr ThemeKind kLight = ThemeKind::kLight;

void AddTransfers(Hanging& wall) {
  wall.Add("full_buffer", FullBuffer(), kDark, "en", kDesign).before = FullBufferBefore();
  wall.Add("handoff", Handoff(), kLight, "zh", kDesign).before = HandoffBefore();
  GalleryPicture& moving = wall.Add("handoff_moving", Handoff(), kDark, "en", kMiddle);
  moving.before = HandoffBefore();
  moving.progress = 0.4F;
  GalleryPicture& filling = wall.Add("full_buffer_moving", FullBuffer(), kLight, "zh", kMiddle);
  filling.before = FullBufferBefore();
  filling.progress = 0.55F;
  wall.Add("full_buffer_small", FullBuffer(), kLight, "en", kSmall);
  wall.Add("handoff_small", Handoff(), kDark, "zh", kSmall);
  wall.Add("rendezvous", Rendezvous(), kDark, "zh", kMiddle);
  wall.Add("rendezvous_small", Rendezvous(), kLight, "en", kSmall);
  wall.Add("zero_value", ZeroValue(), kDark, "en", kMiddle);
  wall.Add("zero_value_zh", ZeroValue(), kLight, "zh", kSmall);
}

void AddEnds(Hanging& wall) {
  wall.Add("beginning", Beginning(), kDark, "en", kSmall);
  wall.Add("beginning_zh", Beginning(), kLight, "zh", kMiddle);
  wall.Add("closing", Closing(), kLight, "en", kMiddle);
  wall.Add("closing_zh", Closing(), kDark, "zh", kSmall);
  wall.Add("deadlock", Deadlock(), kDark, "en", kMiddle);
  wall.Add("deadlock_zh", Deadlock(), kLight, "zh", kSmall);
  wall.Add("panicking", Panicking(), kLight, "en", kSmall);
  wall.Add("panicking_zh", Panicking(), kDark, "zh", kMiddle);
}

void AddSelects(Hanging& wall) {
  wall.Add("select", Selecting(), kDark, "en", kDesign);
  wall.Add("select_zh", Selecting(), kLight, "zh", kMiddle);
  wall.Add("select_small", Selecting(), kDark, "zh", kSmall);
  wall.Add("losers_leave", LosersLeave(), kLight, "en", kDesign);
  GalleryPicture& leaving = wall.Add("losers_leave_moving", LosersLeave(), kDark, "zh", kMiddle);
  leaving.before = Selecting();
  leaving.progress = 0.5F;
  wall.Add("nil_channels", OnNilChannels(), kDark, "en", kMiddle);
  wall.Add("nil_channels_zh", OnNilChannels(), kLight, "zh", kSmall);
}

void AddNodes(Hanging& wall) {
  wall.Add("locks", Locks(), kDark, "en", kMiddle);
  wall.Add("locks_zh", Locks(), kLight, "zh", kDesign);
  wall.Add("locks_small", Locks(), kLight, "en", kSmall);
  wall.Add("timers", Timers(), kLight, "en", kMiddle);
  wall.Add("timers_zh", Timers(), kDark, "zh", kMiddle);
  wall.Add("processors", Processors(), kDark, "en", kDesign);
  GalleryPicture& threads = wall.Add("threads_moving", Threads(), kDark, "en", kDesign);
  threads.before = ThreadsBefore();
  threads.progress = 0.45F;
  GalleryPicture& set = wall.Add("timers_moving", TimersSet(), kLight, "zh", kDesign);
  set.before = Timers();
  set.progress = 0.55F;
  GalleryPicture& looked = wall.Add("select_moving", SelectLooks(), kDark, "zh", kDesign);
  looked.before = Selecting();
  looked.progress = 0.6F;
  wall.Add("processors_zh", Processors(), kLight, "zh", kMiddle);
  wall.Add("processors_small", Processors(), kDark, "en", kSmall);
}

void AddRings(Hanging& wall) {
  wall.Add("ring_1", LargeRing(1, 0, 1), kLight, "en", kMiddle);
  wall.Add("ring_16", LargeRing(16, 5, 9), kDark, "zh", kMiddle);
  wall.Add("ring_64", LargeRing(64, 50, 30), kDark, "en", kDesign);
  wall.Add("ring_100", LargeRing(100, 20, 60), kLight, "zh", kMiddle);
  wall.Add("ring_1000", LargeRing(1000, 500, 240), kDark, "en", kDesign);
  wall.Add("ring_1000_small", LargeRing(1000, 996, 998), kLight, "en", kSmall);
}

void AddCrowds(Hanging& wall) {
  wall.Add("crowd", Crowd(12, 5, 4), kDark, "zh", kDesign);
  wall.Add("crowd_2", Crowd(2, 3, 1), kLight, "en", kMiddle);
  wall.Add("crowd_3", Crowd(3, 9, 2), kDark, "en", kLarge);
  wall.Add("crowd_30", Crowd(30, 2, 1), kLight, "zh", kDesign);
  wall.Add("crowd_40", Crowd(40, 2, 8), kDark, "en", kDesign);
  wall.Add("pipeline_60", Pipeline(60), kLight, "en", kDesign);
  wall.Add("pipeline_200", Pipeline(200), kDark, "en", kLarge);
  GalleryPicture& focus = wall.Add("pipeline_200_small", Pipeline(200), kLight, "zh", kMiddle);
  focus.selected = {TargetKind::kChan, 60, 0};
  GalleryPicture& alone = wall.Add("crowd_focus", Crowd(12, 5, 1), kDark, "en", kMiddle);
  alone.focus_chan = 2;
}

}  // namespace

std::vector<GalleryPicture> Gallery() {
  std::vector<GalleryPicture> pictures;
  Hanging wall(pictures);
  AddTransfers(wall);
  AddEnds(wall);
  AddSelects(wall);
  AddNodes(wall);
  AddRings(wall);
  AddCrowds(wall);
  return pictures;
}

}  // namespace chanscope::fixtures
