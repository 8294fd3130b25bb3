// Where on this machine the typefaces lie.
//
// Owns: the search through fontconfig (Inter, JetBrains Mono, Noto Sans CJK SC) and its fallbacks.
// Must not: open a font.
#pragma once

#include <string>

#include "app/scene/draw_list.h"

namespace chanscope {

struct FontFile {
  std::string path;    // empty: this machine has no font at all
  int index = 0;       // face within a collection (ImFontConfig::FontNo)
  bool exact = false;  // the family asked for, not a fallback
};

struct FontFiles {
  FontFile sans;           // Inter Regular
  FontFile sans_semibold;  // Inter SemiBold
  FontFile sans_bold;      // Inter Bold
  FontFile mono;           // JetBrains Mono Regular
  FontFile mono_bold;      // JetBrains Mono Bold
  FontFile cjk;            // Noto Sans CJK SC Regular
  FontFile cjk_bold;       // Noto Sans CJK SC Bold

  const FontFile& Of(Font font) const;
};

FontFiles FindFontFiles();

// Noto Sans CJK looks smaller than Inter at one size; ideographs are drawn larger by this.
inline constexpr float kCjkScale = 1.12f;

}  // namespace chanscope
