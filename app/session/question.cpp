#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "app/session/explain.h"
#include "app/session/facts.h"
#include "app/session/said.h"

namespace chanscope {
namespace {

constexpr size_t kMostChoices = 4;

// What is asked, before it becomes words.
struct Asked {
  const char* key = nullptr;
  std::vector<uint32_t> goids;      // the right one first
  std::vector<std::string> values;  // of ask.value: the right one first
};

// The right one, and of the others those that come first and the very last.
std::vector<uint32_t> Choices(uint32_t right, const std::vector<uint32_t>& others) {
  std::vector<uint32_t> goids{right};
  for (const uint32_t goid : others) {
    const bool known = goid == 0 || std::find(goids.begin(), goids.end(), goid) != goids.end();
    if (!known && goids.size() + 1 < kMostChoices) goids.push_back(goid);
  }
  if (!others.empty() && std::find(goids.begin(), goids.end(), others.back()) == goids.end()) {
    goids.push_back(others.back());
  }
  return goids;
}

Asked AskNext(const Facts& facts) {
  const Event* picked = facts.Find(EventKind::kGPicked);
  if (picked == nullptr) return {};
  std::vector<uint32_t> runnable;
  for (const PView& p : facts.now().ps) {
    if (p.id != picked->n) continue;
    if (p.runnext != 0) runnable.push_back(p.runnext);
    if (!p.runq.empty()) runnable.push_back(p.runq.front());
  }
  const auto& global = facts.now().global_runq;
  if (!global.empty()) runnable.push_back(global.front());
  for (const PView& p : facts.now().ps) {
    if (p.id == picked->n && p.runq.size() > 1) runnable.push_back(p.runq.back());
  }
  return {"ask.next", Choices(picked->g2, runnable), {}};
}

Asked AskValue(const Facts& facts) {
  const ChanView* c = facts.chan();
  const GView* sender = facts.now().FindG(facts.other());
  if (c == nullptr || c->dataqsiz == 0 || sender == nullptr || facts.elem().type.empty()) return {};
  Asked asked{"ask.value", {}, {facts.elem().value}};
  const std::string& newest = c->buf[(c->recvx + c->qcount - 1) % c->dataqsiz];
  for (const std::string& value : {sender->operation.elem.value, newest}) {
    if (std::find(asked.values.begin(), asked.values.end(), value) == asked.values.end()) {
      asked.values.push_back(value);
    }
  }
  return asked;
}

// Only the first of those that a close wakes is asked for.
Asked AskFirstWoken(const Facts& facts) {
  const auto& trail = facts.now().trail;
  const bool first = trail.size() >= 2 && trail[trail.size() - 2] == Phase::kClosechanUnlock;
  if (!first) return {};
  return {"ask.first_woken", Choices(facts.other(), facts.Collected()), {}};
}

Asked Ask(const Snapshot& now) {
  const Facts facts(now);
  const Phase phase = now.last.phase;
  if (phase == Phase::kSchedulePick) return AskNext(facts);
  if (phase == Phase::kRecvCopyHead) return AskValue(facts);
  if (phase == Phase::kClosechanReady) return AskFirstWoken(facts);
  const bool takes_out = phase == Phase::kChansendDequeue || phase == Phase::kChanrecvDequeue ||
                         phase == Phase::kSemreleaseDequeue;
  if (!takes_out) return {};
  return {"ask.wakes", Choices(facts.other(), facts.QueueLeft()), {}};
}

bool IsQuestion(const Asked& asked) {
  return asked.key != nullptr && std::max(asked.goids.size(), asked.values.size()) >= 2;
}

}  // namespace

bool HasQuestion(const Snapshot& now) {
  return now.step > 0 && IsQuestion(Ask(now));
}

std::optional<Question> QuestionOf(const Snapshot& now, const Words& words) {
  if (now.step == 0) return std::nullopt;
  Asked asked = Ask(now);
  if (!IsQuestion(asked)) return std::nullopt;
  Question question;
  question.text =
      words.Format(asked.key, {{"g", NameOfG(now.last.goid)},
                               {"p", fmt::format("P{}", now.last.p ? now.last.p.value - 1 : 0)}});
  const std::string right = asked.values.empty() ? NameOfG(asked.goids[0]) : asked.values[0];
  std::sort(asked.goids.begin(), asked.goids.end());
  std::sort(asked.values.begin(), asked.values.end());
  question.choices = asked.values;
  for (const uint32_t goid : asked.goids) question.choices.push_back(NameOfG(goid));
  const auto at = std::find(question.choices.begin(), question.choices.end(), right);
  question.right = static_cast<uint32_t>(at - question.choices.begin());
  return question;
}

}  // namespace chanscope
