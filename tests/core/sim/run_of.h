// Programs and simulators for the tests of core/sim.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/sim/simulator.h"
#include "core/std/compile.h"

namespace chanscope {

inline std::shared_ptr<const Program> ProgramOf(std::string text) {
  auto program = Compile({"main.go", std::move(text)});
  if (!program) throw std::runtime_error(Format({"main.go", {}}, program.error().at(0)));
  return *program;
}

// Every program under assets/lessons, in order.
inline std::vector<std::filesystem::path> LessonFiles() {
  std::vector<std::filesystem::path> files;
  const std::filesystem::path root = std::filesystem::path(CHANSCOPE_SOURCE_DIR) / "assets/lessons";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".go") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

inline std::string ReadText(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// A simulator of the program, recorded to its end.
inline std::unique_ptr<Simulator> Recorded(std::string text, Order order = Order::kRuntime,
                                           uint64_t seed = 1) {
  auto sim = std::make_unique<Simulator>(ProgramOf(std::move(text)), Options{}, order, seed);
  while (sim->RecordAhead(100'000)) {
  }
  return sim;
}

inline const char* const kFullBuffer = R"(package main

import "runtime"

func producer(id int, ch chan<- int) { ch <- id }

func main() {
	ch := make(chan int, 2)
	for i := 1; i <= 4; i++ {
		go producer(i*10, ch)
	}
	runtime.Gosched()
	sum := 0
	for i := 0; i < 4; i++ {
		sum += <-ch
	}
	println(sum)
}
)";

}  // namespace chanscope
