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
#include "core/runtime/proc.h"

namespace chanscope {
namespace {

using nlohmann::json;

constexpr size_t kMostBreakpoints = 100;

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

void Read(const json& object, const char* key, std::string& value) {
  const auto found = object.find(key);
  if (found != object.end() && found->is_string()) value = found->get<std::string>();
}

void Read(const json& object, const char* key, uint64_t& value) {
  const auto found = object.find(key);
  if (found != object.end() && found->is_number_unsigned()) value = found->get<uint64_t>();
}

// The elements of the list under `key`, at most `most`.
std::vector<json> ReadList(const json& object, const char* key, size_t most) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return {};
  std::vector<json> list(found->begin(), found->end());
  if (list.size() > most) list.resize(most);
  return list;
}

PanelSplits SplitsFromJson(const json& object) {
  PanelSplits splits;
  Read(object, "left", 0.0, 1.0, splits.left);
  Read(object, "right", 0.0, 1.0, splits.right);
  Read(object, "timeline", 0.0, 1.0, splits.timeline);
  Read(object, "output", 0.0, 1.0, splits.output);
  Read(object, "explanation", 0.0, 1.0, splits.explanation);
  Read(object, "runtime", 0.0, 1.0, splits.runtime);
  return splits;
}

json ToJson(const PanelSplits& splits) {
  return {{"left", splits.left},
          {"right", splits.right},
          {"timeline", splits.timeline},
          {"output", splits.output},
          {"explanation", splits.explanation},
          {"runtime", splits.runtime}};
}

std::vector<ProgramPlace> PlacesFromJson(const json& object) {
  std::vector<ProgramPlace> places;
  for (const json& each : ReadList(object, "places", kMostPlaces)) {
    if (!each.is_object()) continue;
    ProgramPlace place;
    Read(each, "program", place.program);
    Read(each, "run", place.run);
    Read(each, "text_hash", place.text_hash);
    Read(each, "step", place.step);
    for (const json& saved : ReadList(each, "breakpoints", kMostBreakpoints)) {
      SavedBreakpoint& breakpoint = place.breakpoints.emplace_back();
      if (!saved.is_object()) continue;
      Read(saved, "text", breakpoint.text);
      Read(saved, "enabled", breakpoint.enabled);
    }
    if (!place.program.empty()) places.push_back(std::move(place));
  }
  return places;
}

json ToJson(const std::vector<ProgramPlace>& places) {
  json list = json::array();
  for (const ProgramPlace& place : places) {
    json breakpoints = json::array();
    for (const SavedBreakpoint& each : place.breakpoints) {
      breakpoints.push_back({{"text", each.text}, {"enabled", each.enabled}});
    }
    list.push_back({{"program", place.program},
                    {"run", place.run},
                    {"text_hash", place.text_hash},
                    {"step", place.step},
                    {"breakpoints", std::move(breakpoints)}});
  }
  return list;
}

Settings FromJson(const json& object) {
  Settings settings;
  Read(object, "language", {"en", "zh"}, settings.language);
  Read(object, "theme", {"dark", "light"}, settings.theme);
  Read(object, "order", {"runtime", "random", "manual"}, settings.order);
  Read(object, "seed", settings.seed);
  Read(object, "procs", 1, static_cast<int>(kMostProcs), settings.procs);
  Read(object, "step_size", {"runtime", "statement", "channel_op"}, settings.step_size);
  Read(object, "scale", 0.5, 3.0, settings.scale);
  Read(object, "speed", kSlowestSpeed, kFastestSpeed, settings.speed);
  Read(object, "follow", settings.follow);
  Read(object, "predict", settings.predict);
  Read(object, "reduce_motion", settings.reduce_motion);
  Read(object, "go_source", settings.go_source);
  Read(object, "window_width", 640, 16384, settings.window_width);
  Read(object, "window_height", 400, 16384, settings.window_height);
  Read(object, "window_x", kNoPosition, 100'000, settings.window_x);
  Read(object, "window_y", kNoPosition, 100'000, settings.window_y);
  Read(object, "maximized", settings.maximized);
  if (const auto splits = object.find("splits"); splits != object.end() && splits->is_object()) {
    settings.splits = SplitsFromJson(*splits);
  }
  Read(object, "last_open", settings.last_open);
  for (const json& each : ReadList(object, "recent", kMostRecent)) {
    if (each.is_string()) settings.recent.push_back(each.get<std::string>());
  }
  settings.places = PlacesFromJson(object);
  return settings;
}

json ToJson(const Settings& settings) {
  return {{"language", settings.language},
          {"theme", settings.theme},
          {"order", settings.order},
          {"seed", settings.seed},
          {"procs", settings.procs},
          {"step_size", settings.step_size},
          {"scale", settings.scale},
          {"speed", settings.speed},
          {"follow", settings.follow},
          {"predict", settings.predict},
          {"reduce_motion", settings.reduce_motion},
          {"go_source", settings.go_source},
          {"window_width", settings.window_width},
          {"window_height", settings.window_height},
          {"window_x", settings.window_x},
          {"window_y", settings.window_y},
          {"maximized", settings.maximized},
          {"splits", ToJson(settings.splits)},
          {"last_open", settings.last_open},
          {"recent", settings.recent},
          {"places", ToJson(settings.places)}};
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
    // File names may hold any bytes.
    file << ToJson(settings).dump(2, ' ', false, json::error_handler_t::replace) << '\n';
    file.flush();
    if (!file) return false;
  }
  std::filesystem::rename(fresh, path, failed);
  return !failed;
}

}  // namespace chanscope
