// The packages that a program can import.
//
// Owns: finding their Go files, which are embedded. Must not: compile them.
#pragma once

#include <span>

#include "core/base/embedded.h"
#include "core/lang/checker.h"

namespace chanscope {

// The files under assets/std: "sync/sync.go".
std::span<const EmbeddedFile> StandardPackages();

// What the checker asks for imports.
lang::PackageSource StandardPackageSource();

}  // namespace chanscope
