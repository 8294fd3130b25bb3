// Assignments, declarations of variables, sends.
#include <algorithm>
#include <utility>

#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

namespace {

bool IsBlank(const lang::Expr* expr) {
  const auto* ident = As<const lang::Ident>(Unparen(expr));
  return ident != nullptr && ident->name == "_";
}

const lang::Object* ObjectOf(const lang::Expr* expr) {
  const auto* ident = As<const lang::Ident>(Unparen(expr));
  return ident != nullptr ? ident->object : nullptr;
}

// A struct or array literal is built part by part: not over something it may read.
bool IsBuiltInParts(const lang::Expr* expr) {
  return As<const lang::CompositeLit>(Unparen(expr)) != nullptr;
}

bool HasParts(const Type* type) {
  const TypeKind kind = Under(type)->kind;
  return kind == TypeKind::kStruct || kind == TypeKind::kArray;
}

// "msg", "s.done"; empty for anything else.
std::string NameOfTarget(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (const auto* ident = As<const lang::Ident>(expr)) return ident->name == "_" ? "" : ident->name;
  const auto* selector = As<const lang::SelectorExpr>(expr);
  if (selector == nullptr) return "";
  const std::string operand = NameOfTarget(selector->operand);
  return operand.empty() ? selector->selector->name : operand + "." + selector->selector->name;
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

// Whether `left` of a := is declared here rather than assigned.
bool FunctionEmitter::IsNew(const lang::Expr* left, bool define) const {
  const lang::Object* object = ObjectOf(left);
  return define && !IsBlank(left) && object != nullptr && object->pos == left->pos;
}

void FunctionEmitter::DefineVariable(const lang::Object* object, const lang::Expr* value) {
  const Variable variable = Reserve(object, NeedsBox(object));
  NameNext(object->name, value);
  const Temps temps(*this);
  if (!variable.boxed) {
    ConvertTo(value, object->type, variable.reg);
  } else if (IsBuiltInParts(value) && HasParts(object->type)) {
    NewBox(variable.reg, object);
    LiteralToHeap(static_cast<const lang::CompositeLit*>(Unparen(value)), variable.reg, 0);
  } else {
    const Reg made = UseAs(value, object->type);
    NewBox(variable.reg, object);
    StoreVariable(variable, made);
  }
  next_name_ = 0;
  Introduce(object, variable);
}

void FunctionEmitter::Discard(const lang::Expr* value) {
  const Temps temps(*this);
  value = Unparen(value);
  if (value->constant == nullptr && value->mode != lang::Mode::kNil) Use(value);
}

void FunctionEmitter::AssignOne(const lang::Expr* left, const lang::Expr* right) {
  const Temps temps(*this);
  if (IsBlank(left)) {
    Discard(right);
    return;
  }
  if (ReadsMemory(left)) MakeCallsFirst({left, right});
  NameNext(NameOfTarget(left), right);
  const Place place = PlaceOf(left);
  if (place.kind == Place::Kind::kRegister && !IsBuiltInParts(right)) {
    ConvertTo(right, place.type, place.base);
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

FunctionEmitter::Destination FunctionEmitter::DestinationOf(const lang::Expr* left, bool define) {
  Destination destination;
  if (IsBlank(left)) return destination;
  if (IsNew(left, define)) {
    destination.declares = ObjectOf(left);
    destination.variable = Reserve(destination.declares, NeedsBox(destination.declares));
    destination.place.type = destination.declares->type;
  } else {
    destination.place = PlaceOf(left);
  }
  return destination;
}

// The new variables first: they outlive the temporaries of the rest.
std::vector<FunctionEmitter::Destination> FunctionEmitter::NewDestinations(
    const std::vector<lang::Expr*>& left, bool define) {
  std::vector<Destination> destinations(left.size());
  for (size_t i = 0; i < left.size(); ++i) {
    if (IsNew(left[i], define)) destinations[i] = DestinationOf(left[i], define);
  }
  return destinations;
}

void FunctionEmitter::PlaceDestinations(const std::vector<lang::Expr*>& left, bool define,
                                        std::vector<Destination>& destinations) {
  for (size_t i = 0; i < left.size(); ++i) {
    if (!IsNew(left[i], define)) destinations[i] = DestinationOf(left[i], define);
  }
  PinAll(destinations);
}

void FunctionEmitter::StoreTo(const Destination& destination, Reg value) {
  if (destination.declares == nullptr) {
    Store(destination.place, value);
    return;
  }
  if (destination.variable.boxed) NewBox(destination.variable.reg, destination.declares);
  StoreVariable(destination.variable, value);
}

// x, y = a, b: operands of the left side, then all values, then the stores in order.
void FunctionEmitter::AssignTuple(const std::vector<lang::Expr*>& left, bool define,
                                  const std::vector<lang::Expr*>& right) {
  const Reg before = top_;
  std::vector<Destination> destinations = NewDestinations(left, define);
  const Reg kept = top_;
  std::vector<lang::Expr*> sides;
  if (!define) sides = left;
  sides.insert(sides.end(), right.begin(), right.end());
  MakeCallsFirst(sides);
  PlaceDestinations(left, define, destinations);
  std::vector<Reg> values;
  for (size_t i = 0; i < left.size(); ++i) {
    const Destination& destination = destinations[i];
    if (destination.place.type == nullptr) {
      Discard(right[i]);
      values.push_back(0);
      continue;
    }
    const bool direct = destination.declares != nullptr && !destination.variable.boxed;
    values.push_back(direct ? destination.variable.reg : AllocFor(destination.place.type));
    NameNext(NameOfTarget(left[i]), right[i]);
    ConvertTo(right[i], destination.place.type, values.back());
  }
  next_name_ = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    if (destinations[i].place.type != nullptr) StoreTo(destinations[i], values[i]);
  }
  top_ = FinishDestinations(destinations) ? kept : before;
}

// Makes new variables visible; whether there are any.
bool FunctionEmitter::FinishDestinations(const std::vector<Destination>& destinations) {
  bool declared = false;
  for (const Destination& destination : destinations) {
    if (destination.declares == nullptr) continue;
    Introduce(destination.declares, destination.variable);
    declared = true;
  }
  return declared;
}

// i, a[i] = 1, 2: the store to i must not move the other place.
void FunctionEmitter::PinAll(std::vector<Destination>& destinations) {
  const bool into_registers = std::any_of(destinations.begin(), destinations.end(), [](auto& d) {
    return d.declares == nullptr && d.place.kind == Place::Kind::kRegister;
  });
  if (!into_registers) return;
  for (Destination& destination : destinations) Pin(destination.place);
}

// x, y = f(), and v, ok = of a receive, a map or a type assertion.
void FunctionEmitter::AssignFromOne(const std::vector<lang::Expr*>& left, bool define,
                                    const lang::Expr* right) {
  const Reg before = top_;
  std::vector<Destination> destinations = NewDestinations(left, define);
  const Reg kept = top_;
  if (Unparen(right)->kind == lang::ExprKind::kCall) {
    for (const lang::Expr* target : left) MakeCallsOf(target);
    const std::vector<Value> values = MultiValues(right);
    PlaceDestinations(left, define, destinations);
    for (size_t i = 0; i < left.size(); ++i) {
      const Temps temps(*this);
      const Type* type = destinations[i].place.type;
      if (type == nullptr) continue;
      const Reg value = AssignableReg(values[i], type);
      StoreTo(destinations[i], value);
    }
  } else {
    for (const lang::Expr* target : left) MakeCallsOf(target);
    ForEachOperand(Unparen(right), [this](const lang::Expr* operand) { MakeCallsOf(operand); });
    PlaceDestinations(left, define, destinations);
    CommaOkTo(right, destinations);
  }
  top_ = FinishDestinations(destinations) ? kept : before;
}

Reg FunctionEmitter::AssignableReg(Value value, const Type* type) {
  const bool wraps =
      Under(type)->kind == TypeKind::kInterface && Under(value.type)->kind != TypeKind::kInterface;
  if (!wraps) return value.reg;
  const Reg made = AllocFor(type);
  AssignableTo(value, type, made);
  return made;
}

// The value and the ok go straight to registers where they can.
void FunctionEmitter::CommaOkTo(const lang::Expr* right, const std::vector<Destination>& to) {
  const Type* type = CommaOkType(right);
  const Type* boolean = module_.store().Basic(TypeKind::kBool);
  const auto direct = [&](const Destination& d, const Type* wanted) -> Reg {
    if (d.declares != nullptr && !d.variable.boxed && d.variable.type == wanted) {
      return d.variable.reg;
    }
    const bool in_register = d.declares == nullptr && d.place.kind == Place::Kind::kRegister;
    return in_register && d.place.type == wanted ? d.place.base : kNoRegister;
  };
  Reg value = direct(to[0], type);
  Reg ok = direct(to[1], boolean);
  const bool value_direct = value != kNoRegister;
  const bool ok_direct = ok != kNoRegister;
  if (!value_direct) value = AllocFor(type);
  if (!ok_direct && to[1].place.type != nullptr) ok = Alloc(1);
  EmitCommaOk(right, value, ok);
  if (!value_direct && to[0].place.type != nullptr) {
    StoreTo(to[0], AssignableReg({value, type}, to[0].place.type));
  }
  if (!ok_direct && to[1].place.type != nullptr) {
    StoreTo(to[1], AssignableReg({ok, boolean}, to[1].place.type));
  }
}

const Type* FunctionEmitter::CommaOkType(const lang::Expr* right) {
  right = Unparen(right);
  if (const auto* assertion = As<const lang::TypeAssertExpr>(right)) {
    return assertion->type_expr->type;
  }
  if (const auto* index = As<const lang::IndexExpr>(right)) {
    return Under(index->operand->type)->element;
  }
  return Under(static_cast<const lang::UnaryExpr*>(right)->operand->type)->element;
}

void FunctionEmitter::EmitCommaOk(const lang::Expr* right, Reg value, Reg ok) {
  const Temps temps(*this);
  right = Unparen(right);
  const At at(*this, right->pos);
  if (const auto* assertion = As<const lang::TypeAssertExpr>(right)) {
    TypeAssertTo(assertion, value, ok);
  } else if (const auto* index = As<const lang::IndexExpr>(right)) {
    MapGetTo(index, value, ok);
  } else {
    ReceiveTo(static_cast<const lang::UnaryExpr*>(right), value, ok);
  }
}

// The results of a call, where they lie.
std::vector<Value> FunctionEmitter::MultiValues(const lang::Expr* expr) {
  const auto* call = static_cast<const lang::CallExpr*>(Unparen(expr));
  const Type* func = Under(Unparen(call->function)->type);
  Reg next = Call(call);
  std::vector<Value> values;
  for (const Type* type : func->results) {
    values.push_back({next, type});
    next = static_cast<Reg>(next + WordsOf(type));
  }
  return values;
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
    const Reg one = Alloc(1);
    LoadInt(one, int64_t{0x3ff0} << 48);  // 1.0
    ArithRegs(stmt->increment ? Arith::kAdd : Arith::kSub, place.type, to, to, one);
  }
  if (!direct) Store(place, to);
}

void FunctionEmitter::Send(const lang::SendStmt* stmt) {
  const Temps temps(*this);
  MakeCallsFirst({stmt->channel, stmt->value});
  const Reg channel = Use(stmt->channel);
  const Reg value = UseAs(stmt->value, Under(stmt->channel->type)->element);
  Add(Op::kSend, channel, value);
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
