// What the inspector says about one thing: a title, and facts that may lead on.
//
// Owns: which facts there are of a goroutine, channel, sudog, P, M, value of
// package sync, timer. Must not: draw.
#pragma once

#include <string>
#include <vector>

#include "app/panels/panel_input.h"

namespace chanscope {

struct Fact {
  std::string label;
  std::string value;
  Target target{};    // what pressing it selects; without a number nothing
  bool zero = false;  // the number 0 is one: of P0

  bool leads() const { return target.kind != TargetKind::kNone && (target.id != 0 || zero); }
};

struct FactSheet {
  std::string title{};
  std::string note{};
  Color note_color{};
  std::vector<Fact> list{};
};

// Of what is selected; of the followed goroutine without a selection.
FactSheet FactsToShow(const PanelInput& in);

// inspector_sync.cpp
FactSheet FactsOf(const PanelInput& in, const WaitGroupView& wait_group);
FactSheet FactsOf(const PanelInput& in, const SyncView& sync);
FactSheet FactsOf(const PanelInput& in, const TimerView& timer);

// "G3 G4", or a dash.
std::string NamesOf(const std::vector<uint32_t>& goids);

}  // namespace chanscope
