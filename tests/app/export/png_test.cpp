#include "app/export/png.h"

#include <cstdio>
#include <filesystem>

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

TEST_CASE("a picture comes back from its file as it was", "[export][png]") {
  Image image{5, 3, {}};
  for (uint8_t i = 0; i < 60; ++i) image.rgba.push_back(static_cast<uint8_t>(i * 4));
  const auto path = (std::filesystem::temp_directory_path() / "chanscope_png_test.png").string();
  REQUIRE(WritePng(path, image));
  const Image back = ReadPng(path);
  std::remove(path.c_str());
  CHECK(back.width == 5);
  CHECK(back.height == 3);
  CHECK(back.rgba == image.rgba);
}

TEST_CASE("a file that cannot be written or read is told", "[export][png]") {
  CHECK_FALSE(WritePng("/nowhere/at/all.png", {1, 1, {0, 0, 0, 255}}));
  CHECK(ReadPng("/nowhere/at/all.png").width == 0);
}

TEST_CASE("the bytes begin as a PNG does", "[export][png]") {
  const auto bytes = EncodePng({1, 1, {9, 8, 7, 255}});
  REQUIRE(bytes.size() > 8);
  CHECK(std::vector<uint8_t>(bytes.begin(), bytes.begin() + 4) ==
        std::vector<uint8_t>{0x89, 'P', 'N', 'G'});
}

}  // namespace
}  // namespace chanscope
