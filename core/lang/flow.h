// The ways through the body of a function, for checks that ask what may happen after a statement.
//
// Owns: the graph of its basic blocks, and which calls never come back. Must not: judge what it
// finds, or know values.
#pragma once

#include <cstddef>
#include <unordered_map>
#include <vector>

#include "core/lang/ast.h"
#include "core/lang/types.h"

namespace chanscope::lang {

// A simple statement, or an expression that a compound one evaluates.
struct FlowNode {
  const Stmt* stmt = nullptr;
  const Expr* expr = nullptr;
};

struct FlowBlock {
  std::vector<FlowNode> nodes;
  std::vector<size_t> next;  // blocks, the one taken when a condition holds first
  Pos returns;               // of the return statement, or of the end of the body; else none
};

// Block 0 is where the function begins.
using FlowGraph = std::vector<FlowBlock>;

// Functions of one package, with what is known about whether they come back.
class Flows {
 public:
  FlowGraph Graph(const BlockStmt* body);
  bool MayReturn(const CallExpr* call);

 private:
  bool MayReturn(const FuncDecl* function);

  std::unordered_map<const FuncDecl*, bool> may_return_;
};

}  // namespace chanscope::lang
