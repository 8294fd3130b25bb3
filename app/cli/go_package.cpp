#include "app/cli/go_package.h"

#include <algorithm>
#include <filesystem>
#include <ostream>

#include <fmt/ostream.h>

#include "app/cli/exit_status.h"
#include "core/lang/parser.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;
using lang::As;

constexpr std::string_view kTestSuffix = "_test.go";
constexpr const char* kTestMain = "chanscope_test_main";

// The functions TestX(*testing.T) and the like of a package.
struct Tests {
  std::vector<std::string> tests;
  std::vector<std::string> benchmarks;
  bool has_main = false;
};

bool IsTestFile(const std::string& name) {
  return name.ends_with(kTestSuffix);
}

std::string PackageOf(SourceFile file) {
  Diagnostics ignored;
  NumberLines({&file, 1});
  const auto tree = lang::Parse(file, ignored);
  return tree->package_name == nullptr ? "" : tree->package_name->name;
}

// TestX, not Testify.
bool IsNamed(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return false;
  return name.size() == prefix.size() || name[prefix.size()] < 'a' || name[prefix.size()] > 'z';
}

// Whether its only parameter is a pointer to this type of package testing.
bool Takes(const lang::FuncDecl& func, std::string_view type) {
  const auto& params = func.signature->params;
  if (func.receiver != nullptr || params.size() != 1) return false;
  const auto* star = As<const lang::StarExpr>(params[0].type_expr);
  const auto* selector = star == nullptr ? nullptr : As<const lang::SelectorExpr>(star->operand);
  return selector != nullptr && selector->selector->name == type;
}

Tests TestsOf(const std::vector<SourceFile>& files) {
  Tests found;
  for (const SourceFile& file : files) {
    if (!IsTestFile(file.name)) continue;
    Diagnostics ignored;
    const auto tree = lang::Parse(file, ignored);
    for (const lang::Decl* decl : tree->decls) {
      const auto* func = As<const lang::FuncDecl>(decl);
      if (func == nullptr || func->name == nullptr) continue;
      const std::string& name = func->name->name;
      if (name == "TestMain" && Takes(*func, "M")) {
        found.has_main = true;
      } else if (IsNamed(name, "Test") && Takes(*func, "T")) {
        found.tests.push_back(name);
      } else if (IsNamed(name, "Benchmark") && Takes(*func, "B")) {
        found.benchmarks.push_back(name);
      }
    }
  }
  return found;
}

// A Go string with the same bytes.
std::string Quoted(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) quoted += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
  return quoted + "\"";
}

SourceFile TestMain(const std::string& package, const Tests& tests, const std::string& pattern) {
  std::string text =
      fmt::format("package {}\n\nimport \"testing\"\n\nfunc {}() {{\n", package, kTestMain);
  text += fmt::format("\ttesting.Start({}, []testing.InternalTest{{\n", Quoted(pattern));
  for (const std::string& test : tests.tests)
    text += fmt::format("\t\t{{{:?}, {}}},\n", test, test);
  text += "\t}, []testing.InternalBenchmark{\n";
  for (const std::string& each : tests.benchmarks) {
    text += fmt::format("\t\t{{{:?}, {}}},\n", each, each);
  }
  text += fmt::format("\t}}, {})\n}}\n", tests.has_main ? "TestMain" : "nil");
  return {"_testmain.go", std::move(text)};
}

tl::unexpected<int> Refuse(const SourceArgument& source, const std::string& why,
                           const Streams& streams) {
  fmt::print(streams.err, "chanscope: {}: {}\n", source.name, why);
  return tl::unexpected<int>(kNoSuchFile);
}

std::vector<fs::path> GoFilesIn(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    const bool hidden = name.starts_with(".") || name.starts_with("_");
    if (!hidden && name.ends_with(".go") && entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Adds the files of the folder that belong to the package: of an empty name, any but one alone.
tl::expected<void, int> AddFolder(const SourceArgument& source, const fs::path& folder, bool tests,
                                  std::string& package, std::vector<SourceFile>& files,
                                  const Streams& streams) {
  std::string first;
  const bool any = package.empty();
  for (const fs::path& path : GoFilesIn(folder)) {
    const bool known = std::any_of(files.begin(), files.end(), [&](const SourceFile& file) {
      std::error_code failed;
      return fs::equivalent(file.name, path, failed);
    });
    if (known || (IsTestFile(path.string()) && !tests)) continue;
    auto opened = OpenSource({path.string(), source.max_bytes}, streams);
    if (!opened) return tl::unexpected(opened.error());
    const std::string name = PackageOf(opened->file);
    if (package.empty() && !name.ends_with("_test")) package = name, first = path.string();
    if (name == package) {
      files.push_back(std::move(opened->file));
    } else if (IsTestFile(path.string())) {
      fmt::print(streams.err,
                 "chanscope: {}: package {} is left out: only tests of package {} run\n",
                 path.string(), name, package);
    } else if (any) {
      return Refuse(
          source,
          fmt::format("found packages {} ({}) and {} ({})", package,
                      fs::path(first).filename().string(), name, path.filename().string()),
          streams);
    }
  }
  return {};
}

}  // namespace

tl::expected<GoPackage, int> OpenPackage(const SourceArgument& source,
                                         const std::optional<std::string>& test,
                                         const std::string& go, const Streams& streams) {
  GoPackage package;
  std::string name;
  std::error_code failed;
  const bool folder = fs::is_directory(source.name, failed);
  if (!folder) {
    auto opened = OpenSource(source, streams);
    if (!opened) return tl::unexpected(opened.error());
    package.files.push_back(std::move(opened->file));
    name = PackageOf(package.files.front());
  }
  if (folder || (test && IsTestFile(source.name))) {
    const fs::path where = folder ? fs::path(source.name) : fs::path(source.name).parent_path();
    const auto added = AddFolder(source, where.empty() ? fs::path(".") : where, folder && test,
                                 name, package.files, streams);
    if (!added) return tl::unexpected(added.error());
  }
  if (package.files.empty()) return Refuse(source, "no Go files in it", streams);
  package.options = RulesFor(package.files.front(), go);
  if (test) {
    NumberLines(package.files);
    package.files.push_back(TestMain(name, TestsOf(package.files), *test));
    package.options.any_package = true;
    package.options.entry = kTestMain;
  }
  NumberLines(package.files);
  return package;
}

tl::expected<std::shared_ptr<const Program>, int> CompilePackage(const GoPackage& package,
                                                                 const Streams& streams) {
  auto program = Compile(package.files, package.options);
  if (program) return *program;
  PrintDiagnostics(package.files, program.error(), streams.err);
  return tl::unexpected<int>(kProgramErrors);
}

}  // namespace chanscope
