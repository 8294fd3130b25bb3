// Expressions, but for literals, conversions, conditions and calls.
#include <bit>

#include "core/base/check.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::ExprKind;
using lang::Token;
using lang::Type;
using lang::TypeKind;

Reg FunctionEmitter::Use(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (const auto made = made_.find(expr); made != made_.end()) return made->second;
  if (IsPlace(expr)) {
    const At at(*this, expr->pos);
    return Load(PlaceOf(expr));
  }
  const auto* call = As<const lang::CallExpr>(expr);
  if (call != nullptr && expr->constant == nullptr) {
    if (call->call == lang::CallKind::kFunction) return Call(call);
    const Reg length = LengthRegister(call);
    if (length != kNoRegister) return length;
  }
  const Reg reg = AllocFor(expr->type);
  ExprTo(expr, reg);
  return reg;
}

Reg FunctionEmitter::UseInt(const lang::Expr* expr) {
  if (expr->constant == nullptr) return Use(expr);
  const Reg reg = Alloc(1);
  LoadInt(reg, expr->constant->AsInt64());
  return reg;
}

Reg FunctionEmitter::UseAs(const lang::Expr* expr, const Type* type) {
  const lang::Expr* inner = Unparen(expr);
  const bool same =
      Under(type)->kind != TypeKind::kInterface || Under(inner->type)->kind == TypeKind::kInterface;
  if (same && inner->mode != lang::Mode::kNil && inner->kind != ExprKind::kCompositeLit) {
    return Use(inner);
  }
  const Reg reg = AllocFor(type);
  ConvertTo(expr, type, reg);
  return reg;
}

// The value as assignability makes it one of `type`.
void FunctionEmitter::ConvertTo(const lang::Expr* expr, const Type* type, Reg to) {
  expr = Unparen(expr);
  if (expr->mode == lang::Mode::kNil) {
    ZeroValue(to, type);
    return;
  }
  const Type* under = Under(type);
  if (under->kind == TypeKind::kInterface && Under(expr->type)->kind != TypeKind::kInterface) {
    const Temps temps(*this);
    const Reg value = Use(expr);
    MakeInterface({value, expr->type}, to);
    return;
  }
  const auto* literal = As<const lang::CompositeLit>(expr);
  if (literal != nullptr && under->kind == TypeKind::kPointer &&
      Under(expr->type)->kind != TypeKind::kPointer) {
    NewLiteral(literal, to);
    return;
  }
  ExprTo(expr, to);
}

void FunctionEmitter::ExprTo(const lang::Expr* expr, Reg to) {
  expr = Unparen(expr);
  if (expr->constant != nullptr) {
    ConstantTo(expr, to);
    return;
  }
  if (expr->mode == lang::Mode::kNil) {
    ZeroValue(to, expr->type);
    return;
  }
  if (const auto made = made_.find(expr); made != made_.end()) {
    Move(to, made->second, RegisterWords(expr->type));
    return;
  }
  const Temps temps(*this);
  const At at(*this, expr->pos);
  if (IsPlace(expr)) {
    Load(PlaceOf(expr), to);
    return;
  }
  switch (expr->kind) {
    case ExprKind::kIdent:
      FunctionValueTo(static_cast<const lang::Ident*>(expr)->object, to);
      return;
    case ExprKind::kCompositeLit:
      LiteralTo(static_cast<const lang::CompositeLit*>(expr), to);
      return;
    case ExprKind::kFuncLit: FuncLitTo(static_cast<const lang::FuncLit*>(expr), to); return;
    case ExprKind::kSelector: SelectorTo(static_cast<const lang::SelectorExpr*>(expr), to); return;
    case ExprKind::kIndex: IndexTo(static_cast<const lang::IndexExpr*>(expr), to); return;
    case ExprKind::kSlice: SliceTo(static_cast<const lang::SliceExpr*>(expr), to); return;
    case ExprKind::kTypeAssert:
      TypeAssertTo(static_cast<const lang::TypeAssertExpr*>(expr), to, kNoRegister);
      return;
    case ExprKind::kCall: CallTo(static_cast<const lang::CallExpr*>(expr), to); return;
    case ExprKind::kUnary: UnaryTo(static_cast<const lang::UnaryExpr*>(expr), to); return;
    case ExprKind::kBinary: BinaryTo(static_cast<const lang::BinaryExpr*>(expr), to); return;
    case ExprKind::kBad:
    case ExprKind::kBasicLit:
    case ExprKind::kParen:
    case ExprKind::kStar:
    case ExprKind::kKeyValue:
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType:
    case ExprKind::kEllipsis: Unsupported(expr->pos, "this expression"); return;
  }
}

void FunctionEmitter::ConstantTo(const lang::Expr* expr, Reg to) {
  const lang::Constant& constant = *expr->constant;
  const TypeKind kind = DefaultKind(Under(expr->type)->kind);
  if (IsComplex(expr->type)) {
    const lang::ConstantRef number = lang::ToComplex(expr->constant);
    LoadInt(to, std::bit_cast<int64_t>(number->AsReal()));
    LoadInt(static_cast<Reg>(to + 1), std::bit_cast<int64_t>(number->AsImag()));
  } else if (kind == TypeKind::kBool) {
    LoadInt(to, constant.AsBool() ? 1 : 0);
  } else if (kind == TypeKind::kString) {
    LoadInt(to, static_cast<int64_t>(module_.StringWord(constant.AsString())));
  } else if (kind == TypeKind::kFloat32) {
    LoadInt(to, std::bit_cast<int64_t>(static_cast<double>(constant.AsFloat())));
  } else if (kind == TypeKind::kFloat64) {
    LoadInt(to, std::bit_cast<int64_t>(constant.AsDouble()));
  } else {
    LoadInt(to, constant.AsInt64());
  }
}

void FunctionEmitter::SelectorTo(const lang::SelectorExpr* expr, Reg to) {
  switch (expr->selection) {
    case lang::SelectionKind::kPackageMember: FunctionValueTo(expr->object, to); return;
    case lang::SelectionKind::kMethod:
    case lang::SelectionKind::kInterfaceMethod: MethodValueTo(expr, to); return;
    case lang::SelectionKind::kMethodExpr: MethodExprTo(expr, to); return;
    case lang::SelectionKind::kField:
    case lang::SelectionKind::kNone: Unsupported(expr->pos, "this selector"); return;
  }
}

void FunctionEmitter::IndexTo(const lang::IndexExpr* expr, Reg to) {
  if (expr->instance != nullptr) {
    FunctionValueTo(expr->instance, to);
    return;
  }
  const Reg string = Use(expr->operand);
  Add(Op::kStrIndex, to, string, UseInt(expr->indices[0]));
}

void FunctionEmitter::UnaryTo(const lang::UnaryExpr* expr, Reg to) {
  const Type* type = expr->type;
  if (expr->op == Token::kArrow) {
    ReceiveTo(expr, to, kNoRegister);
  } else if (expr->op == Token::kAnd) {
    AddressTo(expr->operand, to);
  } else if (expr->op == Token::kNot) {
    Add(Op::kNotBool, to, Use(expr->operand));
  } else if (IsComplex(type) && expr->op == Token::kSub) {
    const Reg operand = Use(expr->operand);
    Add(Op::kNegF, to, operand);
    Add(Op::kNegF, to + 1u, operand + 1u);
  } else if (expr->op == Token::kXor) {
    Add(Op::kNot, to, Use(expr->operand));
    if (IsUnsigned(type)) NarrowTo(type, to);
  } else if (expr->op == Token::kSub) {
    Add(IsFloat(type) ? Op::kNegF : Op::kNeg, to, Use(expr->operand));
    if (!IsFloat(type)) NarrowTo(type, to);
  } else {
    ExprTo(expr->operand, to);  // +x
  }
}

void FunctionEmitter::AddressTo(const lang::Expr* operand, Reg to) {
  operand = Unparen(operand);
  if (const auto* literal = As<const lang::CompositeLit>(operand)) {
    NewLiteral(literal, to);
    return;
  }
  Move(to, AddressOf(PlaceOf(operand), operand->pos), 1);
}

void FunctionEmitter::BinaryTo(const lang::BinaryExpr* expr, Reg to) {
  const auto arith = ArithOf(expr->op);
  if (arith) MakeCallsFirst({expr->left, expr->right});
  if (!arith) {
    ConditionTo(expr, to);
  } else if (*arith == Arith::kShl || *arith == Arith::kShr) {
    ShiftTo(*arith, expr->type, to, Use(expr->left), expr->right);
  } else {
    ArithTo(*arith, expr->type, to, Use(expr->left), expr->right);
  }
}

void FunctionEmitter::SliceTo(const lang::SliceExpr* expr, Reg to) {
  const Type* operand = Under(expr->operand->type);
  Reg base = 0;
  if (operand->kind == TypeKind::kArray) {
    base = AddressOf(PlaceOf(expr->operand), expr->pos);
  } else {
    base = Use(expr->operand);
  }
  const Reg bounds = Alloc(3);
  uint32_t flags = 0;
  const lang::Expr* const given[] = {expr->low, expr->high, expr->max};
  for (uint32_t i = 0; i < 3; ++i) {
    if (given[i] == nullptr) continue;
    const Temps temps(*this);
    Move(static_cast<Reg>(bounds + i), UseInt(given[i]), 1);
    flags |= 1u << i;
  }
  if (DefaultKind(operand->kind) == TypeKind::kString) {
    if (expr->low == nullptr) LoadInt(bounds, 0);
    if (expr->high == nullptr) Add(Op::kStrLen, bounds + 1u, base);
    Add(Op::kStrSlice, to, base, bounds);
    return;
  }
  if (operand->kind == TypeKind::kSlice) {
    Add(Op::kReslice, to, base, bounds);
    Ext(WordsOf(operand->element), flags);
    return;
  }
  const Type* array = operand->kind == TypeKind::kPointer ? Under(operand->element) : operand;
  const auto length = static_cast<uint64_t>(array->length);
  if (length >= kTooLarge) Unsupported(expr->pos, "an array of more than 4294967295 elements");
  Add(Op::kSliceArray, to, base, bounds);
  Ext(WordsOf(array->element), flags);
  Ext(0, length & 0xffff, static_cast<uint32_t>(length >> 16));
}

void FunctionEmitter::TypeAssertTo(const lang::TypeAssertExpr* expr, Reg to, Reg ok) {
  const Reg operand = Use(expr->operand);
  Add(Op::kTypeAssert, to, operand, TypeOperand(expr->type_expr->type));
  Ext(ok, TypeOperand(expr->operand->type));
}

void FunctionEmitter::ReceiveTo(const lang::UnaryExpr* expr, Reg to, Reg ok) {
  const Reg channel = Use(expr->operand);
  const At at(*this, expr->pos);
  MakeRoomToReceive(Under(expr->operand->type)->element, to);
  Add(Op::kRecv, to, channel, ok);
}

// Where a wide element is received, the register points to.
void FunctionEmitter::MakeRoomToReceive(const Type* element, Reg to) {
  if (to != kNoRegister && HoldsWide(element)) ZeroValue(to, element);
}

void FunctionEmitter::MapGetTo(const lang::IndexExpr* expr, Reg to, Reg ok) {
  const Place place = PlaceOf(expr);
  const At at(*this, expr->pos);
  Add(Op::kMapGet, to, place.base, place.index);
  Ext(TypeOperand(place.container), ok);
}

}  // namespace chanscope::emit
