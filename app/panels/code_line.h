// Lines of Go as they are shown: coloured, tabs as blanks, mistakes underlined.
//
// Owns: how one line looks, and where its characters lie. Must not: know whether it is read or
// written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/panels/canvas.h"
#include "app/panels/syntax.h"
#include "core/base/diagnostics.h"

namespace chanscope {

struct CodeLines {
  std::vector<std::string> text;  // without line ends
  std::vector<std::vector<SyntaxSpan>> spans;
};

CodeLines SplitCode(const SourceFile& source);

// `text` with tabs as blanks up to the next stop; `column` counts on.
std::string WithoutTabs(std::string_view text, size_t& column);

// Where the character at byte `offset` of the line begins, from the line's left edge.
float CodeX(const TextMetrics& metrics, std::string_view line, size_t offset, float size);
// The byte whose left edge is nearest to `x`.
size_t CodeOffset(const TextMetrics& metrics, std::string_view line, float x, float size);

// Shortened to `room` with an ellipsis; the whole line then shows when the mouse rests on it.
void DrawCode(Canvas& canvas, Vec2 at, std::string_view line, const std::vector<SyntaxSpan>& spans,
              float size, float room);

// A wavy line below the place, the message behind the end of the line as far as `right`. `at` is
// the baseline at the line's left edge.
void DrawDiagnostic(Canvas& canvas, Vec2 at, float right, const Diagnostic& diagnostic,
                    std::string_view line, float size);

}  // namespace chanscope
