// Comparisons and conditions, as values and fused into jumps.
#include <limits>
#include <utility>

#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Token;
using lang::Type;
using lang::TypeKind;

namespace {

Relation Inverse(Relation relation) {
  switch (relation) {
    case Relation::kEq: return Relation::kNe;
    case Relation::kNe: return Relation::kEq;
    case Relation::kLt: return Relation::kGe;
    case Relation::kLe: return Relation::kGt;
    case Relation::kGt: return Relation::kLe;
    case Relation::kGe: return Relation::kLt;
  }
  return relation;
}

// The relation with its operands exchanged.
Relation Mirrored(Relation relation) {
  switch (relation) {
    case Relation::kEq:
    case Relation::kNe: return relation;
    case Relation::kLt: return Relation::kGt;
    case Relation::kLe: return Relation::kGe;
    case Relation::kGt: return Relation::kLt;
    case Relation::kGe: return Relation::kLe;
  }
  return relation;
}

Op ImmediateJump(Relation relation) {
  switch (relation) {
    case Relation::kEq: return Op::kJumpEqImm;
    case Relation::kNe: return Op::kJumpNeImm;
    case Relation::kLt: return Op::kJumpLtImm;
    case Relation::kLe: return Op::kJumpLeImm;
    case Relation::kGt: return Op::kJumpGtImm;
    case Relation::kGe: return Op::kJumpGeImm;
  }
  return Op::kNop;
}

// How values of a type are compared.
enum class Form : uint8_t { kWord, kUnsigned, kFloat, kString, kValue };

Form FormOf(const Type* type) {
  if (IsFloat(type)) return Form::kFloat;
  if (IsString(type)) return Form::kString;
  if (IsUnsigned(type)) return Form::kUnsigned;
  const TypeKind kind = Under(type)->kind;
  const bool parts = kind == TypeKind::kArray || kind == TypeKind::kStruct ||
                     kind == TypeKind::kInterface || IsComplex(type);
  return parts ? Form::kValue : Form::kWord;
}

struct CompareOps {
  Op equal, not_equal, less, less_equal;
};

CompareOps OpsOf(Form form) {
  switch (form) {
    case Form::kWord: return {Op::kEq, Op::kNe, Op::kLtI, Op::kLeI};
    case Form::kUnsigned: return {Op::kEq, Op::kNe, Op::kLtU, Op::kLeU};
    case Form::kFloat: return {Op::kEqF, Op::kNeF, Op::kLtF, Op::kLeF};
    case Form::kString: return {Op::kEqStr, Op::kNeStr, Op::kLtStr, Op::kLeStr};
    case Form::kValue: break;
  }
  return {Op::kEqValue, Op::kEqValue, Op::kEqValue, Op::kEqValue};
}

}  // namespace

std::optional<Relation> RelationOf(Token token) {
  if (token == Token::kEqual) return Relation::kEq;
  if (token == Token::kNotEqual) return Relation::kNe;
  if (token == Token::kLess) return Relation::kLt;
  if (token == Token::kLessEqual) return Relation::kLe;
  if (token == Token::kGreater) return Relation::kGt;
  if (token == Token::kGreaterEqual) return Relation::kGe;
  return std::nullopt;
}

// Both operands in registers, of one type: nil becomes a zero word beside the first word of the
// other, and a value beside an interface becomes an interface.
void FunctionEmitter::CompareOperands(const lang::Expr* left_expr, const lang::Expr* right_expr,
                                      Value& left, Value& right) {
  const auto is_nil = [](const lang::Expr* e) { return Unparen(e)->mode == lang::Mode::kNil; };
  const Type* word = module_.store().Basic(TypeKind::kInt);
  if (is_nil(left_expr) || is_nil(right_expr)) {
    const lang::Expr* other = is_nil(left_expr) ? right_expr : left_expr;
    left = {is_nil(other) ? Alloc(1) : Use(other), word};
    if (is_nil(other)) LoadInt(left.reg, 0);
    right = {Alloc(1), word};
    LoadInt(right.reg, 0);
    return;
  }
  const Type* type = left_expr->type;
  if (Under(right_expr->type)->kind == TypeKind::kInterface) type = right_expr->type;
  if (left_expr->constant != nullptr) type = right_expr->type;
  left = {UseAtOnce(left_expr, type), type};
  right = {UseAtOnce(right_expr, type), type};
}

// Compares with a small constant without loading it.
bool FunctionEmitter::JumpCompareImm(Relation relation, const lang::Expr* left,
                                     const lang::Expr* right, bool when, Label& label) {
  const auto is_nil = [](const lang::Expr* e) { return e->mode == lang::Mode::kNil; };
  left = Unparen(left);
  right = Unparen(right);
  if (left->constant != nullptr || is_nil(left)) {
    std::swap(left, right);
    relation = Mirrored(relation);
  }
  if (left->constant != nullptr || is_nil(left)) return false;
  int64_t value = 0;
  if (!is_nil(right)) {
    if (right->constant == nullptr) return false;
    const bool is_bool = DefaultKind(Under(left->type)->kind) == TypeKind::kBool;
    if (is_bool) {
      value = right->constant->AsBool() ? 1 : 0;
    } else if (IsInteger(left->type)) {
      value = right->constant->AsInt64();
    } else {
      return false;
    }
  }
  using Small = std::numeric_limits<int16_t>;
  const bool equality = relation == Relation::kEq || relation == Relation::kNe;
  const bool wide_unsigned = IsUnsigned(left->type) && module_.LayoutOf(left->type).go_size == 8;
  if (value < Small::min() || value > Small::max() || (wide_unsigned && !equality)) return false;
  const Reg reg = Use(left);
  Jump(ImmediateJump(when ? relation : Inverse(relation)), reg, static_cast<uint16_t>(value),
       label);
  return true;
}

void FunctionEmitter::CompareTo(Relation relation, Value left, Value right, Reg to) {
  const Form form = FormOf(left.type);
  const CompareOps ops = OpsOf(form);
  if (relation == Relation::kGt || relation == Relation::kGe) {
    std::swap(left, right);
    relation = Mirrored(relation);
  }
  if (form == Form::kValue) {
    Add(Op::kEqValue, to, left.reg, right.reg);
    Ext(TypeOperand(left.type));
    if (relation == Relation::kNe) Add(Op::kNotBool, to, to);
    return;
  }
  Op op = ops.equal;
  if (relation == Relation::kNe) op = ops.not_equal;
  if (relation == Relation::kLt) op = ops.less;
  if (relation == Relation::kLe) op = ops.less_equal;
  Add(op, to, left.reg, right.reg);
}

void FunctionEmitter::JumpCompare(Relation relation, Value left, Value right, bool when,
                                  Label& label) {
  const Form form = FormOf(left.type);
  if (form != Form::kWord && form != Form::kUnsigned) {
    const Temps temps(*this);
    const Reg result = Alloc(1);
    CompareTo(relation, left, right, result);
    Jump(when ? Op::kJumpIf : Op::kJumpIfNot, result, 0, label);
    return;
  }
  if (!when) relation = Inverse(relation);
  if (relation == Relation::kGt || relation == Relation::kGe) {
    std::swap(left, right);
    relation = Mirrored(relation);
  }
  const bool is_unsigned = form == Form::kUnsigned;
  Op op = Op::kJumpEq;
  if (relation == Relation::kNe) op = Op::kJumpNe;
  if (relation == Relation::kLt) op = is_unsigned ? Op::kJumpLtU : Op::kJumpLtI;
  if (relation == Relation::kLe) op = is_unsigned ? Op::kJumpLeU : Op::kJumpLeI;
  Jump(op, left.reg, right.reg, label);
}

void FunctionEmitter::JumpWhen(const lang::Expr* condition, bool when, Label& label) {
  condition = Unparen(condition);
  if (condition->constant != nullptr) {
    if (condition->constant->AsBool() == when) JumpTo(label);
    return;
  }
  const Temps temps(*this);
  const At at(*this, condition->pos);
  if (const auto* unary = As<const lang::UnaryExpr>(condition);
      unary != nullptr && unary->op == Token::kNot) {
    JumpWhen(unary->operand, !when, label);
    return;
  }
  const auto* binary = As<const lang::BinaryExpr>(condition);
  if (binary == nullptr) {
    Jump(when ? Op::kJumpIf : Op::kJumpIfNot, Use(condition), 0, label);
    return;
  }
  if (binary->op == Token::kLogicalAnd || binary->op == Token::kLogicalOr) {
    const bool decides = binary->op == Token::kLogicalOr;  // the value that ends it at the left
    if (decides == when) {
      JumpWhen(binary->left, when, label);
      JumpWhen(binary->right, when, label);
    } else {
      Label past;
      JumpWhen(binary->left, decides, past);
      JumpWhen(binary->right, when, label);
      code_.Bind(past);
    }
    return;
  }
  MakeCallsFirst({binary->left, binary->right});
  const Relation relation = RelationOf(binary->op).value();
  if (JumpCompareImm(relation, binary->left, binary->right, when, label)) return;
  Value left, right;
  CompareOperands(binary->left, binary->right, left, right);
  JumpCompare(relation, left, right, when, label);
}

// A comparison, && or || as a value.
void FunctionEmitter::ConditionTo(const lang::BinaryExpr* condition, Reg to) {
  if (const auto relation = RelationOf(condition->op)) {
    MakeCallsFirst({condition->left, condition->right});
    Value left, right;
    CompareOperands(condition->left, condition->right, left, right);
    CompareTo(*relation, left, right, to);
    return;
  }
  Label is_false, end;
  JumpWhen(condition, false, is_false);
  LoadInt(to, 1);
  JumpTo(end);
  code_.Bind(is_false);
  LoadInt(to, 0);
  code_.Bind(end);
}

}  // namespace chanscope::emit
