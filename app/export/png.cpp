#include "app/export/png.h"

#include <cstddef>
#include <fstream>

#include <stb_image.h>
#include <stb_image_write.h>

namespace chanscope {
namespace {

// Red, green and blue alone; empty when any pixel is transparent.
std::vector<uint8_t> WithoutAlpha(const Image& image) {
  std::vector<uint8_t> rgb;
  rgb.reserve(image.rgba.size() / 4 * 3);
  for (size_t i = 0; i < image.rgba.size(); i += 4) {
    if (image.rgba[i + 3] != 255) return {};
    rgb.insert(rgb.end(), {image.rgba[i], image.rgba[i + 1], image.rgba[i + 2]});
  }
  return rgb;
}

}  // namespace

std::vector<uint8_t> EncodePng(const Image& image) {
  std::vector<uint8_t> bytes;
  const auto append = [](void* to, void* data, int size) {
    const auto* begin = static_cast<const uint8_t*>(data);
    auto& out = *static_cast<std::vector<uint8_t>*>(to);
    out.insert(out.end(), begin, begin + size);
  };
  // Without transparency the fourth channel would only cost room.
  const std::vector<uint8_t> rgb = WithoutAlpha(image);
  const int channels = rgb.empty() ? 4 : 3;
  stbi_write_png_to_func(append, &bytes, image.width, image.height, channels,
                         rgb.empty() ? image.rgba.data() : rgb.data(), image.width * channels);
  return bytes;
}

bool WritePng(const std::string& path, const Image& image) {
  const std::vector<uint8_t> bytes = EncodePng(image);
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
  return !bytes.empty() && file.flush().good();
}

Image ReadPng(const std::string& path) {
  Image image;
  int channels = 0;
  unsigned char* pixels = stbi_load(path.c_str(), &image.width, &image.height, &channels, 4);
  if (pixels == nullptr) return {};
  const size_t size = static_cast<size_t>(image.width) * static_cast<size_t>(image.height) * 4;
  image.rgba.assign(pixels, pixels + size);
  stbi_image_free(pixels);
  return image;
}

}  // namespace chanscope
