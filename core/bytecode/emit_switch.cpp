// switch and type switch: all tests first, in order, then the bodies.
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;
using lang::TypeKind;

namespace {

bool IsNil(const lang::Expr* expr) {
  return Unparen(expr)->mode == lang::Mode::kNil;
}

}  // namespace

void FunctionEmitter::Switch(const lang::SwitchStmt* stmt) {
  const Scope scope(*this);
  if (stmt->init != nullptr) Statement(stmt->init);
  Value tag;
  if (stmt->tag != nullptr) {
    BeginStatement(stmt->pos);
    tag = {Use(stmt->tag), stmt->tag->type};
    if (DefaultKind(tag.type->kind) != tag.type->kind) {
      tag.type = module_.store().Basic(DefaultKind(tag.type->kind));
    }
    // A tag that costs nothing to read is no statement of its own: the tests are.
    pending_ = false;
  }
  std::vector<Label> labels(stmt->clauses.size());
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    for (const lang::Expr* value : stmt->clauses[i].values) {
      BeginStatement(StartOf(value));
      if (stmt->tag == nullptr) {
        JumpWhen(value, true, labels[i]);
      } else {
        JumpCase(tag, value, labels[i]);
      }
      EndStatement();
    }
  }
  SwitchBodies(stmt, stmt->clauses, labels, nullptr);
}

void FunctionEmitter::JumpCase(const Value& tag, const lang::Expr* value, Label& label) {
  const Temps temps(*this);
  const bool small = value->constant != nullptr && IsInteger(tag.type) && IsInteger(value->type);
  const int64_t number = small ? value->constant->AsInt64() : 0;
  if (small && number == static_cast<int16_t>(number)) {
    Jump(Op::kJumpEqImm, tag.reg, static_cast<uint16_t>(number), label);
  } else if (IsNil(value)) {
    Jump(Op::kJumpEqImm, tag.reg, 0, label);
  } else if (Under(value->type)->kind == TypeKind::kInterface &&
             Under(tag.type)->kind != TypeKind::kInterface) {
    const Reg wrapped = Alloc(2);
    MakeInterface(tag, wrapped);
    JumpCompare(Relation::kEq, {wrapped, value->type}, {Use(value), value->type}, true, label);
  } else {
    const Reg other = UseAs(value, tag.type);
    JumpCompare(Relation::kEq, tag, {other, tag.type}, true, label);
  }
}

void FunctionEmitter::SwitchBodies(const lang::Stmt* stmt,
                                   const std::vector<lang::CaseClause>& clauses,
                                   std::vector<Label>& labels, const Value* operand) {
  Label end;
  Label* otherwise = &end;
  for (size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].is_default) otherwise = &labels[i];
  }
  JumpTo(*otherwise);
  Label* const outer_fallthrough = fallthrough_;
  const auto outer = targets_.find(stmt);
  targets_[stmt] = {&end, outer == targets_.end() ? nullptr : outer->second.on_continue};
  for (size_t i = 0; i < clauses.size(); ++i) {
    const Scope scope(*this);
    code_.Bind(labels[i]);
    fallthrough_ = i + 1 < clauses.size() ? &labels[i + 1] : nullptr;
    pos_ = clauses[i].pos;
    if (operand != nullptr && clauses[i].bound != nullptr) BindCase(clauses[i], *operand);
    Block(clauses[i].body);
    if (i + 1 < clauses.size() && code_.Reachable()) JumpTo(end);
  }
  fallthrough_ = outer_fallthrough;
  targets_.erase(stmt);
  code_.Bind(end);
}

void FunctionEmitter::TypeSwitch(const lang::TypeSwitchStmt* stmt) {
  const Scope scope(*this);
  if (stmt->init != nullptr) Statement(stmt->init);
  BeginStatement(stmt->pos);
  // Kept apart: v of `switch v := x.(type)` is what x was here.
  const Value operand{AllocFor(stmt->operand->type), stmt->operand->type};
  ExprTo(stmt->operand, operand.reg);
  std::vector<Label> labels(stmt->clauses.size());
  const Reg matches = Alloc(1);
  for (size_t i = 0; i < stmt->clauses.size(); ++i) {
    for (const lang::Expr* type : stmt->clauses[i].values) {
      BeginStatement(StartOf(type));
      if (IsNil(type)) {
        Jump(Op::kJumpEqImm, operand.reg, 0, labels[i]);
      } else {
        Add(Op::kIfaceType, matches, operand.reg, TypeOperand(type->type));
        Jump(Op::kJumpIf, matches, 0, labels[i]);
      }
    }
  }
  SwitchBodies(stmt, stmt->clauses, labels, &operand);
}

// v in one clause: the value as the clause's only type, else the interface itself.
void FunctionEmitter::BindCase(const lang::CaseClause& clause, const Value& operand) {
  const lang::Object* object = clause.bound;
  const Variable variable = Reserve(object, NeedsBox(object));
  const Temps temps(*this);
  const Type* type = object->type;
  Reg value = operand.reg;
  const bool single = clause.values.size() == 1 && !IsNil(clause.values[0]);
  if (single) {
    value = variable.boxed ? AllocFor(type) : variable.reg;
    Add(Op::kTypeAssert, value, operand.reg, TypeOperand(type));
    Ext(kNoRegister, TypeOperand(operand.type));
  }
  if (variable.boxed) NewBox(variable.reg, object);
  if (variable.boxed || value != variable.reg) StoreVariable(variable, value);
  Introduce(object, variable);
}

}  // namespace chanscope::emit
