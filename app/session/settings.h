// What a person has chosen and wants to find again: language, theme, size, speed.
//
// Owns: the choices and their file, config.json in the user's configuration folder. Must not: hold
// anything about a program or a run; fail a start because of a damaged file.
#pragma once

#include <filesystem>
#include <string>

namespace chanscope {

struct Settings {
  std::string language = "en";        // or "zh"
  std::string theme = "dark";         // or "light"
  std::string order = "runtime";      // or "random"
  std::string step_size = "runtime";  // or "statement", "channel_op"
  float scale = 1.0F;                 // times the monitor's own
  float speed = 1.0F;
  bool follow = true;
  bool predict = false;
  bool reduce_motion = false;
  int window_width = 1600;  // logical pixels
  int window_height = 1000;

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
