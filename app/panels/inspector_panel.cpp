#include "app/panels/inspector_panel.h"

#include <string>

#include <fmt/format.h>

#include "app/panels/inspector_facts.h"

namespace chanscope {
namespace {

constexpr float kPitch = 19;
constexpr float kTop = 34;
constexpr float kValueLeft = 102;
constexpr float kTextSize = 11.5F;

}  // namespace

void DrawInspectorPanel(const PanelInput& in, Rect box, CommandQueue& commands) {
  const FactSheet facts = FactsToShow(in);
  Panel panel(in, "inspector", box);
  panel.Heading(facts.title, facts.note, {Font::kMonoBold, 11, facts.note_color});
  const Rect body = panel.Body(kTop);
  ScrollArea area(in, "facts", body, static_cast<float>(facts.list.size()) * kPitch + 6);
  Canvas& canvas = area.canvas();
  if (facts.list.empty()) {
    canvas.Hint({body.x + kPanelPadding - 1, body.y + 18}, in.words.Get("inspector.nothing"),
                body.w - 2 * kPanelPadding);
  }
  for (size_t i = 0; i < facts.list.size(); ++i) {
    const float top = static_cast<float>(i) * kPitch;
    const Fact& fact = facts.list[i];
    if (!area.Sees(top, top + kPitch)) {
      if (!fact.leads()) continue;
      if (canvas.Unseen().focus_moved) area.ShowFocused(top, top + kPitch);
      continue;
    }
    const Rect row{body.x + 6, area.origin().y + top, area.width() - 12, kPitch};
    const float baseline = row.center().y + kCapitals / 2 * kTextSize;
    const float left = body.x + kPanelPadding - 1;
    const float right = body.x + area.width() - kPanelPadding + 1;
    Color value = in.theme.text;
    if (fact.leads()) {
      const Press press = canvas.Button(fmt::format("fact{}", i), row);
      if (press.focus_moved) area.ShowFocused(top, top + kPitch);
      if (press.hovered) canvas->Box(row, {.fill = in.theme.raised, .radius = 4});
      if (press.hovered) value = in.theme.accent_text;
      if (press.clicked) commands.Push(command::Select{fact.target});
    }
    canvas.Text({left, baseline}, fact.label, {Font::kMono, kTextSize, in.theme.dim},
                kValueLeft - 10);
    canvas.Text({left + kValueLeft, baseline}, fact.value, {Font::kMono, kTextSize, value},
                right - left - kValueLeft);
  }
}

}  // namespace chanscope
