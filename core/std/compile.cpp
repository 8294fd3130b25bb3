#include "core/std/compile.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/check.h"
#include "core/bytecode/emitter.h"
#include "core/lang/checker.h"
#include "core/std/natives.h"
#include "core/std/packages.h"

namespace chanscope {

lang::PackageSource StandardPackageSource() {
  lang::PackageSource source;
  source.find = [](std::string_view path) -> std::optional<SourceFile> {
    for (const EmbeddedFile& file : StandardPackages()) {
      if (file.path.substr(0, file.path.rfind('/')) == path) {
        return SourceFile{std::string(file.path), std::string(file.bytes)};
      }
    }
    return std::nullopt;
  };
  for (const EmbeddedFile& file : StandardPackages()) {
    source.available.emplace_back(file.path.substr(0, file.path.rfind('/')));
  }
  std::sort(source.available.begin(), source.available.end());
  return source;
}

tl::expected<std::shared_ptr<const Program>, std::vector<Diagnostic>> Compile(SourceFile source) {
  Diagnostics diagnostics;
  const std::optional<lang::Checked> checked =
      lang::Check(std::move(source), StandardPackageSource(), diagnostics);
  if (!checked) return tl::unexpected(diagnostics.Sorted());
  std::optional<Program> program = Emit(*checked, diagnostics);
  if (!program) return tl::unexpected(diagnostics.Sorted());
  CHECK(LinkNatives(*program).empty());
  return std::make_shared<const Program>(std::move(*program));
}

}  // namespace chanscope
