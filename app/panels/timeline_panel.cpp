#include "app/panels/timeline_panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/panels/picture_targets.h"
#include "app/scene/timeline.h"
#include "app/session/lesson.h"

namespace chanscope {
namespace {

constexpr double kFewestSteps = 12;

// Zooms around the step under the mouse; back to everything when that is reached.
void Zoom(const TimelineGeometry& geometry, float mouse_x, float wheel, uint64_t recorded_end,
          TimelineState& state) {
  const double whole = std::max(1.0, static_cast<double>(recorded_end));
  const double span = geometry.to - geometry.from;
  const double wanted = std::clamp(span * std::pow(0.8, static_cast<double>(wheel)),
                                   std::min(kFewestSteps, whole), whole);
  if (wanted >= whole) {
    state.from = state.to = 0;
    return;
  }
  const double part = std::clamp(
      static_cast<double>((mouse_x - geometry.lanes.x) / std::max(1.0F, geometry.lanes.w)), 0.0,
      1.0);
  const double at = geometry.from + part * span;
  state.from = std::clamp(at - part * wanted, 0.0, whole - wanted);
  state.to = state.from + wanted;
}

// Keeps the cursor in a view that is zoomed in.
void KeepInView(uint64_t step, TimelineState& state) {
  if (state.to <= state.from) return;
  const double span = state.to - state.from;
  const auto at = static_cast<double>(step);
  if (at >= state.from && at <= state.to) return;
  state.from = std::max(0.0, at - span / 2);
  state.to = state.from + span;
}

}  // namespace

void DrawTimelinePanel(const PanelInput& in, Rect box, TimelineState& state,
                       CommandQueue& commands) {
  const Session& session = in.session;
  if (state.opened != session.opened()) {
    state = {};
    state.opened = session.opened();
  }
  Panel panel(in, "timeline", box);
  const Walk* walk = session.walk();
  if (walk == nullptr) {
    panel.Heading(in.words.Get("panel.timeline"));
    return;
  }
  const Simulator& simulator = walk->simulator();
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::InvisibleButton("lanes", {box.w, box.h});
  const bool hovered = ImGui::IsItemHovered();
  const bool held = ImGui::IsItemActive();
  if (!held) KeepInView(walk->step(), state);

  TimelineInput input{.timeline = simulator.timeline(),
                      .theme = in.theme,
                      .metrics = in.metrics,
                      .words = in.words,
                      .width = box.w,
                      .height = box.h,
                      .step = walk->step(),
                      .recorded_end = simulator.recorded_end(),
                      .ended = simulator.ended(),
                      .asking = session.asking(),
                      .view_from = state.from,
                      .view_to = state.to,
                      .first_lane = state.first_lane,
                      .moments = session.moment_steps(),
                      .selected = session.selected(),
                      .hovered = state.hovered};
  const TimelineGeometry geometry = GeometryOf(input);
  const ImGuiIO& io = ImGui::GetIO();
  const Vec2 mouse{io.MousePos.x - box.x, io.MousePos.y - box.y};
  if (hovered && io.MouseWheel != 0) {
    if (io.KeyShift || mouse.x < geometry.lanes.x) {
      const auto lanes = static_cast<int64_t>(simulator.timeline().lanes.size());
      const int64_t most = std::max<int64_t>(0, lanes - geometry.shown_lanes);
      const int64_t wanted = static_cast<int64_t>(state.first_lane) -
                             static_cast<int64_t>(std::lround(io.MouseWheel * 2));
      state.first_lane = static_cast<uint32_t>(std::clamp<int64_t>(wanted, 0, most));
    } else {
      Zoom(geometry, mouse.x, io.MouseWheel, simulator.recorded_end(), state);
    }
    input.view_from = state.from;
    input.view_to = state.to;
    input.first_lane = state.first_lane;
  }
  if (in.hands.zoom != 0) {
    // Around the current step.
    Zoom(geometry, geometry.XOf(static_cast<double>(walk->step())),
         2 * static_cast<float>(in.hands.zoom), simulator.recorded_end(), state);
    input.view_from = state.from;
    input.view_to = state.to;
  }
  DrawList picture = LayoutTimeline(input);
  const Target under = hovered ? HitTest(picture, mouse) : Target{};
  if (!(under == state.hovered)) in.notes.moving = true;
  state.hovered = under;
  const bool on_moment = under.kind == TargetKind::kMoment;
  if (on_moment && session.lesson()) {
    const Moment& moment = Lessons()[*session.lesson()].moments[under.id - 1];
    in.notes.tooltip = MomentText(moment, in.words);
  }

  const bool on_names = mouse.x < geometry.lanes.x - 4;
  if (held && on_moment) {
    const uint64_t step = session.moment_steps()[under.id - 1];
    if (step != walk->step()) commands.Push(command::Seek{step});
  } else if (held && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && on_names) {
    if (under.kind != TargetKind::kNone) commands.Push(command::Select{under});
  } else if (held && io.MouseClickedPos[0].x - box.x >= geometry.lanes.x - 4) {
    const uint64_t step = geometry.StepAt(mouse.x);
    if (step != walk->step()) commands.Push(command::Seek{step});
  }
  if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !on_names) {
    state.from = state.to = 0;
  }
  panel.canvas().Paint();
  const Rect clip{box.x + 1, box.y + 1, box.w - 2, box.h - 2};
  const Target pressed = PressedTarget(panel.canvas(), picture, {.zoom = 1, .pan = {box.x, box.y}});
  if (pressed.kind != TargetKind::kNone) commands.Push(command::Select{pressed});
  in.paint.Add(*ImGui::GetWindowDrawList(), std::move(picture), clip,
               {.zoom = 1, .pan = {box.x, box.y}});
}

}  // namespace chanscope
