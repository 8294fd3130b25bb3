#include "core/base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace chanscope {

void Diagnostics::Add(Pos pos, std::string message) {
  const auto same_place = [&](const Diagnostic& d) { return d.pos == pos; };
  if (std::any_of(list_.begin(), list_.end(), same_place)) return;
  list_.push_back({pos, std::move(message)});
}

std::vector<Diagnostic> Diagnostics::Sorted() const {
  std::vector<Diagnostic> sorted = list_;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.pos < b.pos; });
  return sorted;
}

std::string Format(std::span<const SourceFile> files, const Diagnostic& diagnostic) {
  return PlaceText(files, diagnostic.pos) + ": " + diagnostic.message;
}

std::string Format(const SourceFile& file, const Diagnostic& diagnostic) {
  return Format(std::span(&file, 1), diagnostic);
}

}  // namespace chanscope
