// Pixels in memory.
//
// Owns: the shape of a picture that is neither on a screen nor in a file. Must not: know GL or a
// file format.
#pragma once

#include <cstdint>
#include <vector>

namespace chanscope {

// Row by row from the top left corner, 4 bytes a pixel: R, G, B, A (straight).
struct Image {
  int width = 0;
  int height = 0;
  std::vector<uint8_t> rgba;
};

}  // namespace chanscope
