// A page that plays by itself and can be stepped through: assets/film/player.html with the pieces
// of the film inside. A piece is what changed, as PNG; every so many there is a whole frame, from
// which going back begins.
#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/export/changed_part.h"
#include "app/export/film_formats.h"
#include "app/export/png.h"
#include "app/session/text_file.h"
#include "core/base/embedded.h"

namespace chanscope {

std::span<const EmbeddedFile> FilmPlayer();

namespace {

constexpr size_t kPiecesBetweenWholeFrames = 100;

std::string Base64(const std::vector<uint8_t>& bytes) {
  constexpr std::string_view kDigits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (size_t at = 0; at < bytes.size(); at += 3) {
    const size_t here = std::min<size_t>(3, bytes.size() - at);
    uint32_t bits = 0;
    for (size_t i = 0; i < 3; ++i) bits = bits << 8 | (i < here ? bytes[at + i] : 0U);
    for (size_t i = 0; i < 4; ++i) {
      text += i <= here ? kDigits[bits >> (18 - 6 * i) & 63] : '=';
    }
  }
  return text;
}

class Html final : public Film {
 public:
  Html(std::string path, int width, int height, const FilmPage& page) : path_(std::move(path)) {
    film_ = {{"width", width},
             {"height", height},
             {"title", page.title},
             {"lang", page.language},
             {"play", page.play},
             {"pause", page.pause},
             {"step", page.step},
             {"ground", page.ground},
             {"text", page.text},
             {"accent", page.accent},
             {"pieces", nlohmann::json::array()}};
  }

  void Add(const FilmFrame& frame) override {
    nlohmann::json& pieces = film_["pieces"];
    PixelBox changed = ChangedPart(last_, frame.image);
    if (changed.width == 0 && !pieces.empty() && pieces.back()["step"] == frame.step) {
      nlohmann::json& shown = pieces.back()["ms"];
      shown = shown.get<int>() + frame.milliseconds;
      return;
    }
    const bool whole = pieces.size() % kPiecesBetweenWholeFrames == 0;
    if (whole) {
      last_ = {};
      changed = ChangedPart(last_, frame.image);
    }
    pieces.push_back(
        {{"x", changed.x},
         {"y", changed.y},
         {"ms", frame.milliseconds},
         {"step", frame.step},
         {"whole", whole},
         {"png", changed.width == 0 ? std::string()
                                    : Base64(EncodePng(CutChanged(last_, frame.image, changed)))}});
    last_ = frame.image;
  }

  tl::expected<void, std::string> Finish() override {
    constexpr std::string_view kPlace = "{{film}}";
    std::string page(FilmPlayer()[0].bytes);
    // Nothing in the data may end the script that it stands in.
    std::string data = film_.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    for (size_t at = 0; (at = data.find('<', at)) != std::string::npos; at += 6) {
      data.replace(at, 1, "\\u003c");
    }
    page.replace(page.find(kPlace), kPlace.size(), data);
    if (!WriteTextFile(path_, page)) return tl::unexpected(NotWritten(path_));
    return {};
  }

 private:
  std::string path_;
  nlohmann::json film_;
  Image last_;
};

}  // namespace

std::unique_ptr<Film> CreateHtml(const std::string& path, int width, int height,
                                 const FilmPage& page) {
  return std::make_unique<Html>(path, width, height, page);
}

}  // namespace chanscope
