#include "app/session/settings.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/app/session/folder.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

namespace chanscope {
namespace {

namespace fs = std::filesystem;

using Folder = TestFolder;

void Write(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string Read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

TEST_CASE("settings come back as they were saved", "[session][settings]") {
  const Folder folder;
  const fs::path path = folder.path / "new" / "config.json";
  Settings settings;
  settings.language = "zh";
  settings.theme = "light";
  settings.order = "random";
  settings.step_size = "channel_op";
  settings.scale = 1.25F;
  settings.speed = 4;
  settings.follow = false;
  settings.predict = true;
  settings.reduce_motion = true;
  settings.window_width = 1280;
  settings.window_height = 800;
  settings.window_x = -7;
  settings.window_y = 30;
  settings.maximized = true;
  settings.go_source = true;
  settings.seed = 12345678901234567890ULL;
  settings.splits = {0.25F, 0.5F, 0.125F, 0.75F, 0.375F, 0.625F};
  settings.last_open = "lesson 05_full_buffer_receive";
  settings.recent = {"/a.go", "/中/b.go"};
  settings.places = {{"/a.go", "random 3", 0xffffffffffffffffULL, 42, {{"line 3", false}}},
                     {"lesson x", "runtime", 1, 0, {}}};
  REQUIRE(SaveSettings(settings, path));
  const LoadedSettings loaded = LoadSettings(path);
  CHECK(loaded.settings == settings);
  CHECK(loaded.set_aside.empty());
}

TEST_CASE("no file means defaults", "[session][settings]") {
  const Folder folder;
  const LoadedSettings loaded = LoadSettings(folder.path / "none.json");
  CHECK(loaded.settings == Settings{});
  CHECK(loaded.set_aside.empty());
}

TEST_CASE("a damaged file is set aside with its bytes, and defaults are used",
          "[session][settings]") {
  const Folder folder;
  const fs::path path = folder.path / "config.json";
  for (const std::string damaged : {"{\"theme\": \"li", "", "[1, 2]", "\"text\"", "\xff\xfe"}) {
    Write(path, damaged);
    const LoadedSettings loaded = LoadSettings(path);
    CHECK(loaded.settings == Settings{});
    REQUIRE(!loaded.set_aside.empty());
    CHECK(Read(loaded.set_aside) == damaged);
    CHECK(!fs::exists(path));
  }
}

TEST_CASE("values of the wrong kind or out of range do not spoil the others",
          "[session][settings]") {
  const Folder folder;
  const fs::path path = folder.path / "config.json";
  Write(path, R"({"theme": "pink", "language": 7, "speed": 1e99, "scale": -3, "predict": "yes",
                  "window_width": 99999999, "step_size": "statement", "unknown": null,
                  "splits": {"left": "wide", "right": 7}, "recent": [1, "/a.go", null],
                  "places": [3, {}, {"program": "/a.go", "step": -1, "breakpoints": [1]}]})");
  const Settings settings = LoadSettings(path).settings;
  CHECK(settings.theme == "dark");
  CHECK(settings.language == "en");
  CHECK(settings.speed == 64);
  CHECK(settings.scale == 0.5F);
  CHECK(!settings.predict);
  CHECK(settings.window_width == 16384);
  CHECK(settings.step_size == "statement");
  CHECK(settings.splits == PanelSplits{0, 1, 0, 0, 0, 0});
  CHECK(settings.recent == std::vector<std::string>{"/a.go"});
  REQUIRE(settings.places.size() == 1);
  CHECK(settings.places[0].step == 0);
}

TEST_CASE("a folder that cannot be written to is reported", "[session][settings]") {
  const Folder folder;
  Write(folder.path / "file", "");
  CHECK(!SaveSettings({}, folder.path / "file" / "config.json"));
  CHECK(!SaveSettings({}, {}));
}

TEST_CASE("settings lie in the XDG folder, else below the home", "[session][settings]") {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const std::string kept = config == nullptr ? "" : config;
  setenv("XDG_CONFIG_HOME", "/somewhere/else", 1);
  CHECK(SettingsPath() == fs::path("/somewhere/else/chanscope/config.json"));
  setenv("XDG_CONFIG_HOME", "relative", 1);
  const char* home = std::getenv("HOME");
  if (home != nullptr && *home != '\0') {
    CHECK(SettingsPath() == fs::path(home) / ".config/chanscope/config.json");
  }
  config == nullptr ? unsetenv("XDG_CONFIG_HOME") : setenv("XDG_CONFIG_HOME", kept.c_str(), 1);
}

}  // namespace
}  // namespace chanscope
