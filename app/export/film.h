// Moving pictures: frames of one size go in one after the other, a file comes out.
//
// Owns: the formats .gif, .html and .mp4. Must not: draw, or know which steps are shown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "app/scene/image.h"

namespace chanscope {

// 25 frames a second: both a GIF (hundredths of a second) and a video can keep that.
inline constexpr int kFrameMilliseconds = 40;

// How the page around an .html film looks and what it says. Colours as CSS has them.
struct FilmPage {
  std::string title;
  std::string language;  // of its words: "en", "zh"
  std::string play, pause;
  std::string step;  // with {step} and {end}
  std::string ground, text, accent;
};

struct FilmFrame {
  const Image& image;
  int milliseconds = kFrameMilliseconds;  // shown for so long; a multiple of kFrameMilliseconds
  uint64_t step = 0;
};

class Film {
 public:
  // Whether the path's ending is that of a film.
  static bool Is(std::string_view path);
  // `path` ends in .gif, .html or .mp4. The error is a sentence for the person.
  static tl::expected<std::unique_ptr<Film>, std::string> Create(const std::string& path, int width,
                                                                 int height, const FilmPage& page);
  Film() = default;
  virtual ~Film() = default;
  Film(const Film&) = delete;
  Film& operator=(const Film&) = delete;

  virtual void Add(const FilmFrame& frame) = 0;
  // Puts the file in place, whole. The error is a sentence for the person; then there is no file.
  virtual tl::expected<void, std::string> Finish() = 0;
};

}  // namespace chanscope
