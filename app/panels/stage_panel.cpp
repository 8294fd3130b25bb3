#include "app/panels/stage_panel.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

#include "app/panels/picture_targets.h"
#include "app/scene/stage.h"
#include "app/scene/target_text.h"

namespace chanscope {
namespace {

constexpr float kDragStart = 4;

StageInput InputFor(const Session& session, const Words& words, const Theme& theme,
                    const TextMetrics& metrics, float width, float height) {
  const SceneMoment moment = session.scene();
  return StageInput{.now = *moment.now,
                    .theme = theme,
                    .metrics = metrics,
                    .words = words,
                    .width = width,
                    .height = height,
                    .before = moment.before,
                    .progress = moment.progress,
                    .selected = session.selected(),
                    .hovered = {}};
}

// In the manual order a press on somebody who could go next lets him; else it selects.
bool MayGoNext(const Session& session, Target target) {
  if (session.order() != Order::kManual) return false;
  if (target.kind == TargetKind::kP) return session.now().ps.size() > 1;
  const GView* g = target.kind == TargetKind::kG ? session.now().FindG(target.id) : nullptr;
  return g != nullptr && g->status == GStatus::kRunnable;
}

Command Pressed(const Session& session, Target target) {
  if (MayGoNext(session, target)) return command::LetGoNext{target};
  return command::Select{target};
}

// In place of a picture: what is wrong, or that nothing is open.
void DrawNothing(Panel& panel, const PanelInput& in) {
  Canvas& canvas = panel.canvas();
  const Rect box = panel.box();
  const Vec2 middle = box.center();
  const bool wrong = !in.session.diagnostics().empty();
  const Color sign = wrong ? in.theme.waiting : in.theme.line;
  canvas->Disc({middle.x, middle.y - 46}, 26, {0, 0, 0, 0}, sign, 3);
  if (wrong) {
    canvas->Box({middle.x - 2, middle.y - 58, 4, 15}, {.fill = sign, .radius = 2});
    canvas->Disc({middle.x, middle.y - 37}, 2.6F, sign);
  }
  const size_t count = in.session.diagnostics().size();
  const std::string title = wrong ? in.words.Format(count == 1 ? "stage.one_error" : "stage.errors",
                                                    {{"count", std::to_string(count)}})
                                  : std::string(in.words.Get("stage.nothing_open"));
  canvas.TextIn({box.x + 24, middle.y - 8, box.w - 48, 24}, title,
                {Font::kSansBold, 15, in.theme.text, Align::kMiddle});
  canvas.TextIn({box.x + 24, middle.y + 18, box.w - 48, 20},
                in.words.Get(!wrong       ? "stage.nothing_hint"
                             : count == 1 ? "stage.one_error_hint"
                                          : "stage.errors_hint"),
                {Font::kSans, 12.5F, in.theme.dim, Align::kMiddle});
}

void MoveView(Rect box, StageState& state) {
  const ImGuiIO& io = ImGui::GetIO();
  Viewport& view = state.viewport;
  if (ImGui::IsItemHovered() && io.MouseWheel != 0) {
    view.ZoomAt({io.MousePos.x - box.x, io.MousePos.y - box.y}, std::pow(1.15F, io.MouseWheel));
  }
  if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, kDragStart)) {
    view.PanBy({io.MouseDelta.x, io.MouseDelta.y});
  }
  view.Clamp(box.w, box.h);
}

}  // namespace

DrawList StagePicture(const Session& session, const Words& words, const Theme& theme,
                      const TextMetrics& metrics, float width, float height) {
  StageInput input = InputFor(session, words, theme, metrics, width, height);
  input.draw_ground = true;
  return LayoutStage(input);
}

void DrawStagePanel(const PanelInput& in, Rect box, StageState& state, CommandQueue& commands) {
  if (state.opened != in.session.opened()) {
    state = {};
    state.opened = in.session.opened();
  }
  Panel panel(in, "stage", box);
  if (in.session.walk() == nullptr) return DrawNothing(panel, in);

  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::InvisibleButton("picture", {box.w, box.h});
  const bool hovered = ImGui::IsItemHovered();
  MoveView(box, state);

  StageInput input = InputFor(in.session, in.words, in.theme, in.metrics, box.w, box.h);
  input.hovered = state.hovered;
  input.focus_chan = state.focus_chan;
  DrawList picture = LayoutStage(input);

  const ImVec2 mouse = ImGui::GetMousePos();
  const Target under =
      hovered ? HitTest(picture, state.viewport.ToPicture({mouse.x - box.x, mouse.y - box.y}))
              : Target{};
  // A new shape under the mouse shows in the next frame.
  if (!(under == state.hovered)) in.notes.moving = true;
  state.hovered = under;
  if (under.kind != TargetKind::kNone) {
    in.notes.tooltip = TargetText(in.session.now(), under);
    if (MayGoNext(in.session, under)) {
      const std::string name =
          (under.kind == TargetKind::kP ? "P" : "G") + std::to_string(under.id);
      if (!in.notes.tooltip.empty()) in.notes.tooltip += " · ";
      in.notes.tooltip += in.words.Format("tip.goes_next", {{"who", name}});
    }
  }

  const bool double_clicked = hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
  if (double_clicked) {
    const bool on_chan = under.kind == TargetKind::kChan || under.kind == TargetKind::kSlot ||
                         under.kind == TargetKind::kField;
    const bool moved = state.viewport.zoom > 1.001F;
    state.viewport.Reset();
    if (!moved) state.focus_chan = on_chan && state.focus_chan == 0 ? under.id : 0;
  } else if (hovered && ImGui::IsMouseReleased(ImGuiMouseButton_Left)) {
    const ImVec2 way = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
    const bool dragged = std::abs(way.x) + std::abs(way.y) > kDragStart;
    if (!dragged && under.kind != TargetKind::kNone) commands.Push(Pressed(in.session, under));
  }
  Viewport view = state.viewport;
  view.pan = {view.pan.x + box.x, view.pan.y + box.y};
  panel.canvas().Paint();
  // Inside the frame's line.
  const Rect clip{box.x + 1, box.y + 1, box.w - 2, box.h - 2};
  const Target pressed = PressedTarget(panel.canvas(), picture, view);
  if (pressed.kind != TargetKind::kNone) commands.Push(Pressed(in.session, pressed));
  in.paint.Add(*ImGui::GetWindowDrawList(), std::move(picture), clip, view);
}

}  // namespace chanscope
