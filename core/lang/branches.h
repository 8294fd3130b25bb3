// Where break, continue, goto and fallthrough lead.
//
// Owns: labels of a function, and BranchStmt::target. Must not: enter function literals, which are
// functions of their own.
#pragma once

#include <functional>
#include <string>

#include "core/lang/ast.h"

namespace chanscope::lang {

using ReportAt = std::function<void(Pos, std::string)>;

// Sets the target of each branch in the body of a function, and reports labels and branches that
// are wrong. `file` is the name that messages give to places.
void ResolveBranches(const BlockStmt& body, const std::string& file, const ReportAt& report);

}  // namespace chanscope::lang
