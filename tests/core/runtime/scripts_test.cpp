// Properties of random programs: whatever the order, nothing is lost, doubled or out of turn.
#include <map>

#include "core/base/random.h"
#include "tests/core/runtime/catch.h"
#include "tests/core/runtime/world.h"

using namespace chanscope;
using namespace chanscope::testing;

namespace {

constexpr uint32_t kChans = 3;

// A value that tells its sender's script and its turn.
constexpr int64_t ValueOf(uint32_t script, uint32_t turn) {
  return script * 1000 + turn + 1;
}

struct RandomProgram {
  std::vector<Script> scripts;
  std::vector<uint32_t> dataqsiz;
  std::vector<uint32_t> elemwords;
};

// Where the values of package sync lie: behind the closures of so many scripts.
struct SyncWords {
  explicit SyncWords(size_t scripts) : wg(static_cast<uint32_t>(scripts) + 1) {}
  uint32_t wg;
  uint32_t mutex = wg + 2;
  uint32_t rwmutex = mutex + 2;
  uint32_t cond = rwmutex + 6;
};

// Something done while a lock is held, so that others queue for it.
void AddCritical(Script& acts, const Act& enter, const Act& leave, SeededRandom& random) {
  acts.push_back(enter);
  for (uint32_t i = random.Below(3); i > 0; --i) acts.push_back(Gosched());
  acts.push_back(leave);
}

void AddSync(Script& acts, const SyncWords& at, SeededRandom& random) {
  switch (random.Below(7)) {
    case 0:
    case 1: return AddCritical(acts, Lock(at.mutex), Unlock(at.mutex), random);
    case 2:
    case 3: return AddCritical(acts, RLock(at.rwmutex), RUnlock(at.rwmutex), random);
    case 4: return AddCritical(acts, WLock(at.rwmutex), WUnlock(at.rwmutex), random);
    case 5:  // Cond.Wait
      for (const Act& act : {Lock(at.mutex), Ticket(at.cond), Unlock(at.mutex), Await(at.cond),
                             Lock(at.mutex), Unlock(at.mutex)}) {
        acts.push_back(act);
      }
      return;
    default: acts.push_back(random.Below(3) == 0 ? Broadcast(at.cond) : Signal(at.cond)); return;
  }
}

RandomProgram MakeProgram(uint64_t seed) {
  SeededRandom random{seed};
  RandomProgram program;
  for (uint32_t i = 0; i < kChans; ++i) {
    program.dataqsiz.push_back(random.Below(4));
    program.elemwords.push_back(1 + random.Below(3));
  }
  const uint32_t workers = 2 + random.Below(5);
  const SyncWords at(workers + 1);
  const uint32_t wg = at.wg;
  Script main;
  for (uint32_t i = 1; i <= workers; ++i) {
    main.push_back(Add(wg, 1));
    main.push_back(Go(i));
  }
  if (random.Below(2) == 0) main.push_back(Wait(wg));
  for (uint32_t i = 0; i < 4; ++i) main.push_back(Gosched());
  program.scripts.push_back(main);
  for (uint32_t script = 1; script <= workers; ++script) {
    Script acts;
    const uint32_t length = 1 + random.Below(8);
    for (uint32_t turn = 0; turn < length; ++turn) {
      const uint32_t c = 1 + random.Below(kChans);
      switch (random.Below(14)) {
        case 0: acts.push_back(Gosched()); break;
        case 1: acts.push_back(TrySend(c, ValueOf(script, turn))); break;
        case 2: acts.push_back(TryRecv(c)); break;
        case 3: acts.push_back(random.Below(6) == 0 ? Close(c) : Recv(c)); break;
        case 4:
        case 5:
        case 6: acts.push_back(Recv(c)); break;
        case 7:
        case 8:
        case 9: AddSync(acts, at, random); break;
        default: acts.push_back(Send(c, ValueOf(script, turn))); break;
      }
    }
    if (random.Below(4) == 0) acts.push_back(Sleep(random.Below(3'000'000)));
    acts.push_back(Done(wg));
    program.scripts.push_back(acts);
  }
  return program;
}

World MakeWorld(const RandomProgram& program, bool random, uint64_t seed, uint32_t procs = 1) {
  World w(program.scripts, seed % 2 == 0, procs);
  const SyncWords at(program.scripts.size());
  REQUIRE(w.AddWaitGroup() == at.wg);
  REQUIRE(w.AddMutex() == at.mutex);
  REQUIRE(w.AddRWMutex() == at.rwmutex);
  REQUIRE(w.AddCond() == at.cond);
  for (uint32_t i = 0; i < kChans; ++i) w.AddChan(program.dataqsiz[i], program.elemwords[i]);
  w.random = random;
  w.random_order = RandomChoices(seed);
  return w;
}

// The copies into and out of each channel: what went in comes out in the same order, once.
void CheckFifo(const World& w) {
  std::map<uint32_t, std::vector<uint64_t>> in;
  std::map<uint32_t, std::vector<uint64_t>> out;
  for (const Event& e : w.Events(EventKind::kElemCopied)) {
    if (e.place == Place::kStack) in[e.c].push_back(e.value);
    if (e.place2 == Place::kStack && e.place != Place::kNone) out[e.c].push_back(e.value);
  }
  for (uint32_t c = 1; c <= kChans; ++c) {
    const hchan& ch = w.state.channels[c];
    for (uint32_t i = 0; i < ch.qcount; ++i) {
      out[c].push_back(w.Slot(c, (ch.recvx + i) % ch.dataqsiz));
    }
    INFO("channel " << c);
    if (!ch.lock) CHECK(in[c] == out[c]);
  }
}

}  // namespace

TEST_CASE("random programs keep every invariant and every value, in either order", "[scripts]") {
  uint32_t deadlocks = 0;
  uint32_t returns = 0;
  uint32_t panics = 0;
  for (uint64_t seed = 1; seed <= 600; ++seed) {
    const RandomProgram program = MakeProgram(seed);
    for (const bool random : {false, true}) {
      INFO("seed " << seed << (random ? ", random order" : ", Go's order"));
      World w = MakeWorld(program, random, seed);
      w.Run();  // asks for broken invariants after every step
      CheckFifo(w);
      deadlocks += w.state.end == EndReason::kDeadlock ? 1 : 0;
      returns += w.state.end == EndReason::kMainReturned ? 1 : 0;
      panics += static_cast<uint32_t>(w.panics.size());
    }
  }
  // The programs are worth something only if they end in all ways.
  CHECK(deadlocks > 20);
  CHECK(returns > 20);
  CHECK(panics > 20);
}

TEST_CASE("random programs keep every invariant and every value on several Ps", "[scripts]") {
  for (uint64_t seed = 1; seed <= 200; ++seed) {
    const RandomProgram program = MakeProgram(seed);
    for (const uint32_t procs : {2U, 4U}) {
      for (const bool random : {false, true}) {
        INFO("seed " << seed << ", " << procs << " Ps, " << (random ? "random" : "Go's order"));
        World w = MakeWorld(program, random, seed, procs);
        w.Run();
        CheckFifo(w);
      }
    }
  }
}

TEST_CASE("the same seed gives the same states, watched or not", "[scripts]") {
  for (uint64_t seed = 1; seed <= 150; ++seed) {
    const RandomProgram program = MakeProgram(seed);
    const auto procs = static_cast<uint32_t>(1 + seed % 3);
    World watched = MakeWorld(program, true, seed, procs);
    World unwatched = MakeWorld(program, true, seed, procs);
    while (watched.Step()) {
      REQUIRE(unwatched.StepUnwatched());
      REQUIRE(watched.Hash() == unwatched.Hash());
    }
    CHECK_FALSE(unwatched.StepUnwatched());
    CHECK(unwatched.log.events.empty());
  }
}

TEST_CASE("a copy taken at any step goes on to the same end", "[scripts]") {
  for (uint64_t seed = 1; seed <= 40; ++seed) {
    World w = MakeWorld(MakeProgram(seed), true, seed);
    std::vector<World> copies;
    while (w.Step()) {
      if (w.state.steps % 7 == 0 && copies.size() < 10) copies.push_back(w);
    }
    for (World& copy : copies) {
      copy.RunUnwatched();
      CHECK(copy.Hash() == w.Hash());
    }
  }
}

TEST_CASE("statuses told by events are the statuses of the state", "[scripts]") {
  for (uint64_t seed = 1; seed <= 60; ++seed) {
    World w = MakeWorld(MakeProgram(seed), true, seed);
    std::map<uint32_t, GStatus> told{{1, GStatus::kRunnable}};
    size_t read = 0;
    while (w.Step()) {
      for (; read < w.log.events.size(); ++read) {
        const Event& e = w.log.events[read];
        if (e.kind != EventKind::kGStatusChanged) continue;
        if (told.contains(e.g2)) CHECK(told[e.g2] == e.from);
        told[e.g2] = e.to;
      }
      for (const auto& [goid, status] : told) {
        if (status != GStatus::kDead) REQUIRE(w.G(goid).status == status);
      }
    }
  }
}
