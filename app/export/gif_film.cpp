// GIF, written with giflib: of each frame only what changed, with the 256 colours that suit it
// best.
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include <gif_lib.h>

#include "app/export/changed_part.h"
#include "app/export/film_formats.h"
#include "app/export/palette.h"
#include "app/session/text_file.h"

namespace chanscope {
namespace {

constexpr int kColors = 256;
constexpr int kColorBits = 8;
constexpr GifByteType kTransparent = kColors - 1;  // the index of what is left as it was
constexpr int kMillisecondsInUnit = 10;            // a GIF counts hundredths of a second

struct FreeColors {
  void operator()(ColorMapObject* map) const { GifFreeMapObject(map); }
};
using Colors = std::unique_ptr<ColorMapObject, FreeColors>;

// A picture whose pixels are indices into its own colours.
struct Indexed {
  Colors colors{GifMakeMapObject(kColors, nullptr)};
  std::vector<GifByteType> pixels;
};

Indexed Reduce(const Image& image) {
  const Palette palette = ChoosePalette(image, kTransparent);
  Indexed indexed;
  for (size_t i = 0; i < palette.colors.size(); ++i) {
    const Color color = palette.colors[i];
    indexed.colors->Colors[i] = {color.r, color.g, color.b};
  }
  indexed.pixels.reserve(image.rgba.size() / 4);
  for (size_t at = 0; at < image.rgba.size(); at += 4) {
    const uint8_t* const pixel = &image.rgba[at];
    indexed.pixels.push_back(pixel[3] == 0 ? kTransparent : palette.index.at(PackedColor(pixel)));
  }
  return indexed;
}

class Gif final : public Film {
 public:
  Gif(std::string path, int width, int height) : path_(std::move(path)) {
    int error = 0;
    gif_ = EGifOpen(&bytes_, Append, &error);
    EGifSetGifVersion(gif_, true);
    EGifPutScreenDesc(gif_, width, height, kColorBits, 0, nullptr);
    RepeatForEver();
  }
  ~Gif() override { Close(); }

  void Add(const FilmFrame& frame) override {
    const PixelBox changed = ChangedPart(last_, frame.image);
    if (changed.width == 0) {
      milliseconds_ += frame.milliseconds;
      return;
    }
    PutPending();
    box_ = changed;
    pending_ = CutChanged(last_, frame.image, changed);
    milliseconds_ = frame.milliseconds;
    last_ = frame.image;
  }

  tl::expected<void, std::string> Finish() override {
    PutPending();
    if (!Close() || !WriteTextFile(path_, bytes_)) return tl::unexpected(NotWritten(path_));
    return {};
  }

 private:
  static int Append(GifFileType* gif, const GifByteType* data, int size) {
    static_cast<std::string*>(gif->UserData)
        ->append(reinterpret_cast<const char*>(data), static_cast<size_t>(size));
    return size;
  }

  void RepeatForEver() {
    constexpr char kName[] = "NETSCAPE2.0";
    constexpr std::array<GifByteType, 3> kLoop = {1, 0, 0};
    EGifPutExtensionLeader(gif_, APPLICATION_EXT_FUNC_CODE);
    EGifPutExtensionBlock(gif_, sizeof kName - 1, kName);
    EGifPutExtensionBlock(gif_, kLoop.size(), kLoop.data());
    EGifPutExtensionTrailer(gif_);
  }

  // How long a picture is shown is known only when the next one comes.
  void PutPending() {
    if (pending_.width == 0) return;
    const GraphicsControlBlock control{.DisposalMode = DISPOSE_DO_NOT,
                                       .UserInputFlag = false,
                                       .DelayTime = milliseconds_ / kMillisecondsInUnit,
                                       .TransparentColor = kTransparent};
    std::array<GifByteType, 4> extension{};
    EGifGCBToExtension(&control, extension.data());
    EGifPutExtension(gif_, GRAPHICS_EXT_FUNC_CODE, extension.size(), extension.data());
    Indexed indexed = Reduce(pending_);
    EGifPutImageDesc(gif_, box_.x, box_.y, box_.width, box_.height, false, indexed.colors.get());
    EGifPutLine(gif_, indexed.pixels.data(), static_cast<int>(indexed.pixels.size()));
    pending_ = {};
  }

  bool Close() {
    if (gif_ == nullptr) return true;
    int error = 0;
    const bool closed = EGifCloseFile(gif_, &error) == GIF_OK;
    gif_ = nullptr;
    return closed;
  }

  std::string path_;
  std::string bytes_;
  GifFileType* gif_ = nullptr;
  Image last_;     // the whole frame that was added last
  Image pending_;  // what changed in it, not written yet
  PixelBox box_;   // its place
  int milliseconds_ = 0;
};

}  // namespace

std::unique_ptr<Film> CreateGif(const std::string& path, int width, int height) {
  return std::make_unique<Gif>(path, width, height);
}

}  // namespace chanscope
