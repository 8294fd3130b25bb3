#include "core/base/diagnostics.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

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

std::string Format(const SourceFile& file, const Diagnostic& diagnostic) {
  return fmt::format("{}:{}:{}: {}", file.name, diagnostic.pos.line, diagnostic.pos.col,
                     diagnostic.message);
}

}  // namespace chanscope
