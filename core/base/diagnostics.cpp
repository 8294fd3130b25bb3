#include "core/base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace chanscope {

void Diagnostics::Add(Pos pos, std::string message) {
  list_.push_back({pos, std::move(message)});
}

std::vector<Diagnostic> Diagnostics::Sorted() const {
  std::vector<Diagnostic> sorted = list_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.pos < b.pos; });
  std::vector<Diagnostic> once;
  auto here = once.begin();  // the first of those at the same place
  for (Diagnostic& each : sorted) {
    if (here != once.end() && here->pos < each.pos) here = once.end();
    const bool known = std::any_of(
        here, once.end(), [&](const Diagnostic& other) { return other.message == each.message; });
    if (known) continue;
    const auto offset = here - once.begin();
    once.push_back(std::move(each));
    here = once.begin() + offset;
  }
  return once;
}

std::string Format(std::span<const SourceFile> files, const Diagnostic& diagnostic) {
  return PlaceText(files, diagnostic.pos) + ": " + diagnostic.message;
}

std::string Format(const SourceFile& file, const Diagnostic& diagnostic) {
  return Format(std::span(&file, 1), diagnostic);
}

}  // namespace chanscope
