#include "app/cli/source_argument.h"

#include <charconv>
#include <filesystem>
#include <fstream>
#include <istream>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/exit_status.h"
#include "app/session/lesson.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

tl::unexpected<int> TooLarge(const SourceArgument& source, const Streams& streams) {
  fmt::print(streams.err,
             "chanscope: {}: limit reached: source size ({} bytes); raise it with --max-source N\n",
             source.name, source.max_bytes);
  return tl::unexpected<int>(kLimitReached);
}

// A block more than the limit at most.
std::string ReadUpTo(std::istream& in, uint64_t limit) {
  std::string text;
  std::vector<char> block(1 << 16);
  while (text.size() <= limit) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    if (in.gcount() == 0) break;
    text.append(block.data(), static_cast<size_t>(in.gcount()));
  }
  return text;
}

tl::expected<OpenedSource, int> OpenPath(const SourceArgument& source, const Streams& streams) {
  const auto refuse = [&](const char* why) -> tl::unexpected<int> {
    fmt::print(streams.err, "chanscope: {}: {}\n", source.name, why);
    return tl::unexpected<int>(kNoSuchFile);
  };
  std::error_code failed;
  if (fs::is_directory(source.name, failed)) return refuse("is a folder; name a Go file in it");
  std::ifstream file(source.name, std::ios::binary);
  if (!file) return refuse("cannot be read");
  std::string text = ReadUpTo(file, source.max_bytes);
  if (text.size() > source.max_bytes) return TooLarge(source, streams);
  return OpenedSource{{source.name, std::move(text)}, std::nullopt};
}

// 22 of "1.22" or "1.22.3"; 0 of what is no version of Go 1.
int MinorVersion(std::string_view version) {
  if (!version.starts_with("1.")) return 0;
  int minor = 0;
  const char* const begin = version.data() + 2;
  std::from_chars(begin, version.data() + version.size(), minor);
  return minor;
}

}  // namespace

tl::expected<OpenedSource, int> OpenSource(const SourceArgument& source, const Streams& streams) {
  if (source.name == "-") {
    std::string text = ReadUpTo(streams.in, source.max_bytes);
    if (text.size() > source.max_bytes) return TooLarge(source, streams);
    return OpenedSource{{"stdin.go", std::move(text)}, std::nullopt};
  }
  std::error_code failed;
  if (fs::exists(source.name, failed)) return OpenPath(source, streams);
  if (const auto index = FindLesson(source.name)) {
    return OpenedSource{Lessons()[*index].source, index};
  }
  fmt::print(streams.err,
             "chanscope: {}: no such file, and no lesson of that name\n"
             "  `chanscope lessons` lists the lessons; `-` reads a program from standard input\n",
             source.name);
  return tl::unexpected<int>(kNoSuchFile);
}

CompileOptions RulesFor(const SourceFile& file, const std::string& go) {
  CompileOptions options;
  options.go = MinorVersion(go);
  std::ifstream mod(fs::path(file.name).parent_path() / "go.mod");
  for (std::string line; std::getline(mod, line);) {
    if (line.starts_with("go ")) options.go_mod = MinorVersion(line.substr(3));
  }
  return options;
}

tl::expected<std::shared_ptr<const Program>, int> CompileSource(const SourceFile& file,
                                                                const Streams& streams,
                                                                const std::string& go) {
  auto program = Compile(file, RulesFor(file, go));
  if (program) return *program;
  PrintDiagnostics({&file, 1}, program.error(), streams.err);
  return tl::unexpected<int>(kProgramErrors);
}

void PrintDiagnostics(std::span<const SourceFile> files, const std::vector<Diagnostic>& diagnostics,
                      std::ostream& to, size_t most) {
  for (size_t i = 0; i < diagnostics.size(); ++i) {
    if (most != 0 && i == most) {
      to << Format(files, {diagnostics[i - 1].pos, "too many errors"}) << '\n';
      return;
    }
    to << Format(files, diagnostics[i]) << '\n';
  }
}

}  // namespace chanscope
