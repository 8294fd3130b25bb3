#include <algorithm>
#include <array>

#include "app/panels/overlay_card.h"
#include "app/panels/overlay_cards.h"

namespace chanscope {
namespace {

struct KeyLine {
  std::string_view keys;
  std::string_view text;
};

// In the order of the table; column by column.
constexpr std::array<KeyLine, 35> kKeyLines = {{{"Space", "keys.play"},
                                                {"→  ←", "keys.step"},
                                                {"Shift + →  ←", "keys.statement"},
                                                {"Ctrl + →  ←", "keys.channel_op"},
                                                {"Home  End", "keys.ends"},
                                                {"N  Shift + N", "keys.moment"},
                                                {"G", "keys.go_to"},
                                                {"1  2  3", "keys.sizes"},
                                                {"+  -", "keys.speed"},
                                                {"B", "keys.breakpoint"},
                                                {"Ctrl + B", "keys.breakpoints"},
                                                {"F5", "keys.run_on"},
                                                {"Shift + F5", "keys.run_back"},
                                                {"F", "keys.follow"},
                                                {"P", "keys.predict"},
                                                {"Ctrl + P", "keys.search"},
                                                {"Ctrl + O", "keys.open"},
                                                {"Ctrl + E", "keys.edit"},
                                                {"Ctrl + Enter", "keys.run_edited"},
                                                {"Ctrl + S", "keys.save"},
                                                {"Ctrl + R", "keys.reload"},
                                                {"Tab", "keys.panels"},
                                                {"↑  ↓", "keys.rows"},
                                                {"Enter", "keys.press"},
                                                {"[  ]", "keys.zoom_timeline"},
                                                {"R", "keys.go_source"},
                                                {"L", "keys.language"},
                                                {"T", "keys.theme"},
                                                {"M", "keys.motion"},
                                                {"Ctrl + +  -  0", "keys.scale"},
                                                {"F11", "keys.present"},
                                                {"Ctrl + Shift + S", "keys.save_as"},
                                                {"Ctrl + Q", "keys.quit"},
                                                {"F1", "keys.keys"},
                                                {"Esc", "keys.dismiss"}}};

}  // namespace

void DrawKeysCard(Canvas& canvas, Rect card) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("keys.title"));
  const size_t columns = card.w > 900 ? 3 : 2;
  const size_t rows = (kKeyLines.size() + columns - 1) / columns;
  const float gap = 24;
  const float column = (card.w - 2 * kCardPadding - gap * static_cast<float>(columns - 1)) /
                       static_cast<float>(columns);
  const float pitch = std::min(30.0F, (card.h - 72) / static_cast<float>(rows));
  for (size_t i = 0; i < kKeyLines.size(); ++i) {
    const size_t columns_before = i / rows;
    const float x = card.x + kCardPadding + static_cast<float>(columns_before) * (column + gap);
    const float y = card.y + 54 + static_cast<float>(i % rows) * pitch;
    const TextStyle style{Font::kMono, 11.5F, in.theme.text, Align::kMiddle};
    const float wide = std::max(28.0F, canvas->Width(kKeyLines[i].keys, style) + 16);
    const Rect cap{x, y, wide, std::min(22.0F, pitch - 3)};
    canvas->Box(cap, {.fill = in.theme.raised, .stroke = in.theme.line, .radius = 5});
    canvas.TextIn(cap, kKeyLines[i].keys, style);
    const float text_x = x + 138;
    canvas.Text({text_x, cap.center().y + kCapitals / 2 * 12.5F}, in.words.Get(kKeyLines[i].text),
                {Font::kSans, 12.5F, in.theme.dim}, x + column - text_x);
  }
}

}  // namespace chanscope
