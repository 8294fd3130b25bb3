// Where the keyboard is: which panel, and which of the things in it that can be pressed.
//
// Owns: the focused thing, and moving it with Tab (from panel to panel) and the arrows (within
// one). Must not: draw, or know what is focused. Things are told every frame in the same order; a
// thing is known by its panel and its place in that order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/panels/hands.h"

namespace chanscope {

struct Focus {
  bool here = false;
  bool moved = false;    // it came here with this frame
  bool pressed = false;  // Enter
};

class FocusRing {
 public:
  // Moves among the things of the last frame.
  void BeginFrame(const Hands& hands);
  // The mouse took over.
  void Leave() { active_ = false; }

  // The things told next belong to this panel.
  void BeginGroup(std::string_view name);
  // While something lies over the panels only its things count.
  void BeginModal(std::string_view name);
  Focus Item();
  // The name of the group that things belong to now; empty before the first.
  std::string current() const { return now_.empty() ? std::string() : now_.back().name; }

  bool active() const { return active_; }

 private:
  struct Group {
    std::string name;
    size_t count = 0;
    bool modal = false;
  };

  // Index of the group of this name among those of the last frame; their number when it is gone.
  size_t Find(const std::string& name) const;
  void MoveGroup(int by);

  std::vector<Group> last_;
  std::vector<Group> now_;
  Hands hands_;
  std::string group_;  // that has the focus
  size_t index_ = 0;
  std::string under_modal_;  // where the focus was before something lay over it
  size_t under_index_ = 0;
  bool active_ = false;
  bool moved_ = false;
  bool modal_ = false;
};

}  // namespace chanscope
