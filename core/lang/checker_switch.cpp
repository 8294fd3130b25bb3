#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

void PackageChecker::MultipleDefaults(const std::vector<Pos>& defaults) {
  for (size_t i = 1; i < defaults.size(); ++i) {
    Error(defaults[i], fmt::format("multiple defaults (first at {})", Place(defaults[0])));
  }
}

void PackageChecker::Switch(SwitchStmt* stmt) {
  OpenScope();
  Statement(stmt->init);
  Operand tag;
  if (stmt->tag != nullptr) {
    Expression(tag, stmt->tag);
    Assign(tag, nullptr, "switch expression");
    if (tag.ok() && !IsComparable(Under(tag.type)) && !HasNil(Under(tag.type))) {
      Error(tag, fmt::format("cannot switch on {} ({} is not comparable)", Describe(tag),
                             TypeString(tag.type)));
      tag.mode = Mode::kInvalid;
    }
  } else {
    auto* name =
        package_.ast->New<Ident>(stmt->clauses.empty() ? stmt->rbrace : stmt->clauses[0].pos);
    name->name = "true";
    tag.mode = Mode::kConstant;
    tag.type = Basic(TypeKind::kBool);
    tag.constant = MakeBool(true);
    tag.expr = name;
    Record(tag);
  }
  std::vector<Pos> defaults;
  for (const CaseClause& clause : stmt->clauses) {
    if (clause.is_default) defaults.push_back(clause.pos);
  }
  MultipleDefaults(defaults);
  SeenValues seen;
  for (CaseClause& clause : stmt->clauses) {
    CaseValues(tag, clause, seen);
    OpenScope();
    Statements(clause.body);
    CloseScope();
  }
  CloseScope();
}

void PackageChecker::CaseValues(Operand& tag, CaseClause& clause, SeenValues& seen) {
  for (Expr* expr : clause.values) {
    Operand value;
    Expression(value, expr);
    if (!tag.ok() || !value.ok()) continue;
    ConvertUntyped(value, tag.type);
    if (!value.ok()) continue;
    Operand result = value;
    Operand against = tag;
    Comparison(result, against, Token::kEqual, true);
    if (!result.ok() || !value.is_constant() || value.constant == nullptr) continue;
    if (value.constant->kind() == ConstantKind::kBool) continue;
    const auto [same, is_new] =
        seen.try_emplace({value.type, ConstantKey(value.constant)}, value.expr);
    if (is_new) continue;
    Error(value, fmt::format("duplicate case {} in expression switch\n\t{}: previous case",
                             Describe(value), Place(same->second->pos)));
  }
}

void PackageChecker::TypeSwitch(TypeSwitchStmt* stmt) {
  OpenScope();
  Statement(stmt->init);
  Ident* bind = stmt->bind;
  if (bind != nullptr && bind->name == "_") {
    Error(bind, "no new variable on left side of :=");
    bind = nullptr;
  }
  Operand x;
  Expression(x, stmt->operand);
  if (!x.ok()) {
    CloseScope();
    return;
  }
  const bool interface = !x.is_nil() && Under(x.type)->kind == TypeKind::kInterface;
  if (IsTypeParam(x.type)) {
    Error(x, fmt::format("cannot use type switch on type parameter value {}", Describe(x)));
  } else if (!interface) {
    Error(x, fmt::format("{} is not an interface", Describe(x)));
  }
  std::vector<Pos> defaults;
  for (const CaseClause& clause : stmt->clauses) {
    if (clause.is_default) defaults.push_back(clause.pos);
  }
  MultipleDefaults(defaults);
  SeenTypes seen;
  bool used = false;
  for (CaseClause& clause : stmt->clauses) {
    Type* type = CaseTypes(interface ? &x : nullptr, clause, seen);
    OpenScope();
    if (bind != nullptr) {
      Object* variable = NewVar(bind);
      variable->type = clause.values.size() == 1 && type != nullptr ? type : x.type;
      env_.scope->Insert(variable);
      clause.bound = variable;
    }
    Statements(clause.body);
    CloseScope();
    used |= clause.bound != nullptr && clause.bound->used;
  }
  if (bind != nullptr && !used) {
    Error(bind, fmt::format("{} declared but not used", bind->name));
  }
  CloseScope();
}

// The last type of the clause; null for nil, and after an error.
Type* PackageChecker::CaseTypes(const Operand* x, CaseClause& clause, SeenTypes& seen) {
  Type* type = nullptr;
  for (Expr* expr : clause.values) {
    const auto* ident = As<Ident>(Unparen(expr));
    const Object* object = ident != nullptr ? env_.scope->Lookup(ident->name) : nullptr;
    if (object != nullptr && object->kind == ObjectKind::kNil) {
      type = nullptr;
      Operand nil;
      Expression(nil, expr);
    } else {
      type = VarTypeOf(expr);
      if (IsInvalid(type)) continue;
      reached_.TypeOf(type);
    }
    const auto [same, is_new] = seen.try_emplace(type, expr);
    if (!is_new && !instance_) {
      Error(expr,
            fmt::format("duplicate case {} in type switch\n\t{}: previous case",
                        type != nullptr ? TypeString(type) : "nil", Place(StartPos(same->second))));
      continue;
    }
    if (x != nullptr && type != nullptr) ImpossibleAssertion(expr, *x, type, true);
  }
  return type;
}

void PackageChecker::Select(SelectStmt* stmt) {
  std::vector<Pos> defaults;
  for (const CommClause& clause : stmt->clauses) {
    if (clause.comm == nullptr) defaults.push_back(clause.pos);
  }
  MultipleDefaults(defaults);
  for (CommClause& clause : stmt->clauses) {
    const Expr* received = nullptr;
    if (const auto* assign = As<AssignStmt>(clause.comm)) {
      if (assign->right.size() == 1) received = Unparen(assign->right[0]);
    } else if (const auto* expr = As<ExprStmt>(clause.comm)) {
      received = Unparen(expr->expr);
    }
    const auto* receive = As<UnaryExpr>(received);
    const bool valid = clause.comm == nullptr || clause.comm->kind == StmtKind::kSend ||
                       (receive != nullptr && receive->op == Token::kArrow);
    if (!valid) {
      const auto* expr = As<ExprStmt>(clause.comm);
      Error(expr != nullptr ? expr->expr->pos : clause.comm->pos,
            "select case must be send or receive (possibly with assignment)");
      continue;
    }
    OpenScope();
    Statement(clause.comm);
    Statements(clause.body);
    CloseScope();
  }
}

}  // namespace chanscope::lang
