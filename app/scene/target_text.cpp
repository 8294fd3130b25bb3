#include "app/scene/target_text.h"

#include <algorithm>

#include "app/scene/theme.h"

namespace chanscope {
namespace {

constexpr const char* kDot = " · ";

std::string PlaceOf(const GView& g) {
  if (g.stack.empty()) return {};
  const FrameView& frame = g.stack.front();
  std::string text = " " + frame.function;
  if (frame.line != 0) text += ":" + std::to_string(frame.line);
  return text;
}

std::string GoroutineText(const Snapshot& snapshot, uint32_t goid) {
  std::string text = GoroutineName(goid);
  const GView* g = snapshot.FindG(goid);
  if (g == nullptr) return text;
  text += PlaceOf(*g);
  text += kDot;
  text += g->status == GStatus::kWaiting ? WaitReasonText(g->waitreason) : GStatusText(g->status);
  const VariableView& elem = g->operation.elem;
  if (!elem.type.empty()) {
    text += kDot + (elem.name.empty() ? std::string("elem") : elem.name) + " = " + elem.value;
  }
  return text;
}

std::string SlotText(const ChanView& chan, uint32_t slot) {
  if (slot >= chan.buf.size()) return {};
  const bool used = (slot + chan.dataqsiz - chan.recvx) % std::max(1U, chan.dataqsiz) < chan.qcount;
  return chan.name + ".buf[" + std::to_string(slot) + "]" + (used ? " = " + chan.buf[slot] : "");
}

std::string ChannelText(const ChanView& chan) {
  return chan.name + " " + chan.type + kDot + std::to_string(chan.qcount) + "/" +
         std::to_string(chan.dataqsiz) + kDot + "sendq " + std::to_string(chan.sendq.size()) +
         kDot + "recvq " + std::to_string(chan.recvq.size());
}

}  // namespace

std::string TargetText(const Snapshot& snapshot, Target target) {
  const ChanView* chan = snapshot.FindChan(target.id);
  switch (target.kind) {
    case TargetKind::kG:
    case TargetKind::kSudog: return GoroutineText(snapshot, target.id);
    case TargetKind::kChan: return chan == nullptr ? std::string() : ChannelText(*chan);
    case TargetKind::kSlot: return chan == nullptr ? std::string() : SlotText(*chan, target.part);
    case TargetKind::kP:
    case TargetKind::kM:
    case TargetKind::kWaitGroup:
    case TargetKind::kField:
    case TargetKind::kSync:
    case TargetKind::kTimer:
    case TargetKind::kMoment:
    case TargetKind::kNone: return {};
  }
  return {};
}

}  // namespace chanscope
