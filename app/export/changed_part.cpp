#include "app/export/changed_part.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace chanscope {
namespace {

constexpr int kPixel = 4;  // bytes

const uint8_t* PixelAt(const Image& image, int x, int y) {
  return image.rgba.data() +
         (static_cast<size_t>(y) * static_cast<size_t>(image.width) + static_cast<size_t>(x)) *
             kPixel;
}

bool SameRow(const Image& a, const Image& b, int y) {
  return std::memcmp(PixelAt(a, 0, y), PixelAt(b, 0, y), static_cast<size_t>(a.width) * kPixel) ==
         0;
}

bool SameColumn(const Image& a, const Image& b, int x, int top, int bottom) {
  for (int y = top; y < bottom; ++y) {
    if (std::memcmp(PixelAt(a, x, y), PixelAt(b, x, y), kPixel) != 0) return false;
  }
  return true;
}

}  // namespace

PixelBox ChangedPart(const Image& before, const Image& after) {
  if (before.width != after.width || before.height != after.height) {
    return {0, 0, after.width, after.height};
  }
  int top = 0;
  while (top < after.height && SameRow(before, after, top)) ++top;
  if (top == after.height) return {};
  int bottom = after.height;
  while (SameRow(before, after, bottom - 1)) --bottom;
  int left = 0;
  while (SameColumn(before, after, left, top, bottom)) ++left;
  int right = after.width;
  while (SameColumn(before, after, right - 1, top, bottom)) --right;
  return {left, top, right - left, bottom - top};
}

Image CutChanged(const Image& before, const Image& after, const PixelBox& box) {
  Image part{box.width, box.height, {}};
  part.rgba.resize(static_cast<size_t>(box.width) * static_cast<size_t>(box.height) * kPixel);
  const bool comparable = before.width == after.width && before.height == after.height;
  for (int y = 0; y < box.height; ++y) {
    for (int x = 0; x < box.width; ++x) {
      const uint8_t* const pixel = PixelAt(after, box.x + x, box.y + y);
      if (comparable && std::memcmp(pixel, PixelAt(before, box.x + x, box.y + y), kPixel) == 0) {
        continue;
      }
      const size_t at =
          static_cast<size_t>(y) * static_cast<size_t>(box.width) + static_cast<size_t>(x);
      std::memcpy(part.rgba.data() + at * kPixel, pixel, kPixel);
    }
  }
  return part;
}

}  // namespace chanscope
