#include "app/session/condition_value.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <variant>

#include "app/session/own_frame.h"

namespace chanscope {
namespace {

// Nothing, a number (truths are 0 and 1), or a text.
using Value = std::variant<std::monostate, int64_t, std::string>;

// Combinations of channels with the same names that are tried.
constexpr size_t kMostCombinations = 4096;

// Which channel each name stands for in one try.
using Chosen = std::map<std::string, uint32_t>;

bool IsOfChannel(const CondNode& node) {
  return node.op == CondOp::kChanIs || node.op == CondOp::kChanDoes ||
         (node.op == CondOp::kField && node.text != "counter" && node.text != "waiters");
}

std::optional<int64_t> Number(const std::string& text) {
  if (text == "true") return 1;
  if (text == "false") return 0;
  int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) return {};
  return number;
}

class Evaluator {
 public:
  Evaluator(const Condition& condition, Simulator& simulator)
      : condition_(condition),
        simulator_(simulator),
        program_(simulator.program()),
        state_(simulator.machine().state),
        last_(simulator.last()) {}

  bool Holds() {
    std::vector<std::pair<std::string, std::vector<uint32_t>>> names;
    for (const CondNode& node : condition_.nodes) {
      if (!IsOfChannel(node)) continue;
      const bool known = std::any_of(names.begin(), names.end(),
                                     [&](const auto& each) { return each.first == node.name; });
      if (!known) names.emplace_back(node.name, ChannelsOf(node.name));
    }
    size_t combinations = 1;
    for (const auto& [name, channels] : names) {
      combinations =
          std::min(kMostCombinations, combinations * std::max<size_t>(1, channels.size()));
    }
    for (size_t at = 0; at < combinations; ++at) {
      Chosen chosen;
      size_t rest = at;
      for (const auto& [name, channels] : names) {
        if (channels.empty()) continue;
        chosen[name] = channels[rest % channels.size()];
        rest /= channels.size();
      }
      if (IsTrue(Of(condition_.nodes.size() - 1, chosen))) return true;
    }
    return false;
  }

 private:
  static bool IsTrue(const Value& value) {
    const auto* number = std::get_if<int64_t>(&value);
    return number != nullptr && *number != 0;
  }

  static Value Truth(bool holds) { return int64_t{holds ? 1 : 0}; }

  std::vector<uint32_t> ChannelsOf(const std::string& name) const {
    std::vector<uint32_t> found;
    for (uint32_t id = 1; id < state_.channels.size(); ++id) {
      const std::string& own = program_.names[program_.value_names[state_.channels[id].made_at]];
      if (own == name || name == "chan" + std::to_string(id)) found.push_back(id);
    }
    return found;
  }

  Value Of(size_t index, const Chosen& chosen) {
    const CondNode& node = condition_.nodes[index];
    const auto left = [&] { return Of(static_cast<size_t>(node.left), chosen); };
    const auto right = [&] { return Of(static_cast<size_t>(node.right), chosen); };
    switch (node.op) {
      case CondOp::kNumber: return node.number;
      case CondOp::kText: return node.text;
      case CondOp::kOr: return Truth(IsTrue(left()) || IsTrue(right()));
      case CondOp::kAnd: return Truth(IsTrue(left()) && IsTrue(right()));
      case CondOp::kNot: return Truth(!IsTrue(left()));
      case CondOp::kEqual:
      case CondOp::kNotEqual:
      case CondOp::kLess:
      case CondOp::kLessEqual:
      case CondOp::kGreater:
      case CondOp::kGreaterEqual: return Compare(node.op, left(), right());
      case CondOp::kAdd:
      case CondOp::kSubtract: return Sum(node.op, left(), right());
      case CondOp::kStep: return static_cast<int64_t>(state_.steps);
      case CondOp::kTime: return state_.now_ns;
      case CondOp::kGoroutines: return int64_t{state_.live_goroutines};
      case CondOp::kDeadlock: return Truth(Happened(EventKind::kDeadlocked));
      case CondOp::kPanic: return Truth(Happened(EventKind::kPanicStarted));
      case CondOp::kOutput: return Truth(Printed(node.text));
      case CondOp::kLine:
        return Truth(StopOnLine(simulator_, static_cast<uint32_t>(node.number)).goid != 0);
      case CondOp::kGStatus: return Truth(HasStatus(node));
      case CondOp::kChanIs: return Channel(node, chosen, [&](uint32_t id) { return Is(node, id); });
      case CondOp::kChanDoes:
        return Channel(node, chosen, [&](uint32_t id) { return Truth(Does(node, id)); });
      case CondOp::kField:
        if (!IsOfChannel(node)) return WaitGroupField(node);
        return Channel(node, chosen, [&](uint32_t id) { return Field(node, id); });
      case CondOp::kVariable: return Variable(node.name);
    }
    return {};
  }

  template <class Read>
  Value Channel(const CondNode& node, const Chosen& chosen, Read read) const {
    const auto found = chosen.find(node.name);
    return found == chosen.end() ? Value{} : Value(read(found->second));
  }

  static Value Compare(CondOp op, const Value& left, const Value& right) {
    // What is compared with a text is one; "7" of a variable is a number beside numbers.
    if (const auto* a = std::get_if<std::string>(&left)) {
      const auto* b = std::get_if<std::string>(&right);
      if (b != nullptr && op == CondOp::kEqual) return Truth(*a == *b);
      if (b != nullptr && op == CondOp::kNotEqual) return Truth(*a != *b);
      if (b == nullptr) return WithNumbers(op, Number(*a), right);
      return {};
    }
    const auto* a = std::get_if<int64_t>(&left);
    if (a == nullptr) return {};
    return WithNumbers(op, *a, right);
  }

  static Value WithNumbers(CondOp op, std::optional<int64_t> a, const Value& right) {
    std::optional<int64_t> b;
    if (const auto* number = std::get_if<int64_t>(&right)) b = *number;
    if (const auto* text = std::get_if<std::string>(&right)) b = Number(*text);
    if (!a || !b) return {};
    if (op == CondOp::kEqual) return Truth(*a == *b);
    if (op == CondOp::kNotEqual) return Truth(*a != *b);
    if (op == CondOp::kLess) return Truth(*a < *b);
    if (op == CondOp::kLessEqual) return Truth(*a <= *b);
    if (op == CondOp::kGreater) return Truth(*a > *b);
    return Truth(*a >= *b);
  }

  static Value Sum(CondOp op, const Value& left, const Value& right) {
    const auto number = [](const Value& value) -> std::optional<int64_t> {
      if (const auto* text = std::get_if<std::string>(&value)) return Number(*text);
      const auto* plain = std::get_if<int64_t>(&value);
      return plain == nullptr ? std::nullopt : std::optional(*plain);
    };
    const auto a = number(left);
    const auto b = number(right);
    if (!a || !b) return {};
    // Sums of what a program can hold wrap as its own would.
    const auto x = static_cast<uint64_t>(*a);
    const auto y = static_cast<uint64_t>(*b);
    return static_cast<int64_t>(op == CondOp::kAdd ? x + y : x - y);
  }

  bool Happened(EventKind kind) const {
    return std::any_of(last_.events.begin(), last_.events.end(),
                       [&](const Event& event) { return event.kind == kind; });
  }

  bool Printed(const std::string& part) const {
    const Machine& machine = simulator_.machine();
    return std::any_of(last_.events.begin(), last_.events.end(), [&](const Event& event) {
      if (event.kind != EventKind::kOutput || event.n >= machine.output_pieces.size()) return false;
      const OutputPiece& piece = machine.output_pieces[event.n];
      const std::string_view text(machine.output.data() + piece.begin, piece.size);
      return text.find(part) != std::string_view::npos;
    });
  }

  bool HasStatus(const CondNode& node) const {
    const g* found = nullptr;
    for (const g& each : state_.allgs) {
      if (each.goid == static_cast<uint32_t>(node.number)) found = &each;
    }
    // One that is not there any more is dead; one that is yet to come is nothing.
    if (found == nullptr) return node.text == "dead" && node.number < state_.next_goid;
    switch (found->status) {
      case GStatus::kRunnable:
      case GStatus::kPreempted: return node.text == "runnable";
      case GStatus::kRunning:
      case GStatus::kSyscall: return node.text == "running";
      case GStatus::kWaiting: return node.text == "waiting";
      case GStatus::kDead: return node.text == "dead";
      case GStatus::kIdle: return false;
    }
    return false;
  }

  Value Is(const CondNode& node, uint32_t id) const {
    const hchan& c = state_.channels[id];
    if (node.text == "closed") return Truth(c.closed != 0);
    if (node.text == "full") return Truth(c.dataqsiz > 0 && c.qcount == c.dataqsiz);
    if (node.text == "empty") return Truth(c.qcount == 0);
    return Truth(static_cast<bool>(c.lock));
  }

  bool Does(const CondNode& node, uint32_t id) const {
    return std::any_of(last_.events.begin(), last_.events.end(), [&](const Event& event) {
      if (event.c != id) return false;
      const bool of_channel = event.queue != Queue::kSema;
      if (node.text == "close") return event.kind == EventKind::kChanClosed;
      if (node.text == "park") return event.kind == EventKind::kSudogEnqueued && of_channel;
      if (node.text == "wake") return event.kind == EventKind::kSudogDequeued && of_channel;
      if (event.kind != EventKind::kElemCopied) return false;
      return node.text == "send" ? event.place == Place::kStack : event.place2 == Place::kStack;
    });
  }

  Value Field(const CondNode& node, uint32_t id) const {
    const hchan& c = state_.channels[id];
    if (node.text == "qcount") return int64_t{c.qcount};
    if (node.text == "dataqsiz") return int64_t{c.dataqsiz};
    if (node.text == "sendx") return int64_t{c.sendx};
    if (node.text == "recvx") return int64_t{c.recvx};
    if (node.text == "closed") return int64_t{c.closed};
    return int64_t{(node.text == "sendq" ? c.sendq : c.recvq).length};
  }

  Value WaitGroupField(const CondNode& node) {
    for (const WaitGroupView& view : simulator_.snapshot().waitgroups) {
      if (view.name != node.name) continue;
      return int64_t{node.text == "counter" ? view.counter
                                            : static_cast<int64_t>(view.waiter_count)};
    }
    return {};
  }

  // Of the goroutine that runs, else of the one that took the step; the innermost one of the name.
  Value Variable(const std::string& name) {
    const Snapshot& now = simulator_.snapshot();
    uint32_t goid = now.last.goid;
    for (const PView& p : now.ps) {
      if (p.running != 0) goid = p.running;
    }
    const GView* g = now.FindG(goid);
    const FrameView* frame = g == nullptr ? nullptr : OwnFrame(*g);
    if (frame == nullptr) return {};
    for (auto local = frame->locals.rbegin(); local != frame->locals.rend(); ++local) {
      if (local->name == name) return local->value;
    }
    return {};
  }

  const Condition& condition_;
  Simulator& simulator_;
  const Program& program_;
  const State& state_;
  const StepEvents last_;
};

}  // namespace

bool Holds(const Condition& condition, Simulator& simulator) {
  return !condition.nodes.empty() && Evaluator(condition, simulator).Holds();
}

LineStop StopOnLine(const Simulator& simulator, uint32_t line) {
  const State& state = simulator.machine().state;
  const Program& program = simulator.program();
  for (const p& processor : state.allp) {
    if (!processor.running) continue;
    const g& running = state.allgs[processor.running.value];
    // Not inside an operation of the runtime, but before a statement of the program.
    if (running.op_depth != 0 || running.pc >= program.code.size()) continue;
    if (program.places[running.pc].line != line) continue;
    if ((program.code[running.pc].flags & kBeginsStatement) == 0) continue;
    if (!program.function(FunctionAt(program, running.pc)).library) {
      return {running.goid, running.pc};
    }
  }
  return {};
}

}  // namespace chanscope
