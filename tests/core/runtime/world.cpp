#include "tests/core/runtime/world.h"

#include <stdexcept>

#include "core/base/hash.h"
#include "core/runtime/invariants.h"
#include "core/runtime/memory.h"
#include "core/runtime/select.h"
#include "core/runtime/turn.h"

namespace chanscope::testing {
namespace {

// Words of a goroutine's stack.
constexpr uint32_t kPosition = kFrameHeaderWords;  // in its script
constexpr uint32_t kSelected = kPosition + 1;
constexpr uint32_t kReceived = kPosition + 2;
constexpr uint32_t kToSend = kPosition + 3;  // up to 4 words each
constexpr uint32_t kGot = kToSend + 4;
constexpr uint32_t kTicketWord = kGot + 4;
constexpr uint32_t kMostCases = 8;
constexpr uint32_t kChosen = kTicketWord + 1;
constexpr uint32_t kCases = kChosen + 1;
constexpr uint32_t kCaseElems = kCases + SelectWords(kMostCases);
constexpr uint32_t kFrameWords = kCaseElems + 4 * kMostCases;

// Every word of an element is derived from its first one, so that a lost word shows.
uint64_t WordOf(uint64_t value, uint32_t word) {
  return value + (static_cast<uint64_t>(word) << 40);
}

}  // namespace

World::World(std::vector<Script> scripts, bool imports_os, uint32_t procs)
    : scripts_(std::move(scripts)) {
  program.functions.resize(scripts_.size() + 1);
  program.initial_heap.push_back(0);
  for (uint32_t i = 0; i < scripts_.size(); ++i) {
    Function& function = program.functions[i + 1];
    function.name = "main.script" + std::to_string(i);
    function.frame_words = kFrameWords;
    program.initial_heap.push_back(i + 1);  // script i's closure is heap word i + 1
  }
  if (imports_os) program.functions.emplace_back().name = "fmt.Println";
  program.entry = FuncId{1};
  program.main = FuncId{1};
  program.types.resize(6);
  for (uint32_t words = 0; words <= 4; ++words) {
    RType& type = program.types[words + 1];
    type.words = words;
    type.go_size = words * 8;
  }
  schedinit(state, program, procs);
}

uint32_t World::AddChan(uint32_t dataqsiz, uint32_t elemwords) {
  hchan c;
  c.dataqsiz = dataqsiz;
  c.elemwords = elemwords;
  c.elemsize = elemwords * 8;
  c.elemtype = TypeId{elemwords + 1};
  if (dataqsiz * elemwords > 0) c.buf = AllocHidden(state, dataqsiz * elemwords);
  state.channels.push_back(c);
  return static_cast<uint32_t>(state.channels.size() - 1);
}

uint32_t World::AddWords(uint32_t words) {
  return AllocHeap(state, words, TypeId{2}, 0);
}

const Act* World::Current(const g& gp) const {
  const Script& script = scripts_[gp.start.value - 1];
  const uint64_t position = state.stacks[gp.stack + kPosition];
  return position < script.size() ? &script[position] : nullptr;
}

void World::StartNext(GId gid) {
  const g& gp = state.allgs[gid.value];
  const Act* act = Current(gp);
  if (act == nullptr) {
    if (gp.goid == 1) {
      state.end = EndReason::kMainReturned;
    } else {
      StartGoexit(state, gid);
    }
    return;
  }
  const auto value = static_cast<uint64_t>(act->value);
  for (uint32_t i = 0; i < 4; ++i) state.stacks[gp.stack + kToSend + i] = WordOf(value, i);
  const Address to_send{gid, kToSend};
  const Address got{gid, kGot};
  const ChanId c{act->on};
  switch (act->kind) {
    case Act::Kind::kSend: return StartSend(state, gid, c, to_send, true);
    case Act::Kind::kTrySend: return StartSend(state, gid, c, to_send, false, kSelected);
    case Act::Kind::kRecv:
    case Act::Kind::kRange: return StartRecv(state, gid, c, got, true, kSelected, kReceived);
    case Act::Kind::kRecvDropped:
      return StartRecv(state, gid, c, std::nullopt, true, kSelected, kReceived);
    case Act::Kind::kTryRecv: return StartRecv(state, gid, c, got, false, kSelected, kReceived);
    case Act::Kind::kClose: return StartClose(state, gid, c);
    case Act::Kind::kSelect:
    case Act::Kind::kSelectDefault: return StartSelectOf(gid, *act);
    case Act::Kind::kMake: return StartMakechan(state, gid, TypeId{2}, act->value, kGot, gp.pc);
    case Act::Kind::kBlock: return StartBlock(state, gid);
    case Act::Kind::kGo:
      return StartNewproc(state, gid, act->on == 0 ? 0 : act->on + 1, to_send, 0);
    case Act::Kind::kGosched: return StartGosched(state, gid);
    case Act::Kind::kGoexit: return StartGoexit(state, gid);
    case Act::Kind::kAdd: return StartWaitGroupAdd(state, gid, act->on, act->value);
    case Act::Kind::kWait: return StartWaitGroupWait(state, gid, act->on);
    case Act::Kind::kAcquire: return StartSemacquire(state, gid, act->on, act->value != 0);
    case Act::Kind::kRelease: return StartSemrelease(state, gid, act->on, act->value != 0);
    case Act::Kind::kSleep: return StartSleep(state, gid, act->value);
    case Act::Kind::kTimer:
    case Act::Kind::kTicker:
    case Act::Kind::kFunc: return StartTimerOf(gid, *act);
    case Act::Kind::kStop: return StartDeltimer(state, gid, act->on, kSelected);
    case Act::Kind::kReset: return StartModtimer(state, gid, act->on, act->value, false, kSelected);
    case Act::Kind::kResetTicker: return StartModtimer(state, gid, act->on, act->value, true);
    case Act::Kind::kProcs:
      return StartGomaxprocs(state, gid, static_cast<uint32_t>(act->value), kGot);
    case Act::Kind::kGC: return StartGC(state, gid);
    case Act::Kind::kLock: return StartMutexLock(state, gid, act->on);
    case Act::Kind::kTryLock: return StartMutexTryLock(state, gid, act->on, kSelected);
    case Act::Kind::kUnlock: return StartMutexUnlock(state, gid, act->on);
    case Act::Kind::kRLock: return StartRWMutexRLock(state, gid, act->on);
    case Act::Kind::kTryRLock: return StartRWMutexTryRLock(state, gid, act->on, kSelected);
    case Act::Kind::kRUnlock: return StartRWMutexRUnlock(state, gid, act->on);
    case Act::Kind::kWLock: return StartRWMutexLock(state, gid, act->on);
    case Act::Kind::kTryWLock: return StartRWMutexTryLock(state, gid, act->on, kSelected);
    case Act::Kind::kWUnlock: return StartRWMutexUnlock(state, gid, act->on);
    case Act::Kind::kTicket: return StartNotifyListAdd(state, gid, act->on, kTicketWord);
    case Act::Kind::kAwait: {
      const auto ticket = static_cast<uint32_t>(state.stacks[gp.stack + kTicketWord]);
      return StartNotifyListWait(state, gid, act->on, ticket);
    }
    case Act::Kind::kSignal: return StartNotifyOne(state, gid, act->on);
    case Act::Kind::kBroadcast: return StartNotifyAll(state, gid, act->on);
    case Act::Kind::kOnceLoad: return StartOnceLoad(state, gid, act->on, kGot);
    case Act::Kind::kOnceStore: return StartOnceStore(state, gid, act->on);
    case Act::Kind::kAtomic:
      return StartAtomic(state, gid, act->atomic, AtomicWidth::k64, act->on, to_send, kGot);
  }
}

void World::StartTimerOf(GId gid, const Act& act) {
  state.heap[act.on] = state.timers.size();
  timer& t = state.timers.emplace_back();
  t.address = act.on;
  if (act.kind == Act::Kind::kFunc) {
    t.f = TimerFunc::kGoFunc;
    t.closure = act.with + 1;
  } else {
    t.f = TimerFunc::kSendTime;
    t.c = ChanId{act.with};
    t.period = act.kind == Act::Kind::kTicker ? act.value : 0;
  }
  StartAddtimer(state, gid, act.on, act.value);
}

void World::StartSelectOf(GId gid, const Act& act) {
  uint64_t* stack = StackBase(state, state.allgs[gid.value]);
  uint32_t nsends = 0;
  for (uint32_t i = 0; i < act.cases.size(); ++i) {
    const SelectCase& cas = act.cases[i];
    const uint32_t elem = kCaseElems + 4 * i;
    for (uint32_t word = 0; word < 4; ++word) {
      stack[elem + word] = cas.sends ? WordOf(static_cast<uint64_t>(cas.value), word) : 0;
    }
    stack[kCases + i] = PackedCase({ChanId{cas.c}, elem});
    nsends += cas.sends ? 1 : 0;
  }
  StartSelect(state, gid, kCases, static_cast<uint32_t>(act.cases.size()), nsends,
              act.kind == Act::Kind::kSelect, kChosen, kReceived);
}

void World::Note(GId gid, const StepResult& result) {
  g& gp = state.allgs[gid.value];
  if (result.status == StepStatus::kPanics) {
    panics.push_back({gp.goid, result.panic});
    state.stacks[gp.stack + kPosition] = ~0ULL >> 1;  // the script is over
    return;
  }
  const bool yielded = result.status == StepStatus::kParked && gp.op_depth == 0;
  if (result.status != StepStatus::kFinished && !yielded) return;
  const Act& act = *Current(gp);
  uint64_t* stack = StackBase(state, gp);
  Outcome outcome{
      gp.goid, act.kind, act.on, stack[kGot], stack[kSelected] != 0, stack[kReceived] != 0};
  if (act.on != 0 && outcome.received && act.kind != Act::Kind::kRecvDropped &&
      (act.kind == Act::Kind::kRecv || act.kind == Act::Kind::kTryRecv ||
       act.kind == Act::Kind::kRange)) {
    for (uint32_t i = 1; i < state.channels[act.on].elemwords; ++i) {
      if (stack[kGot + i] != WordOf(stack[kGot], i)) throw std::logic_error("a word was lost");
    }
  }
  if (!act.cases.empty()) {
    outcome.chosen = static_cast<int64_t>(stack[kChosen]);
    outcome.value = 0;
    if (outcome.chosen >= 0) {
      outcome.on = act.cases[static_cast<size_t>(outcome.chosen)].c;
      outcome.value = stack[kCaseElems + 4 * outcome.chosen];
    }
  }
  outcomes.push_back(outcome);
  const bool again = act.kind == Act::Kind::kRange && outcome.received;
  if (!again) ++stack[kPosition];
}

void World::ReadElements() {
  for (uint32_t i = log.steps.back().first_event; i < log.events.size(); ++i) {
    Event& event = log.events[i];
    const bool sent = event.kind == EventKind::kSudogEnqueued && event.queue == Queue::kSendq;
    const bool copied = event.kind == EventKind::kElemCopied && event.place != Place::kNone;
    // A time, not made by WordOf.
    const bool of_timer = (sent || event.place == Place::kStack) && event.g2 == 0;
    if (!(sent || copied) || of_timer || state.channels[event.c].elemwords < 2) continue;
    const uint64_t* words = WordAt(state, UnpackedAddress(event.value));
    for (uint32_t word = 1; word < state.channels[event.c].elemwords; ++word) {
      if (words[word] != WordOf(words[0], word)) throw std::logic_error("an event lost a word");
    }
    event.value = words[0];
  }
}

template <class Log>
void World::StepP(PId pid, ChoiceSource& choices, Log& to) {
  ++state.steps;
  state.now_ns += 20;
  const GId gid = state.allp[pid.value].running;
  bool user = false;
  if (gid && state.allgs[gid.value].op_depth == 0) {
    if (SliceIsOver(state, pid) || state.stops_world) {
      StartPreempt(state, gid);
    } else {
      StartNext(gid);
    }
    user = state.allgs[gid.value].op_depth == 0;
  }
  const uint32_t goid = gid ? state.allgs[gid.value].goid : 0;
  const Phase phase = NextPhase(state, pid);
  to.BeginStep(
      {.step = state.steps, .time_ns = state.now_ns, .goid = goid, .p = pid, .phase = phase});
  if (user) return;
  if (gid) {
    last = StepOp(state, program, limits, gid, choices, to);
    if (phase != Phase::kPreemptYield && last.status != StepStatus::kDied) Note(gid, last);
    if (last.status == StepStatus::kLimit) state.end = EndReason::kLimit;
  } else if (const GId g0 = SystemGoroutine(state, pid)) {
    last = StepOp(state, program, limits, g0, choices, to);
  } else {
    last = StepSchedule(state, pid, choices, to);
  }
  if constexpr (Log::kRecords) ReadElements();
  if (const auto broken = BrokenInvariant(state)) {
    throw std::logic_error("after step " + std::to_string(state.steps) + " (" + Info(phase).func +
                           "." + Info(phase).key + "): " + *broken);
  }
}

template <class Log>
bool World::StepWith(Log& to) {
  if (state.end != EndReason::kRunning) return false;
  ChoiceSource& choices = chosen_by != nullptr ? *chosen_by
                          : random             ? static_cast<ChoiceSource&>(random_order)
                                               : runtime_order;
  if (state.allp.size() == 2) {
    StepP(PId{1}, choices, to);
  } else {
    const Turn turn = BeginTurn(state, choices);
    StepP(turn.p, choices, to);
    EndTurn(state, turn, choices);
  }
  return true;
}

bool World::Step() {
  return StepWith(log);
}

bool World::StepUnwatched() {
  NoLog none;
  return StepWith(none);
}

void World::Run() {
  while (Step()) {
    if (state.steps > 100'000) throw std::logic_error("the run does not end");
  }
}

void World::RunUnwatched() {
  while (StepUnwatched()) {
    if (state.steps > 100'000) throw std::logic_error("the run does not end");
  }
}

void World::RunUntil(uint32_t goid, Phase phase) {
  while (Step()) {
    if (log.steps.back().goid == goid && log.steps.back().phase == phase) return;
  }
  throw std::logic_error("the run ended before that phase");
}

std::vector<std::string> World::Trace() const {
  std::vector<std::string> trace;
  for (const StepRecord& step : log.steps) {
    const PhaseInfo& info = Info(step.phase);
    trace.push_back(std::to_string(step.goid) + " " + info.func + "." + info.key);
  }
  return trace;
}

std::vector<std::string> World::OpTrace() const {
  std::vector<std::string> trace = Trace();
  std::erase_if(trace, [](const std::string& line) {
    return line.starts_with("0 ") || line.ends_with(" .user") || line.ends_with("goexit.exit");
  });
  return trace;
}

std::vector<Event> World::Events(EventKind kind) const {
  std::vector<Event> found;
  for (const Event& event : log.events) {
    if (event.kind == kind) found.push_back(event);
  }
  return found;
}

std::vector<Event> World::LastEvents() const {
  const StepRecord& step = log.steps.back();
  return {log.events.begin() + step.first_event, log.events.end()};
}

std::vector<uint64_t> World::Received(uint32_t c) const {
  std::vector<uint64_t> values;
  for (const Outcome& outcome : outcomes) {
    if (outcome.on == c && outcome.received) values.push_back(outcome.value);
  }
  return values;
}

std::vector<uint32_t> World::PickOrder() const {
  std::vector<uint32_t> order;
  for (const Event& event : Events(EventKind::kGPicked)) order.push_back(event.g2);
  return order;
}

const g& World::G(uint32_t goid) const {
  for (const g& gp : state.allgs) {
    if (gp.goid == goid && goid != 0) return gp;
  }
  throw std::logic_error("no such goroutine");
}

uint64_t World::Slot(uint32_t c, uint32_t slot) const {
  const hchan& ch = state.channels[c];
  return state.heap[ch.buf + slot * ch.elemwords];
}

std::vector<uint32_t> World::Waiting(const waitq& q) const {
  std::vector<uint32_t> goids;
  for (SudogId id = q.first; id; id = state.sudogs[id.value].next) {
    goids.push_back(state.allgs[state.sudogs[id.value].g.value].goid);
  }
  return goids;
}

uint64_t World::Hash() const {
  Hasher hasher;
  hasher.Vector(state.heap);
  hasher.Vector(state.bytes);
  hasher.Vector(state.stacks);
  hasher.Vector(state.allgs);
  hasher.Vector(state.channels);
  hasher.Vector(state.sudogs);
  hasher.Vector(state.allp);
  hasher.Vector(state.allm);
  hasher.Vector(state.semas);
  hasher.Vector(state.waitgroups);
  hasher.Vector(state.timers);
  hasher.Vector(state.timer_heaps);
  hasher.Vector(state.syncvalues);
  hasher.Vector(state.allocations);
  hasher.Vector(state.free_stacks);
  hasher.Word(state.global_runq.head.value);
  hasher.Word(state.global_runq.tail.value);
  hasher.Word(state.free_sudogs.value);
  hasher.Word(state.free_gs.value);
  hasher.Word(state.steps);
  return hasher.value();
}

}  // namespace chanscope::testing
