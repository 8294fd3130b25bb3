// What a person has chosen and wants to find again: language, theme, the window and its panels,
// what was open and how far one had come in it.
//
// Owns: the choices and their file, config.json in the user's configuration folder. Must not: hold
// a program's text or a run; fail a start because of a damaged file.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace chanscope {

// Where the borders between panels were dragged to, as parts of the window or of their column;
// 0: where the design has them.
struct PanelSplits {
  float left = 0;         // width of the source and the output, of the window's width
  float right = 0;        // width of the words, of the window's width
  float timeline = 0;     // height, of the window's height
  float output = 0;       // height, of its column
  float explanation = 0;  // height, of its column
  float runtime = 0;      // height, of its column

  friend bool operator==(const PanelSplits&, const PanelSplits&) = default;
};

struct SavedBreakpoint {
  std::string text;
  bool enabled = true;

  friend bool operator==(const SavedBreakpoint&, const SavedBreakpoint&) = default;
};

// How far one had come in a program.
struct ProgramPlace {
  std::string program;     // "lesson 05_full_buffer_receive", or the file's absolute path
  std::string run;         // how it ran: "runtime", "random 3 procs 2"
  uint64_t text_hash = 0;  // of another text a step means something else
  uint64_t step = 0;
  std::vector<SavedBreakpoint> breakpoints;

  friend bool operator==(const ProgramPlace&, const ProgramPlace&) = default;
};

inline constexpr size_t kMostRecent = 12;
inline constexpr size_t kMostPlaces = 64;
inline constexpr int kNoPosition = -1'000'000;
inline constexpr std::string_view kLessonPrefix = "lesson ";

struct Settings {
  std::string language = "en";        // or "zh"
  std::string theme = "dark";         // or "light"
  std::string order = "runtime";      // or "random", "manual"
  uint64_t seed = 1;                  // of the random order
  int procs = 1;                      // GOMAXPROCS at the start
  std::string step_size = "runtime";  // or "statement", "channel_op"
  float scale = 1.0F;                 // times the monitor's own
  float speed = 1.0F;
  bool follow = true;
  bool predict = false;
  bool reduce_motion = false;
  bool go_source = false;   // the runtime's real source in place of the listing
  int window_width = 1600;  // logical pixels
  int window_height = 1000;
  int window_x = kNoPosition;  // kNoPosition: wherever the desktop puts it
  int window_y = kNoPosition;
  bool maximized = false;
  PanelSplits splits;
  std::string last_open;             // as ProgramPlace::program; empty: nothing yet
  std::vector<std::string> recent;   // files, the latest first
  std::vector<ProgramPlace> places;  // the latest first

  friend bool operator==(const Settings&, const Settings&) = default;
};

struct LoadedSettings {
  Settings settings;
  // Where a damaged file was set aside; empty when there was none.
  std::filesystem::path set_aside;
};

// $XDG_CONFIG_HOME/chanscope/config.json, or ~/.config/… ; empty when there is no home.
std::filesystem::path SettingsPath();

// The settings in the file; defaults for what it lacks or has out of range. No file: defaults. A
// file that is not JSON is renamed to "<name>.damaged" and defaults are returned.
LoadedSettings LoadSettings(const std::filesystem::path& path);

// Writes the file anew and puts it in place in one go, so that a crash leaves the old or the new
// one. False when that was not possible.
bool SaveSettings(const Settings& settings, const std::filesystem::path& path);

}  // namespace chanscope
