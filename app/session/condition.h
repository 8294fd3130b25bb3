// What has to hold for a run to stop: "len(ch) == cap(ch)", "G3 waiting", "ch closed".
//
// Owns: the little language of conditions: reading it, and saying what is wrong with it. Must not:
// look at a run (condition_value.h does).
//
//   or        and { ("||" | "or") and }
//   and       not { ("&&" | "and") not }
//   not       ("!" | "not") not | compare
//   compare   sum [ ("==" | "!=" | "<" | "<=" | ">" | ">=") sum ]
//   sum       operand { ("+" | "-") operand }
//   operand   number | true | false | "text" | "(" or ")" | len(NAME) | cap(NAME)
//             | step | time | goroutines | deadlock | panic
//             | output ["text"]                       it was printed in this step
//             | line NUMBER                           a goroutine stands before a statement there
//             | Gn (running|runnable|waiting|dead)    its status
//             | NAME (closed|full|empty|locked)       of a channel
//             | NAME (send|receive|close|park|wake)   it happened to the channel in this step
//             | NAME . (qcount|dataqsiz|sendx|recvx|closed|sendq|recvq)    of a channel
//             | NAME . (counter|waiters)              of a WaitGroup
//             | NAME                                  a variable of the goroutine that runs
// NAME is a channel's, WaitGroup's or variable's; "chan3" is the third channel that was made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "core/bytecode/program.h"

namespace chanscope {

enum class CondOp : uint8_t {
  kNumber,
  kText,
  kOr,
  kAnd,
  kNot,
  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kAdd,
  kSubtract,
  kStep,
  kTime,
  kGoroutines,
  kDeadlock,
  kPanic,
  kOutput,    // text: part of what is printed; empty: anything
  kLine,      // number
  kGStatus,   // number: goid; status
  kChanIs,    // name, text: "closed", "full", …
  kChanDoes,  // name, text: "send", …
  kField,     // name, text: "qcount", …
  kVariable,  // name
};

enum class CondType : uint8_t { kTruth, kNumber, kText, kAny };

struct CondNode {
  CondOp op = CondOp::kNumber;
  CondType type = CondType::kTruth;
  int64_t number = 0;
  std::string name;
  std::string text;
  int left = -1;  // indexes of operands
  int right = -1;
};

struct Condition {
  std::vector<CondNode> nodes;  // operands come before what they belong to; the last is the whole
  // Something that happens: it holds in single steps, each of which counts.
  bool instant = false;
  // The line, when the condition is nothing but "line N"; else 0.
  uint32_t line = 0;
};

// Why a text is no condition: a text of the catalogue, and where the trouble begins.
struct ConditionError {
  size_t at = 0;  // byte
  std::string key;
  std::vector<std::pair<std::string_view, std::string>> arguments;
};

tl::expected<Condition, ConditionError> ParseCondition(std::string_view text);

// A name in it that nothing in the program has; empty when all are known.
std::string UnknownName(const Condition& condition, const Program& program);

}  // namespace chanscope
