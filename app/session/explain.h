// The last step in words: what happened and why, a question before it, and where in the runtime's
// function it stands.
//
// Owns: turning a Snapshot's events into texts of the catalogue (said.*, ask.*, phase.*). Must not:
// look at anything but the Snapshot and the source, or decide what is asked when.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/scene/words.h"
#include "core/sim/snapshot.h"

namespace chanscope {

struct Explanation {
  std::string title;                    // "recv: buffer is full, a sender is waiting"
  std::vector<std::string> paragraphs;  // one to three
};

// What the step that led to `now` did, and why; at step 0 what is about to begin.
Explanation Explain(const Program& program, const Snapshot& now, const Words& words);

// A question that the step which led to `now` answers: to be asked before that step is shown.
struct Question {
  std::string text;  // "Which goroutine does G1 wake?"
  std::vector<std::string>
      choices;         // "G7", "G8", "G9": at least two, in an order that tells nothing
  uint32_t right = 0;  // index into choices
};

bool HasQuestion(const Snapshot& now);
std::optional<Question> QuestionOf(const Snapshot& now, const Words& words);

// One line of the runtime's function, in our own words; or (kFact) what the live line did.
enum class LineState : uint8_t { kDone, kNotTaken, kLive, kToCome, kFact };

struct ListingLine {
  std::string text;    // "sender waiting in sendq?"
  std::string answer;  // "yes → G7", "no"; empty for what is no question
  uint32_t depth = 0;  // indentation
  LineState state = LineState::kToCome;
};

// The runtime's function that the last step is in, below its live line each thing that it did.
// After a step of user code only what that did: most often nothing, and there are no lines.
struct RuntimeListing {
  std::string file;      // "chan.go"
  std::string function;  // "recv"
  std::vector<ListingLine> lines;
};

RuntimeListing ListRuntime(const Snapshot& now, const Words& words);

}  // namespace chanscope
