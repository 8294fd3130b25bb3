#include "app/panels/overlay_card.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/panels/panel_frame.h"

namespace chanscope {
namespace {

constexpr int kPage = 10;

void DrawRow(Canvas& canvas, Rect row, const CardRow& content, bool chosen, float kind_width) {
  const Theme& theme = canvas.in().theme;
  if (chosen) {
    canvas->Box(row, {.fill = WithAlpha(theme.accent, 0.18F), .radius = 6});
    canvas->Box({row.x, row.y + 4, 3, row.h - 8}, {.fill = theme.accent, .radius = 1.5F});
  }
  float left = row.x + 12;
  if (kind_width > 0) {
    canvas.TextIn({left, row.y, kind_width - 8, row.h}, content.kind,
                  {Font::kSans, 11, theme.dim, Align::kStart, 0});
    left += kind_width;
  }
  const float right = row.x + row.w - 12;
  const TextStyle note{Font::kMono, 11, theme.dim, Align::kEnd, 0};
  const float most = std::max(0.0F, (right - left) * 0.5F);
  const float taken = content.note.empty() ? 0 : std::min(most, canvas->Width(content.note, note));
  if (taken > 0) canvas.TextIn({right - taken, row.y, taken, row.h}, content.note, note);
  canvas.TextIn({left, row.y, std::max(0.0F, right - left - taken - (taken > 0 ? 14 : 0)), row.h},
                content.text,
                {content.code ? Font::kMono : Font::kSans, 12.5F,
                 content.dim ? theme.dim : theme.text, Align::kStart, 0});
}

}  // namespace

void DrawCard(Canvas& canvas, Rect card, std::string_view title) {
  const Theme& theme = canvas.in().theme;
  canvas->Box({card.x + 0.5F, card.y + 0.5F, card.w - 1, card.h - 1},
              {.fill = theme.panel, .stroke = theme.line, .radius = 12});
  canvas.Text({card.x + kCardPadding, card.y + 34}, title, {Font::kSansBold, 15, theme.text},
              card.w - 2 * kCardPadding);
}

int DrawCardList(const PanelInput& in, const char* id, Rect box, std::span<const CardRow> rows,
                 size_t& chosen, float kind_width) {
  ScrollArea area(in, id, box, static_cast<float>(rows.size()) * kCardRow);
  if (rows.empty()) return -1;
  if (chosen != kNoRow) chosen = std::min(chosen, rows.size() - 1);
  const int by = in.hands.rows + kPage * in.hands.pages;
  if (by != 0 && chosen != kNoRow) {
    const auto wanted = static_cast<std::ptrdiff_t>(chosen) + by;
    chosen = static_cast<size_t>(
        std::clamp<std::ptrdiff_t>(wanted, 0, static_cast<std::ptrdiff_t>(rows.size()) - 1));
    const float top = static_cast<float>(chosen) * kCardRow;
    area.ShowFocused(top, top + kCardRow);
  }
  int pressed = -1;
  for (size_t i = 0; i < rows.size(); ++i) {
    const float top = static_cast<float>(i) * kCardRow;
    if (!area.Sees(top, top + kCardRow)) continue;
    const Rect row{box.x + 2, area.origin().y + top, area.width() - 4, kCardRow};
    const Press press = area.canvas().MouseButton(fmt::format("row{}", i), row);
    if (press.hovered && i != chosen) {
      area.canvas()->Box(row, {.fill = in.theme.raised, .radius = 6});
    }
    if (press.clicked) {
      chosen = i;
      pressed = static_cast<int>(i);
    }
    DrawRow(area.canvas(), row, rows[i], i == chosen, kind_width);
  }
  return pressed;
}

}  // namespace chanscope
