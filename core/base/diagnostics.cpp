#include "core/base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace chanscope {

void Diagnostics::Add(Pos pos, std::string message) {
  const auto [first, last] =
      std::equal_range(list_.begin(), list_.end(), Diagnostic{pos, ""},
                       [](const Diagnostic& a, const Diagnostic& b) { return a.pos < b.pos; });
  if (first != last) return;
  list_.insert(last, {pos, std::move(message)});
}

std::vector<Diagnostic> Diagnostics::Sorted() const {
  return list_;
}

std::string Format(std::span<const SourceFile> files, const Diagnostic& diagnostic) {
  return PlaceText(files, diagnostic.pos) + ": " + diagnostic.message;
}

std::string Format(const SourceFile& file, const Diagnostic& diagnostic) {
  return Format(std::span(&file, 1), diagnostic);
}

}  // namespace chanscope
