// What fast means (for a person to read; nothing is gated on it): loops, calls, channels, a copy
// and a hash of the machine. Every program is real Go text; the time is per iteration of its n.
#include <memory>
#include <string>

#include <benchmark/benchmark.h>

#include "core/std/compile.h"
#include "core/vm/machine.h"

using namespace chanscope;

namespace {

std::shared_ptr<const Program> CompileOrDie(std::string body) {
  auto program = Compile({"bench.go", "package main\n\n" + std::move(body)});
  if (!program) {
    for (const Diagnostic& diagnostic : program.error()) {
      fprintf(stderr, "%u: %s\n", diagnostic.pos.line, diagnostic.message.c_str());
    }
    abort();
  }
  return *program;
}

// A log that is read and cleared every few steps, as the simulator does.
constexpr uint64_t kReadEvery = 4096;

Machine RunRecorded(const Program& program, const Options& options) {
  Machine machine = Start(program, options);
  RuntimeChoices choices{1};
  StepLog log;
  while (!machine.finished()) {
    Run(machine, program, choices, machine.state.steps + kReadEvery, log);
    log.Clear();
  }
  return machine;
}

Machine RunBare(const Program& program, const Options& options) {
  Machine machine = Start(program, options);
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, program, choices, UINT64_MAX, log);
  return machine;
}

enum class Watched { kNo, kYes };

// `n` iterations of the program: reports the time of one, and of a step.
void RunProgram(benchmark::State& state, const std::string& body, double n, Watched watched) {
  const auto program = CompileOrDie(body);
  Options options;
  options.limits.steps = UINT64_MAX;
  options.limits.instructions = UINT64_MAX;
  uint64_t steps = 0;
  for (auto _ : state) {
    const Machine machine =
        watched == Watched::kYes ? RunRecorded(*program, options) : RunBare(*program, options);
    if (machine.state.end != EndReason::kMainReturned) state.SkipWithError("did not end well");
    steps = machine.state.steps;
  }
  const auto iterations = static_cast<double>(state.iterations());
  state.counters["each"] =
      benchmark::Counter(iterations * n, benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.counters["steps/s"] =
      benchmark::Counter(iterations * static_cast<double>(steps), benchmark::Counter::kIsRate);
}

const std::string kLoop = R"(
func main() {
	sum, n := 0, 10000000
	for i := 0; i < n; i++ {
		sum += i
	}
}
)";

const std::string kFib = R"(
func fib(n int) int {
	if n < 2 {
		return n
	}
	return fib(n-1) + fib(n-2)
}

func main() { fib(30) }
)";
constexpr double kFibCalls = 2692537;

const std::string kPingPong = R"(
func main() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for i := 0; i < 100000; i++ {
			pong <- <-ping
		}
	}()
	for i := 0; i < 100000; i++ {
		ping <- i
		<-pong
	}
}
)";

const std::string kManyToMany = R"(
import "sync"

func main() {
	items := make(chan int, 10)
	var producers, consumers sync.WaitGroup
	for i := 0; i < 10; i++ {
		consumers.Add(1)
		go func() {
			defer consumers.Done()
			for range items {
			}
		}()
		producers.Add(1)
		go func() {
			defer producers.Done()
			for j := 0; j < 10000; j++ {
				items <- j
			}
		}()
	}
	producers.Wait()
	close(items)
	consumers.Wait()
}
)";

const std::string kGoExit = R"(
func main() {
	done := make(chan bool)
	for i := 0; i < 100000; i++ {
		go func() { done <- true }()
		<-done
	}
}
)";

const std::string kSieve = R"(
func generate(ch chan<- int) {
	for i := 2; ; i++ {
		ch <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		i := <-in
		if i%prime != 0 {
			out <- i
		}
	}
}

func main() {
	ch := make(chan int)
	go generate(ch)
	for i := 0; i < 200; i++ {
		prime := <-ch
		next := make(chan int)
		go filter(ch, next, prime)
		ch = next
	}
}
)";

const std::string kSeed = R"(
import (
	"fmt"
	"sync"
)

func main() {
	msg := make(chan int, 10)
	wgC := sync.WaitGroup{}
	for i := 0; i < 10; i++ {
		wgC.Add(1)
		go func() {
			defer wgC.Done()
			for id := range msg {
				fmt.Printf("recive %d\n", id)
			}
		}()
	}
	for i := 0; i < 10; i++ {
		msg <- i
	}
	close(msg)
	wgC.Wait()
}
)";

// About `lines` lines of everyday Go.
std::string EverydayProgram(int lines) {
  constexpr int kLinesOfOne = 20;
  std::string text =
      "package main\n\nimport (\n\t\"fmt\"\n\t\"strings\"\n\t\"sync\"\n\t\"time\"\n)\n";
  std::string calls;
  for (int i = 0; i < lines / kLinesOfOne; ++i) {
    const std::string n = std::to_string(i);
    text += "\ntype job" + n + " struct {\n\tid   int\n\tname string\n}\n";
    text += "\nfunc work" + n + "(jobs <-chan job" + n + ", wg *sync.WaitGroup) {\n";
    text += "\tdefer wg.Done()\n\tfor j := range jobs {\n\t\tif j.id%2 == 0 {\n";
    text += "\t\t\tfmt.Println(strings.ToUpper(j.name), j.id)\n\t\t}\n";
    text += "\t\tselect {\n\t\tcase <-time.After(time.Millisecond):\n\t\tdefault:\n\t\t}\n\t}\n}\n";
    calls += "\twg.Add(1)\n\tgo work" + n + "(make(chan job" + n + "), &wg)\n";
  }
  return text + "\nfunc main() {\n\tvar wg sync.WaitGroup\n" + calls + "\twg.Wait()\n}\n";
}

// Parse, check and emit.
void CompileEveryday(benchmark::State& state) {
  const std::string text = EverydayProgram(static_cast<int>(state.range(0)));
  for (auto _ : state) {
    auto program = Compile({"bench.go", text});
    if (!program) state.SkipWithError(program.error().front().message.c_str());
    benchmark::DoNotOptimize(program);
  }
}

void CopyMachine(benchmark::State& state) {
  const auto program = CompileOrDie(kSeed);
  Machine machine = Start(*program, {});
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, *program, choices, 150, log);
  Machine copy;
  for (auto _ : state) {
    copy = machine;
    benchmark::DoNotOptimize(copy);
  }
}

void HashMachine(benchmark::State& state) {
  const auto program = CompileOrDie(kSeed);
  Machine machine = Start(*program, {});
  RuntimeChoices choices{1};
  NoLog log;
  Run(machine, *program, choices, 150, log);
  for (auto _ : state) benchmark::DoNotOptimize(Hash(machine));
}

}  // namespace

BENCHMARK_CAPTURE(RunProgram, loop, kLoop, 1e7, Watched::kNo);
BENCHMARK_CAPTURE(RunProgram, loop_recorded, kLoop, 1e7, Watched::kYes);
BENCHMARK_CAPTURE(RunProgram, fib_30, kFib, kFibCalls, Watched::kNo);
BENCHMARK_CAPTURE(RunProgram, ping_pong, kPingPong, 2e5, Watched::kNo);
BENCHMARK_CAPTURE(RunProgram, ping_pong_recorded, kPingPong, 2e5, Watched::kYes);
BENCHMARK_CAPTURE(RunProgram, ten_to_ten, kManyToMany, 1e5, Watched::kNo);
BENCHMARK_CAPTURE(RunProgram, go_exit, kGoExit, 1e5, Watched::kNo);
BENCHMARK_CAPTURE(RunProgram, sieve_200, kSieve, 1, Watched::kNo);
BENCHMARK(CompileEveryday)->Arg(100)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);
BENCHMARK(CopyMachine);
BENCHMARK(HashMachine);
