#include "app/session/said_select.h"

#include <optional>

#include "core/base/check.h"

namespace chanscope {
namespace {

// Number of the case that the step is about; none when that is not known.
std::optional<uint32_t> CaseNumber(const Facts& facts) {
  for (const EventKind kind : {EventKind::kCaseLooked, EventKind::kCaseChosen,
                               EventKind::kSudogReleased, EventKind::kSudogEnqueued}) {
    if (const Event* event = facts.Find(kind)) return event->slot;
  }
  if (facts.actor() == nullptr) return std::nullopt;
  for (const CaseView& cas : facts.actor()->operation.cases) {
    if (cas.chosen) return cas.number;
  }
  return std::nullopt;
}

// The words behind the select instruction that the step executed, one for each case.
const Instr* CaseOperands(const Program& program, const Facts& facts, uint32_t number) {
  const uint32_t pc = facts.now().last.pc;
  if (pc >= program.code.size() || program.code[pc].op != Op::kSelect) return nullptr;
  return number < program.code[pc].b ? &program.code[pc + 1 + number] : nullptr;
}

bool Sends(const Program& program, const Facts& facts) {
  const std::optional<uint32_t> number = CaseNumber(facts);
  const Instr* operands = number ? CaseOperands(program, facts, *number) : nullptr;
  return operands != nullptr && operands->c != 0;
}

bool CameFrom(const Facts& facts, Phase phase) {
  const std::vector<Phase>& trail = facts.now().trail;
  return trail.size() >= 2 && trail[trail.size() - 2] == phase;
}

// From the communication on, to the colon that ends it.
std::string Written(const Program& program, Pos pos) {
  std::string_view text = LineText(FileOf(program.sources, pos), pos.line);
  if (pos.col == 0 || pos.col > text.size()) return {};
  text.remove_prefix(pos.col - 1);
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char ch = text[i];
    if (ch == '(' || ch == '[' || ch == '{') ++depth;
    if (ch == ')' || ch == ']' || ch == '}') --depth;
    const bool ends = ch == ':' && depth == 0 && (i + 1 == text.size() || text[i + 1] != '=');
    if (ends) return std::string(text.substr(0, i));
  }
  return std::string(text);
}

std::string CaseTextOf(const Program& program, const Facts& facts, uint32_t number,
                       const Words& words) {
  const Instr* operands = CaseOperands(program, facts, number);
  const std::string text =
      operands == nullptr
          ? std::string()
          : Written(program, program.places[static_cast<size_t>(operands - program.code.data())]);
  return text.empty() ? std::string(words.Get("said.word.a_case")) : text;
}

}  // namespace

std::string_view SelectVariant(const Program& program, const Facts& facts) {
  const Phase phase = facts.phase();
  if (phase == Phase::kSelectPollorder) return facts.Has(EventKind::kCaseOrdered) ? "" : ".nil";
  if (phase == Phase::kSelectLock) return facts.Has(EventKind::kLockWaited) ? ".waits" : "";
  if (phase == Phase::kSelectLook) {
    const Event* looked = facts.Find(EventKind::kCaseLooked);
    if (looked != nullptr && looked->flag != 0) return ".ready";
    return Sends(program, facts) ? ".send" : "";
  }
  if (phase == Phase::kSelectCopyOut) return facts.Has(EventKind::kElemCopied) ? "" : ".dropped";
  if (phase == Phase::kSelectClosedSend) {
    return CameFrom(facts, Phase::kSelectLeave) ? ".woken" : "";
  }
  if (phase == Phase::kSelectEnqueue) {
    const Event* enqueued = facts.Find(EventKind::kSudogEnqueued);
    return enqueued != nullptr && enqueued->queue == Queue::kSendq ? ".send" : "";
  }
  if (phase == Phase::kSelectPark) return facts.Has(EventKind::kLockReleased) ? "" : ".forever";
  if (phase == Phase::kSelectRelock) {
    if (facts.Has(EventKind::kLockWaited)) return ".waits";
    return CameFrom(facts, Phase::kSelectRelock) ? ".next" : "";
  }
  if (phase == Phase::kSelectLeave) {
    const Event* released = facts.Find(EventKind::kSudogReleased);
    if (released != nullptr && released->flag != 2) return ".winner";
    return facts.Has(EventKind::kSudogDequeued) ? "" : ".thrown";
  }
  CHECK(phase == Phase::kSelectDone);
  const Event* chosen = facts.Find(EventKind::kCaseChosen);
  if (chosen != nullptr && chosen->flag != 0) return "";
  return Sends(program, facts) ? ".send" : ".closed";
}

std::string CaseText(const Program& program, const Facts& facts, const Words& words) {
  return CaseTextOf(program, facts, CaseNumber(facts).value_or(kNoCase), words);
}

std::string OrderText(const Program& program, const Facts& facts, const Words& words) {
  std::string text;
  for (const Event& event : facts.now().events) {
    if (event.kind != EventKind::kCaseOrdered) continue;
    if (!text.empty()) text += words.Get("said.word.comma");
    text += CaseTextOf(program, facts, event.slot, words);
  }
  return text.empty() ? std::string(words.Get("said.word.no_cases")) : text;
}

}  // namespace chanscope
