#include "app/session/settings.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <initializer_list>
#include <string_view>
#include <system_error>

#include <nlohmann/json.hpp>

#include "app/session/playback.h"

namespace chanscope {
namespace {

using nlohmann::json;

// The text under `key` when it is one of `allowed`; else `value` stays.
void Read(const json& object, const char* key, std::initializer_list<std::string_view> allowed,
          std::string& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return;
  const auto& text = found->get_ref<const std::string&>();
  if (std::find(allowed.begin(), allowed.end(), text) != allowed.end()) value = text;
}

void Read(const json& object, const char* key, double low, double high, float& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return;
  const double number = found->get<double>();
  if (std::isfinite(number)) value = static_cast<float>(std::clamp(number, low, high));
}

void Read(const json& object, const char* key, int low, int high, int& value) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return;
  const double number = found->get<double>();
  if (std::isfinite(number)) {
    value =
        static_cast<int>(std::clamp(number, static_cast<double>(low), static_cast<double>(high)));
  }
}

void Read(const json& object, const char* key, bool& value) {
  const auto found = object.find(key);
  if (found != object.end() && found->is_boolean()) value = found->get<bool>();
}

Settings FromJson(const json& object) {
  Settings settings;
  Read(object, "language", {"en", "zh"}, settings.language);
  Read(object, "theme", {"dark", "light"}, settings.theme);
  Read(object, "order", {"runtime", "random"}, settings.order);
  Read(object, "step_size", {"runtime", "statement", "channel_op"}, settings.step_size);
  Read(object, "scale", 0.5, 3.0, settings.scale);
  Read(object, "speed", kSlowestSpeed, kFastestSpeed, settings.speed);
  Read(object, "follow", settings.follow);
  Read(object, "predict", settings.predict);
  Read(object, "reduce_motion", settings.reduce_motion);
  Read(object, "window_width", 640, 16384, settings.window_width);
  Read(object, "window_height", 400, 16384, settings.window_height);
  return settings;
}

json ToJson(const Settings& settings) {
  return {{"language", settings.language},
          {"theme", settings.theme},
          {"order", settings.order},
          {"step_size", settings.step_size},
          {"scale", settings.scale},
          {"speed", settings.speed},
          {"follow", settings.follow},
          {"predict", settings.predict},
          {"reduce_motion", settings.reduce_motion},
          {"window_width", settings.window_width},
          {"window_height", settings.window_height}};
}

std::filesystem::path Beside(const std::filesystem::path& path, std::string_view suffix) {
  std::filesystem::path other = path;
  other += suffix;
  return other;
}

}  // namespace

std::filesystem::path SettingsPath() {
  const std::filesystem::path below = std::filesystem::path("chanscope") / "config.json";
  // A relative XDG_CONFIG_HOME is to be ignored, says its specification.
  if (const char* config = std::getenv("XDG_CONFIG_HOME");
      config != nullptr && std::filesystem::path(config).is_absolute()) {
    return std::filesystem::path(config) / below;
  }
  if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0') {
    return std::filesystem::path(home) / ".config" / below;
  }
  return {};
}

LoadedSettings LoadSettings(const std::filesystem::path& path) {
  if (path.empty()) return {};
  std::ifstream file(path, std::ios::binary);
  if (!file) return {};
  const json object = json::parse(file, nullptr, /*allow_exceptions=*/false);
  if (object.is_object()) return {FromJson(object), {}};
  file.close();
  const std::filesystem::path aside = Beside(path, ".damaged");
  std::error_code failed;
  std::filesystem::rename(path, aside, failed);
  return {{}, failed ? path : aside};
}

bool SaveSettings(const Settings& settings, const std::filesystem::path& path) {
  if (path.empty()) return false;
  std::error_code failed;
  std::filesystem::create_directories(path.parent_path(), failed);
  const std::filesystem::path fresh = Beside(path, ".new");
  {
    std::ofstream file(fresh, std::ios::binary | std::ios::trunc);
    file << ToJson(settings).dump(2) << '\n';
    file.flush();
    if (!file) return false;
  }
  std::filesystem::rename(fresh, path, failed);
  return !failed;
}

}  // namespace chanscope
