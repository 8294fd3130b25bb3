#include "app/panels/focus_ring.h"

#include <algorithm>
#include <utility>

namespace chanscope {
namespace {

constexpr int kPage = 12;

}  // namespace

size_t FocusRing::Find(const std::string& name) const {
  const auto found = std::find_if(last_.begin(), last_.end(),
                                  [&](const Group& group) { return group.name == name; });
  return static_cast<size_t>(found - last_.begin());
}

void FocusRing::MoveGroup(int by) {
  const auto count = static_cast<std::ptrdiff_t>(last_.size());
  auto at = static_cast<std::ptrdiff_t>(Find(group_));
  if (at == count) at = by > 0 ? -1 : 0;
  // Past groups that have nothing to press.
  for (std::ptrdiff_t i = 0; i < count; ++i) {
    at = (at + (by > 0 ? 1 : -1) + count) % count;
    const Group& group = last_[static_cast<size_t>(at)];
    if (group.count == 0 || group.modal != modal_) continue;
    group_ = group.name;
    index_ = 0;
    return;
  }
}

void FocusRing::BeginFrame(const Hands& hands) {
  hands_ = hands;
  moved_ = false;
  last_ = std::exchange(now_, {});
  const bool modal =
      std::any_of(last_.begin(), last_.end(), [](const Group& group) { return group.modal; });
  if (modal && !modal_) {
    const auto top =
        std::find_if(last_.begin(), last_.end(), [](const Group& group) { return group.modal; });
    under_modal_ = std::exchange(group_, top->name);
    under_index_ = std::exchange(index_, 0);
  } else if (!modal && modal_) {
    group_ = std::exchange(under_modal_, {});
    index_ = under_index_;
  }
  modal_ = modal;
  if (hands.dismiss) active_ = false;
  if (hands.panels != 0) {
    // The first press shows where the focus is.
    if (active_ || Find(group_) == last_.size()) MoveGroup(hands.panels);
    active_ = moved_ = true;
  }
  if (modal && hands.rows != 0) active_ = true;
  const size_t at = Find(group_);
  if (at == last_.size() || !active_) return;
  const size_t count = last_[at].count;
  const int by = hands.rows + kPage * hands.pages;
  if (by != 0 && count > 0) {
    const auto wanted = static_cast<std::ptrdiff_t>(index_) + by;
    index_ = static_cast<size_t>(
        std::clamp<std::ptrdiff_t>(wanted, 0, static_cast<std::ptrdiff_t>(count) - 1));
    moved_ = true;
  }
  if (count > 0) index_ = std::min(index_, count - 1);
}

void FocusRing::BeginGroup(std::string_view name) {
  const auto found = std::find_if(now_.begin(), now_.end(),
                                  [&](const Group& group) { return group.name == name; });
  // Told in two goes: the rest of a panel after an area that scrolls.
  if (found != now_.end()) {
    std::rotate(found, found + 1, now_.end());
  } else {
    now_.push_back({std::string(name)});
  }
}

void FocusRing::BeginModal(std::string_view name) {
  BeginGroup(name);
  now_.back().modal = true;
}

Focus FocusRing::Item() {
  if (now_.empty()) return {};
  Group& group = now_.back();
  const size_t index = group.count++;
  if (!active_ || group.name != group_ || index != index_) return {};
  return {true, moved_, hands_.confirm};
}

}  // namespace chanscope
