// The colours that a picture with few of them makes do with.
//
// Owns: which colours are chosen, and which stands for which. Must not: know a file format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "app/scene/draw_list.h"
#include "app/scene/image.h"

namespace chanscope {

struct Palette {
  std::vector<Color> colors;
  // By colour, as 0xRRGGBB, for every colour of the image: an index into `colors`.
  std::unordered_map<uint32_t, uint8_t> index;
};

// 0xRRGGBB of a pixel (4 bytes).
uint32_t PackedColor(const uint8_t* pixel);

// At most `most` (2 to 256) colours for the opaque pixels of the image. If it has no more, all of
// them; else those of the large areas stay as they are, and the many in between, which smooth
// edges, share means.
Palette ChoosePalette(const Image& image, size_t most);

}  // namespace chanscope
