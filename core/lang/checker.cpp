#include "core/lang/checker.h"

#include <algorithm>
#include <deque>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "core/lang/file_header.h"
#include "core/lang/package_checker.h"
#include "core/lang/parser.h"
#include "core/lang/scope.h"
#include "core/lang/unicode.h"

namespace chanscope::lang {
namespace {

bool HasSyntaxErrors(const Diagnostics& diagnostics) {
  const std::vector<Diagnostic> all = diagnostics.Sorted();
  return std::any_of(all.begin(), all.end(), [](const Diagnostic& each) {
    return each.message.starts_with("syntax error");
  });
}

// The minor version that a line like "//go:build go1.22" asks for; 0: it is no such line.
int VersionAskedFor(std::string_view line) {
  constexpr std::string_view kLine = "//go:build go1.";
  if (!line.starts_with(kLine)) return 0;
  int minor = 0;
  for (const char c : line.substr(kLine.size())) {
    if (c < '0' || c > '9' || minor > 1000) break;
    minor = 10 * minor + (c - '0');
  }
  return minor;
}

// The minor version of Go whose rules hold: as asked for, or as the text says, or that of go.mod.
int LanguageVersion(const Ast& ast, const CheckOptions& options) {
  constexpr int kDefault = 19;
  if (options.go > 0) return options.go;
  for (const Directive& directive : ast.directives) {
    const int minor = VersionAskedFor(directive.text);
    if (minor > 0) return std::max(minor, kDefault);
  }
  return std::max(options.go_mod, kDefault);
}

// The first version that no longer has a file whose first line says so ("//go:build !go1.20", or
// "//go:build go1.18 && !go1.20"); 0: none.
int VersionEndedWith(std::string_view text) {
  constexpr std::string_view kBuild = "//go:build ";
  const std::string_view line = text.substr(0, text.find('\n'));
  const size_t until = line.find("!go1.");
  if (!line.starts_with(kBuild) || until == std::string_view::npos) return 0;
  return VersionAskedFor(std::string(kBuild) + std::string(line.substr(until + 1)));
}

// Leaves out the files that a later Go has, and those that only an earlier one has. The version
// that the first of the former came with, 0 when there are none.
int KeepFilesOf(int go, std::vector<SourceFile>& files) {
  int later = 0;
  std::erase_if(files, [&](const SourceFile& file) {
    const int from = VersionAskedFor(file.text);
    const int until = VersionEndedWith(file.text);
    if (from > go && (later == 0 || from < later)) later = from;
    return from > go || (until != 0 && until <= go);
  });
  return later;
}

// The first character that no import path may hold, as "U+0021 '!'"; empty when there is none.
std::string InvalidCharacter(std::string_view path) {
  constexpr std::string_view kForbidden = "!\"#$%&'()*,:;<=>?[\\]^`{|}";
  while (!path.empty()) {
    const DecodedRune next = DecodeRune(path);
    const bool forbidden =
        next.rune < 0x80 && kForbidden.find(static_cast<char>(next.rune)) != std::string_view::npos;
    if (forbidden || next.rune == ' ' || next.rune == kRuneError || !IsPrintable(next.rune)) {
      return CodePointText(next.rune);
    }
    path.remove_prefix(next.size);
  }
  return "";
}

// Parses the packages of a program and checks them in the order that their imports ask for.
class ProgramChecker {
 public:
  ProgramChecker(const PackageSource& packages, Diagnostics& diagnostics, CheckOptions options)
      : packages_(packages),
        diagnostics_(diagnostics),
        options_(std::move(options)),
        universe_(nullptr) {}

  std::optional<Checked> Run(std::vector<SourceFile> files) {
    auto owned = std::make_unique<Package>();
    Package& main = *owned;
    main.path = "main";
    main.files = std::move(files);
    next_line_ = NumberLines(main.files);
    for (const SourceFile& file : main.files) {
      const std::optional<Diagnostic> mistake = HeaderMistake(file);
      if (!mistake.has_value()) continue;
      diagnostics_.Add(mistake->pos, mistake->message);
      return std::nullopt;
    }
    main.ast = Parse(main.files, diagnostics_);
    // Other mistakes than those of syntax leave a tree that can be checked.
    if (HasSyntaxErrors(diagnostics_) || main.ast->package_name == nullptr) return std::nullopt;
    main.name = main.ast->package_name->name;
    checked_.go = LanguageVersion(*main.ast, options_);
    checked_.entry = options_.entry;
    DeclareUniverse(universe_, checked_.types, checked_.go);
    if (main.name != "main" && !options_.any_package) {
      diagnostics_.Add(main.ast->package_name->pos,
                       fmt::format("package {} is not a main package", main.name));
      return std::nullopt;
    }
    for (const Decl* decl : main.ast->decls) {
      if (const auto* import = As<ImportDecl>(decl)) ImportOf(*import);
    }
    if (missing_packages_) return std::nullopt;
    CheckPackage(main, {}, diagnostics_);
    if (!diagnostics_.empty()) return std::nullopt;
    CheckWhatIsReached();
    for (const Import& import : loaded_) ReportInside(import);
    if (!diagnostics_.empty()) return std::nullopt;
    for (Import& import : loaded_) checked_.packages.push_back(std::move(*import.package));
    checked_.packages.push_back(std::move(*owned));
    return std::move(checked_);
  }

 private:
  struct Import {
    std::unique_ptr<Package> package;
    Pos pos;             // where main imports it, directly or not
    Diagnostics inside;  // errors with places in the package
  };

  // Loads and checks the package and what it imports, once; errors are reported at `import`, which
  // stands in main.
  void ImportOf(const ImportDecl& import) {
    if (import.path.empty()) {
      diagnostics_.Add(import.pos, "invalid import path (empty string)");
      missing_packages_ = true;
      return;
    }
    if (const std::string bad = InvalidCharacter(import.path); !bad.empty()) {
      diagnostics_.Add(import.pos, fmt::format("invalid import path (invalid character {})", bad));
      missing_packages_ = true;
      return;
    }
    if (IsInternal(import.path)) {
      diagnostics_.Add(import.pos,
                       fmt::format("use of internal package {} not allowed", import.path));
      missing_packages_ = true;
      return;
    }
    Load(import.path, import.pos);
  }

  // One that only the standard library may import.
  bool IsInternal(const std::string& path) const {
    return path.starts_with("internal/") && !packages_.find(path).empty();
  }

  void Load(const std::string& path, Pos pos) {
    if (scopes_.contains(path)) return;
    if (missing_.contains(path)) return;
    if (!loading_.insert(path).second) {
      diagnostics_.Add(pos, fmt::format("package {} imports itself", path));
      return;
    }
    std::vector<SourceFile> files = packages_.find(path);
    const int came_with = KeepFilesOf(checked_.go, files);
    if (files.empty()) {
      diagnostics_.Add(
          pos, came_with > 0
                   ? fmt::format("package {} is not in Go 1.{}: it came with Go 1.{} (--go 1.{})",
                                 path, checked_.go, came_with, came_with)
                   : fmt::format("package {} is not in the packages chanscope has ({})", path,
                                 fmt::join(Available(), ", ")));
      missing_packages_ = true;
      missing_.insert(path);
      return;
    }
    auto loaded = std::make_unique<Package>();
    Package& package = *loaded;
    Diagnostics inside;
    BodyTexts later;
    package.path = path;
    package.files = std::move(files);
    next_line_ = NumberLines(package.files, next_line_);
    package.ast = options_.whole_imports ? Parse(package.files, inside)
                                         : ParseWithoutBodies(package.files, inside, later);
    if (inside.empty() && package.ast->package_name != nullptr) {
      package.name = package.ast->package_name->name;
      for (const Decl* decl : package.ast->decls) {
        if (const auto* each = As<ImportDecl>(decl)) Load(each->path, pos);
      }
    }
    loaded_.push_back({std::move(loaded), pos, std::move(inside)});
    Diagnostics& errors = loaded_.back().inside;
    if (errors.empty()) CheckPackage(package, std::move(later), errors);
    if (!errors.empty()) ReportInside(loaded_.back());
  }

  // The packages that this version of Go has of those we have.
  std::vector<std::string> Available() const {
    std::vector<std::string> paths = packages_.available;
    std::erase_if(paths, [this](const std::string& path) {
      std::vector<SourceFile> files = packages_.find(path);
      KeepFilesOf(checked_.go, files);
      return files.empty();
    });
    return paths;
  }

  void ReportInside(const Import& import) {
    for (const Diagnostic& diagnostic : import.inside.Sorted()) {
      diagnostics_.Add(import.pos, "package " + import.package->path + ": " +
                                       Format(import.package->files, diagnostic));
    }
  }

  void CheckPackage(Package& package, BodyTexts later, Diagnostics& diagnostics) {
    auto checker =
        std::make_unique<PackageChecker>(package, std::move(later), checked_.types, instances_,
                                         reached_, universe_, imports_, diagnostics, checked_.go);
    checker->Run();
    std::unique_ptr<Scope>& scope = scopes_[package.path];
    scope = checker->TakeScope();
    imports_[package.path] = scope.get();
    checkers_[package.path == "main" ? "" : package.path] = std::move(checker);
  }

  // The bodies and instances that the program needs; checking one may ask for others.
  void CheckWhatIsReached() {
    size_t types = 0;
    for (;;) {
      if (types < checked_.types.concrete_instances().size()) {
        Type* type = checked_.types.concrete_instances()[types++];
        checkers_.at(type->package)->CheckInstanceMethods(type);
      } else if (const auto function = instances_.Next()) {
        checkers_.at(function->generic->package)->CheckInstance(*function);
      } else if (const Object* next = reached_.Next()) {
        checkers_.at(next->package)->CheckBody(next);
      } else {
        return;
      }
    }
  }

  const PackageSource& packages_;
  Diagnostics& diagnostics_;
  CheckOptions options_;
  Checked checked_;
  Scope universe_;
  std::unordered_map<std::string, std::unique_ptr<Scope>> scopes_;
  ImportScopes imports_;
  std::unordered_set<std::string> loading_;
  std::unordered_set<std::string> missing_;
  std::deque<Import> loaded_;  // in the order of their imports
  Instances instances_;
  Reached reached_;
  std::unordered_map<std::string, std::unique_ptr<PackageChecker>> checkers_;
  uint32_t next_line_ = 1;
  bool missing_packages_ = false;
};

}  // namespace

std::optional<Checked> Check(std::vector<SourceFile> main, const PackageSource& packages,
                             Diagnostics& diagnostics, CheckOptions options) {
  return ProgramChecker(packages, diagnostics, std::move(options)).Run(std::move(main));
}

std::optional<Checked> Check(SourceFile main, const PackageSource& packages,
                             Diagnostics& diagnostics, CheckOptions options) {
  std::vector<SourceFile> files;
  files.push_back(std::move(main));
  return Check(std::move(files), packages, diagnostics, std::move(options));
}

}  // namespace chanscope::lang
