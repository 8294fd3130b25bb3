// Where break, continue, goto and fallthrough lead.
//
// Owns: labels of a function, and BranchStmt::target. Must not: enter function literals, which are
// functions of their own.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "core/lang/ast.h"

namespace chanscope::lang {

using ReportAt = std::function<void(Pos, std::string)>;

// Sets the target of each branch in the body of a function, and reports labels and branches that
// are wrong. `files` are those of the package, for the places that messages name.
void ResolveBranches(const BlockStmt& body, std::span<const SourceFile> files,
                     const ReportAt& report);

}  // namespace chanscope::lang
