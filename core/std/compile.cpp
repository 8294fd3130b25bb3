#include "core/std/compile.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/check.h"
#include "core/bytecode/emitter.h"
#include "core/lang/checker.h"
#include "core/lang/vet.h"
#include "core/std/natives.h"
#include "core/std/packages.h"

namespace chanscope {
namespace {

std::string_view PackagePath(const EmbeddedFile& file) {
  return file.path.substr(0, file.path.rfind('/'));
}

}  // namespace

lang::PackageSource StandardPackageSource() {
  lang::PackageSource source;
  source.find = [](std::string_view path) {
    std::vector<SourceFile> files;
    for (const EmbeddedFile& file : StandardPackages()) {
      if (PackagePath(file) == path) {
        files.push_back({std::string(file.path), std::string(file.bytes)});
      }
    }
    return files;
  };
  for (const EmbeddedFile& file : StandardPackages()) {
    const std::string_view path = PackagePath(file);
    if (!path.starts_with("internal/")) source.available.emplace_back(path);
  }
  std::sort(source.available.begin(), source.available.end());
  const auto same = std::unique(source.available.begin(), source.available.end());
  source.available.erase(same, source.available.end());
  return source;
}

CompileResult Compile(SourceFile source, const CompileOptions& options) {
  std::vector<SourceFile> files;
  files.push_back(std::move(source));
  return Compile(std::move(files), options);
}

CompileResult Compile(std::vector<SourceFile> files, const CompileOptions& options) {
  Diagnostics diagnostics;
  std::optional<lang::Checked> checked =
      lang::Check(std::move(files), StandardPackageSource(), diagnostics,
                  {.go = options.go,
                   .go_mod = options.go_mod,
                   .any_package = options.any_package,
                   .entry = options.entry});
  if (!checked) return tl::unexpected(diagnostics.Sorted());
  std::optional<Program> program = Emit(*checked, diagnostics);
  if (!program) return tl::unexpected(diagnostics.Sorted());
  CHECK(LinkNatives(*program).empty());
  return std::make_shared<const Program>(std::move(*program));
}

PackageReport CheckPackage(std::vector<SourceFile> files, const CompileOptions& options) {
  Diagnostics diagnostics;
  auto checked = lang::Check(
      std::move(files), StandardPackageSource(), diagnostics,
      {.go = options.go, .go_mod = options.go_mod, .any_package = true, .entry = "main"});
  if (checked && checked->packages.back().name == "main") Emit(*checked, diagnostics);
  Diagnostics warnings;
  if (checked && diagnostics.empty()) lang::Vet(*checked, warnings);
  return {diagnostics.Sorted(), warnings.Sorted()};
}

}  // namespace chanscope
