// The order of evaluation. Go leaves open whether a variable is read before or after a call in the
// same expression; its compiler makes all calls first, in their order, and then reads. So do we,
// where it can be seen: where something that a call may change is read beside one.
#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Token;
using lang::TypeKind;

// Whether a call may change what the expression reads.
bool FunctionEmitter::ReadsMemory(const lang::Expr* expr) const {
  if (expr == nullptr || expr->constant != nullptr) return false;
  expr = Unparen(expr);
  if (const auto* ident = As<const lang::Ident>(expr)) {
    if (!IsPlace(expr)) return false;
    const auto local = variables_.find(ident->object);
    return local == variables_.end() || local->second.boxed;
  }
  if (IsPlace(expr)) {
    const auto* selector = As<const lang::SelectorExpr>(expr);
    const bool plain_field = selector != nullptr &&
                             selector->selection == lang::SelectionKind::kField &&
                             Under(selector->operand->type)->kind != TypeKind::kPointer;
    return !plain_field || ReadsMemory(selector->operand);
  }
  bool reads = false;
  ForEachOperand(expr, [&](const lang::Expr* operand) { reads = reads || ReadsMemory(operand); });
  return reads;
}

void FunctionEmitter::MakeCallsFirst(std::initializer_list<const lang::Expr*> exprs) {
  MakeCallsFirst(std::vector<lang::Expr*>{}, exprs);
}

void FunctionEmitter::MakeCallsFirst(const std::vector<lang::Expr*>& list,
                                     std::initializer_list<const lang::Expr*> more) {
  bool calls = false;
  bool reads = false;
  const auto look = [&](const lang::Expr* expr) {
    calls = calls || HasCall(expr);
    reads = reads || ReadsMemory(expr);
  };
  for (const lang::Expr* expr : more) look(expr);
  for (const lang::Expr* expr : list) look(expr);
  if (!calls || !reads) return;
  for (const lang::Expr* expr : more) MakeCallsOf(expr);
  for (const lang::Expr* expr : list) MakeCallsOf(expr);
}

// Makes the calls inside an expression and keeps their results for when it is evaluated.
void FunctionEmitter::MakeCallsOf(const lang::Expr* expr) {
  if (!HasCall(expr)) return;
  expr = Unparen(expr);
  if (made_.contains(expr)) return;
  const auto* call = As<const lang::CallExpr>(expr);
  const auto* unary = As<const lang::UnaryExpr>(expr);
  const auto* binary = As<const lang::BinaryExpr>(expr);
  const bool logical =
      binary != nullptr && (binary->op == Token::kLogicalAnd || binary->op == Token::kLogicalOr);
  if (call != nullptr && call->call == lang::CallKind::kFunction) {
    if (expr->type->kind != TypeKind::kTuple) made_[expr] = Call(call);
  } else if (unary != nullptr && unary->op == Token::kArrow) {
    const Reg value = AllocFor(expr->type);
    ReceiveTo(unary, value, kNoRegister);
    made_[expr] = value;
  } else if (logical && HasCall(binary->right)) {
    const Reg value = Alloc(1);
    ConditionTo(binary, value);
    made_[expr] = value;
  } else {
    ForEachOperand(expr, [this](const lang::Expr* operand) { MakeCallsOf(operand); });
  }
}

}  // namespace chanscope::emit
