#include "app/panels/top_bar_panel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <vector>

#include <fmt/format.h>
#include <imgui.h>

#include "app/panels/controls.h"
#include "app/session/lesson.h"

namespace chanscope {
namespace {

constexpr float kMiddle = kTopBarHeight / 2;
constexpr float kButton = 34;
constexpr float kButtonHeight = 28;
constexpr float kBoxHeight = 26;
constexpr float kGap = 6;

// Room of each part; what a narrow window has no room for is left out in the order of its use.
struct Widths {
  float brand = 106;
  float lesson = 288;
  float transport = 5 * kButton + 4 * kGap;
  float segments = 0;
  float speed_label = 34;
  float slider = 70;
  float procs_label = 0;
  float procs = 34;
  float order_label = 0;
  float order = 96;
  float language = 50;
  float theme = 28;

  float Total() const {
    const float labels =
        (procs_label > 0 ? procs_label + 8 : 0) + (order_label > 0 ? order_label + 8 : 0);
    return 40 + brand + lesson + 16 + transport + 16 + segments + 16 + speed_label + slider + 22 +
           labels + procs + 12 + order + 12 + language + 4 + theme + 12;
  }
};

std::array<std::string, 3> SizeWords(const Words& words, const char* prefix) {
  const std::string key(prefix);
  return {std::string(words.Get(key + "runtime")), std::string(words.Get(key + "statement")),
          std::string(words.Get(key + "channel_op"))};
}

Widths Fit(const PanelInput& in, float width) {
  Widths w;
  const auto text = [&](std::string_view key) {
    return in.metrics.Width(in.words.Get(key), Font::kSans, 11) + 1;
  };
  const auto sizes = SizeWords(in.words, "size.");
  w.segments = SegmentsWidth(in, sizes);
  w.procs_label = text("bar.procs");
  w.order_label = text("bar.order");
  const auto chosen = [&](std::string_view key) {
    return in.metrics.Width(in.words.Get(key), Font::kSans, kDropdownText) + 1;
  };
  w.order = std::max(chosen("order.runtime"), chosen("order.random_short")) + kDropdownFrame;
  const auto spare = [&] { return width - w.Total(); };
  if (spare() > 0) w.segments += std::min(spare(), 40.0F);
  const auto drop = [&](float& part, float least) {
    if (spare() < 0) part = std::max(least, part + spare());
  };
  drop(w.lesson, 170);
  if (spare() < 0) w.brand = 0;
  if (spare() < 0) w.procs_label = 0;
  if (spare() < 0) w.order_label = 0;
  drop(w.slider, 40);
  drop(w.lesson, 110);
  if (spare() > 0) w.lesson = std::min(288.0F, w.lesson + spare());
  return w;
}

void LessonList(const PanelInput& in, Canvas& canvas, Rect box, CommandQueue& commands) {
  const auto& lessons = Lessons();
  const auto number = [](size_t i) { return fmt::format("{:02} · ", i + 1); };
  const auto title = [&](size_t i) {
    return number(i) + std::string(LessonTitle(lessons[i], in.words));
  };
  const auto open = in.session.lesson();
  const std::string shown =
      open ? title(*open) : std::filesystem::path(in.session.source().name).filename().string();
  Dropdown(canvas, "lesson", box, shown.empty() ? in.words.Get("bar.nothing_open") : shown,
           "lessons", in.words.Get("tip.lesson"));
  std::vector<ListItem> items;
  for (size_t i = 0; i < lessons.size(); ++i)
    items.push_back({.text = title(i), .chosen = open == i});
  items.push_back(
      {.text = std::string(in.words.Get("bar.open_file")), .note = "Ctrl+O", .rule_before = true});
  const int pressed = PopupList(in, "lessons", box, std::max(box.w, 360.0F), items);
  if (pressed < 0) return;
  const auto index = static_cast<size_t>(pressed);
  if (index < lessons.size()) {
    commands.Push(command::OpenLesson{index});
  } else {
    commands.Push(command::Show{Overlay::kOpenFile});
  }
}

void Transport(const PanelInput& in, Canvas& canvas, float x, CommandQueue& commands) {
  const bool playing = in.session.playback().playing();
  const auto button = [&](const char* id, Icon icon, ButtonLook look, const char* tip) {
    const Rect box{x, kMiddle - kButtonHeight / 2, kButton, kButtonHeight};
    x += kButton + kGap;
    return IconButton(canvas, id, box, icon, look, in.words.Get(tip));
  };
  if (button("home", Icon::kStart, ButtonLook::kPlain, "tip.home")) commands.Push(command::Seek{0});
  if (button("back", Icon::kBack, ButtonLook::kPlain, "tip.back")) {
    commands.Push(command::Step{{}, true});
  }
  if (button("play", playing ? Icon::kPause : Icon::kPlay, ButtonLook::kPrimary,
             playing ? "tip.pause" : "tip.play")) {
    commands.Push(command::TogglePlay{});
  }
  if (button("forward", Icon::kForward, ButtonLook::kPlain, "tip.forward")) {
    commands.Push(command::Step{{}, false});
  }
  if (button("end", Icon::kEnd, ButtonLook::kPlain, "tip.end")) commands.Push(command::SeekEnd{});
}

void OrderList(const PanelInput& in, Canvas& canvas, Rect box, CommandQueue& commands) {
  const Order order = in.session.order();
  const bool random = order == Order::kRandom;
  const std::string seed = std::to_string(in.session.seed());
  const std::string shown =
      random ? in.words.Format("order.random_seed", {{"seed", seed}})
             : std::string(
                   in.words.Get(order == Order::kManual ? "order.manual_short" : "order.runtime"));
  Dropdown(canvas, "order", box, shown, "orders", in.words.Get("tip.order"));
  constexpr std::array kOrders{Order::kRuntime, Order::kRandom, Order::kManual};
  const std::array keys{"order.runtime", random ? "order.random_again" : "order.random",
                        "order.manual"};
  std::vector<ListItem> items;
  for (size_t i = 0; i < kOrders.size(); ++i) {
    items.push_back({.text = std::string(in.words.Get(keys[i])), .chosen = kOrders[i] == order});
  }
  const int pressed = PopupList(in, "orders", box, 260, items);
  if (pressed >= 0) commands.Push(command::SetOrder{kOrders[static_cast<size_t>(pressed)]});
}

void ProcsList(const PanelInput& in, Canvas& canvas, Rect box, CommandQueue& commands) {
  const Theme& theme = in.theme;
  const Press press = canvas.Button("procs", box, in.words.Get("tip.procs"));
  canvas->Box(
      {box.x + 0.5F, box.y + 0.5F, box.w - 1, box.h - 1},
      {.fill = press.hovered ? Blend(theme.raised, WithAlpha(theme.text, 0.07F)) : theme.raised,
       .stroke = theme.line,
       .radius = 6});
  canvas.TextIn(box, std::to_string(in.session.procs()),
                {Font::kMonoBold, 12.5F, theme.text, Align::kMiddle, 0});
  if (press.clicked) ImGui::OpenPopup("procs_list");
  constexpr std::array<uint32_t, 4> kProcs{1, 2, 4, 8};
  std::vector<ListItem> items;
  for (const uint32_t procs : kProcs) {
    items.push_back({.text = std::to_string(procs), .chosen = procs == in.session.procs()});
  }
  const int pressed = PopupList(in, "procs_list", box, 90, items);
  if (pressed >= 0) commands.Push(command::SetProcs{kProcs[static_cast<size_t>(pressed)]});
}

void Language(const PanelInput& in, Canvas& canvas, float x, CommandQueue& commands) {
  const bool english = in.session.settings().language != "zh";
  const auto half = [&](const char* id, const char* text, float left, bool on) {
    const Rect box{left, kMiddle - 13, 25, kBoxHeight};
    const Press press = canvas.Button(id, box, in.words.Get("tip.language"));
    canvas.TextIn(box, text,
                  {on ? Font::kSansBold : Font::kSans, 12,
                   on || press.hovered ? in.theme.text : in.theme.faint, Align::kMiddle, 0});
    return press.clicked && !on;
  };
  if (half("en", "EN", x, english)) commands.Push(command::SetLanguage{"en"});
  if (half("zh", "中", x + 25, !english)) commands.Push(command::SetLanguage{"zh"});
}

}  // namespace

float SliderOfSpeed(float speed) {
  return std::log2(speed / kSlowestSpeed) / std::log2(kFastestSpeed / kSlowestSpeed);
}

float SpeedOfSlider(float place) {
  const float octaves = std::log2(kFastestSpeed / kSlowestSpeed);
  // Half octaves: 0.25, 0.35, 0.5, 0.7, 1, 1.4, 2 …
  return kSlowestSpeed * std::exp2(std::round(place * octaves * 2) / 2);
}

std::string SpeedText(float speed) {
  if (speed >= 10) return fmt::format("{:.0f}×", speed);
  const float rounded = std::round(speed * 100) / 100;
  return fmt::format("{:g}×", rounded < 0.3F ? rounded : std::round(speed * 10) / 10);
}

void DrawTopBarPanel(const PanelInput& in, float width, CommandQueue& commands) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, kTopBarHeight + 1});
  ImGui::Begin("top bar", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                   ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus);
  in.focus.BeginGroup("top bar");
  const Theme& theme = in.theme;
  Canvas canvas(in, {0, 0, width, kTopBarHeight + 1});
  canvas->Rule({0, 0, width, kTopBarHeight}, theme.panel);
  canvas->Rule({0, kTopBarHeight, width, 1}, theme.line);
  const Widths w = Fit(in, width);
  const auto box = [](float x, float wide) {
    return Rect{x, kMiddle - kBoxHeight / 2, wide, kBoxHeight};
  };

  DrawMark(*canvas, {26, kMiddle});
  if (w.brand > 0) {
    canvas.Text({44, kMiddle + 5}, "chanscope", {Font::kSansBold, 15, theme.text}, w.brand);
  }
  const float lesson_x = 44 + w.brand;
  LessonList(in, canvas, box(lesson_x, w.lesson), commands);

  // From the right end.
  float right = width - 12 - w.theme;
  const bool dark = theme.kind == ThemeKind::kDark;
  if (IconButton(canvas, "theme", box(right, w.theme), dark ? Icon::kSun : Icon::kMoon,
                 ButtonLook::kBare, in.words.Get("tip.theme"))) {
    commands.Push(command::ToggleTheme{});
  }
  right -= 4 + w.language;
  Language(in, canvas, right, commands);
  const TextStyle label{Font::kSans, 11, theme.dim};
  const auto labelled = [&](float part, float label_width, std::string_view key) {
    right -= 12 + part;
    const float x = right;
    if (label_width > 0) {
      right -= 8 + label_width;
      canvas.Text({right, kMiddle + 4}, in.words.Get(key), label, label_width);
    }
    return x;
  };
  OrderList(in, canvas, box(labelled(w.order, w.order_label, "bar.order"), w.order), commands);
  ProcsList(in, canvas, box(labelled(w.procs, w.procs_label, "bar.procs"), w.procs), commands);

  // In the middle of what is left.
  const float left = lesson_x + w.lesson + 16;
  const float group = w.transport + 20 + w.segments + 20 + w.speed_label + w.slider;
  float x = left + std::max(0.0F, (right - 22 - left - group) / 2);
  Transport(in, canvas, x, commands);
  x += w.transport + 16;
  const auto sizes = SizeWords(in.words, "size.");
  const auto tips = SizeWords(in.words, "tip.size_");
  const int pressed =
      Segments(canvas, "size", {x, kMiddle - kButtonHeight / 2, w.segments, kButtonHeight}, sizes,
               static_cast<int>(in.session.step_size()), tips);
  if (pressed >= 0) commands.Push(command::SetStepSize{static_cast<StepSize>(pressed)});
  x += w.segments + 16;
  const float speed = in.session.playback().speed();
  canvas.Text({x, kMiddle + 4}, SpeedText(speed), {Font::kSans, 11.5F, theme.dim}, w.speed_label);
  float place = SliderOfSpeed(speed);
  if (Slider(canvas, "speed", {x + w.speed_label + 6, kMiddle - 12, w.slider - 12, 24}, place,
             in.words.Get("tip.speed"))) {
    commands.Push(command::SetSpeed{SpeedOfSlider(place)});
  }
  canvas.Paint();
  ImGui::End();
}

}  // namespace chanscope
