// From Go text to a checked tree: who each name is, what type each expression has.
//
// Owns: the rules of the language and their messages, in the Go compiler's words and places.
// Findings go into the fields of the tree that say "set by the checker" (ast.h). Must not: know
// values at run time or their layout, or read files.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/base/source.h"
#include "core/lang/ast.h"
#include "core/lang/types.h"

namespace chanscope::lang {

// One initialisation of package variables, `names[value] = values[value]`; where one call gives
// all the names, `value` is 0 and there is one step for all of them.
struct InitStep {
  const VarDecl* decl = nullptr;
  size_t value = 0;
};

// One checked package: the one being compiled, or one that it imports.
struct Package {
  std::string path;  // "main", "sync", "sync/atomic"
  std::string name;  // as in its package clause
  std::vector<SourceFile> files;
  std::unique_ptr<Ast> ast;
  // Package variables that have a value, in the order of initialisation; blank ones too.
  std::vector<InitStep> init_order;
  // Instances of generic functions and methods: copies, checked with the types they have there.
  std::vector<FuncDecl*> instances;
  // Package-level objects by name (no init functions, no methods), in source order.
  std::vector<Object*> members;
};

struct Checked {
  int go = 19;        // the minor version of the language: 1.19
  std::string entry;  // the function that the program begins with
  TypeStore types;
  std::vector<Package> packages;  // those imported stand before those that import them; main last
};

// Where imported packages come from.
struct PackageSource {
  // The Go files of a package; none: we do not have it.
  std::function<std::vector<SourceFile>(std::string_view path)> find;
  // Paths of all packages we have, sorted, for the message about one that we do not have.
  std::vector<std::string> available;
};

// Which rules hold. A //go:build line in the text comes before `go_mod`, and `go` before both.
struct CheckOptions {
  int go = 0;                  // minor version of the language, as in 1.22; 0: none is asked for
  int go_mod = 0;              // that of a go.mod beside the file
  bool any_package = false;    // not only main
  bool whole_imports = false;  // every body of imported packages, not only what is reached
  std::string entry = "main";  // the function that the program begins with
};

// Parses and checks the files of package main, at least one, and the packages that it imports. The
// files get their lines from 1 on, in their order; those of imported packages follow. None when
// there were errors; they are in `diagnostics`, with places in `main` (an error inside an imported
// package is reported at its import). Functions without body are native, and allowed in imported
// packages only.
std::optional<Checked> Check(std::vector<SourceFile> main, const PackageSource& packages,
                             Diagnostics& diagnostics, CheckOptions options = {});
std::optional<Checked> Check(SourceFile main, const PackageSource& packages,
                             Diagnostics& diagnostics, CheckOptions options = {});

}  // namespace chanscope::lang
