#include "app/export/palette.h"

#include <algorithm>
#include <map>
#include <utility>

namespace chanscope {
namespace {

constexpr int kChannelBits = 8;

struct Counted {
  uint32_t color = 0;
  uint64_t pixels = 0;
};

// The most frequent first; equally frequent ones by their value.
std::vector<Counted> CountColors(const Image& image) {
  std::unordered_map<uint32_t, uint64_t> pixels;
  for (size_t at = 0; at < image.rgba.size(); at += 4) {
    if (image.rgba[at + 3] != 0) ++pixels[PackedColor(&image.rgba[at])];
  }
  std::vector<Counted> counted;
  counted.reserve(pixels.size());
  for (const auto& [color, count] : pixels) counted.push_back({color, count});
  std::sort(counted.begin(), counted.end(), [](const Counted& a, const Counted& b) {
    return a.pixels != b.pixels ? a.pixels > b.pixels : a.color < b.color;
  });
  return counted;
}

uint32_t Channel(uint32_t color, int which) {
  return color >> (kChannelBits * (2 - which)) & 0xFF;
}

// The colours whose channels agree in all but the lowest `dropped` bits, by what they have in
// common.
using Cells = std::map<uint32_t, std::vector<Counted>>;

Cells Group(const std::vector<Counted>& colors, int dropped) {
  const uint32_t kept = 0xFFU << dropped & 0xFF;
  const uint32_t mask = kept << 16 | kept << 8 | kept;
  Cells cells;
  for (const Counted& c : colors) cells[c.color & mask].push_back(c);
  return cells;
}

Color Mean(const std::vector<Counted>& colors) {
  uint64_t sums[3] = {};
  uint64_t pixels = 0;
  for (const Counted& c : colors) {
    for (int i = 0; i < 3; ++i) sums[i] += Channel(c.color, i) * c.pixels;
    pixels += c.pixels;
  }
  const auto mean = [&](int i) { return static_cast<uint8_t>((sums[i] + pixels / 2) / pixels); };
  return {mean(0), mean(1), mean(2), 255};
}

}  // namespace

uint32_t PackedColor(const uint8_t* pixel) {
  return static_cast<uint32_t>(pixel[0]) << 16 | static_cast<uint32_t>(pixel[1]) << 8 | pixel[2];
}

Palette ChoosePalette(const Image& image, size_t most) {
  std::vector<Counted> colors = CountColors(image);
  const bool all = colors.size() <= most;
  const size_t exact = all ? colors.size() : most / 2;
  Palette palette;
  const auto add = [&](const std::vector<Counted>& members) {
    const auto index = static_cast<uint8_t>(palette.colors.size());
    palette.colors.push_back(Mean(members));
    for (const Counted& c : members) palette.index[c.color] = index;
  };
  for (size_t i = 0; i < exact; ++i) add({colors[i]});
  colors.erase(colors.begin(), colors.begin() + static_cast<std::ptrdiff_t>(exact));
  Cells cells = Group(colors, 0);
  for (int dropped = 1; cells.size() > most - exact; ++dropped) cells = Group(colors, dropped);
  for (const auto& [common, members] : cells) add(members);
  return palette;
}

}  // namespace chanscope
