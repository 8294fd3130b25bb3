// The gallery: the stage in many situations, themes, languages and sizes.
//
// Owns: which pictures there are, and what each shows. Must not: draw or compare them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scene/theme.h"
#include "core/sim/snapshot.h"

namespace chanscope::fixtures {

struct GalleryPicture {
  std::string name;
  Snapshot now;
  Snapshot before;
  ThemeKind theme = ThemeKind::kDark;
  std::string_view language = "en";
  float width = 772;
  float height = 624;
  float progress = 1;
  Target selected{};
  uint32_t focus_chan = 0;
};

std::vector<GalleryPicture> Gallery();

}  // namespace chanscope::fixtures
