// Assignments of several values at once: x, y = y, x; v, ok := <-c; a, b = f().
#include <algorithm>
#include <functional>
#include <numeric>
#include <unordered_set>

#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"
#include "core/lang/walk.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

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

namespace {

// The variable that an assignment changes in place, through its fields and elements; null: another.
const lang::Object* ChangedVariable(const lang::Expr* left) {
  left = Unparen(left);
  if (const auto* ident = As<const lang::Ident>(left)) return ident->object;
  if (const auto* selector = As<const lang::SelectorExpr>(left)) {
    const bool in_place = selector->selection == lang::SelectionKind::kField &&
                          Under(selector->operand->type)->kind == TypeKind::kStruct;
    return in_place ? ChangedVariable(selector->operand) : nullptr;
  }
  const auto* index = As<const lang::IndexExpr>(left);
  const bool in_array = index != nullptr && Under(index->operand->type)->kind == TypeKind::kArray;
  return in_array ? ChangedVariable(index->operand) : nullptr;
}

// Parts of slices, and what an interface holds unless it is a single pointer.
bool IsFoundFirst(const lang::Expr* expr) {
  if (expr->kind == lang::ExprKind::kSlice) return true;
  if (expr->kind != lang::ExprKind::kTypeAssert) return false;
  const TypeKind kind = Under(expr->type)->kind;
  return kind != TypeKind::kPointer && kind != TypeKind::kMap && kind != TypeKind::kChan &&
         kind != TypeKind::kFunc;
}

bool Holds(const lang::Expr* expr, const std::function<bool(const lang::Expr*)>& wanted) {
  bool found = false;
  lang::Visitor visitor;
  visitor.stmt = [](const lang::Stmt*) { return false; };
  visitor.expr = [&](const lang::Expr* each) {
    found = found || wanted(each);
    return !found;
  };
  lang::Walk(expr, visitor);
  return found;
}

}  // namespace

// Of the values of a return: what the Go compiler finds first stands first.
std::vector<size_t> FunctionEmitter::ResultOrder(const std::vector<lang::Expr*>& results) {
  std::vector<size_t> order(results.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_partition(order.begin(), order.end(),
                        [&](size_t i) { return Holds(results[i], IsFoundFirst); });
  return order;
}

// The order in which the values of x, y = a, b are found. It shows when two of them panic: as in
// the Go compiler, those that an assignment before theirs might change come first.
std::vector<size_t> FunctionEmitter::ValueOrder(const std::vector<lang::Expr*>& left,
                                                const std::vector<lang::Expr*>& right) const {
  std::vector<size_t> early;
  std::vector<size_t> late;
  std::unordered_set<const lang::Object*> changed;
  bool memory = false;
  bool results = false;
  for (size_t i = 0; i < left.size(); ++i) {
    const bool affected = results || Holds(right[i], [&](const lang::Expr* each) {
                            const auto* ident = As<const lang::Ident>(each);
                            if (ident != nullptr && changed.contains(ident->object)) return true;
                            if (IsFoundFirst(each)) return true;
                            return memory && ReadsMemory(each);
                          });
    (affected ? early : late).push_back(i);
    if (IsBlank(left[i])) continue;
    const lang::Object* variable = ChangedVariable(left[i]);
    const auto known = variables_.find(variable);
    const bool is_result = std::find(result_objects_.begin(), result_objects_.end(), variable) !=
                           result_objects_.end();
    if (variable == nullptr || (known != variables_.end() && known->second.boxed) ||
        variable->function == nullptr) {
      memory = true;
    } else if (is_result && has_defer_) {
      results = true;
    } else {
      changed.insert(variable);
    }
  }
  early.insert(early.end(), late.begin(), late.end());
  return early;
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
  std::vector<const Type*> targets(define ? 0 : left.size());
  for (size_t i = 0; i < left.size(); ++i) {
    targets.push_back(define ? nullptr : left[i]->type);
    NameCalls(NameOfTarget(left[i]), right[i]);
  }
  MakeCallsFirst(sides, {}, targets);
  PlaceDestinations(left, define, destinations);
  std::vector<Reg> values(left.size());
  for (const size_t i : ValueOrder(left, right)) {
    const Destination& destination = destinations[i];
    if (destination.place.type == nullptr) {
      Discard(right[i]);
      continue;
    }
    const bool direct = destination.declares != nullptr && !destination.variable.boxed;
    values[i] = direct ? destination.variable.reg : AllocFor(destination.place.type);
    NameNext(NameOfTarget(left[i]), right[i]);
    ConvertTo(right[i], destination.place.type, values[i]);
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
    NameCalls(NameOfTarget(left[0]), right);
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
    next = static_cast<Reg>(next + RegisterWords(type));
  }
  return values;
}

}  // namespace chanscope::emit
