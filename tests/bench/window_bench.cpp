// Frames of the whole window under whatever GL there is, offscreen at 1600x1000, beside ImGui's own
// demo window in the same run: what counts is the ratio. For a person to read; nothing is gated on
// it.
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
  for (auto _ : state) frame();
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

BENCHMARK(BM_ImGuiDemo)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_SeedProgram)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_Sieve200Channels)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(BM_TenThousandGoroutines)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(BM_StageLayout, seed, nullptr, 250)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_StageLayout, sieve, kSieve, 190'000)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(BM_StageLayout, crowd, kCrowd, 120'000)->Unit(benchmark::kMillisecond);

}  // namespace
