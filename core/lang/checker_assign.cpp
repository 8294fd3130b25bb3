#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {
namespace {

std::string Measure(size_t count, const char* unit) {
  return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

// "(number, string)", the types of values as a message about their number lists them.
std::string TypesSummary(const std::vector<Type*>& types, bool variadic) {
  std::string out = "(";
  for (size_t i = 0; i < types.size(); ++i) {
    Type* type = types[i];
    if (i > 0) out += ", ";
    if (type == nullptr || IsInvalid(type)) {
      out += "<T>";
    } else if (IsUntyped(type)) {
      out += IsNumeric(type) ? "number" : type->name.substr(std::string("untyped ").size());
    } else if (variadic && i + 1 == types.size()) {
      out += "..." + TypeString(type->element);
    } else {
      out += TypeString(type);
    }
  }
  return out + ')';
}

}  // namespace

std::string HaveWant(const std::vector<Operand>& have, const std::vector<Type*>& want,
                     bool variadic) {
  std::vector<Type*> types;
  for (const Operand& x : have) types.push_back(x.type);
  return fmt::format("\n\thave {}\n\twant {}", TypesSummary(types, false),
                     TypesSummary(want, variadic));
}

void PackageChecker::Assign(Operand& x, Type* target, const std::string& context,
                            const FuncType* written) {
  SingleValue(x);
  if (!x.ok()) return;
  if (x.mode == Mode::kNoValue || x.mode == Mode::kBuiltin || x.mode == Mode::kType) {
    Error(x, fmt::format("cannot assign {} to {} in {}", Describe(x),
                         target != nullptr ? TypeString(target) : "<nil>", context));
    x.mode = Mode::kInvalid;
    return;
  }
  if (IsUntyped(x.type)) {
    Type* wanted = target;
    if (x.is_nil() && target == nullptr) {
      Error(x, fmt::format("use of untyped nil in {}", context));
      x.mode = Mode::kInvalid;
      return;
    }
    if (!x.is_nil() && (target == nullptr || Under(target)->kind == TypeKind::kInterface)) {
      wanted = DefaultType(types_, x.type);
    }
    Type* type = nullptr;
    ConstantRef value;
    const ConvertError error = ImplicitType(x, wanted, &type, &value);
    if (error != ConvertError::kNone) {
      std::string message =
          fmt::format("cannot use {} as {} value in {}", Describe(x), TypeString(wanted), context);
      if (error == ConvertError::kTruncated) message += " (truncated)";
      if (error == ConvertError::kOverflows) message += " (overflows)";
      Error(x, std::move(message));
      x.mode = Mode::kInvalid;
      return;
    }
    if (value != nullptr) {
      x.constant = value;
      if (IsUntyped(x.expr->type)) x.expr->constant = value;
    }
    if (type != x.type) {
      x.type = type;
      UpdateExprType(x.expr, type, false);
    }
  }
  if (target == nullptr) return;
  std::string reason;
  if (AssignableTo(x, target, &reason)) return;
  std::string message = fmt::format("cannot use {} as type {} in {}", Describe(x),
                                    TypeText(target, written), context);
  if (!reason.empty()) message += ":\n\t" + reason;
  Error(x, std::move(message));
  x.mode = Mode::kInvalid;
}

void PackageChecker::InitConst(Object* object, Operand& x) {
  if (!x.ok() || IsInvalid(x.type) || (object->type != nullptr && IsInvalid(object->type))) {
    if (object->type == nullptr) object->type = Invalid();
    return;
  }
  if (!x.is_constant()) {
    Error(x, fmt::format("{} is not constant", Describe(x)));
    if (object->type == nullptr) object->type = Invalid();
    return;
  }
  if (object->type == nullptr) object->type = x.type;
  Assign(x, object->type, "constant declaration");
  if (x.ok()) object->constant = x.constant;
}

Type* PackageChecker::InitVar(Object* object, Operand& x, const std::string& context) {
  if (!x.ok() || IsInvalid(x.type) || (object->type != nullptr && IsInvalid(object->type))) {
    if (object->type == nullptr) object->type = Invalid();
    object->used = true;
    return nullptr;
  }
  if (object->type == nullptr) {
    if (x.type->kind == TypeKind::kUntypedNil) {
      Error(x, fmt::format("use of untyped nil in {}", context));
      object->type = Invalid();
      return nullptr;
    }
    object->type = DefaultType(types_, x.type);
    if (const auto* literal = As<FuncLit>(x.expr)) object->signature = literal->signature;
  }
  Assign(x, object->type, context, object->signature);
  if (!x.ok()) {
    object->used = true;
    return nullptr;
  }
  return x.type;
}

Object* PackageChecker::LocalVariable(Expr* left) {
  const auto* ident = As<Ident>(Unparen(left));
  Object* object = ident != nullptr ? env_.scope->Lookup(ident->name) : nullptr;
  return object != nullptr && object->kind == ObjectKind::kVar && object->package == path_
             ? object
             : nullptr;
}

Type* PackageChecker::AssignVar(Expr* left, Operand& x) {
  if (!x.ok() || IsInvalid(x.type)) {
    Use(left);
    return nullptr;
  }
  auto* ident = As<Ident>(Unparen(left));
  if (ident != nullptr && ident->name == "_") {
    Assign(x, nullptr, "assignment to _ identifier");
    left->mode = Mode::kVariable;
    left->type = ident->type = x.ok() ? x.type : Invalid();
    ident->mode = Mode::kVariable;
    return x.ok() ? x.type : nullptr;
  }
  // To be assigned to is not to be used.
  Object* variable = LocalVariable(left);
  const bool used = variable != nullptr && variable->used;
  Operand z;
  Expression(z, left);
  if (variable != nullptr) variable->used = used;
  if (!z.ok() || IsInvalid(z.type)) return nullptr;
  if (z.mode != Mode::kVariable && z.mode != Mode::kMapIndex) {
    if (auto* selector = As<SelectorExpr>(z.expr)) {
      Operand operand;
      Expression(operand, selector->operand);
      if (operand.mode == Mode::kMapIndex) {
        Error(z, fmt::format("cannot assign to struct field {} in map", ExprText(z.expr)));
        return nullptr;
      }
    }
    Error(z, fmt::format("cannot assign to {}", Describe(z)));
    return nullptr;
  }
  MarkReassigned(left);
  Assign(x, z.type, "assignment", WrittenSignature(z.expr));
  return x.ok() ? x.type : nullptr;
}

void PackageChecker::AssignMismatch(const std::vector<Expr*>& right, size_t variables,
                                    size_t values) {
  const auto* call = right.size() == 1 ? As<CallExpr>(Unparen(right[0])) : nullptr;
  const std::string left = Measure(variables, "variable");
  if (call != nullptr) {
    Error(right[0], fmt::format("assignment mismatch: {} but {} returns {}", left,
                                ExprText(call->function), Measure(values, "value")));
  } else {
    Error(right[0], fmt::format("assignment mismatch: {} but {}", left, Measure(values, "value")));
  }
}

void PackageChecker::ReturnMismatch(const ReturnStmt* stmt, const std::vector<Object*>& left,
                                    const std::vector<Operand>& right) {
  std::vector<Type*> want;
  for (const Object* object : left) want.push_back(object->type);
  Pos at = stmt->pos;
  const bool too_many = right.size() > left.size();
  if (too_many) {
    at = StartPos(right[left.size()].expr);
  } else if (!right.empty()) {
    at = StartPos(right.back().expr);
  }
  Error(at, fmt::format("{} return values{}", too_many ? "too many" : "not enough",
                        HaveWant(right, want, false)));
}

void PackageChecker::InitVars(const std::vector<Object*>& left, const std::vector<Expr*>& right,
                              const ReturnStmt* return_stmt) {
  bool comma_ok = false;
  std::vector<Operand> values =
      ExpressionList(right, left.size() == 2 && return_stmt == nullptr, &comma_ok);
  if (left.size() != values.size()) {
    for (Object* object : left) {
      object->used = true;
      if (object->type == nullptr) object->type = Invalid();
    }
    if (std::any_of(values.begin(), values.end(), [](const Operand& x) { return !x.ok(); })) return;
    if (return_stmt != nullptr) {
      ReturnMismatch(return_stmt, left, values);
    } else {
      AssignMismatch(right, left.size(), values.size());
    }
    return;
  }
  const std::string context = return_stmt != nullptr ? "return statement" : "assignment";
  bool all = true;
  for (size_t i = 0; i < left.size(); ++i) {
    all &= InitVar(left[i], values[i], context) != nullptr;
  }
  if (all || comma_ok) return;
  for (Object* object : left) object->used = true;
}

void PackageChecker::AssignVars(const std::vector<Expr*>& left, const std::vector<Expr*>& right) {
  bool comma_ok = false;
  std::vector<Operand> values = ExpressionList(right, left.size() == 2, &comma_ok);
  if (left.size() != values.size()) {
    Use(left);
    if (std::any_of(values.begin(), values.end(), [](const Operand& x) { return !x.ok(); })) return;
    AssignMismatch(right, left.size(), values.size());
    return;
  }
  bool all = true;
  for (size_t i = 0; i < left.size(); ++i) all &= AssignVar(left[i], values[i]) != nullptr;
  if (all || comma_ok) return;
  for (Expr* each : left) {
    if (Object* variable = LocalVariable(each)) variable->used = true;
  }
}

void PackageChecker::ShortVarDecl(AssignStmt* stmt) {
  const size_t top = delayed_.size();
  std::vector<Object*> variables;
  std::vector<Object*> fresh;
  std::unordered_set<std::string_view> names;
  bool failed = false;
  for (Expr* left : stmt->left) {
    auto* ident = As<Ident>(left);
    Object* variable = nullptr;
    if (ident == nullptr) {
      Use(left);
      Error(left, fmt::format("non-name {} on left side of :=", ExprText(left)));
      failed = true;
    } else if (ident->name != "_" && !names.insert(ident->name).second) {
      Error(left, fmt::format("{} repeated on left side of :=", ident->name));
      failed = true;
    } else {
      Object* other = env_.scope->LookupHere(ident->name);
      if (other == nullptr || ident->name == "_") {
        variable = NewVar(ident);
        if (ident->name != "_") fresh.push_back(variable);
      } else if (other->kind == ObjectKind::kVar) {
        ident->object = other;
        other->reassigned = true;
        variable = other;
      } else {
        Error(left, fmt::format("cannot assign to {}", ident->name));
        failed = true;
      }
    }
    if (variable == nullptr) variable = types_.NewObject(ObjectKind::kVar, "_", left->pos);
    variables.push_back(variable);
  }
  InitVars(variables, stmt->right, nullptr);
  for (size_t i = 0; i < variables.size(); ++i) {
    stmt->left[i]->mode = Mode::kVariable;
    stmt->left[i]->type = variables[i]->type;
  }
  ProcessDelayed(top);
  if (fresh.empty() && !failed) {
    Error(stmt->op_pos, "no new variables on left side of :=");
    return;
  }
  for (Object* object : fresh) Declare(env_.scope, object);
}

void PackageChecker::Assignment(AssignStmt* stmt) {
  if (stmt->compound) {
    if (stmt->left.size() != 1 || stmt->right.size() != 1) {
      Error(stmt->op_pos, fmt::format("assignment operation {}= requires single-valued expressions",
                                      TokenText(stmt->op)));
      return;
    }
    Operand x;
    Binary(x, nullptr, stmt->left[0], stmt->right[0], stmt->op);
    AssignVar(stmt->left[0], x);
  } else if (stmt->op == Token::kDefine) {
    ShortVarDecl(stmt);
  } else {
    AssignVars(stmt->left, stmt->right);
  }
}

// The variable that holds `expr` within itself: x of x, x.field and x[i] of an array; null when
// a pointer, slice or map stands in between.
static Object* HoldingVariable(Expr* expr) {
  while (true) {
    expr = Unparen(expr);
    if (const auto* ident = As<Ident>(expr)) {
      Object* object = ident->object;
      return object != nullptr && object->kind == ObjectKind::kVar ? object : nullptr;
    }
    Expr* operand = nullptr;
    if (const auto* selector = As<SelectorExpr>(expr)) {
      if (selector->selection == SelectionKind::kPackageMember) return nullptr;
      operand = selector->operand;
    } else if (const auto* index = As<IndexExpr>(expr)) {
      operand = index->operand;
    }
    if (operand == nullptr || operand->type == nullptr) return nullptr;
    const TypeKind kind = Underlying(operand->type)->kind;
    if (kind != TypeKind::kStruct && kind != TypeKind::kArray) return nullptr;
    expr = operand;
  }
}

void PackageChecker::MarkReassigned(Expr* target) {
  if (Object* variable = HoldingVariable(target)) variable->reassigned = true;
}

void PackageChecker::MarkAddressTaken(Expr* operand) {
  if (Object* variable = HoldingVariable(operand)) variable->address_taken = true;
}

}  // namespace chanscope::lang
