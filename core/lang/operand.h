// What checking an expression has found so far.
//
// Owns: `Operand`, and how messages describe one. Must not: outlive the tree it points into.
#pragma once

#include <string>

#include "core/lang/ast.h"
#include "core/lang/constant.h"
#include "core/lang/types.h"

namespace chanscope::lang {

struct Operand {
  Mode mode = Mode::kInvalid;
  Type* type = nullptr;
  ConstantRef constant;  // of mode kConstant; null when it could not be computed
  Expr* expr = nullptr;
  Builtin builtin = Builtin::kAppend;

  bool ok() const { return mode != Mode::kInvalid; }
  bool is_constant() const { return mode == Mode::kConstant; }
  bool is_nil() const { return mode == Mode::kNil; }
};

// The signature as written of what the expression names, or of the literal that it is; null where
// there is none.
const FuncType* WrittenSignature(const Expr* expr);

// The type, with the names of parameters and results where a signature is given.
std::string TypeText(const Type* type, const FuncType* signature);

// "x (variable of type int)", "1 (untyped int constant)", "nil".
std::string Describe(const Operand& operand);

}  // namespace chanscope::lang
