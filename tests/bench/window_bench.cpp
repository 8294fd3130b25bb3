// Frames of the whole window under whatever GL there is, offscreen at 1600x1000, beside ImGui's own
// demo window in the same run: what counts is the ratio. For a person to read; nothing is gated on
// it.
//
// Under a software renderer most of a frame is filling pixels, on threads of its own: the column
// CPU is what layout and panels cost, Time what a person waits. So ten thousand goroutines may cost
// less than the seed program: folded, they are fewer shapes, and lanes without arrows. The counters
// say what was seen: goroutines alive, steps played, and the share of frames that were in motion.
//
// Below that, a run of a million recorded steps: its timeline, and going to any step of it.
#include <algorithm>
#include <memory>
#include <string>

#include <backends/imgui_impl_opengl3.h>
#include <benchmark/benchmark.h>
#include <imgui.h>

#include "app/gfx/font_set.h"
#include "app/gfx/gl.h"
#include "app/gfx/offscreen.h"
#include "app/gfx/renderer.h"
#include "app/platform/window_frame.h"
#include "app/scene/stage.h"
#include "app/scene/timeline.h"
#include "core/sim/simulator.h"
#include "core/std/compile.h"

using namespace chanscope;

namespace {

constexpr int kWidth = 1600;
constexpr int kHeight = 1000;
constexpr double kFrameSeconds = 1.0 / 60;

constexpr const char* kSieve = R"go(package main

import "fmt"

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
		fmt.Println(prime)
		ch1 := make(chan int)
		go filter(ch, ch1, prime)
		ch = ch1
	}
}
)go";

constexpr const char* kCrowd = R"go(package main

func main() {
	ch := make(chan int, 8)
	done := make(chan bool)
	for i := 0; i < 10000; i++ {
		go func(i int) {
			ch <- i
			done <- true
		}(i)
	}
	for i := 0; i < 10000; i++ {
		<-ch
	}
	for i := 0; i < 10000; i++ {
		<-done
	}
}
)go";

// One frame after the other into an offscreen window.
class Screen {
 public:
  Screen() : context_(OffscreenContext::Create(kWidth, kHeight)) {}

  bool ok() const { return context_.has_value(); }
  const std::string& error() const { return context_.error(); }

  void Show(ImDrawData* frame) {
    (*context_)->Clear({15, 19, 24, 255});
    ImGui_ImplOpenGL3_RenderDrawData(frame);
    (*context_)->ReadPixels();  // waits until it is drawn
  }

 private:
  tl::expected<std::unique_ptr<OffscreenContext>, std::string> context_;
};

void BM_ImGuiDemo(benchmark::State& state) {
  Screen screen;
  if (!screen.ok()) return state.SkipWithError(screen.error().c_str());
  ImGuiContext* imgui = ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().DisplaySize = {kWidth, kHeight};
  ImGui_ImplOpenGL3_Init("#version 330");
  const auto frame = [&] {
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::GetIO().DeltaTime = static_cast<float>(kFrameSeconds);
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
    screen.Show(ImGui::GetDrawData());
  };
  frame();
  for (auto _ : state) frame();
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext(imgui);
}

// The window while it plays `session`, from where it is, a frame for each sixtieth of a second.
void Play(benchmark::State& state, Session& session) {
  Screen screen;
  if (!screen.ok()) return state.SkipWithError(screen.error().c_str());
  const FontFiles files = FindFontFiles();
  FontSet fonts(files);
  Renderer renderer(fonts);
  WindowFrame window(fonts, &renderer);
  ImGui_ImplOpenGL3_Init("#version 330");
  CommandQueue commands;
  double seconds = 0;
  const auto frame = [&] {
    seconds += kFrameSeconds;
    session.Advance(kFrameSeconds);
    ImGui_ImplOpenGL3_NewFrame();
    window.Draw(session, {kWidth, kHeight, 1}, kFrameSeconds, seconds, Hands{}, commands);
    session.Apply(commands.TakeAll());
    screen.Show(ImGui::GetDrawData());
  };
  session.Apply({command::TogglePlay{}});
  for (int i = 0; i < 5; ++i) frame();
  const uint64_t first = session.now().step;
  int64_t moving = 0;
  for (auto _ : state) {
    frame();
    moving += session.animating() ? 1 : 0;
  }
  state.counters["goroutines"] =
      static_cast<double>(std::count_if(session.now().gs.begin(), session.now().gs.end(),
                                        [](const GView& g) { return g.status != GStatus::kDead; }));
  state.counters["steps"] = static_cast<double>(session.now().step - first);
  state.counters["moving"] =
      static_cast<double>(moving) / static_cast<double>(std::max<int64_t>(1, state.iterations()));
  ImGui_ImplOpenGL3_Shutdown();
}

void Record(Session& session) {
  while (session.Record(50'000)) {
  }
}

void BM_SeedProgram(benchmark::State& state) {
  Session session;
  session.OpenLesson(0);
  Record(session);
  session.Apply({command::Seek{250}});
  Play(state, session);
}

void PlayProgram(benchmark::State& state, const char* text, uint64_t from) {
  Session session;
  session.OpenSource({"main.go", text});
  if (session.walk() == nullptr) return state.SkipWithError("does not compile");
  Record(session);
  session.Apply({command::Seek{from}});
  Play(state, session);
}

void BM_Sieve200Channels(benchmark::State& state) {
  PlayProgram(state, kSieve, 190'000);
}

void BM_TenThousandGoroutines(benchmark::State& state) {
  PlayProgram(state, kCrowd, 120'000);
}

// Without pixels: what the layout of a moving stage costs.
void BM_StageLayout(benchmark::State& state, const char* text, uint64_t step) {
  Session session;
  if (text == nullptr) {
    session.OpenLesson(0);
  } else {
    session.OpenSource({"main.go", text});
  }
  Record(session);
  session.Apply({command::Seek{step}});
  const Snapshot before = session.now();
  session.Apply({command::Step{}});
  const FontSet fonts(FindFontFiles());
  const Catalogue words("en");
  for (auto _ : state) {
    benchmark::DoNotOptimize(LayoutStage({.now = session.now(),
                                          .theme = DarkTheme(),
                                          .metrics = fonts,
                                          .words = words,
                                          .width = 772,
                                          .height = 624,
                                          .before = &before,
                                          .progress = 0.5F}));
  }
}

constexpr const char* kLong = R"go(package main

func main() {
	ping, pong := make(chan int), make(chan int, 4)
	for i := 0; i < 8; i++ {
		go func() {
			for v := range ping {
				pong <- v + 1
			}
		}()
	}
	for i := 0; ; i++ {
		ping <- i
		if v := <-pong; v < 0 {
			println(v)
		}
	}
}
)go";
constexpr uint64_t kMillion = 1'000'000;

// Recorded once: all that look at it only read, or seek.
Simulator& MillionSteps() {
  static Simulator simulator = [] {
    Simulator made(*Compile(SourceFile{"main.go", kLong}), Options{}, Order::kRuntime, 1);
    while (made.recorded_end() < kMillion && made.RecordAhead(kMillion - made.recorded_end())) {
    }
    return made;
  }();
  return simulator;
}

void BM_TimelineOfAMillionSteps(benchmark::State& state) {
  const Simulator& simulator = MillionSteps();
  const FontSet fonts(FindFontFiles());
  const Catalogue words("en");
  // All of it, or some hundred steps in the middle.
  const double half = static_cast<double>(kMillion) / 2;
  const double reach = static_cast<double>(state.range(0)) / 2;
  size_t shapes = 0;
  for (auto _ : state) {
    const DrawList list = LayoutTimeline({.timeline = simulator.timeline(),
                                          .theme = DarkTheme(),
                                          .metrics = fonts,
                                          .words = words,
                                          .width = 1576,
                                          .height = 292,
                                          .step = kMillion / 2,
                                          .recorded_end = simulator.recorded_end(),
                                          .ended = false,
                                          .view_from = half - reach,
                                          .view_to = half + reach});
    shapes = list.shapes.size();
    benchmark::DoNotOptimize(shapes);
  }
  state.counters["shapes"] = static_cast<double>(shapes);
}

// Dragging the cursor: any step, and what is shown of it.
void BM_SeekAndSnapshot(benchmark::State& state) {
  Simulator& simulator = MillionSteps();
  uint64_t step = 1;
  for (auto _ : state) {
    step = (step * 2862933555777941757 + 3037000493) % kMillion;
    simulator.Seek(step);
    benchmark::DoNotOptimize(simulator.snapshot().gs.size());
  }
}

void BM_StepAndSnapshot(benchmark::State& state, const char* text, uint64_t step) {
  Simulator simulator(*Compile(SourceFile{"main.go", text}), Options{}, Order::kRuntime, 1);
  while (simulator.recorded_end() < step + 20'000 && simulator.RecordAhead(50'000)) {
  }
  simulator.Seek(step);
  for (auto _ : state) {
    if (!simulator.StepForward(StepSize::kRuntime)) simulator.Seek(step);
    benchmark::DoNotOptimize(simulator.snapshot().gs.size());
  }
}

// A second of the window: several steps, each with its motion.
constexpr int kFrames = 60;

BENCHMARK(BM_ImGuiDemo)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_SeedProgram)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(kFrames);
BENCHMARK(BM_Sieve200Channels)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(kFrames);
BENCHMARK(BM_TenThousandGoroutines)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime()
    ->Iterations(kFrames);
BENCHMARK_CAPTURE(BM_StageLayout, seed, nullptr, 250)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_StageLayout, sieve, kSieve, 190'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_StageLayout, crowd, kCrowd, 120'000)->Unit(benchmark::kMillisecond);
BENCHMARK(BM_TimelineOfAMillionSteps)->Arg(400)->Arg(kMillion)->Unit(benchmark::kMicrosecond);
BENCHMARK(BM_SeekAndSnapshot)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_StepAndSnapshot, sieve, kSieve, 190'000)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(BM_StepAndSnapshot, crowd, kCrowd, 120'000)->Unit(benchmark::kMicrosecond);

}  // namespace
