#include "app/panels/source_editor.h"

#include <algorithm>
#include <cmath>

#include <imgui.h>

namespace chanscope {
namespace {

constexpr float kSize = 13;
constexpr float kPitch = 20;
constexpr float kNumberRight = 44;  // from the panel's left edge
constexpr float kCodeLeft = 58;
constexpr float kMargin = 24;  // between the caret and the edge it scrolls at

void Prepare(const PanelInput& in, EditorState& state) {
  const EditBuffer& buffer = in.session.document().buffer();
  if (state.revision == buffer.revision()) return;
  state.revision = buffer.revision();
  state.code = SplitCode({"", buffer.text()});
  // Every line that the buffer has, the empty one at the end too.
  state.code.text.resize(buffer.line_count());
  state.code.spans.resize(buffer.line_count());
}

class EditorView {
 public:
  EditorView(const PanelInput& in, Rect box, ScrollArea& area, const EditorState& state)
      : in_(in),
        buffer_(in.session.document().buffer()),
        area_(area),
        state_(state),
        text_({box.x + kCodeLeft - 6, box.y, area.width() - kCodeLeft + 6, box.h}),
        canvas_(in, text_, true) {}

  Rect text_box() const { return text_; }

  void Draw() {
    const auto [from, to] = buffer_.selection();
    const size_t caret_line = buffer_.LineOf(buffer_.caret());
    for (size_t line = 0; line < buffer_.line_count(); ++line) {
      const float top = static_cast<float>(line) * kPitch;
      if (!area_.Sees(top, top + kPitch)) continue;
      const float y = area_.origin().y + top;
      if (line == caret_line) {
        canvas_->Box({text_.x, y, text_.w, kPitch},
                     {.fill = WithAlpha(in_.theme.text, 0.05F), .radius = 3});
      }
      Selection(line, from, to, y);
      Line(line, y, line == caret_line);
    }
    Caret();
    canvas_.Paint();
  }

  // The place in the text under a point of the window.
  size_t OffsetUnder(Vec2 point) const {
    const float row = std::floor((point.y - area_.origin().y) / kPitch);
    const auto last = static_cast<float>(buffer_.line_count() - 1);
    const auto line = static_cast<size_t>(std::clamp(row, 0.0F, last));
    return buffer_.LineBegin(line) +
           CodeOffset(in_.metrics, state_.code.text[line], point.x - LineLeft(), kSize);
  }

 private:
  float LineLeft() const { return text_.x + 6 - state_.scrolled_x; }

  float XOf(size_t offset) const {
    const size_t line = buffer_.LineOf(offset);
    return LineLeft() +
           CodeX(in_.metrics, state_.code.text[line], offset - buffer_.LineBegin(line), kSize);
  }

  void Selection(size_t line, size_t from, size_t to, float y) {
    const size_t begin = std::max(from, buffer_.LineBegin(line));
    const size_t end = std::min(to, buffer_.LineEnd(line));
    const bool whole = to > buffer_.LineEnd(line);  // its line end too
    if (from >= to || begin > end || (begin == end && !whole)) return;
    const float left = XOf(begin);
    const float right = XOf(end) + (whole ? 7 : 0);
    canvas_->Box({left, y, std::max(2.0F, right - left), kPitch},
                 {.fill = WithAlpha(in_.theme.accent, 0.32F), .radius = 2});
  }

  void Line(size_t line, float y, bool current) {
    const float baseline = y + kPitch / 2 + kCapitals / 2 * kSize;
    const std::string& text = state_.code.text[line];
    DrawCode(canvas_, {LineLeft(), baseline}, text, state_.code.spans[line], kSize, 1e6F);
    const Breakpoint* set = FindLine(in_.session.breakpoints(), static_cast<uint32_t>(line + 1));
    Canvas& gutter = area_.canvas();
    const float right = area_.box().x + kNumberRight;
    if (set != nullptr) gutter->Disc({right + 7, y + kPitch / 2}, 3.5F, in_.theme.waiting);
    gutter->Text({right, baseline}, std::to_string(line + 1),
                 {Font::kMono, 11.5F, current ? in_.theme.text : in_.theme.faint, Align::kEnd});
    for (const Diagnostic& each : in_.session.document().diagnostics()) {
      if (each.pos.line != line + 1) continue;
      DrawDiagnostic(canvas_, {LineLeft(), baseline}, text_.x + text_.w - 10, each, text, kSize);
      return;
    }
  }

  void Caret() {
    const size_t offset = buffer_.caret();
    const float top = static_cast<float>(buffer_.LineOf(offset)) * kPitch;
    if (!area_.Sees(top, top + kPitch)) return;
    const bool typing = in_.session.typing();
    if (typing && std::fmod(in_.seconds - state_.caret_since, 1.2) >= 0.7) return;
    canvas_->Rule({std::round(XOf(offset)), area_.origin().y + top + 2, 2, kPitch - 4},
                  typing ? in_.theme.accent_text : in_.theme.faint);
  }

  const PanelInput& in_;
  const EditBuffer& buffer_;
  ScrollArea& area_;
  const EditorState& state_;
  const Rect text_;
  Canvas canvas_;
};

void KeepCaretInSight(const PanelInput& in, ScrollArea& area, EditorState& state) {
  const EditBuffer& buffer = in.session.document().buffer();
  const size_t line = buffer.LineOf(buffer.caret());
  const float top = static_cast<float>(line) * kPitch;
  // With what is left of its neighbours: a line at the very edge would fade.
  constexpr float kNear = 0.8F * kPitch;
  area.ShowFocused(std::max(0.0F, top - kNear), top + kPitch + kNear);
  const float room = area.width() - kCodeLeft - kMargin;
  const float x =
      CodeX(in.metrics, state.code.text[line], buffer.caret() - buffer.LineBegin(line), kSize);
  state.scrolled_x = std::clamp(state.scrolled_x, std::max(0.0F, x - room), x);
  if (x < room) state.scrolled_x = 0;
}

}  // namespace

void DrawSourceEditor(const PanelInput& in, Rect box, EditorState& state, CommandQueue& commands) {
  const bool opened = !state.revision;
  Prepare(in, state);
  const EditBuffer& buffer = in.session.document().buffer();
  const float height = static_cast<float>(buffer.line_count()) * kPitch + 12;
  ScrollArea area(in, "text", box, height);
  if (opened || state.caret != buffer.caret()) {
    KeepCaretInSight(in, area, state);
    state.caret_since = in.seconds;
  }
  state.caret = buffer.caret();

  EditorView view(in, box, area, state);
  const Rect text = view.text_box();
  const Focus focus = in.focus.Item();
  if (focus.here) {
    area.canvas().MarkFocus({box.x + 4, box.y + 2, box.w - 8, box.h - 4});
    if (focus.pressed && !in.session.typing()) commands.Push(command::FocusEditor{});
  }
  // As tall as the whole text, so that a press anywhere in it counts.
  ImGui::SetCursorScreenPos({text.x, area.origin().y});
  ImGui::InvisibleButton("writing", {text.w, std::max(height, box.h)});
  const ImVec2 mouse = ImGui::GetMousePos();
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  if (ImGui::IsItemActive()) {
    const size_t offset = view.OffsetUnder({mouse.x, mouse.y});
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
      commands.Push(command::PlaceCaret{offset, false, true});
    } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
      commands.Push(command::PlaceCaret{offset, ImGui::GetIO().KeyShift, false});
    } else if (ImGui::IsMouseDragging(ImGuiMouseButton_Left) && offset != buffer.caret()) {
      commands.Push(command::PlaceCaret{offset, true, false});
    }
  } else if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && in.session.typing() &&
             !box.Contains({mouse.x, mouse.y})) {
    // Keys are commands again.
    commands.Push(command::FocusEditor{false});
  }
  view.Draw();
}

}  // namespace chanscope
