#include "app/panels/code_line.h"

#include <algorithm>
#include <cctype>

#include "app/session/edit_buffer.h"

namespace chanscope {
namespace {

// Takes the last character away.
void DropLast(std::string& text) {
  while (!text.empty() && (text.back() & 0xc0) == 0x80) text.pop_back();
  if (!text.empty()) text.pop_back();
}

// The word or the single sign that `text` begins with.
std::string_view WordAt(std::string_view text) {
  size_t size = 0;
  while (size < text.size() && (std::isalnum(static_cast<unsigned char>(text[size])) != 0 ||
                                text[size] == '_' || (text[size] & 0x80) != 0)) {
    ++size;
  }
  return text.substr(0, std::max<size_t>(size, 1));
}

}  // namespace

CodeLines SplitCode(const SourceFile& source) {
  CodeLines code;
  code.spans = Highlight(source);
  code.text.reserve(code.spans.size());
  size_t start = 0;
  for (size_t i = 0; i < code.spans.size(); ++i) {
    const size_t end = std::min(source.text.find('\n', start), source.text.size());
    code.text.push_back(source.text.substr(start, end - start));
    start = end + 1;
  }
  return code;
}

std::string WithoutTabs(std::string_view text, size_t& column) {
  std::string plain;
  for (const char c : text) {
    if (c == '\r') continue;
    const size_t cells = c == '\t' ? kTabColumns - column % kTabColumns : 1;
    plain.append(cells, c == '\t' ? ' ' : c);
    column += cells;
  }
  return plain;
}

float CodeX(const TextMetrics& metrics, std::string_view line, size_t offset, float size) {
  size_t column = 0;
  return metrics.Width(WithoutTabs(line.substr(0, offset), column), Font::kMono, size);
}

size_t CodeOffset(const TextMetrics& metrics, std::string_view line, float x, float size) {
  size_t at = 0;
  float left = 0;
  while (at < line.size() && line[at] != '\r') {
    size_t next = at + 1;
    while (next < line.size() && (line[next] & 0xc0) == 0x80) ++next;
    const float right = CodeX(metrics, line, next, size);
    if (x < (left + right) / 2) break;
    left = right;
    at = next;
  }
  return at;
}

void DrawCode(Canvas& canvas, Vec2 at, std::string_view line, const std::vector<SyntaxSpan>& spans,
              float size, float room) {
  const Theme& theme = canvas.in().theme;
  const TextStyle measure{Font::kMono, size, theme.text};
  const float ellipsis = canvas->Width("…", measure);
  size_t whole_column = 0;
  const std::string whole = WithoutTabs(line, whole_column);
  const bool fits = canvas->Width(whole, measure) <= room;
  const float end = at.x + (fits ? room : room - ellipsis);
  size_t column = 0;
  float x = at.x;
  for (const SyntaxSpan& span : spans) {
    std::string text = WithoutTabs(line.substr(span.begin, span.end - span.begin), column);
    TextStyle style = measure;
    style.color = SyntaxColor(theme, span.kind);
    while (!text.empty() && x + canvas->Width(text, measure) > end + 0.01F) DropLast(text);
    const size_t blanks = text.find_first_not_of(' ');
    if (blanks != std::string::npos) {
      const float indent = canvas->Width(std::string_view(text).substr(0, blanks), measure);
      canvas->Text({x + indent, at.y}, std::string_view(text).substr(blanks), style);
    }
    x += canvas->Width(text, measure);
    if (!fits && x > end - ellipsis) break;
  }
  if (fits) return;
  canvas->Text({x, at.y}, "…", {Font::kMono, size, theme.dim});
  if (MouseOver({at.x, at.y - size, room, size * 1.4F})) canvas.in().notes.tooltip = whole;
}

void DrawDiagnostic(Canvas& canvas, Vec2 at, float right, const Diagnostic& diagnostic,
                    std::string_view line, float size) {
  const Theme& theme = canvas.in().theme;
  const TextMetrics& metrics = canvas.in().metrics;
  const size_t offset =
      std::min<size_t>(diagnostic.pos.col == 0 ? 0 : diagnostic.pos.col - 1, line.size());
  const float x = at.x + CodeX(metrics, line, offset, size);
  const float y = at.y + 4;
  const TextStyle code{Font::kMono, size, theme.text};
  const float length = std::max(8.0F, canvas->Width(WordAt(line.substr(offset)), code));
  for (float step = 0; step < length && x + step + 4 < right; step += 4) {
    canvas->Line({x + step, y}, {x + step + 2, y - 2}, theme.waiting, 1.2F);
    canvas->Line({x + step + 2, y - 2}, {x + step + 4, y}, theme.waiting, 1.2F);
  }
  const float text_x = at.x + CodeX(metrics, line, line.size(), size) + 18;
  if (right - text_x < 60) return;
  canvas.Text({text_x, at.y}, OneLine(diagnostic.message), {Font::kSans, 12, theme.waiting_text},
              right - text_x);
}

}  // namespace chanscope
