// Checking small programs in tests.
//
// Owns: programs given as text, packages for them to import, and ways into the checked tree. Must
// not: expect anything by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/lang/checker.h"

namespace chanscope::lang {

// Small stand-ins for fmt, os, sync and time: their signatures.
PackageSource TestPackages();

struct CheckResult {
  std::optional<Checked> checked;
  std::vector<Diagnostic> diagnostics;

  // "3:5: message"
  std::vector<std::string> Messages() const;
  const Package& main() const { return checked->packages.back(); }
  // The package-level object, function body or variable's value of that name in main.
  const Object& object(std::string_view name) const;
  const FuncDecl& func(std::string_view name) const;
  Expr* value(std::string_view name) const;
};

// `text` is a whole file, with its package clause.
CheckResult CheckText(std::string text, const std::string& name = "main.go");
// The file consists of `declarations` and an empty func main.
CheckResult CheckDecls(const std::string& declarations);
// The file consists of func main with that body.
CheckResult CheckBody(const std::string& body);

}  // namespace chanscope::lang
