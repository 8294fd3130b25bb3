#include "core/std/unicode_properties.h"

#include <algorithm>
#include <iterator>

#include "core/std/unicode_cases.h"
#include "core/std/unicode_categories.h"

namespace chanscope {
namespace {

constexpr uint32_t kCategoryBits = 5;
constexpr uint32_t kCategoryMask = (1u << kCategoryBits) - 1;

const CaseRun* RunOf(int32_t rune) {
  const auto behind =
      std::upper_bound(std::begin(kCaseRuns), std::end(kCaseRuns), rune,
                       [](int32_t value, const CaseRun& run) { return value < run.first; });
  // Two runs may be interleaved, so the one before may hold it as well.
  for (const CaseRun* run = behind; run != std::begin(kCaseRuns) && behind - run < 3;) {
    --run;
    if (rune <= run->last && (rune - run->first) % run->stride == 0) return run;
  }
  return nullptr;
}

}  // namespace

Category CategoryOf(int64_t rune) {
  if (rune < 0 || rune > 0x10ffff) return Category::kCn;
  const auto key = static_cast<uint32_t>(rune) << kCategoryBits | kCategoryMask;
  const auto behind = std::upper_bound(std::begin(kCategories), std::end(kCategories), key);
  return static_cast<Category>(*(behind - 1) & kCategoryMask);
}

uint32_t CategoryStretches() {
  return static_cast<uint32_t>(std::size(kCategories));
}

uint32_t StretchBegin(uint32_t stretch) {
  return kCategories[stretch] >> kCategoryBits;
}

Category StretchCategory(uint32_t stretch) {
  return static_cast<Category>(kCategories[stretch] & kCategoryMask);
}

int32_t UpperOf(int32_t rune) {
  const CaseRun* run = RunOf(rune);
  return run == nullptr ? rune : rune + run->to_upper;
}

int32_t LowerOf(int32_t rune) {
  const CaseRun* run = RunOf(rune);
  return run == nullptr ? rune : rune + run->to_lower;
}

int32_t TitleOf(int32_t rune) {
  const CaseRun* run = RunOf(rune);
  return run == nullptr ? rune : rune + run->to_title;
}

int32_t FoldOf(int32_t rune) {
  const auto fold =
      std::lower_bound(std::begin(kFolds), std::end(kFolds), rune,
                       [](const Fold& each, int32_t value) { return each.rune < value; });
  if (fold != std::end(kFolds) && fold->rune == rune) return fold->next;
  const int32_t lower = LowerOf(rune);
  return lower != rune ? lower : UpperOf(rune);
}

}  // namespace chanscope
