// Assignments, declarations of variables, sends.
#include <utility>

#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"
#include "core/bytecode/send_operand.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

namespace {

// A struct or array literal is built part by part: not over something it may read.
bool IsBuiltInParts(const lang::Expr* expr) {
  return As<const lang::CompositeLit>(Unparen(expr)) != nullptr;
}

bool HasParts(const Type* type) {
  const TypeKind kind = Under(type)->kind;
  return kind == TypeKind::kStruct || kind == TypeKind::kArray;
}

}  // namespace

// Only what makes a value takes a name: make, new, &T{}.
void FunctionEmitter::NameNext(const std::string& name, const lang::Expr* value) {
  next_name_ = 0;
  value = Unparen(value);
  const auto* call = As<const lang::CallExpr>(value);
  const auto* unary = As<const lang::UnaryExpr>(value);
  const bool makes = (call != nullptr && call->call == lang::CallKind::kBuiltin) ||
                     (unary != nullptr && unary->op == lang::Token::kAnd);
  if (makes && !name.empty()) next_name_ = module_.NameIndex(name);
}

// What a call returns is named where it is called, before any of the calls is made: the library may
// have made it. In a struct's literal each field has its own name.
void FunctionEmitter::NameCalls(const std::string& name, const lang::Expr* value) {
  if (name.empty()) return;
  value = Unparen(value);
  const auto* unary = As<const lang::UnaryExpr>(value);
  if (unary != nullptr && unary->op == lang::Token::kAnd) value = Unparen(unary->operand);
  if (const auto* call = As<const lang::CallExpr>(value)) {
    if (call->call != lang::CallKind::kFunction) return;
    const auto& results = Under(Unparen(call->function)->type)->results;
    if (results.empty()) return;
    const TypeKind kind = Under(results[0])->kind;
    const bool refers =
        kind == TypeKind::kChan || kind == TypeKind::kPointer || kind == TypeKind::kInterface;
    if (refers) call_names_[call] = module_.NameIndex(name);
    return;
  }
  const auto* literal = As<const lang::CompositeLit>(value);
  if (literal == nullptr || Under(literal->type)->kind != TypeKind::kStruct) return;
  const auto& fields = Under(literal->type)->fields;
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    const auto* pair = As<const lang::KeyValueExpr>(literal->elements[i]);
    const lang::Expr* part = pair != nullptr ? pair->value : literal->elements[i];
    NameCalls(name + "." + fields[static_cast<size_t>(literal->indices[i])].name, part);
  }
}

// Whether `left` of a := is declared here rather than assigned.
bool FunctionEmitter::IsNew(const lang::Expr* left, bool define) const {
  const lang::Object* object = ObjectOf(left);
  return define && !IsBlank(left) && object != nullptr && object->pos == left->pos;
}

void FunctionEmitter::DefineVariable(const lang::Object* object, const lang::Expr* value) {
  const Variable variable = Reserve(object, NeedsBox(object));
  NameNext(object->name, value);
  NameCalls(object->name, value);
  const Temps temps(*this);
  if (!variable.boxed) {
    ConvertTo(value, object->type, variable.reg);
  } else if (IsBuiltInParts(value) && HasParts(object->type)) {
    NewBox(variable.reg, object);
    const auto* literal = static_cast<const lang::CompositeLit*>(Unparen(value));
    MakeCallsOfLiteral(literal);
    LiteralToHeap(literal, variable.reg, 0);
  } else if (IsWidePlace(value) && HoldsWide(object->type)) {
    const Reg from = AddressOf(PlaceOf(value), value->pos);
    NewBox(variable.reg, object);
    StoreVariable(variable, from);
  } else {
    const Reg made = UseAs(value, object->type);
    NewBox(variable.reg, object);
    StoreVariable(variable, made);
  }
  next_name_ = 0;
  Introduce(object, variable);
}

// Whether the expression is a wide variable, or part of one: what is read at once need not be
// copied to a temporary first.
bool FunctionEmitter::IsWidePlace(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (expr->mode == lang::Mode::kNil || expr->constant != nullptr || !HoldsWide(expr->type) ||
      !IsPlace(expr) || made_.contains(expr)) {
    return false;
  }
  const auto* index = As<const lang::IndexExpr>(expr);
  return index == nullptr || Under(index->operand->type)->kind != TypeKind::kMap;
}

// As UseAs, of a value that is read before anything else is done.
Reg FunctionEmitter::UseAtOnce(const lang::Expr* expr, const Type* type) {
  if (!IsWidePlace(expr) || !HoldsWide(type)) return UseAs(expr, type);
  return AddressOf(PlaceOf(expr), expr->pos);
}

void FunctionEmitter::Discard(const lang::Expr* value) {
  const Temps temps(*this);
  value = Unparen(value);
  if (value->constant != nullptr || value->mode == lang::Mode::kNil) return;
  if (IsWidePlace(value)) {
    AddressOf(PlaceOf(value), value->pos);
  } else {
    Use(value);
  }
}

void FunctionEmitter::AssignOne(const lang::Expr* left, const lang::Expr* right) {
  const Temps temps(*this);
  if (IsBlank(left)) {
    Discard(right);
    return;
  }
  NameCalls(NameOfTarget(left), right);
  if (ReadsMemory(left)) MakeCallsFirst({left, right});
  NameNext(NameOfTarget(left), right);
  const Place place = PlaceOf(left);
  if (place.kind == Place::Kind::kRegister && !IsBuiltInParts(right)) {
    ConvertTo(right, place.type, place.base);
  } else if (HoldsWide(place.type)) {
    Store(place, UseAtOnce(right, place.type));
  } else {
    const Reg value = AllocFor(place.type);
    ConvertTo(right, place.type, value);
    Store(place, value);
  }
  next_name_ = 0;
}

void FunctionEmitter::Assign(const lang::AssignStmt* stmt) {
  const bool define = stmt->op == lang::Token::kDefine;
  if (stmt->compound) {
    AssignCompound(stmt);
  } else if (stmt->left.size() != stmt->right.size()) {
    AssignFromOne(stmt->left, define, stmt->right[0]);
  } else if (stmt->left.size() > 1) {
    AssignTuple(stmt->left, define, stmt->right);
  } else if (IsNew(stmt->left[0], define)) {
    DefineVariable(ObjectOf(stmt->left[0]), stmt->right[0]);
  } else {
    AssignOne(stmt->left[0], stmt->right[0]);
  }
}

void FunctionEmitter::AssignCompound(const lang::AssignStmt* stmt) {
  const Temps temps(*this);
  const Arith op = ArithOf(stmt->op).value();
  const bool shift = op == Arith::kShl || op == Arith::kShr;
  if (ReadsMemory(stmt->left[0])) MakeCallsFirst({stmt->left[0], stmt->right[0]});
  const Place place = PlaceOf(stmt->left[0]);
  const bool direct = place.kind == Place::Kind::kRegister;
  const Reg to = direct ? place.base : AllocFor(place.type);
  const At at(*this, stmt->op_pos ? stmt->op_pos : stmt->pos);
  const lang::Expr* right = stmt->right[0];
  if (shift || right->constant != nullptr) {
    if (!direct) Load(place, to);
    if (shift) {
      ShiftTo(op, place.type, to, to, right);
    } else {
      ArithTo(op, place.type, to, to, right);
    }
  } else {
    // The right side first: a call in it may change what the left side holds.
    const Reg value = Use(right);
    if (!direct) Load(place, to);
    ArithRegs(op, place.type, to, to, value);
  }
  if (!direct) Store(place, to);
}

void FunctionEmitter::IncDec(const lang::IncDecStmt* stmt) {
  const Temps temps(*this);
  const Place place = PlaceOf(stmt->operand);
  const bool direct = place.kind == Place::Kind::kRegister;
  const Reg to = direct ? place.base : AllocFor(place.type);
  if (!direct) Load(place, to);
  if (IsInteger(place.type)) {
    Add(Op::kAddImm, to, to, stmt->increment ? 1 : 0xffff);
    NarrowTo(place.type, to);
  } else {
    const Reg one = Alloc(2);
    LoadInt(one, int64_t{0x3ff0} << 48);  // 1.0
    LoadInt(static_cast<Reg>(one + 1), 0);
    ArithRegs(stmt->increment ? Arith::kAdd : Arith::kSub, place.type, to, to, one);
  }
  if (!direct) Store(place, to);
}

void FunctionEmitter::Send(const lang::SendStmt* stmt) {
  const Temps temps(*this);
  MakeCallsFirst({stmt->channel, stmt->value});
  const Reg channel = Use(stmt->channel);
  const Type* element = Under(stmt->channel->type)->element;
  const lang::Expr* value = Unparen(stmt->value);
  if (!IsPlace(value) || value->type != element || WordsOf(element) == 0) {
    Add(Op::kSend, channel, UseAs(stmt->value, element));
    return;
  }
  const Place place = PlaceOf(value);
  const bool outlives_the_frame = place.kind == Place::Kind::kHeap ||
                                  place.kind == Place::Kind::kGlobal ||
                                  place.kind == Place::Kind::kSlice;
  const bool is_local = As<const lang::Ident>(value) != nullptr && place.kind == Place::Kind::kHeap;
  if (outlives_the_frame && !is_local) {
    Add(Op::kSend, channel, AddressOf(place, value->pos), kSendFromAddress);
  } else {
    Add(Op::kSend, channel, Load(place));
  }
}

void FunctionEmitter::DeclareVars(const lang::VarDecl* decl, Pos place) {
  std::vector<lang::Expr*> names(decl->names.begin(), decl->names.end());
  BeginStatement(place);
  if (decl->values.empty()) {
    for (const lang::Ident* name : decl->names) {
      if (name->name != "_") DeclareZero(name->object);
    }
  } else if (decl->values.size() != names.size()) {
    AssignFromOne(names, true, decl->values[0]);
  } else {
    for (size_t i = 0; i < names.size(); ++i) {
      if (IsBlank(names[i])) {
        Discard(decl->values[i]);
      } else {
        DefineVariable(decl->names[i]->object, decl->values[i]);
      }
    }
  }
  EndStatement();
}

}  // namespace chanscope::emit
