#include "app/session/search.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "app/scene/theme.h"
#include "app/session/lesson.h"

namespace chanscope {
namespace {

char Lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool IsWord(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || (c & 0x80) != 0;
}

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// A table of functions: one of forty-way variants would cost the compiler minutes.
struct CommandEntry {
  std::string_view keys;
  std::string_view text;
  Command (*make)();
};

template <class T>
Command Make() {
  return T{};
}
template <Overlay overlay>
Command MakeShow() {
  return command::Show{overlay};
}
template <Order order>
Command MakeOrder() {
  return command::SetOrder{order};
}
Command MakeRunBack() {
  return command::RunOn{.back = true};
}

constexpr auto kCommandEntries = std::to_array<CommandEntry>({
    {"Space", "keys.play", Make<command::TogglePlay>},
    {"F5", "keys.run_on", Make<command::RunOn>},
    {"Shift+F5", "keys.run_back", MakeRunBack},
    {"Home", "search.first_step", Make<command::Seek>},
    {"End", "search.last_step", Make<command::SeekEnd>},
    {"N", "keys.moment", Make<command::SeekMoment>},
    {"G", "keys.go_to", MakeShow<Overlay::kGoToStep>},
    {"B", "keys.breakpoint", Make<command::ToggleBreakpoint>},
    {"Ctrl+B", "keys.breakpoints", MakeShow<Overlay::kBreakpoints>},
    {"F", "keys.follow", Make<command::ToggleFollow>},
    {"P", "keys.predict", Make<command::TogglePredict>},
    {"Ctrl+O", "keys.open", MakeShow<Overlay::kOpenFile>},
    {"Ctrl+E", "keys.edit", Make<command::ToggleEdit>},
    {"Ctrl+Enter", "keys.run_edited", Make<command::RunEdited>},
    {"Ctrl+S", "keys.save", Make<command::Save>},
    {"Ctrl+Shift+S", "keys.save_as", MakeShow<Overlay::kSaveAs>},
    {"Ctrl+R", "keys.reload", Make<command::Reload>},
    {"L", "keys.language", Make<command::SetLanguage>},
    {"T", "keys.theme", Make<command::ToggleTheme>},
    {"M", "keys.motion", Make<command::ToggleReduceMotion>},
    {"R", "keys.go_source", Make<command::ToggleGoSource>},
    {"F11", "keys.present", Make<command::TogglePresentation>},
    {"", "search.order_runtime", MakeOrder<Order::kRuntime>},
    {"", "search.order_random", MakeOrder<Order::kRandom>},
    {"", "search.order_manual", MakeOrder<Order::kManual>},
    {"", "search.reset_panels", Make<command::SetSplits>},
    {"F1", "keys.keys", MakeShow<Overlay::kKeys>},
});

class Searcher {
 public:
  Searcher(const Session& session, const Words& words, std::string_view query)
      : session_(session), words_(words), query_(query) {}

  std::vector<Found> All() {
    Numbers();
    Commands();
    if (!query_.empty()) {
      Goroutines();
      Objects();
      Functions();
      Lines();
      Output();
      Moments();
    }
    Programs();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Found& a, const Found& b) { return a.score > b.score; });
    return std::move(found_);
  }

 private:
  void Offer(FoundKind kind, std::string text, std::string note, std::vector<Command> commands,
             int bonus, std::string_view also = {}) {
    const int score = std::max(Score(query_, text), also.empty() ? 0 : Score(query_, also) - 1);
    if (score <= 0) return;
    found_.push_back({kind, std::move(text), std::move(note), std::move(commands), score + bonus});
  }

  std::string StepNote(uint64_t step) const {
    return words_.Format("output.step", {{"step", std::to_string(step)}});
  }

  // A number is a step and a line.
  void Numbers() {
    uint64_t number = 0;
    const char* end = query_.data() + query_.size();
    const auto read = std::from_chars(query_.data(), end, number);
    if (query_.empty() || read.ec != std::errc{} || read.ptr != end) return;
    if (const Walk* walk = session_.walk()) {
      if (number <= walk->simulator().recorded_end()) {
        found_.push_back({FoundKind::kStep,
                          words_.Format("search.go_to_step", {{"step", std::to_string(number)}}),
                          {},
                          {command::Seek{number}},
                          900});
      }
    }
    const uint32_t lines = LineCount(session_.source());
    if (number >= 1 && number <= lines) {
      const auto line = static_cast<uint32_t>(number);
      found_.push_back({FoundKind::kLine,
                        std::string(Trimmed(LineText(session_.source(), line))),
                        words_.Format("search.line", {{"line", std::to_string(line)}}),
                        {command::RevealLine{line}},
                        800});
    }
  }

  void Commands() {
    for (const CommandEntry& entry : kCommandEntries) {
      Offer(FoundKind::kCommand, std::string(words_.Get(entry.text)), std::string(entry.keys),
            {entry.make()}, 0);
    }
  }

  void Goroutines() {
    const Walk* walk = session_.walk();
    if (walk == nullptr) return;
    for (const Lane& lane : walk->simulator().timeline().lanes) {
      const std::string name = GoroutineName(lane.goid);
      if (Score(query_, name) == 0 && Score(query_, lane.function) == 0) continue;
      const GView* now = session_.now().FindG(lane.goid);
      std::vector<Command> commands;
      // One that is not there at this step: to where it is first.
      const uint64_t born = lane.spans.size() > 1 ? lane.spans[1].begin : 0;
      if (now == nullptr) commands.emplace_back(command::Seek{born});
      commands.emplace_back(command::Select{{TargetKind::kG, lane.goid, 0}});
      Offer(FoundKind::kGoroutine, name + "  " + lane.function,
            now != nullptr ? GStatusText(now->status) : StepNote(born), std::move(commands), 60,
            lane.function);
    }
  }

  void Objects() {
    for (const ChanView& chan : session_.now().chans) {
      Offer(FoundKind::kChannel, chan.name, chan.type,
            {command::Select{{TargetKind::kChan, chan.id, 0}}}, 80, chan.type);
    }
    for (const WaitGroupView& each : session_.now().waitgroups) {
      Offer(FoundKind::kWaitGroup, each.name, "sync.WaitGroup",
            {command::Select{{TargetKind::kWaitGroup, each.id, 0}}}, 80, "sync.WaitGroup");
    }
  }

  void Functions() {
    const Walk* walk = session_.walk();
    if (walk == nullptr) return;
    for (const Function& function : walk->simulator().program().functions) {
      if (function.library || function.native || function.wrapper || !function.pos) continue;
      Offer(FoundKind::kFunction, function.name,
            words_.Format("search.line", {{"line", std::to_string(function.pos.line)}}),
            {command::RevealLine{function.pos.line}}, 50);
    }
  }

  void Lines() {
    const uint32_t count = std::min<uint32_t>(LineCount(session_.source()), kMostLines);
    for (uint32_t line = 1; line <= count; ++line) {
      const std::string_view text = Trimmed(LineText(session_.source(), line));
      if (text.size() < 2) continue;
      Offer(FoundKind::kLine, std::string(text),
            words_.Format("search.line", {{"line", std::to_string(line)}}),
            {command::RevealLine{line}}, -20);
    }
  }

  // Of the whole recording, not only of what is printed at this step.
  void Output() {
    const Walk* walk = session_.walk();
    if (walk == nullptr) return;
    const Machine& machine = walk->simulator().recorded_machine();
    const auto& pieces = machine.output_pieces;
    const size_t first = pieces.size() > kMostLines ? pieces.size() - kMostLines : 0;
    for (size_t i = first; i < pieces.size(); ++i) {
      const std::string_view text =
          Trimmed(std::string_view(machine.output.data() + pieces[i].begin, pieces[i].size));
      const std::string_view line = text.substr(0, text.find('\n'));
      Offer(FoundKind::kOutput, std::string(line), StepNote(pieces[i].step),
            {command::Seek{pieces[i].step}}, -10);
    }
  }

  void Moments() {
    if (!session_.lesson()) return;
    const Lesson& lesson = Lessons()[*session_.lesson()];
    const std::vector<uint64_t>& steps = session_.moment_steps();
    for (size_t i = 0; i < steps.size(); ++i) {
      if (steps[i] == 0) continue;
      Offer(FoundKind::kStep, std::string(MomentText(lesson.moments[i], words_)),
            StepNote(steps[i]), {command::Seek{steps[i]}}, 40);
    }
  }

  void Programs() {
    for (size_t i = 0; i < Lessons().size(); ++i) {
      Offer(FoundKind::kLesson, fmt::format("{:02} · {}", i + 1, LessonTitle(Lessons()[i], words_)),
            {}, {command::OpenLesson{i}}, query_.empty() ? -1 : 30, Lessons()[i].folder);
    }
    for (const std::string& path : session_.settings().recent) {
      const std::filesystem::path whole(path);
      Offer(FoundKind::kFile, whole.filename().string(), whole.parent_path().string(),
            {command::OpenFile{path}}, 30);
    }
  }

  static constexpr uint32_t kMostLines = 20'000;

  const Session& session_;
  const Words& words_;
  std::string_view query_;
  std::vector<Found> found_;
};

}  // namespace

int Score(std::string_view query, std::string_view text) {
  if (query.empty()) return 1;
  // The whole query in one piece is worth most.
  std::string low_query;
  std::string low_text;
  for (const char c : query) low_query += Lower(c);
  for (const char c : text) low_text += Lower(c);
  const auto length = static_cast<int>(std::min<size_t>(text.size(), 100));
  if (const size_t at = low_text.find(low_query); at != std::string::npos) {
    const bool begins = at == 0 || !IsWord(text[at - 1]);
    const int whole = text.size() == query.size() ? 150 : 0;
    return 400 + (at == 0 ? 100 : begins ? 60 : 0) + whole - length / 2;
  }
  int score = 0;
  size_t from = 0;
  bool next_to = false;
  for (const char c : low_query) {
    if (c == ' ') continue;
    const size_t at = low_text.find(c, from);
    if (at == std::string::npos) return 0;
    const bool begins = at == 0 || !IsWord(text[at - 1]);
    score += begins ? 12 : next_to && at == from ? 8 : 1;
    next_to = true;
    from = at + 1;
  }
  // Letters scattered over a long text are no find.
  const auto least = static_cast<int>(low_query.size()) * 5;
  return score < least ? 0 : std::max(1, 100 + score - length / 2);
}

std::vector<Found> Search(const Session& session, const Words& words, std::string_view query,
                          size_t most) {
  std::vector<Found> found = Searcher(session, words, Trimmed(query)).All();
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace chanscope
