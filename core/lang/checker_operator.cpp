#include <fmt/format.h>

#include "core/base/check.h"
#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

constexpr uint64_t kMaxShift = 1023 - 1 + 52;  // enough to write the smallest float64

bool IsShift(Token op) {
  return op == Token::kShl || op == Token::kShr;
}

bool IsComparison(Token op) {
  return Precedence(op) == Precedence(Token::kEqual);
}

ConstantOp ToConstantOp(Token op) {
  if (op == Token::kAdd) return ConstantOp::kAdd;
  if (op == Token::kSub) return ConstantOp::kSub;
  if (op == Token::kMul) return ConstantOp::kMul;
  if (op == Token::kDiv) return ConstantOp::kDiv;
  if (op == Token::kRem) return ConstantOp::kRem;
  if (op == Token::kAnd) return ConstantOp::kAnd;
  if (op == Token::kOr) return ConstantOp::kOr;
  if (op == Token::kXor) return ConstantOp::kXor;
  if (op == Token::kAndNot) return ConstantOp::kAndNot;
  if (op == Token::kLogicalAnd) return ConstantOp::kLogicalAnd;
  CHECK(op == Token::kLogicalOr);
  return ConstantOp::kLogicalOr;
}

ConstantRelation ToRelation(Token op) {
  if (op == Token::kEqual) return ConstantRelation::kEqual;
  if (op == Token::kNotEqual) return ConstantRelation::kNotEqual;
  if (op == Token::kLess) return ConstantRelation::kLess;
  if (op == Token::kLessEqual) return ConstantRelation::kLessEqual;
  if (op == Token::kGreater) return ConstantRelation::kMore;
  CHECK(op == Token::kGreaterEqual);
  return ConstantRelation::kMoreEqual;
}

bool DefinedOn(Token op, bool unary, Type* type) {
  if (op == Token::kAdd) return unary ? IsNumeric(type) : IsNumericOrString(type);
  if (op == Token::kSub || op == Token::kMul || op == Token::kDiv) return IsNumeric(type);
  if (op == Token::kNot || op == Token::kLogicalAnd || op == Token::kLogicalOr) {
    return IsBoolean(type);
  }
  return IsInteger(type);  // % & | ^ &^
}

}  // namespace

bool PackageChecker::Defined(const Operand& x, Token op, bool unary) {
  if (DefinedOn(op, unary, Under(x.type))) return true;
  Error(x, fmt::format("invalid operation: operator {} not defined on {}", TokenText(op),
                       Describe(x)));
  return false;
}

void PackageChecker::Star(Operand& x, StarExpr* expr) {
  ExpressionOrType(x, expr->operand);
  if (!x.ok()) return;
  if (x.mode == Mode::kType) {
    x.type = types_.Pointer(x.type);
    return;
  }
  if (!x.is_nil() && !IsTypeParam(x.type)) Under(x.type);
  Type* base = nullptr;
  const bool pointers = !x.is_nil() && EachUnder(x.type, [&](const Type* u) {
    if (u == nullptr || u->kind != TypeKind::kPointer) return false;
    if (base != nullptr && base != u->element) {
      Error(x, fmt::format("invalid operation: pointers of {} must have identical base types",
                           TypeString(x.type)));
      return false;
    }
    base = u->element;
    return true;
  });
  if (!pointers) {
    if (base == nullptr) {
      Error(x, fmt::format("invalid operation: cannot indirect {}", Describe(x)));
    }
    x.mode = Mode::kInvalid;
    return;
  }
  x.mode = Mode::kVariable;
  x.type = base;
}

void PackageChecker::Unary(Operand& x, UnaryExpr* expr) {
  Expression(x, expr->operand);
  if (!x.ok()) return;
  const auto fail = [&](std::string message) {
    Error(x, std::move(message));
    x.mode = Mode::kInvalid;
  };
  if (expr->op == Token::kAnd) {
    const bool literal = Unparen(expr->operand)->kind == ExprKind::kCompositeLit;
    if (!literal && x.mode != Mode::kVariable) {
      fail(fmt::format("invalid operation: cannot take address of {}", Describe(x)));
      return;
    }
    MarkAddressTaken(expr->operand);
    x.mode = Mode::kValue;
    x.type = types_.Pointer(x.type);
    return;
  }
  if (expr->op == Token::kArrow) {
    Under(x.type);
    const Type* chan = CoreType(x.type);
    if (chan == nullptr) {
      fail(fmt::format("invalid operation: cannot receive from {} (no core type)", Describe(x)));
    } else if (chan->kind != TypeKind::kChan) {
      fail(fmt::format("invalid operation: cannot receive from non-channel {}", Describe(x)));
    } else if (chan->dir == ChanDir::kSend) {
      fail(fmt::format("invalid operation: cannot receive from send-only channel {}", Describe(x)));
    } else {
      x.mode = Mode::kCommaOk;
      x.type = chan->element;
      env_.has_call_or_receive = true;
    }
    return;
  }
  if (expr->op == Token::kTilde) {
    Error(expr, "cannot use ~ outside of interface or type constraint");
    x.mode = Mode::kInvalid;
    return;
  }
  if (!Defined(x, expr->op, true)) {
    x.mode = Mode::kInvalid;
    return;
  }
  if (!x.is_constant()) {
    x.mode = Mode::kValue;
    return;
  }
  if (x.constant == nullptr) return;
  Type* u = Under(x.type);
  if (expr->op == Token::kSub) x.constant = Negate(x.constant);
  if (expr->op == Token::kNot) x.constant = LogicalNot(x.constant);
  if (expr->op == Token::kXor) {
    x.constant = Complement(ToInt(x.constant), IsUnsigned(u) ? IntegerBits(u) : 0);
  }
  x.expr = expr;
  Overflow(x);
}

void PackageChecker::Shift(Operand& x, Operand& y, BinaryExpr* expr, Token op) {
  const auto fail = [&](const Operand& at, std::string message) {
    Error(at, "invalid operation: " + std::move(message));
    x.mode = Mode::kInvalid;
  };
  const ConstantRef value = x.is_constant() && x.constant != nullptr ? ToInt(x.constant) : nullptr;
  if (!IsInteger(Under(x.type)) && !(IsUntyped(x.type) && value != nullptr)) {
    fail(x, fmt::format("shifted operand {} must be integer", Describe(x)));
    return;
  }
  if (y.is_constant()) {
    const ConstantRef count = y.constant != nullptr ? ToInt(y.constant) : nullptr;
    if (count != nullptr && Sign(count) < 0) {
      fail(y, fmt::format("negative shift count {}", Describe(y)));
      return;
    }
    if (IsUntyped(y.type)) {
      CheckRepresentable(y, Basic(TypeKind::kUint));
      if (y.ok() && !x.is_constant()) UpdateExprType(y.expr, Basic(TypeKind::kUint), true);
    }
  } else if (IsUntyped(y.type)) {
    ConvertUntyped(y, Basic(TypeKind::kUint));
  } else if (!IsInteger(Under(y.type))) {
    fail(y, fmt::format("shift count {} must be integer", Describe(y)));
    return;
  }
  if (!y.ok()) {
    x.mode = Mode::kInvalid;
    return;
  }
  if (x.is_constant() && y.is_constant()) {
    if (!IsInteger(Under(x.type))) x.type = Basic(TypeKind::kUntypedInt);
    if (value == nullptr || y.constant == nullptr) {
      x.constant = nullptr;
      return;
    }
    const ConstantRef count = ToInt(y.constant);
    if (count == nullptr || !FitsUnsigned(count, 64) || count->AsUint64() > kMaxShift) {
      fail(y, fmt::format("invalid shift count {}", Describe(y)));
      return;
    }
    const auto bits = static_cast<unsigned>(count->AsUint64());
    x.constant = op == Token::kShl ? ShiftLeft(value, bits) : ShiftRight(value, bits);
    if (expr != nullptr) x.expr = expr;
    Overflow(x);
    return;
  }
  if (x.is_constant() && IsUntyped(x.type)) {
    // It takes the type that the shift would have if it were not one; known further up.
    shifted_.insert(x.expr);
    x.mode = Mode::kValue;
    if (y.is_constant() && IsUntyped(y.expr->type)) {
      UpdateExprType(y.expr, Basic(TypeKind::kUint), true);
    }
    return;
  }
  if (!IsInteger(Under(x.type))) {
    fail(x, fmt::format("shifted operand {} must be integer", Describe(x)));
    return;
  }
  if (y.is_constant() && IsUntyped(y.expr->type)) {
    UpdateExprType(y.expr, Basic(TypeKind::kUint), true);
  }
  x.mode = Mode::kValue;
}

// `expr` is null in `x op= y`.
void PackageChecker::Binary(Operand& x, BinaryExpr* expr, Expr* left, Expr* right, Token op) {
  Operand y;
  Expression(x, left);
  Expression(y, right);
  if (!x.ok()) return;
  if (!y.ok()) {
    x.mode = Mode::kInvalid;
    x.expr = y.expr;
    return;
  }
  if (IsShift(op)) {
    Shift(x, y, expr, op);
    return;
  }
  const auto may_mix = [&](const Operand& a, const Operand& b) {
    Type* s = Under(a.type);
    Type* t = Under(b.type);
    if (IsInterface(s) || IsInterface(t)) return true;
    if (IsBoolean(s) != IsBoolean(t) || IsString(s) != IsString(t)) return false;
    return !(a.is_nil() && !HasNil(t)) && !(b.is_nil() && !HasNil(s));
  };
  if (may_mix(x, y)) {
    ConvertUntyped(x, y.type);
    if (!x.ok()) return;
    ConvertUntyped(y, x.type);
    if (!y.ok()) {
      x.mode = Mode::kInvalid;
      return;
    }
  }
  if (IsComparison(op)) {
    Comparison(x, y, op, false);
    return;
  }
  if (x.type != y.type) {
    if (!IsInvalid(x.type) && !IsInvalid(y.type)) {
      const std::string text = expr != nullptr ? ExprText(expr)
                                               : fmt::format("{} {}= {}", ExprText(left),
                                                             TokenText(op), ExprText(right));
      Error(x, fmt::format("invalid operation: {} (mismatched types {} and {})", text,
                           TypeString(x.type), TypeString(y.type)));
    }
    x.mode = Mode::kInvalid;
    return;
  }
  if (!Defined(x, op, false)) {
    x.mode = Mode::kInvalid;
    return;
  }
  const bool division = op == Token::kDiv || op == Token::kRem;
  if (division && y.is_constant() && y.constant != nullptr && Sign(y.constant) == 0 &&
      (x.is_constant() || IsInteger(Under(x.type)))) {
    Error(y, "invalid operation: division by zero");
    x.mode = Mode::kInvalid;
    return;
  }
  if (!x.is_constant() || !y.is_constant()) {
    x.mode = Mode::kValue;
    return;
  }
  if (x.constant == nullptr || y.constant == nullptr) {
    x.constant = nullptr;
    return;
  }
  const bool integers = IsInteger(Under(x.type));
  const ConstantRef a = integers ? ToInt(x.constant) : x.constant;
  const ConstantRef b = integers ? ToInt(y.constant) : y.constant;
  x.constant = Compute(a, ToConstantOp(op), b, integers);
  if (expr != nullptr) x.expr = expr;
  Overflow(x);
}

void PackageChecker::Comparison(Operand& x, Operand& y, Token op, bool switch_case) {
  if (switch_case) op = Token::kEqual;
  const Operand* at = &x;
  std::string cause;
  bool failed = true;
  if (!AssignableTo(x, y.type, nullptr) && !AssignableTo(y, x.type, nullptr)) {
    at = &y;
    cause = fmt::format("mismatched types {} and {}", TypeString(x.type), TypeString(y.type));
  } else if (op == Token::kEqual || op == Token::kNotEqual) {
    Type* s = Under(x.type);
    Type* t = Under(y.type);
    if (x.is_nil() || y.is_nil()) {
      failed = !HasNil(x.is_nil() ? t : s);
      at = &y;
    } else if (!IsComparable(s)) {
      cause = IncomparableCause(x.type);
    } else if (!IsComparable(t)) {
      at = &y;
      cause = IncomparableCause(y.type);
    } else {
      failed = false;
    }
  } else if (!IsOrdered(Under(x.type))) {
    at = &x;
  } else if (!IsOrdered(Under(y.type))) {
    at = &y;
  } else {
    failed = false;
  }
  if (failed) {
    if (cause.empty() && (IsTypeParam(x.type) || IsTypeParam(y.type))) {
      if (!IsTypeParam(x.type)) at = &y;
      cause = fmt::format("type parameter {} is not comparable with {}", TypeString(at->type),
                          TokenText(op));
    } else if (cause.empty()) {
      cause = fmt::format("operator {} not defined on {}", TokenText(op), KindWord(at->type));
    }
    if (switch_case) {
      Error(x, fmt::format("invalid case {} in switch on {} ({})", ExprText(x.expr),
                           ExprText(y.expr), cause));
    } else {
      Error(*at, fmt::format("invalid operation: {} {} {} ({})", ExprText(x.expr), TokenText(op),
                             ExprText(y.expr), cause));
    }
    x.mode = Mode::kInvalid;
    return;
  }
  if (x.is_constant() && y.is_constant()) {
    x.constant = x.constant != nullptr && y.constant != nullptr
                     ? MakeBool(Compare(x.constant, ToRelation(op), y.constant))
                     : nullptr;
  } else {
    x.mode = Mode::kValue;
    UpdateExprType(x.expr, DefaultType(types_, x.type), true);
    UpdateExprType(y.expr, DefaultType(types_, y.type), true);
  }
  x.type = Basic(TypeKind::kUntypedBool);
}

}  // namespace chanscope::lang
