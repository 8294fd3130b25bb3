// Values of package sync in a snapshot.
#include <catch2/catch.hpp>

#include "tests/core/sim/run_of.h"

using namespace chanscope;

namespace {

using Goids = std::vector<uint32_t>;

const Snapshot& UntilPhase(Simulator& sim, uint32_t goid, Phase phase) {
  while (sim.StepForward(StepSize::kRuntime)) {
    const StepRecord& last = sim.snapshot().last;
    if (last.phase == phase && last.goid == goid) return sim.snapshot();
  }
  FAIL("the phase never comes");
  return sim.snapshot();
}

}  // namespace

TEST_CASE("a Mutex is shown with its name, holder and waiters", "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import (
	"runtime"
	"sync"
)
type server struct {
	hits int
	mu   sync.Mutex
}
var global sync.Mutex
func main() {
	s := &server{}
	global.Lock()
	s.mu.Lock()
	for i := 0; i < 2; i++ {
		go func() {
			s.mu.Lock()
			s.hits++
			s.mu.Unlock()
		}()
	}
	runtime.Gosched()
	s.mu.Unlock()
	runtime.Gosched()
}
)");
  const Snapshot& now = UntilPhase(*sim, 1, Phase::kMutexUnlockFast);
  REQUIRE(now.syncs.size() == 2);
  CHECK(now.syncs[0].name == "global");
  CHECK(now.syncs[0].holder == 1);
  const SyncView& mu = now.syncs[1];
  CHECK(mu.kind == SyncKind::kMutex);
  CHECK(mu.name == "s.mu");
  CHECK_FALSE(mu.locked);
  CHECK(mu.holder == 0);
  CHECK(mu.waiter_count == 2);
  REQUIRE(mu.queues.size() == 1);
  CHECK(mu.queues[0].name == "sema");
  CHECK(mu.queues[0].waiters == Goids{3, 2});
  for (const uint32_t goid : mu.queues[0].waiters) CHECK(now.FindG(goid)->operation.sync == mu.id);
  CHECK(now.FindG(1)->operation.sync == mu.id);
}

TEST_CASE("an RWMutex is shown as one value with three queues", "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import (
	"runtime"
	"sync"
)
func main() {
	locks := make([]sync.RWMutex, 3)
	rw := &locks[1]
	rw.RLock()
	go func() { rw.Lock() }()
	runtime.Gosched()
	go func() { rw.Lock() }()
	go func() { rw.RLock() }()
	runtime.Gosched()
	rw.RUnlock()
}
)");
  const Snapshot& now = UntilPhase(*sim, 1, Phase::kRWMutexRUnlock);
  REQUIRE(now.syncs.size() == 1);
  const SyncView& rw = now.syncs[0];
  CHECK(rw.kind == SyncKind::kRWMutex);
  CHECK(rw.name == "locks[1]");
  CHECK(rw.writer_pending);
  CHECK(rw.reader_count == 1);
  CHECK(rw.reader_wait == 1);
  CHECK(rw.locked);
  CHECK(rw.holder == 2);
  REQUIRE(rw.queues.size() == 3);
  CHECK(rw.queues[0].waiters == Goids{3});
  CHECK(rw.queues[1].name == "writerSem");
  CHECK(rw.queues[1].waiters == Goids{2});
  CHECK(rw.queues[2].name == "readerSem");
  CHECK(rw.queues[2].waiters == Goids{4});
}

TEST_CASE("a Cond is shown with its tickets and sleepers, a Once with what it waits for",
          "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import (
	"runtime"
	"sync"
)
func main() {
	var mu sync.Mutex
	cond := sync.NewCond(&mu)
	var once sync.Once
	for i := 0; i < 2; i++ {
		go func() {
			mu.Lock()
			cond.Wait()
			mu.Unlock()
		}()
	}
	runtime.Gosched()
	once.Do(func() {
		go once.Do(func() {})
		runtime.Gosched()
	})
	cond.Broadcast()
}
)");
  const Snapshot& once_now = UntilPhase(*sim, 4, Phase::kSemacquirePark);
  const SyncView* once = once_now.FindSync(once_now.FindG(4)->operation.sync);
  REQUIRE(once != nullptr);
  CHECK(once->kind == SyncKind::kOnce);
  CHECK(once->name == "once");
  CHECK_FALSE(once->done);
  CHECK(once->holder == 1);
  const uint32_t once_id = once->id;
  const Snapshot& now = UntilPhase(*sim, 1, Phase::kOnceStore);
  CHECK(now.FindSync(once_id)->done);
  const SyncView* cond = nullptr;
  for (const SyncView& view : now.syncs) {
    if (view.kind == SyncKind::kCond) cond = &view;
  }
  REQUIRE(cond != nullptr);
  CHECK(cond->wait == 2);
  CHECK(cond->notify == 0);
  CHECK(cond->queues.at(0).waiters == Goids{3, 2});
}

TEST_CASE("an atomic operation says which variable it worked on", "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import "sync/atomic"
type stats struct {
	hits, misses int64
}
func main() {
	var s stats
	atomic.AddInt64(&s.misses, 2)
}
)");
  const Snapshot& now = UntilPhase(*sim, 1, Phase::kAtomicAdd);
  CHECK(now.atomic_name == "s.misses");
}

TEST_CASE("what the library made is named by who holds it, else by the call", "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import (
	"sync"
	"time"
)
type watchdog struct {
	timeout *time.Timer
	beat    *time.Ticker
}
type queue struct {
	mu       sync.Mutex
	notEmpty *sync.Cond
}
func newQueue() *queue {
	q := &queue{}
	q.notEmpty = sync.NewCond(&q.mu)
	return q
}
func main() {
	w := &watchdog{beat: time.NewTicker(time.Second), timeout: time.NewTimer(5 * time.Second)}
	var late <-chan time.Time
	late, n := time.After(3 * time.Second), 1
	time.AfterFunc(2*time.Second, func() {})
	q := newQueue()
	q.mu.Lock()
	go func() {
		q.mu.Lock()
		q.notEmpty.Signal()
		q.mu.Unlock()
	}()
	q.notEmpty.Wait()
	q.mu.Unlock()
	_, _, _ = w, late, n
}
)");
  sim->Seek(sim->recorded_end());
  const Snapshot& now = sim->snapshot();
  std::vector<std::string> names;
  for (const TimerView& timer : now.timers) names.push_back(timer.name);
  CHECK(names == std::vector<std::string>{"w.beat", "AfterFunc:23", "late", "w.timeout"});
  names.clear();
  for (const ChanView& chan : now.chans) names.push_back(chan.name);
  CHECK(names == std::vector<std::string>{"w.beat.C", "w.timeout.C", "late"});
  const auto cond = std::find_if(now.syncs.begin(), now.syncs.end(),
                                 [](const SyncView& s) { return s.kind == SyncKind::kCond; });
  REQUIRE(cond != now.syncs.end());
  CHECK(cond->name == "q.notEmpty");
}

TEST_CASE("a pointer says what it points at and where that was made", "[sim]") {
  const auto sim = Recorded(R"(package main
type point struct{ x, y int }
type message struct {
	known, other *point
}
func main() {
	p := &point{1, 2}
	m := message{known: p, other: new(point)}
	messages := []message{m, {&point{3, 4}, nil}}
	println(len(messages))
}
)");
  sim->Seek(sim->recorded_end());
  while (sim->snapshot().output.size() == 1 && sim->StepBack(StepSize::kRuntime)) {
  }
  const GView* g = sim->snapshot().FindG(1);
  REQUIRE(g != nullptr);
  REQUIRE_FALSE(g->stack.empty());
  std::vector<std::string> seen;
  for (const VariableView& v : g->stack[0].locals) seen.push_back(v.name + "=" + v.value);
  CHECK(seen == std::vector<std::string>{"p=&{1 2}", "m={→ p → point:8}",
                                         "messages=[{→ p → point:8} {→ point:9 <nil>}]"});
}

TEST_CASE("what is inside a context has the context's name", "[sim][sync]") {
  const auto sim = Recorded(R"(package main
import (
	"context"
	"time"
)
func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Second)
	go cancel()
	<-ctx.Done()
}
)");
  sim->Seek(sim->recorded_end());
  const Snapshot& now = sim->snapshot();
  std::vector<std::string> names;
  for (const SyncView& sync : now.syncs) names.push_back(sync.name);
  CHECK(names == std::vector<std::string>{"ctx.cancelCtx.mu"});
  names.clear();
  for (const ChanView& chan : now.chans) names.push_back(chan.name);
  // The first is made when the package is initialised, for all contexts that are done already.
  CHECK(names == std::vector<std::string>{"context", "Done:9"});
}

TEST_CASE("channels that one make made are told apart by a number", "[sim]") {
  const auto sim = Recorded(R"(package main
func main() {
	var last chan int
	for i := 0; i < 3; i++ {
		step := make(chan int)
		last = step
	}
	done := make(chan bool)
	_, _ = last, done
}
)");
  sim->Seek(sim->recorded_end());
  std::vector<std::string> names;
  for (const ChanView& chan : sim->snapshot().chans) names.push_back(chan.name);
  CHECK(names == std::vector<std::string>{"step", "step #2", "step #3", "done"});
}
