// Everything in the window, by name.
//
// Owns: what can be found (goroutines, channels, WaitGroups, lines, functions, output, steps,
// lessons, files, commands), how well a query fits, and what choosing it does. Must not: show or do
// it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scene/words.h"
#include "app/session/session.h"

namespace chanscope {

enum class FoundKind : uint8_t {
  kCommand,
  kGoroutine,
  kChannel,
  kWaitGroup,
  kFunction,
  kLine,
  kOutput,
  kStep,
  kLesson,
  kFile,
};

struct Found {
  FoundKind kind = FoundKind::kCommand;
  std::string text;
  std::string note;               // keys, a place, a step
  std::vector<Command> commands;  // one after the other
  int score = 0;
};

// How well `text` fits: every letter of `query` in order, better at the beginnings of words and
// next to one another; 0: not at all. Case does not count.
int Score(std::string_view query, std::string_view text);

// The best first, at most `most`. An empty query finds the commands.
std::vector<Found> Search(const Session& session, const Words& words, std::string_view query,
                          size_t most = 40);

}  // namespace chanscope
