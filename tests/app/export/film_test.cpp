#include "app/export/film.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gif_lib.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "app/export/changed_part.h"
#include "app/export/palette.h"
#include "tests/app/session/folder.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

namespace fs = std::filesystem;

constexpr int kWidth = 7;
constexpr int kHeight = 5;

Image Plain(Color color) {
  Image image{kWidth, kHeight, {}};
  for (int i = 0; i < kWidth * kHeight; ++i) {
    image.rgba.insert(image.rgba.end(), {color.r, color.g, color.b, color.a});
  }
  return image;
}

void Dot(Image& image, int x, int y, Color color) {
  uint8_t* const pixel = &image.rgba[static_cast<size_t>(y * image.width + x) * 4];
  pixel[0] = color.r;
  pixel[1] = color.g;
  pixel[2] = color.b;
  pixel[3] = color.a;
}

// Three frames, of which the second shows a dot, for two frames' time, and the third one more.
std::vector<Image> Frames() {
  std::vector<Image> frames(3, Plain({13, 17, 23}));
  Dot(frames[1], 2, 3, {255, 176, 32});
  frames[2] = frames[1];
  Dot(frames[2], 6, 0, {1, 2, 3});
  return frames;
}

void Make(const std::string& path, const FilmPage& page = {}) {
  auto film = Film::Create(path, kWidth, kHeight, page);
  REQUIRE(film);
  const std::vector<Image> frames = Frames();
  (*film)->Add({.image = frames[0], .milliseconds = 1000, .step = 4});
  (*film)->Add({.image = frames[1], .step = 5});
  (*film)->Add({.image = frames[1], .step = 5});
  (*film)->Add({.image = frames[2], .milliseconds = 2000, .step = 6});
  REQUIRE((*film)->Finish());
}

}  // namespace

TEST_CASE("what changed is the smallest box around it", "[export][film]") {
  const Image before = Plain({1, 1, 1});
  CHECK(ChangedPart(before, before).width == 0);
  Image after = before;
  Dot(after, 2, 1, {9, 9, 9});
  Dot(after, 4, 3, {9, 9, 9});
  const PixelBox box = ChangedPart(before, after);
  CHECK(box.x == 2);
  CHECK(box.y == 1);
  CHECK(box.width == 3);
  CHECK(box.height == 3);
  const Image part = CutChanged(before, after, box);
  CHECK(part.rgba[3] == 255);  // the first dot
  CHECK(part.rgba[7] == 0);    // beside it nothing changed
  CHECK(ChangedPart({}, after).width == kWidth);
}

TEST_CASE("a palette keeps all colours if they are few, and those of large areas in any case",
          "[export][film]") {
  const Palette few = ChoosePalette(Frames()[2], 255);
  CHECK(few.colors.size() == 3);
  CHECK(few.colors[few.index.at(0x0D1117)] == Color{13, 17, 23});
  Image many{64, 64, {}};
  for (int i = 0; i < 64 * 64; ++i) {
    const auto shade = static_cast<uint8_t>(i % 256);
    const Color color =
        i < 2048 ? Color{13, 17, 23} : Color{shade, static_cast<uint8_t>(i / 256), 77};
    many.rgba.insert(many.rgba.end(), {color.r, color.g, color.b, color.a});
  }
  const Palette chosen = ChoosePalette(many, 255);
  CHECK(chosen.colors.size() <= 255);
  CHECK(chosen.colors[chosen.index.at(0x0D1117)] == Color{13, 17, 23});
  for (const auto& [packed, index] : chosen.index) {
    CHECK(std::abs(static_cast<int>(packed >> 16) - chosen.colors[index].r) <= 32);
  }
}

TEST_CASE("a GIF holds what changed, for as long as it was shown", "[export][film]") {
  const TestFolder scratch;
  const std::string path = (scratch.path / "a.gif").string();
  Make(path);
  int error = 0;
  GifFileType* gif = DGifOpenFileName(path.c_str(), &error);
  REQUIRE(gif != nullptr);
  REQUIRE(DGifSlurp(gif) == GIF_OK);
  CHECK(gif->SWidth == kWidth);
  CHECK(gif->SHeight == kHeight);
  REQUIRE(gif->ImageCount == 3);
  const std::vector<Image> frames = Frames();
  Image canvas{kWidth, kHeight, std::vector<uint8_t>(Frames()[0].rgba.size())};
  const int delays[] = {100, 8, 200};  // hundredths of a second
  for (int i = 0; i < gif->ImageCount; ++i) {
    GraphicsControlBlock control{};
    REQUIRE(DGifSavedExtensionToGCB(gif, i, &control) == GIF_OK);
    CHECK(control.DelayTime == delays[i]);
    const SavedImage& saved = gif->SavedImages[i];
    const GifImageDesc& where = saved.ImageDesc;
    for (int at = 0; at < where.Width * where.Height; ++at) {
      const GifByteType index = saved.RasterBits[at];
      if (index == control.TransparentColor) continue;
      const GifColorType c = where.ColorMap->Colors[index];
      Dot(canvas, where.Left + at % where.Width, where.Top + at / where.Width,
          {c.Red, c.Green, c.Blue});
    }
    CHECK(canvas.rgba == frames[static_cast<size_t>(i)].rgba);
  }
  CHECK(gif->SavedImages[1].ImageDesc.Width == 1);
  DGifCloseFile(gif, &error);
}

TEST_CASE("an HTML film is one page with its pieces, and nothing in it ends its script early",
          "[export][film]") {
  const TestFolder scratch;
  const std::string path = (scratch.path / "a.html").string();
  FilmPage words;
  words.title = "</script><b>.go";
  words.language = "zh";
  Make(path, words);
  const std::string page = scratch.Read("a.html");
  const std::string begin = "<script type=\"application/json\">";
  const size_t from = page.find(begin) + begin.size();
  const size_t to = page.find("</script>", from);
  const auto film = nlohmann::json::parse(page.substr(from, to - from));
  CHECK(film["title"] == "</script><b>.go");
  CHECK(film["lang"] == "zh");
  REQUIRE(film["pieces"].size() == 3);
  CHECK(film["pieces"][0]["whole"] == true);
  CHECK(film["pieces"][0]["ms"] == 1000);
  CHECK(film["pieces"][1]["ms"] == 2 * kFrameMilliseconds);
  CHECK(film["pieces"][1]["x"] == 2);
  CHECK(film["pieces"][1]["y"] == 3);
  CHECK(film["pieces"][2]["step"] == 6);
  CHECK(film["pieces"][2]["png"].get<std::string>().starts_with("iVBORw0KGgo"));
  CHECK(page.find("{{film}}") == std::string::npos);
}

TEST_CASE("an MP4 gives every frame to ffmpeg, as often as it is shown", "[export][film]") {
  // Stands in for ffmpeg: counts the bytes it is given, and writes that to the file it is to make.
  const TestFolder scratch;
  const std::string program = (scratch.path / "ffmpeg").string();
  std::ofstream(program) << "#!/bin/sh\nfor file; do :; done\nwc -c >\"$file\"\n"
                            "echo \"$*\" >>\"$file\"\n";
  REQUIRE(chmod(program.c_str(), 0755) == 0);
  const std::string path = std::getenv("PATH");
  REQUIRE(setenv("PATH", (scratch.path.string() + ":" + path).c_str(), 1) == 0);
  Make((scratch.path / "a.mp4").string());
  setenv("PATH", path.c_str(), 1);
  std::istringstream told(scratch.Read("a.mp4"));
  size_t bytes = 0;
  told >> bytes;
  const size_t frames = 1000 / kFrameMilliseconds + 2 + 2000 / kFrameMilliseconds;
  CHECK(bytes == frames * kWidth * kHeight * 4);
  const std::string rest((std::istreambuf_iterator<char>(told)), {});
  CHECK(rest.find("-video_size 7x5") != std::string::npos);
  CHECK(rest.find("-framerate 25") != std::string::npos);
}

TEST_CASE("a film that cannot be made says why and leaves nothing behind", "[export][film]") {
  const auto nowhere = Film::Create("/nowhere/at/all.gif", kWidth, kHeight, {});
  REQUIRE(nowhere);
  (*nowhere)->Add({.image = Frames()[0]});
  CHECK((*nowhere)->Finish().error() == "/nowhere/at/all.gif cannot be written");

  const TestFolder scratch;
  const std::string path = std::getenv("PATH");
  setenv("PATH", (scratch.path / "empty").c_str(), 1);
  const auto mp4 = Film::Create((scratch.path / "a.mp4").string(), kWidth, kHeight, {});
  setenv("PATH", path.c_str(), 1);
  REQUIRE_FALSE(mp4);
  CHECK(mp4.error().find("ffmpeg") != std::string::npos);
  CHECK_FALSE(fs::exists(scratch.path / "a.mp4"));
}

}  // namespace chanscope
