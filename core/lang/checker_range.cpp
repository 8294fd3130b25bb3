#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

namespace {

constexpr int kRangeOverInt = 22;
constexpr int kRangeOverFunc = 23;

// Why a function cannot be ranged over; empty when it can.
std::string TroubleOfIterator(const Type* func) {
  const auto not_of_form = [](const char* why) {
    return fmt::format(" (func must be func(yield func(...) bool): {})", why);
  };
  if (func->params.size() != 1 || !func->results.empty() || func->variadic) {
    return not_of_form(func->params.size() != 1 ? "wrong argument count" : "unexpected result(s)");
  }
  Underlying(func->params[0]);
  const Type* yield = CoreType(func->params[0]);
  if (yield == nullptr || Underlying(yield)->kind != TypeKind::kFunc) {
    return not_of_form("argument is not func");
  }
  yield = Underlying(yield);
  if (yield->results.size() != 1 || Underlying(yield->results[0])->kind != TypeKind::kBool) {
    return not_of_form("yield func does not return bool");
  }
  if (yield->params.size() > 2) return not_of_form("yield func has too many parameters");
  return "";
}

bool RangesOverInt(const Operand& x) {
  const bool whole = x.is_constant() && x.constant != nullptr && ToInt(x.constant) != nullptr;
  return IsInteger(x.type) || (IsUntyped(x.type) && IsNumeric(x.type) && whole);
}

}  // namespace

void PackageChecker::CountType(Operand& x, RangeStmt* stmt) {
  Type* type = Basic(TypeKind::kInt);
  if (!stmt->define && stmt->key != nullptr) {
    const auto* ident = As<Ident>(stmt->key);
    Operand target;
    if (ident == nullptr || ident->name != "_") {
      Expression(target, stmt->key);
      if (target.ok()) type = target.type;
    }
  }
  ConvertUntyped(x, type);
  if (!x.ok()) x.type = Invalid();
}

void PackageChecker::Range(RangeStmt* stmt) {
  Operand x;
  Expression(x, stmt->operand);
  Type* key = nullptr;
  Type* value = nullptr;
  const Type* yield = nullptr;
  if (x.ok()) {
    std::string cause;
    Under(x.type);
    Type* core = CoreType(x.type);
    if (core == nullptr) cause = fmt::format(" ({} has no core type)", TypeString(x.type));
    const Type* u = x.is_nil() || core == nullptr ? nullptr : Under(ThroughArrayPointer(core));
    const TypeKind kind = u != nullptr ? u->kind : TypeKind::kInvalid;
    if (kind == TypeKind::kChan) {
      if (stmt->value != nullptr) {
        Error(stmt->value,
              fmt::format("range over {} permits only one iteration variable", Describe(x)));
      }
      if (u->dir == ChanDir::kSend) cause = " (receive from send-only channel)";
      key = u->element;
      value = Invalid();
    } else if (kind == TypeKind::kString || kind == TypeKind::kUntypedString) {
      key = Basic(TypeKind::kInt);
      value = Basic(TypeKind::kInt32);
    } else if (kind == TypeKind::kArray || kind == TypeKind::kSlice) {
      key = Basic(TypeKind::kInt);
      value = u->element;
    } else if (kind == TypeKind::kMap) {
      key = u->key;
      value = u->element;
    } else if (go_ >= kRangeOverInt && u != nullptr && RangesOverInt(x)) {
      if (stmt->value != nullptr) {
        Error(stmt->value,
              fmt::format("range over {} permits only one iteration variable", Describe(x)));
      }
      // An untyped count is of the type of the variable that counts.
      if (IsUntyped(x.type)) CountType(x, stmt);
      key = x.type;
      value = Invalid();
    } else if (go_ >= kRangeOverFunc && kind == TypeKind::kFunc) {
      cause = TroubleOfIterator(u);
      if (cause.empty()) yield = Under(CoreType(u->params[0]));
    }
    if (yield != nullptr) {
      const size_t most = yield->params.size();
      Expr* extra = most == 0 ? stmt->key : most == 1 ? stmt->value : nullptr;
      if (extra != nullptr) {
        Error(extra,
              fmt::format("range over {} permits {}", Describe(x),
                          most == 0 ? "no iteration variables" : "only one iteration variable"));
      }
    } else if (key == nullptr || !cause.empty()) {
      Error(x, fmt::format("cannot range over {}{}", Describe(x), cause));
    } else if (IsUntyped(x.type)) {
      UpdateExprType(stmt->operand, DefaultType(types_, x.type), true);
    }
  }
  if (yield != nullptr) {
    RangeOverFunction(stmt, yield);
    return;
  }
  OpenScope();
  RangeVariables(stmt, key, value);
  Statement(stmt->body);
  CloseScope();
}

// A variable that the compiler needs and no program can name.
Object* PackageChecker::RangeVariable(const char* name, Type* type, const Function* function) {
  Object* object = types_.NewObject(ObjectKind::kVar, name, Pos());
  object->package = path_;
  object->type = type;
  object->function = function->node;
  object->used = object->captured = object->reassigned = true;
  return object;
}

// The body becomes a function of its own, which captures what it mentions.
void PackageChecker::RangeOverFunction(RangeStmt* stmt, const Type* yield) {
  Function* outside = env_.function;
  auto range = std::make_shared<RangeBody>();
  range->outer = outside->range;
  range->literal = package_.ast->New<FuncLit>(stmt->pos);
  range->state = RangeVariable("#state", Basic(TypeKind::kInt), outside);
  range->next = range->outer != nullptr ? range->outer->next
                                        : RangeVariable("#next", Basic(TypeKind::kInt), outside);
  stmt->over_function = range;
  functions_.emplace_back();
  Function* body = &functions_.back();
  body->outer = outside;
  body->node = body->literal = range->literal;
  body->results = outside->results;
  body->named_results = outside->named_results;
  body->range = range.get();
  const size_t top = delayed_.size();
  OpenScope();
  env_.function = body;
  UseVariable(range->state);
  UseVariable(range->next);
  RangeVariables(stmt, yield->params.empty() ? nullptr : yield->params[0],
                 yield->params.size() < 2 ? nullptr : yield->params[1]);
  Statement(stmt->body);
  ProcessDelayed(top);
  env_.function = outside;
  CloseScope();
  UnusedVariables(*body);
}

// A return within such bodies leaves its values where the function around them finds them.
void PackageChecker::ReturnFromRange() {
  Function* function = env_.function;
  RangeBody* outermost = function->range;
  while (outermost->outer != nullptr) outermost = outermost->outer;
  while (function->range != nullptr) function = function->outer;
  if (outermost->results.empty()) {
    for (Object* result : function->results) {
      const bool named = function->named_results && result->name != "_";
      outermost->results.push_back(named ? result
                                         : RangeVariable("#result", result->type, function));
    }
  }
  for (Object* result : outermost->results) {
    UseVariable(result);
    result->reassigned = true;
  }
}

// A deferred call within such bodies belongs to the function around them.
void PackageChecker::DeferFromRange() {
  RangeBody* outermost = env_.function->range;
  while (outermost->outer != nullptr) outermost = outermost->outer;
  if (outermost->frame == nullptr) {
    const Function* function = env_.function;
    while (function->range != nullptr) function = function->outer;
    outermost->frame = RangeVariable("#frame", Basic(TypeKind::kInt), function);
  }
  env_.function->range->frame = outermost->frame;
  UseVariable(outermost->frame);
}

void PackageChecker::RangeVariables(RangeStmt* stmt, Type* key, Type* value) {
  const std::pair<Expr*, Type*> sides[] = {{stmt->key, key}, {stmt->value, value}};
  std::vector<Object*> fresh;
  for (const auto& [left, type] : sides) {
    if (left == nullptr) continue;
    Operand x;
    x.mode = Mode::kValue;
    x.expr = left;
    x.type = type;
    if (!stmt->define) {
      if (type != nullptr) AssignVar(left, x);
      continue;
    }
    auto* ident = As<Ident>(left);
    Object* variable = nullptr;
    if (ident != nullptr) {
      variable = NewVar(ident);
      if (ident->name != "_") fresh.push_back(variable);
    } else {
      Error(left, fmt::format("cannot declare {}", ExprText(left)));
      variable = types_.NewObject(ObjectKind::kVar, "_", left->pos);
    }
    // One variable for the whole loop: each round assigns to it.
    variable->reassigned = true;
    if (type != nullptr) {
      InitVar(variable, x, "range clause");
    } else {
      variable->type = Invalid();
      variable->used = true;
    }
    left->mode = Mode::kVariable;
    left->type = variable->type;
  }
  if (!stmt->define) return;
  for (Object* variable : fresh) Declare(env_.scope, variable);
  if (fresh.empty()) Error(stmt->pos, "no new variables on left side of :=");
}

}  // namespace chanscope::lang
