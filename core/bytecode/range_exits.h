// How the bodies of ranges over functions are left.
//
// Owns: finding the branches and returns that lead out of such a body, and their numbers. Must not:
// emit.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/lang/ast.h"

namespace chanscope::emit {

// What a loop's own function has to look for once the operand has returned.
struct BodyExits {
  std::vector<const lang::BranchStmt*> branches;  // to places outside the loop
  bool returns = false;
};

// A number for each branch within the loop, from 1: what the loops' shared variable then holds.
using BranchNumbers = std::unordered_map<const lang::BranchStmt*, int64_t>;

// The loop, switch or select that a break or continue means; of a goto the labelled statement.
const lang::Stmt* TargetOf(const lang::BranchStmt* branch);

BodyExits ExitsOf(const lang::RangeStmt* loop);
BranchNumbers NumbersOf(const lang::RangeStmt* loop);

// The statements with a label that belong to the body's own function, not to one within.
std::unordered_set<const lang::Stmt*> LabelsOf(const lang::RangeStmt* loop);

}  // namespace chanscope::emit
