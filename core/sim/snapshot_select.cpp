#include "core/sim/snapshot_select.h"

#include <algorithm>

#include "core/runtime/select.h"
#include "core/runtime/sudog.h"
#include "core/sim/snapshot_stack.h"

namespace chanscope {
namespace {

class SelectReader {
 public:
  SelectReader(const Program& program, const Machine& machine, const g& gp)
      : program_(program),
        machine_(machine),
        state_(machine.state),
        gp_(gp),
        op_(gp.ops[0]),
        select_(state_, gp, op_) {}

  OperationView Read() {
    OperationView view;
    view.op = ChanOp::kSelect;
    view.has_default = op_.block == 0;
    for (uint32_t i = 0; i < select_.cases(); ++i) view.cases.push_back(ReadCase(i));
    ReadOrders(view);
    ReadSudogs(view);
    ReadChosen(view);
    std::stable_sort(view.cases.begin(), view.cases.end(),
                     [](const CaseView& a, const CaseView& b) { return a.pos < b.pos; });
    return view;
  }

 private:
  CaseView ReadCase(uint32_t i) const {
    const scase cas = select_.Case(i);
    CaseView view;
    view.number = i;
    view.op = select_.IsSend(i) ? ChanOp::kSend : ChanOp::kReceive;
    view.chan = cas.c.value;
    if (gp_.pc + 1 + i < program_.places.size()) view.pos = program_.places[gp_.pc + 1 + i];
    if (cas.c && cas.elem != 0) {
      view.elem = ReadElem(program_, machine_, state_.channels[cas.c.value].elemtype,
                           cas.ElemOf(GidOf(gp_)));
    }
    return view;
  }

  GId GidOf(const g& gp) const { return GId{static_cast<uint32_t>(&gp - state_.allgs.data())}; }

  // How many cases pass 1 has looked at.
  uint32_t Looked() const {
    if (op_.phase >= Phase::kSelectPollorder && op_.phase <= Phase::kSelectLock) return 0;
    if (op_.phase == Phase::kSelectLook) return select_.position();
    if (op_.phase >= Phase::kSelectDefault) return select_.norder();
    return select_.position() + 1;  // it stopped at the case that goes on
  }

  void ReadOrders(OperationView& view) const {
    const bool locks = op_.phase != Phase::kSelectLockorder;
    const uint32_t looked = Looked();
    for (uint32_t at = 0; at < select_.norder(); ++at) {
      CaseView& polled = view.cases[select_.Poll(at)];
      polled.poll_position = static_cast<int32_t>(at);
      polled.looked = at < looked;
      if (locks) view.cases[select_.Lock(at)].lock_position = static_cast<int32_t>(at);
    }
  }

  // In lockorder, from the case whose turn it is in pass 3 on.
  void ReadSudogs(OperationView& view) const {
    uint32_t at = op_.phase == Phase::kSelectLeave ? select_.position() : 0;
    for (SudogId id = gp_.waiting; id; id = state_.sudogs[id.value].waitlink, ++at) {
      const uint32_t cas = select_.Lock(at);
      const hchan& c = state_.channels[select_.Case(cas).c.value];
      view.cases[cas].in_queue = isQueued(state_, select_.IsSend(cas) ? c.sendq : c.recvq, id);
      if (IsWinner(id)) view.cases[cas].chosen = true;
    }
  }

  // Whoever took it out of its queue has it in hand, or has given it to the goroutine.
  bool IsWinner(SudogId id) const {
    if (op_.phase == Phase::kSelectEnqueue || op_.phase == Phase::kSelectPark) return false;
    if (gp_.param == id || op_.sg == id) return true;
    return std::any_of(state_.allgs.begin(), state_.allgs.end(), [&](const g& other) {
      return other.op_depth > 0 && other.ops[other.op_depth - 1u].sg == id;
    });
  }

  void ReadChosen(OperationView& view) const {
    if (select_.chosen() != kNoneChosen) view.cases[select_.chosen()].chosen = true;
    view.chan = op_.c.value;
    for (const CaseView& cas : view.cases) {
      view.in_queue = view.in_queue || cas.in_queue;
      const scase own = select_.Case(cas.number);
      const bool at_hand =
          own.elem != 0 && cas.chan == op_.c.value && own.ElemOf(GidOf(gp_)) == op_.ep;
      if (cas.chosen || at_hand) view.elem = cas.elem;
      if (cas.chosen) view.chan = cas.chan;
    }
    if (std::any_of(view.cases.begin(), view.cases.end(),
                    [](const CaseView& cas) { return cas.chosen && !cas.in_queue; })) {
      view.in_queue = false;
    }
  }

  const Program& program_;
  const Machine& machine_;
  const State& state_;
  const g& gp_;
  const OpRecord& op_;
  const SelectView select_;
};

}  // namespace

// Sudogs are linked in lockorder, from the case whose turn it is in pass 3 on.
uint32_t CaseOf(const State& state, const g& gp, SudogId id) {
  const SelectView select(state, gp, gp.ops[0]);
  uint32_t at = gp.ops[0].phase == Phase::kSelectLeave ? select.position() : 0;
  SudogId sg = gp.waiting;
  for (; sg && sg != id; sg = state.sudogs[sg.value].waitlink) ++at;
  return sg ? select.Lock(at) : kNoneChosen;
}

OperationView ReadSelect(const Program& program, const Machine& machine, const g& gp) {
  return SelectReader(program, machine, gp).Read();
}

}  // namespace chanscope
