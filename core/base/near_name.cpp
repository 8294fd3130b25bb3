#include "core/base/near_name.h"

#include <algorithm>
#include <vector>

namespace chanscope {
namespace {

constexpr size_t kLettersToOneMistake = 4;
constexpr size_t kMostMistakes = 3;

bool SameButForCase(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

}  // namespace

size_t NameDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] =
          std::min({last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last.back();
}

std::string NearestName(std::string_view wrong, std::span<const std::string> names,
                        std::optional<size_t> mistakes) {
  std::string best;
  size_t least =
      mistakes.value_or(std::min(kMostMistakes, wrong.size() / kLettersToOneMistake)) + 1;
  for (const std::string& name : names) {
    if (name == wrong) continue;
    if (SameButForCase(name, wrong)) return name;
    const size_t longer = std::max(name.size(), wrong.size());
    const size_t shorter = std::min(name.size(), wrong.size());
    if (longer - shorter >= least) continue;
    const size_t distance = NameDistance(wrong, name);
    if (distance >= least) continue;
    least = distance;
    best = name;
  }
  return best;
}

}  // namespace chanscope
