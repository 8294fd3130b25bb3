#include "app/session/go_source.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "app/session/text_file.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFollowed = "go1.19";  // the release that the model follows

// What a phase is called, or calls, in the source. Phases that are not here stand for their
// function's first line.
struct Mark {
  std::string_view func;  // as the model has it
  std::string_view key;
  std::string_view part;
  uint32_t nth = 1;
};
constexpr std::array kMarks = {
    Mark{"chansend", "nil", "gopark("},
    Mark{"chansend", "fast", "full("},
    Mark{"chansend", "lock", "lock("},
    Mark{"chansend", "closed", "panic("},
    Mark{"chansend", "dequeue", "recvq.dequeue("},
    Mark{"chansend", "copy_buf", "typedmemmove("},
    Mark{"chansend", "advance", "c.sendx++"},
    Mark{"chansend", "unlock", "unlock(", 3},
    Mark{"chansend", "would_block", "unlock(", 4},
    Mark{"chansend", "enqueue", "sendq.enqueue("},
    Mark{"chansend", "park", "gopark(", 2},
    Mark{"chansend", "woken", "releaseSudog("},
    Mark{"send", "copy", "sendDirect("},
    Mark{"send", "unlock", "unlockf()"},
    Mark{"send", "goready", "goready("},
    Mark{"chanrecv", "nil", "gopark("},
    Mark{"chanrecv", "fast", "empty("},
    Mark{"chanrecv", "lock", "lock("},
    Mark{"chanrecv", "closed", "typedmemclr(", 2},
    Mark{"chanrecv", "dequeue", "sendq.dequeue("},
    Mark{"chanrecv", "copy_buf", "typedmemmove("},
    Mark{"chanrecv", "advance", "c.recvx++"},
    Mark{"chanrecv", "unlock", "unlock(", 3},
    Mark{"chanrecv", "would_block", "unlock(", 4},
    Mark{"chanrecv", "enqueue", "recvq.enqueue("},
    Mark{"chanrecv", "park", "gopark(", 2},
    Mark{"chanrecv", "woken", "releaseSudog("},
    Mark{"recv", "copy_direct", "recvDirect("},
    Mark{"recv", "copy_head", "typedmemmove("},
    Mark{"recv", "copy_sender", "typedmemmove(", 2},
    Mark{"recv", "advance", "c.recvx++"},
    Mark{"recv", "unlock", "unlockf()"},
    Mark{"recv", "goready", "goready("},
    Mark{"closechan", "nil", "panic("},
    Mark{"closechan", "lock", "lock("},
    Mark{"closechan", "closed", "panic(", 2},
    Mark{"closechan", "mark", "c.closed = 1"},
    Mark{"closechan", "receiver", "recvq.dequeue("},
    Mark{"closechan", "sender", "sendq.dequeue("},
    Mark{"closechan", "unlock", "unlock(", 2},
    Mark{"closechan", "goready", "goready("},
    Mark{"makechan", "alloc", "mallocgc("},
    Mark{"block", "park", "gopark("},
    Mark{"newproc", "create", "newproc1("},
    Mark{"newproc", "runqput", "runqput("},
    Mark{"schedule", "pick", "findRunnable("},
    Mark{"schedule", "execute", "execute(", 2},
    Mark{"gosched", "yield", "globrunqput("},
    Mark{"WaitGroup.Add", "release", "runtime_Semrelease("},
    Mark{"WaitGroup.Add", "negative", "panic("},
    Mark{"WaitGroup.Add", "misuse", "panic(", 2},
    Mark{"WaitGroup.Wait", "count", "CompareAndSwap"},
    Mark{"WaitGroup.Wait", "done", "runtime_Semacquire("},
    Mark{"WaitGroup.Wait", "reused", "panic("},
    Mark{"semacquire", "fast", "cansemacquire("},
    Mark{"semacquire", "queue", "root.queue("},
    Mark{"semacquire", "park", "goparkunlock("},
    Mark{"semacquire", "woken", "releaseSudog("},
    Mark{"semrelease", "add", "Xadd("},
    Mark{"semrelease", "dequeue", "root.dequeue("},
    Mark{"semrelease", "goready", "readyWithTime("},
    Mark{"selectgo", "park", "gopark("},
    Mark{"checkdead", "deadlock", "deadlock"},
};

// Functions that are called otherwise in the source.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kOtherNames = {
    {{"semacquire", "semacquire1"},
     {"semrelease", "semrelease1"},
     {"gosched", "goschedImpl"},
     {"gopreempt", "gopreempt_m"},
     {"goexit", "goexit1"}}};

constexpr std::array<std::string_view, 9> kRuntimeFiles = {
    "chan", "select", "proc", "sema", "panic", "time", "rwmutex", "map", "stubs"};
constexpr std::array<std::string_view, 7> kSyncFiles = {"mutex", "rwmutex", "waitgroup", "once",
                                                        "cond",  "pool",    "map"};

bool HasRuntime(const fs::path& root) {
  std::error_code failed;
  return !root.empty() && fs::is_regular_file(root / "src/runtime/chan.go", failed);
}

std::string VersionOf(const fs::path& root) {
  std::string version;
  std::ifstream(root / "VERSION") >> version;
  return version;
}

// The root of the `go` that a shell would find.
fs::path RootOnPath() {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(':'), rest.size());
    std::error_code failed;
    const fs::path go = fs::canonical(fs::path(rest.substr(0, end)) / "go", failed);
    if (!failed) return go.parent_path().parent_path();
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return {};
}

}  // namespace

fs::path FindGoRoot() {
  // What the person has set, or uses, comes before what lies about.
  if (const char* set = std::getenv("GOROOT"); set != nullptr && HasRuntime(set)) return set;
  std::vector<fs::path> found;
  if (const fs::path root = RootOnPath(); HasRuntime(root)) found.push_back(root);
  if (HasRuntime("/usr/local/go")) found.emplace_back("/usr/local/go");
  for (const char* folder : {"/usr/lib", "/usr/share", "/opt"}) {
    std::error_code failed;
    for (fs::directory_iterator at(folder, failed), end; !failed && at != end;
         at.increment(failed)) {
      if (at->path().filename().string().starts_with("go") && HasRuntime(at->path())) {
        found.push_back(at->path());
      }
    }
  }
  const auto followed = std::find_if(found.begin(), found.end(), [](const fs::path& root) {
    return VersionOf(root).starts_with(kFollowed);
  });
  if (followed != found.end()) return *followed;
  return found.empty() ? fs::path() : found.front();
}

std::optional<LineRange> FindFunction(const SourceFile& file, std::string_view function) {
  const size_t dot = function.find('.');
  const std::string_view type = dot == std::string_view::npos ? "" : function.substr(0, dot);
  const std::string name =
      std::string(function.substr(dot == std::string_view::npos ? 0 : dot + 1)) + "(";
  LineRange range;
  std::string_view rest = file.text;
  for (uint32_t number = 1; !rest.empty(); ++number) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (range.first != 0) {
      if (line.starts_with('}')) {
        range.last = number;
        return range;
      }
      continue;
    }
    if (!line.starts_with("func ")) continue;
    std::string_view head = line.substr(5);
    if (!type.empty()) {
      const size_t close = head.find(')');
      if (!head.starts_with('(') || close == std::string_view::npos) continue;
      const std::string_view receiver = head.substr(0, close);
      if (!receiver.ends_with(type)) continue;
      const char before = receiver[receiver.size() - type.size() - 1];
      if (before != '*' && before != ' ') continue;
      head.remove_prefix(std::min(close + 2, head.size()));
    }
    if (head.starts_with(name)) range.first = number;
  }
  return {};
}

uint32_t FindInLines(const SourceFile& file, LineRange range, std::string_view part, uint32_t nth) {
  std::string_view rest = file.text;
  for (uint32_t number = 1; number <= range.last && !rest.empty(); ++number) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (number <= range.first) continue;
    line = line.substr(0, line.find("//"));
    if (line.find(part) != std::string_view::npos && --nth == 0) return number;
  }
  return 0;
}

const SourceFile* GoSource::Read(const std::string& name) {
  auto found = files_.find(name);
  if (found == files_.end()) {
    auto text = ReadTextFile(root_ / "src" / name);
    found = files_.emplace(name, SourceFile{name, text ? std::move(*text) : std::string()}).first;
  }
  return found->second.text.empty() ? nullptr : &found->second;
}

std::optional<GoSource::Place> GoSource::Find(Phase phase) {
  if (!found() || phase == Phase::kUser) return {};
  const auto known = known_.find(phase);
  if (known != known_.end()) return known->second;
  const PhaseInfo& info = Info(phase);
  std::string_view function = info.func;
  for (const auto& [ours, theirs] : kOtherNames) {
    if (ours == function) function = theirs;
  }
  std::vector<std::string> names;
  if (function.find('.') == std::string_view::npos) {
    for (const std::string_view file : kRuntimeFiles)
      names.push_back(fmt::format("runtime/{}.go", file));
  } else {
    for (const std::string_view file : kSyncFiles) names.push_back(fmt::format("sync/{}.go", file));
  }
  std::optional<Place> place;
  for (const std::string& name : names) {
    const SourceFile* file = Read(name);
    const auto range = file == nullptr ? std::nullopt : FindFunction(*file, function);
    if (!range) continue;
    place = Place{file, range->first, range->first, range->last};
    for (const Mark& mark : kMarks) {
      if (mark.func != info.func || mark.key != info.key) continue;
      const uint32_t line = FindInLines(*file, *range, mark.part, mark.nth);
      if (line != 0) place->line = line;
    }
    break;
  }
  known_[phase] = place;
  return place;
}

}  // namespace chanscope
