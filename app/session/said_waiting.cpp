#include "app/session/said_waiting.h"

#include <algorithm>

#include "app/session/said.h"

namespace chanscope {

std::string LockWaits(const Facts& facts, const Words& words) {
  const ChanView* chan = facts.chan();
  for (const GView& g : facts.now().gs) {
    if (chan == nullptr || g.waiting_lock != chan->id) continue;
    return words.Format("said.word.lock_next", {{"who", NameOfG(g.goid)}});
  }
  return std::string(words.Get("said.word.lock_free"));
}

std::string AheadInQueue(const Facts& facts, const Words& words) {
  const ChanView* chan = facts.chan();
  if (chan != nullptr) {
    const auto& queue = facts.phase() == Phase::kChansendPark ? chan->sendq : chan->recvq;
    const auto at = std::find_if(queue.begin(), queue.end(), [&](const SudogView& sudog) {
      return sudog.goid == facts.now().last.goid;
    });
    const auto ahead = at - queue.begin();
    if (at != queue.end() && ahead > 0) {
      return words.Format("said.word.ahead", {{"count", std::to_string(ahead)}});
    }
  }
  return std::string(words.Get("said.word.first"));
}

}  // namespace chanscope
