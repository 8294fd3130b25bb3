// for and range. Loops are turned: the condition stands at the bottom, so that an iteration takes
// one jump, and every way back passes an instruction that begins a statement.
#include <utility>

#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

void FunctionEmitter::For(const lang::ForStmt* stmt) {
  const Scope scope(*this);
  if (stmt->init != nullptr) Statement(stmt->init);
  Label body, next, condition, end;
  if (stmt->condition != nullptr) JumpTo(condition);
  code_.Bind(body);
  targets_[stmt] = {&end, &next};
  Block(stmt->body->statements);
  code_.Bind(next);
  if (stmt->init != nullptr && PerIteration()) FreshLoopVariables(stmt->init);
  if (stmt->post != nullptr) Statement(stmt->post);
  code_.Bind(condition);
  if (stmt->condition != nullptr) {
    BeginStatement(StartOf(stmt->condition));
    JumpWhen(stmt->condition, true, body);
    EndStatement();
  } else {
    // Without a post statement the head itself is the statement that each iteration has.
    if (stmt->post == nullptr) BeginStatement(stmt->pos);
    JumpTo(body);
  }
  code_.Bind(end);
  targets_.erase(stmt);
}

// From Go 1.22 on each iteration has variables of its own.
bool FunctionEmitter::PerIteration() const {
  constexpr int kSince = 22;
  return !signature_.library && module_.go() >= kSince;
}

// Copies of the variables that `init` declares, for the next iteration; only those that a closure
// or a pointer may still hold can be told from the old ones.
void FunctionEmitter::FreshLoopVariables(const lang::Stmt* init) {
  const auto* define = As<const lang::AssignStmt>(init);
  if (define == nullptr || define->op != lang::Token::kDefine) return;
  for (const lang::Expr* left : define->left) {
    const lang::Object* object = ObjectOf(left);
    const auto found = variables_.find(object);
    if (IsBlank(left) || found == variables_.end() || !found->second.boxed) continue;
    const Temps temps(*this);
    const Reg value = AllocFor(object->type);
    Load(PlaceOfVariable(object), value);
    NewBox(found->second.reg, object);
    StoreVariable(found->second, value);
  }
}

void FunctionEmitter::Range(const lang::RangeStmt* stmt) {
  const Scope scope(*this);
  const Type* type = Under(stmt->operand->type);
  if (stmt->over_function != nullptr) {
    RangeFunc(stmt);
  } else if (type->kind == TypeKind::kChan) {
    RangeChan(stmt);
  } else if (type->kind == TypeKind::kMap) {
    RangeMap(stmt);
  } else if (IsString(type)) {
    RangeString(stmt);
  } else if (IsInteger(type)) {
    RangeInt(stmt);
  } else if (type->kind == TypeKind::kSlice || type->kind == TypeKind::kArray ||
             type->kind == TypeKind::kPointer) {
    RangeIndexed(stmt);
  } else {
    Unsupported(stmt->pos, "a range over this type");
  }
}

bool FunctionEmitter::IsWanted(const lang::Expr* target) {
  const auto* ident = As<const lang::Ident>(target);
  return target != nullptr && (ident == nullptr || ident->name != "_");
}

bool FunctionEmitter::AssignsBoth(const lang::RangeStmt* stmt) {
  return !stmt->define && IsWanted(stmt->key) && IsWanted(stmt->value);
}

// The variable of := in a range lives through the whole loop; a captured one is shared by all
// iterations, so it has a box whether or not the body assigns it.
void FunctionEmitter::RangeDeclare(const lang::RangeStmt* stmt, const lang::Expr* target) {
  if (!stmt->define || !IsWanted(target)) return;
  const lang::Object* object = static_cast<const lang::Ident*>(target)->object;
  const Variable variable = Reserve(object, NeedsBox(object) || object->captured);
  if (variable.boxed) NewBox(variable.reg, object);
  Introduce(object, variable);
}

void FunctionEmitter::RangeStore(const lang::RangeStmt* stmt, const lang::Expr* target,
                                 Value value) {
  if (!IsWanted(target)) return;
  const Temps temps(*this);
  if (stmt->define && PerIteration()) {
    const lang::Object* object = static_cast<const lang::Ident*>(target)->object;
    const Variable& variable = variables_.at(object);
    if (variable.boxed) NewBox(variable.reg, object);
  }
  const Place place = PlaceOf(target);
  Store(place, AssignableReg(value, place.type));
}

// Both values of an iteration at once: `for i, a[i] = range` means the i before.
void FunctionEmitter::RangeStoreBoth(const lang::RangeStmt* stmt, Value key, Value value) {
  const Temps temps(*this);
  std::vector<Destination> destinations{DestinationOf(stmt->key, false),
                                        DestinationOf(stmt->value, false)};
  PinAll(destinations);
  StoreTo(destinations[0], AssignableReg(key, destinations[0].place.type));
  StoreTo(destinations[1], AssignableReg(value, destinations[1].place.type));
}

// Where the loop's value goes straight: the register of an unboxed variable, else a temporary.
Reg FunctionEmitter::RangeRegister(const lang::Expr* target, const Type* type) {
  const auto* ident = As<const lang::Ident>(target);
  if (IsWanted(target) && ident != nullptr) {
    const auto found = variables_.find(ident->object);
    const bool direct = found != variables_.end() && !found->second.boxed;
    if (direct && found->second.type == type) return found->second.reg;
  }
  return AllocFor(type);
}

void FunctionEmitter::RangeChan(const lang::RangeStmt* stmt) {
  const Type* element = Under(stmt->operand->type)->element;
  Label head, end;
  BeginStatement(stmt->pos);
  const Reg channel = Use(stmt->operand);
  RangeDeclare(stmt, stmt->key);
  const bool wanted = IsWanted(stmt->key);
  Reg value = kNoRegister;
  if (wanted && stmt->define) {
    value = RangeRegister(stmt->key, element);
    // Whoever looks while the first value is awaited finds zero; it is no step of its own.
    const bool pending = std::exchange(pending_, false);
    if (IsInRegister(stmt->key, value)) ZeroValue(value, element);
    pending_ = pending;
  } else if (wanted) {
    value = AllocFor(element);  // apart: the closed channel's zero is not assigned
  }
  const Reg ok = Alloc(1);
  code_.Bind(head);
  BeginStatement(stmt->pos);
  MakeRoomToReceive(element, value);
  Add(Op::kRecv, value, channel, ok);
  Jump(Op::kJumpIfNot, ok, 0, end);
  if (wanted && !IsInRegister(stmt->key, value)) RangeStore(stmt, stmt->key, {value, element});
  targets_[stmt] = {&end, &head};
  Block(stmt->body->statements);
  JumpTo(head);
  code_.Bind(end);
  targets_.erase(stmt);
}

bool FunctionEmitter::IsInRegister(const lang::Expr* target, Reg reg) {
  const auto* ident = As<const lang::Ident>(target);
  if (ident == nullptr) return false;
  const auto found = variables_.find(ident->object);
  return found != variables_.end() && !found->second.boxed && found->second.reg == reg;
}

// Slices, arrays, pointers to arrays. An array whose elements are wanted is copied first.
void FunctionEmitter::RangeIndexed(const lang::RangeStmt* stmt) {
  const Type* type = Under(stmt->operand->type);
  const Type* integer = module_.store().Basic(TypeKind::kInt);
  const bool wants_value = IsWanted(stmt->value);
  BeginStatement(stmt->pos);
  Place elements;
  const Type* element = type->element;
  Reg length = 0;
  if (type->kind == TypeKind::kSlice) {
    const Reg slice = Alloc(3);
    ExprTo(stmt->operand, slice);
    elements = {Place::Kind::kSlice, type->element};
    elements.base = slice;
    elements.container = type;
    length = static_cast<Reg>(slice + 1);
  } else {
    const Type* array = type->kind == TypeKind::kPointer ? Under(type->element) : type;
    element = array->element;
    if (wants_value) {
      elements = RangeArray(stmt->operand, array);
    } else if (HasCall(stmt->operand)) {
      Discard(stmt->operand);
    }
    length = Alloc(1);
    LoadInt(length, array->length);
  }
  const Reg index = Alloc(1);
  LoadInt(index, 0);
  RangeDeclare(stmt, stmt->key);
  RangeDeclare(stmt, stmt->value);
  Label body, next, end;
  Jump(Op::kJumpLeI, length, index, end);
  code_.Bind(body);
  if (AssignsBoth(stmt)) {
    const Temps temps(*this);
    const Reg value = AllocFor(element);
    LoadElement(elements, index, value);
    RangeStoreBoth(stmt, {index, integer}, {value, element});
  } else if (wants_value) {
    RangeStore(stmt, stmt->key, {index, integer});
    const Temps temps(*this);
    const Reg value = RangeRegister(stmt->value, element);
    LoadElement(elements, index, value);
    if (!IsInRegister(stmt->value, value)) RangeStore(stmt, stmt->value, {value, element});
  } else {
    RangeStore(stmt, stmt->key, {index, integer});
  }
  targets_[stmt] = {&end, &next};
  Block(stmt->body->statements);
  code_.Bind(next);
  BeginStatement(stmt->pos);
  Add(Op::kAddImm, index, index, 1);
  Jump(Op::kJumpLtI, index, length, body);
  code_.Bind(end);
  targets_.erase(stmt);
}

// A place for the elements of an array: a copy in registers, or behind a pointer.
Place FunctionEmitter::RangeArray(const lang::Expr* operand, const Type* array) {
  const Place place = PlaceOf(operand);
  if (Under(place.type)->kind == TypeKind::kPointer) return Deref(Load(place), array);
  if (HoldsWide(array)) return PlaceOfTemporary(Load(place), array);
  const bool small = WordsOf(array) <= 64;
  if (place.kind == Place::Kind::kRegister || small) {
    Place copy{Place::Kind::kArray, array->element};
    copy.container = array;
    copy.base = AllocFor(array);
    Load(place, copy.base);
    return copy;
  }
  const Reg pointer = Alloc(1);
  Add(Op::kNew, pointer, TypeOperand(array));
  const Temps temps(*this);
  const Reg whole = AllocFor(array);
  Load(place, whole);
  Store(Deref(pointer, array), whole);
  return Deref(pointer, array);
}

void FunctionEmitter::LoadElement(Place elements, Reg index, Reg to) {
  if (elements.kind != Place::Kind::kHeap) {
    elements.index = index;
    Load(elements, to);
    return;
  }
  const Temps temps(*this);
  const Type* array = Under(elements.type);
  const auto length = static_cast<uint64_t>(array->length);
  const Reg element = Alloc(1);
  Add(Op::kArrayAddr, element, elements.base, index);
  Ext(WordsOf(array->element), length & 0xffff, static_cast<uint32_t>(length >> 16));
  Load(Deref(element, array->element), to);
}

// range n: the count is found once, and the variable is a copy of the loop's own counter.
void FunctionEmitter::RangeInt(const lang::RangeStmt* stmt) {
  const Type* type = stmt->operand->type;
  BeginStatement(stmt->pos);
  const Reg count = Alloc(1);
  ExprTo(stmt->operand, count);
  const Reg index = Alloc(1);
  LoadInt(index, 0);
  RangeDeclare(stmt, stmt->key);
  const bool is_unsigned = IsUnsigned(type);
  Label body, next, end;
  Jump(is_unsigned ? Op::kJumpLeU : Op::kJumpLeI, count, index, end);
  code_.Bind(body);
  RangeStore(stmt, stmt->key, {index, type});
  targets_[stmt] = {&end, &next};
  Block(stmt->body->statements);
  code_.Bind(next);
  BeginStatement(stmt->pos);
  Add(Op::kAddImm, index, index, 1);
  Jump(is_unsigned ? Op::kJumpLtU : Op::kJumpLtI, index, count, body);
  code_.Bind(end);
  targets_.erase(stmt);
}

void FunctionEmitter::RangeString(const lang::RangeStmt* stmt) {
  const Type* integer = module_.store().Basic(TypeKind::kInt);
  const Type* rune = module_.store().Basic(TypeKind::kInt32);
  BeginStatement(stmt->pos);
  const Reg string = Alloc(1);
  ExprTo(stmt->operand, string);
  const Reg index = Alloc(1);
  LoadInt(index, 0);
  const Reg decoded = Alloc(2);
  const auto after = static_cast<Reg>(decoded + 1);
  RangeDeclare(stmt, stmt->key);
  RangeDeclare(stmt, stmt->value);
  Label body, head, next, end;
  JumpTo(head);
  code_.Bind(next);
  BeginStatement(stmt->pos);
  Move(index, after, 1);
  code_.Bind(head);
  Add(Op::kStrRange, decoded, string, index);
  Jump(Op::kJumpLtImm, after, 0, end);
  if (AssignsBoth(stmt)) {
    RangeStoreBoth(stmt, {index, integer}, {decoded, rune});
  } else {
    RangeStore(stmt, stmt->key, {index, integer});
    RangeStore(stmt, stmt->value, {decoded, rune});
  }
  targets_[stmt] = {&end, &next};
  Block(stmt->body->statements);
  JumpTo(next);
  code_.Bind(end);
  targets_.erase(stmt);
}

void FunctionEmitter::RangeMap(const lang::RangeStmt* stmt) {
  const Type* map = Under(stmt->operand->type);
  BeginStatement(stmt->pos);
  const Reg operand = Use(stmt->operand);
  const Reg iterator = Alloc(1);
  Add(Op::kMapIterInit, iterator, operand);
  Ext(TypeOperand(stmt->operand->type));
  RangeDeclare(stmt, stmt->key);
  RangeDeclare(stmt, stmt->value);
  const Reg more = Alloc(1);
  const auto target = [&](const lang::Expr* expr, const Type* type) {
    if (!IsWanted(expr)) return kNoRegister;
    return AssignsBoth(stmt) ? AllocFor(type) : RangeRegister(expr, type);
  };
  const Reg key = target(stmt->key, map->key);
  const Reg value = target(stmt->value, map->element);
  Label head, next, end;
  JumpTo(head);
  code_.Bind(next);
  BeginStatement(stmt->pos);
  EndStatement();
  code_.Bind(head);
  Add(Op::kMapIterNext, more, key, value);
  Ext(iterator, TypeOperand(stmt->operand->type));
  Jump(Op::kJumpIfNot, more, 0, end);
  if (AssignsBoth(stmt)) {
    RangeStoreBoth(stmt, {key, map->key}, {value, map->element});
  } else {
    if (!IsInRegister(stmt->key, key)) RangeStore(stmt, stmt->key, {key, map->key});
    if (!IsInRegister(stmt->value, value)) RangeStore(stmt, stmt->value, {value, map->element});
  }
  targets_[stmt] = {&end, &next};
  Block(stmt->body->statements);
  JumpTo(next);
  code_.Bind(end);
  targets_.erase(stmt);
}

}  // namespace chanscope::emit
