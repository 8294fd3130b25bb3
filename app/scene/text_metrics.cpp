#include "app/scene/text_metrics.h"

#include "app/scene/utf8.h"

namespace chanscope {
namespace {

constexpr std::string_view kEllipsis = "…";

// Ends of the places where a line may be broken, in bytes: behind spaces and beside ideographs.
std::vector<size_t> BreaksOf(std::string_view text) {
  std::vector<size_t> breaks;
  bool before_cjk = false;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = NextCodepoint(text, at);
    const bool punctuation = (c >= 0x3000 && c <= 0x303f) || c >= 0xff00;
    if (begin > 0 && (before_cjk || IsCjk(c)) && !punctuation) breaks.push_back(begin);
    if (c == ' ') breaks.push_back(at);
    before_cjk = IsCjk(c);
  }
  breaks.push_back(text.size());
  return breaks;
}

std::string_view TrimEnd(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::string Ellipsize(const TextMetrics& metrics, std::string_view text, Font font, float size_px,
                      float width) {
  if (metrics.Width(text, font, size_px) <= width) return std::string(text);
  const float room = width - metrics.Width(kEllipsis, font, size_px);
  if (room < 0) return {};
  size_t fits = 0;
  for (size_t at = 0; at < text.size();) {
    NextCodepoint(text, at);
    if (metrics.Width(text.substr(0, at), font, size_px) > room) break;
    fits = at;
  }
  return std::string(TrimEnd(text.substr(0, fits))) + std::string(kEllipsis);
}

std::vector<std::string> WrapText(const TextMetrics& metrics, std::string_view text, Font font,
                                  float size_px, float width, size_t max_lines) {
  std::vector<std::string> lines;
  const std::vector<size_t> breaks = BreaksOf(text);
  size_t begin = 0;
  size_t end = 0;
  for (const size_t next : breaks) {
    const std::string_view longer = TrimEnd(text.substr(begin, next - begin));
    if (end > begin && metrics.Width(longer, font, size_px) > width) {
      if (lines.size() + 1 == max_lines) break;
      lines.emplace_back(TrimEnd(text.substr(begin, end - begin)));
      begin = end;
    }
    end = next;
  }
  if (begin < text.size()) {
    lines.push_back(Ellipsize(metrics, text.substr(begin), font, size_px, width));
  }
  return lines;
}

Rect TextBounds(const TextMetrics& metrics, const Shape& text) {
  float width = metrics.Width(text.text, text.font, text.size_px);
  size_t count = 0;
  for (size_t at = 0; at < text.text.size(); ++count) NextCodepoint(text.text, at);
  if (count > 1) width += text.tracking * static_cast<float>(count - 1);
  const float ascent = metrics.Ascent(text.font, text.size_px);
  const float shift = text.align == Align::kStart ? 0 : text.align == Align::kEnd ? 1 : 0.5f;
  return {text.p0.x - width * shift, text.p0.y - ascent, width,
          ascent + metrics.Descent(text.font, text.size_px)};
}

}  // namespace chanscope
