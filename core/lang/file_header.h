// The package clause and the imports of a file, as `go build` reads them before it calls the
// compiler. A mistake there is told in its words, and nothing else is told of the program.
//
// Owns: finding that mistake. Must not: make a tree, or look behind the imports.
#pragma once

#include <optional>

#include "core/base/diagnostics.h"
#include "core/base/source.h"

namespace chanscope::lang {

// The first mistake, if there is one.
std::optional<Diagnostic> HeaderMistake(const SourceFile& source);

}  // namespace chanscope::lang
