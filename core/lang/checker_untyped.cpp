#include <fmt/format.h>

#include "core/base/check.h"
#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

const char* OperationName(const Expr* expr) {
  if (const auto* unary = As<UnaryExpr>(expr)) {
    return unary->op == Token::kXor ? "bitwise complement" : "";
  }
  const auto* binary = As<BinaryExpr>(expr);
  if (binary == nullptr) return "";
  if (binary->op == Token::kAdd) return "addition";
  if (binary->op == Token::kSub) return "subtraction";
  if (binary->op == Token::kXor) return "bitwise XOR";
  if (binary->op == Token::kMul) return "multiplication";
  if (binary->op == Token::kShl) return "shift";
  return "";
}

Pos OperationPos(const Expr* expr) {
  return expr->kind == ExprKind::kBinary ? expr->pos : StartPos(expr);
}

}  // namespace

// Whether a value of that type can be this constant, and if so rounded to what.
bool PackageChecker::Representable(const ConstantRef& value, Type* basic, ConstantRef* rounded) {
  if (value == nullptr) return true;  // reported when it was computed
  ConstantRef result;
  if (IsInteger(basic)) {
    result = ToInt(value);
    if (result == nullptr) return false;
    const bool fits = IsUntyped(basic)    ? true
                      : IsUnsigned(basic) ? FitsUnsigned(result, IntegerBits(basic))
                                          : FitsSigned(result, IntegerBits(basic));
    if (!fits) return false;
  } else if (IsFloat(basic)) {
    result = ToFloat(value);
    if (result != nullptr && IsTyped(basic)) {
      result = RoundToFloat(result, basic->kind == TypeKind::kFloat32 ? 32 : 64);
    }
  } else if (IsComplex(basic)) {
    result = ToComplex(value);
    if (result != nullptr && IsTyped(basic)) {
      result = RoundToFloat(result, basic->kind == TypeKind::kComplex64 ? 32 : 64);
    }
  } else if (IsString(basic)) {
    if (value->kind() == ConstantKind::kString) result = value;
  } else if (IsBoolean(basic)) {
    if (value->kind() == ConstantKind::kBool) result = value;
  }
  if (result == nullptr) return false;
  if (rounded != nullptr) *rounded = result;
  return true;
}

PackageChecker::ConvertError PackageChecker::Representation(const Operand& x, Type* basic,
                                                            ConstantRef* value) {
  *value = x.constant;
  if (Representable(x.constant, basic, value)) return ConvertError::kNone;
  if (!IsNumeric(x.type) || !IsNumeric(basic)) return ConvertError::kBadConstant;
  return !IsInteger(x.type) && IsInteger(basic) ? ConvertError::kTruncated
                                                : ConvertError::kOverflows;
}

void PackageChecker::CheckRepresentable(Operand& x, Type* basic) {
  ConstantRef value;
  const ConvertError error = Representation(x, basic, &value);
  if (error != ConvertError::kNone) {
    InvalidConversion(error, x, basic);
    x.mode = Mode::kInvalid;
    return;
  }
  x.constant = value;
}

void PackageChecker::InvalidConversion(ConvertError error, const Operand& x, Type* target) {
  const std::string what = Describe(x);
  const std::string to = TypeString(target);
  switch (error) {
    case ConvertError::kTruncated: Error(x, fmt::format("{} truncated to {}", what, to)); break;
    case ConvertError::kOverflows: Error(x, fmt::format("{} overflows {}", what, to)); break;
    case ConvertError::kNone:
    case ConvertError::kBadConstant:
    case ConvertError::kMismatch: Error(x, fmt::format("cannot convert {} to {}", what, to)); break;
  }
}

// x has just been computed; x.expr is the operation.
void PackageChecker::Overflow(Operand& x) {
  constexpr size_t kMaxBits = 512;  // of an untyped integer
  if (x.constant == nullptr) {
    Error(OperationPos(x.expr), "constant result is not representable");
  } else if (IsTyped(x.type)) {
    CheckRepresentable(x, Under(x.type));
  } else if (x.constant->kind() == ConstantKind::kInt && BitLength(x.constant) > kMaxBits) {
    Error(OperationPos(x.expr), fmt::format("constant {} overflow", OperationName(x.expr)));
    x.constant = nullptr;
  }
}

// Gives an expression that was untyped so far a type, downwards to its operands. Unless `final`,
// another untyped type may be given.
void PackageChecker::UpdateExprType(Expr* expr, Type* type, bool final, const Expr* parent) {
  if (expr->type == nullptr || !IsUntyped(expr->type)) return;
  const bool constant = expr->mode == Mode::kConstant;
  if (auto* paren = As<ParenExpr>(expr)) {
    UpdateExprType(paren->inner, type, final, expr);
  } else if (auto* unary = As<UnaryExpr>(expr); unary != nullptr && !constant) {
    UpdateExprType(unary->operand, type, final, expr);
  } else if (auto* binary = As<BinaryExpr>(expr); binary != nullptr && !constant) {
    const bool comparison = Precedence(binary->op) == Precedence(Token::kEqual);
    const bool shift = binary->op == Token::kShl || binary->op == Token::kShr;
    // The operands of a comparison have found their types already.
    if (!comparison) UpdateExprType(binary->left, type, final, expr);
    if (!comparison && !shift) UpdateExprType(binary->right, type, final, expr);
  }
  Type* old = expr->type;
  expr->type = type;
  if (!final && IsUntyped(type)) return;
  if (shifted_.contains(expr) && !IsInteger(Under(type))) {
    Error(expr, fmt::format("invalid operation: {} (shift of type {})",
                            ExprText(parent != nullptr ? parent : expr), TypeString(type)));
    return;
  }
  if (!constant) return;
  Operand x;
  x.mode = expr->mode;
  x.type = old;
  x.constant = expr->constant;
  x.expr = expr;
  ConvertUntyped(x, type);
  if (x.ok()) expr->constant = x.constant;
}

void PackageChecker::ConvertUntyped(Operand& x, Type* target) {
  Type* type = nullptr;
  ConstantRef value;
  const ConvertError error = ImplicitType(x, target, &type, &value);
  if (error != ConvertError::kNone) {
    InvalidConversion(error, x, Under(target));
    x.mode = Mode::kInvalid;
    return;
  }
  if (value != nullptr) {
    x.constant = value;
    if (x.expr->type != nullptr && IsUntyped(x.expr->type)) x.expr->constant = value;
  }
  if (type != x.type) {
    x.type = type;
    UpdateExprType(x.expr, type, false);
  }
}

// What type an untyped x takes where `target` is wanted, and its value then (null: unchanged).
PackageChecker::ConvertError PackageChecker::ImplicitType(const Operand& x, Type* target,
                                                          Type** type, ConstantRef* value) {
  *type = x.type;
  *value = nullptr;
  if (!x.ok() || IsTyped(x.type) || IsInvalid(target)) return ConvertError::kNone;
  if (IsUntyped(target)) {
    if (IsNumeric(x.type) && IsNumeric(target)) {
      if (x.type->kind < target->kind) *type = target;
      return ConvertError::kNone;
    }
    return x.type->kind == target->kind ? ConvertError::kNone : ConvertError::kMismatch;
  }
  Type* u = Under(target);
  *type = target;
  if (x.is_nil()) return HasNil(u) ? ConvertError::kNone : ConvertError::kMismatch;
  if (IsTypeParam(target)) {
    const bool fits = EachUnder(target, [&](Type* each) {
      Type* chosen = nullptr;
      ConstantRef changed;
      return each != nullptr && ImplicitType(x, each, &chosen, &changed) == ConvertError::kNone;
    });
    return fits ? ConvertError::kNone : ConvertError::kMismatch;
  }
  if (u->kind == TypeKind::kInterface) {
    *type = DefaultType(types_, x.type);
    return IsEmptyInterface(u) ? ConvertError::kNone : ConvertError::kMismatch;
  }
  if (u->kind > TypeKind::kUntypedNil) return ConvertError::kMismatch;
  if (x.is_constant()) return Representation(x, u, value);
  const bool same_class = (x.type->kind == TypeKind::kUntypedBool && IsBoolean(u)) ||
                          (IsNumeric(x.type) && IsNumeric(u)) || (IsString(x.type) && IsString(u));
  return same_class ? ConvertError::kNone : ConvertError::kMismatch;
}

}  // namespace chanscope::lang
