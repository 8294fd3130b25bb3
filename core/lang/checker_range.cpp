#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

void PackageChecker::Range(RangeStmt* stmt) {
  Operand x;
  Expression(x, stmt->operand);
  Type* key = nullptr;
  Type* value = nullptr;
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
    }
    if (key == nullptr || !cause.empty()) {
      Error(x, fmt::format("cannot range over {}{}", Describe(x), cause));
    } else if (IsUntyped(x.type)) {
      UpdateExprType(stmt->operand, DefaultType(types_, x.type), true);
    }
  }
  OpenScope();
  RangeVariables(stmt, key, value);
  Statement(stmt->body);
  CloseScope();
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
