// The order of evaluation. Go leaves open whether a variable is read before or after a call in the
// same expression; its compiler makes all calls first, in their order, and then reads. So do we,
// where it can be seen: where something that a call may change is read beside one. Only what an
// interface takes by its address is copied when its turn comes, between the calls.
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

namespace {

// Whether a pointer stands somewhere in a value of the type.
bool HoldsPointers(const lang::Type* type) {
  const lang::Type* under = Under(type);
  switch (under->kind) {
    case TypeKind::kString:
    case TypeKind::kUnsafePointer:
    case TypeKind::kSlice:
    case TypeKind::kPointer:
    case TypeKind::kFunc:
    case TypeKind::kInterface:
    case TypeKind::kMap:
    case TypeKind::kChan: return true;
    case TypeKind::kArray: return under->length > 0 && HoldsPointers(under->element);
    case TypeKind::kStruct:
      for (const lang::StructField& field : under->fields) {
        if (HoldsPointers(field.type)) return true;
      }
      return false;
    default: return false;  // NOLINT: numbers and truth values
  }
}

// The type of the only thing that a value holds: itself, or the only field or element.
const lang::Type* SoleComponent(const lang::Type* type) {
  const lang::Type* under = Under(type);
  if (under->kind == TypeKind::kStruct && under->fields.size() == 1) {
    return SoleComponent(under->fields[0].type);
  }
  if (under->kind == TypeKind::kArray && under->length == 1) return SoleComponent(under->element);
  return under;
}

// Whether the Go compiler passes a value of the type to an interface by itself: numbers of two,
// four and eight bytes, strings, slices, and what looks like them.
bool FitsConversion(const lang::Type* type, const Layout& layout) {
  const uint64_t size = layout.go_size;
  if (size == layout.go_align &&
      (size == 2 || ((size == 4 || size == 8) && !HoldsPointers(type)))) {
    return true;
  }
  const TypeKind sole = SoleComponent(type)->kind;
  return sole == TypeKind::kString || sole == TypeKind::kSlice;
}

// Whether it is something whose address can be taken, but no local variable as a whole.
bool IsPartOrGlobal(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (const auto* ident = As<const lang::Ident>(expr)) {
    return ident->object != nullptr && ident->object->function == nullptr;
  }
  if (As<const lang::StarExpr>(expr) != nullptr) return true;
  if (const auto* index = As<const lang::IndexExpr>(expr)) {
    const TypeKind kind = Under(index->operand->type)->kind;
    if (kind == TypeKind::kSlice || kind == TypeKind::kPointer) return true;
    const lang::Expr* array = Unparen(index->operand);
    return kind == TypeKind::kArray &&
           (As<const lang::Ident>(array) != nullptr || IsPartOrGlobal(array));
  }
  if (const auto* selector = As<const lang::SelectorExpr>(expr)) {
    if (selector->selection == lang::SelectionKind::kPackageMember) return true;
    if (selector->selection != lang::SelectionKind::kField) return false;
    if (Under(selector->operand->type)->kind == TypeKind::kPointer) return true;
    const lang::Expr* whole = Unparen(selector->operand);
    return As<const lang::Ident>(whole) != nullptr || IsPartOrGlobal(whole);
  }
  return false;
}

}  // namespace

bool FunctionEmitter::IsCopiedAtOnce(const lang::Expr* value, const lang::Type* target) const {
  constexpr uint32_t kMostWords = 64;  // larger ones are no values in registers
  const lang::Type* type = value->type;
  if (type == nullptr || target == nullptr || !ReadsMemory(value)) return false;
  if (Under(target)->kind != TypeKind::kInterface) return false;
  const TypeKind kind = Under(type)->kind;
  if (kind == TypeKind::kInterface || kind == TypeKind::kTuple) return false;
  const Layout& layout = module_.LayoutOf(type);
  return layout.words <= kMostWords && !FitsConversion(type, layout) && !IsPartOrGlobal(value);
}

void FunctionEmitter::MakeCallsFirst(const std::vector<lang::Expr*>& list,
                                     std::initializer_list<const lang::Expr*> more,
                                     const std::vector<const lang::Type*>& targets) {
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
  size_t last_call = 0;
  for (size_t i = 0; i < list.size(); ++i) {
    if (HasCall(list[i])) last_call = i;
  }
  for (size_t i = 0; i < list.size(); ++i) {
    MakeCallsOf(list[i]);
    if (i >= last_call || i >= targets.size()) continue;
    const auto* pair = As<const lang::KeyValueExpr>(static_cast<const lang::Expr*>(list[i]));
    const lang::Expr* value = Unparen(pair != nullptr ? pair->value : list[i]);
    if (made_.contains(value) || !IsCopiedAtOnce(value, targets[i])) continue;
    const Reg copy = AllocFor(value->type);
    ExprTo(value, copy);
    made_[value] = copy;
  }
}

// Makes the calls inside an expression and keeps their results for when it is evaluated.
void FunctionEmitter::MakeCallsOf(const lang::Expr* expr) {
  if (!HasCall(expr)) return;
  expr = Unparen(expr);
  if (made_.contains(expr)) return;
  const auto* call = As<const lang::CallExpr>(expr);
  const auto* unary = As<const lang::UnaryExpr>(expr);
  const auto* binary = As<const lang::BinaryExpr>(expr);
  const auto* literal = As<const lang::CompositeLit>(expr);
  const bool logical =
      binary != nullptr && (binary->op == Token::kLogicalAnd || binary->op == Token::kLogicalOr);
  if (call != nullptr && call->call == lang::CallKind::kFunction) {
    if (expr->type->kind != TypeKind::kTuple) made_[expr] = Call(call);
  } else if (unary != nullptr && unary->op == Token::kArrow) {
    const Reg value = AllocFor(expr->type);
    ReceiveTo(unary, value, kNoRegister);
    made_[expr] = value;
  } else if (literal != nullptr && Under(expr->type)->kind == TypeKind::kMap) {
    const Reg value = AllocFor(expr->type);
    MapLiteralTo(literal, value);
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
