#include "core/lang/vet.h"

#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/terminating.h"
#include "core/lang/vet_checks.h"
#include "core/lang/walk.h"

namespace chanscope::lang {

const Object* CalledFunction(const CallExpr* call) {
  if (call->call != CallKind::kFunction) return nullptr;
  const Expr* function = Unparen(call->function);
  if (const auto* index = As<const IndexExpr>(function)) function = index->operand;
  const Object* object = nullptr;
  if (const auto* ident = As<const Ident>(function)) object = ident->object;
  if (const auto* selector = As<const SelectorExpr>(function)) object = selector->object;
  const bool is_function = object != nullptr && (object->kind == ObjectKind::kFunc ||
                                                 object->kind == ObjectKind::kMethod);
  return is_function ? object : nullptr;
}

bool MayChangeSomething(const Expr* expr) {
  bool found = false;
  Visitor visitor;
  visitor.stmt = [](const Stmt*) { return true; };
  visitor.expr = [&](const Expr* each) {
    const auto* call = As<const CallExpr>(each);
    const auto* unary = As<const UnaryExpr>(each);
    found = found || (call != nullptr && call->call != CallKind::kConversion) ||
            (unary != nullptr && unary->op == Token::kArrow);
    return !found;
  };
  Walk(expr, visitor);
  return found;
}

void WalkPackage(const Package& package, const Visitor& visitor) {
  for (const Decl* decl : package.ast->decls) {
    if (const auto* func = As<const FuncDecl>(decl)) Walk(func->body, visitor);
    if (const auto* vars = As<const VarDecl>(decl)) Walk(vars->values, visitor);
  }
}

std::string QualifiedType(const Type* type) {
  switch (type->kind) {
    case TypeKind::kPointer: return "*" + QualifiedType(type->element);
    case TypeKind::kSlice: return "[]" + QualifiedType(type->element);
    case TypeKind::kArray: return fmt::format("[{}]{}", type->length, QualifiedType(type->element));
    case TypeKind::kMap:
      return fmt::format("map[{}]{}", QualifiedType(type->key), QualifiedType(type->element));
    case TypeKind::kNamed: {
      if (!type->package.empty()) return type->package + "." + type->name;
      const bool predeclared = type->object == nullptr || !type->object->pos;
      return predeclared ? TypeString(type) : "main." + TypeString(type);
    }
    default: return TypeString(type);  // NOLINT: their parts are rare
  }
}

namespace {

// Calls `visit` for every list of statements of the package, those of function literals too.
template <class Visit>
void ForEachList(const Package& package, Visit visit) {
  Visitor visitor;
  visitor.expr = [](const Expr*) { return true; };
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* block = As<const BlockStmt>(stmt)) {
      visit(block->statements);
    } else if (const auto* cases = As<const SwitchStmt>(stmt)) {
      for (const CaseClause& clause : cases->clauses) visit(clause.body);
    } else if (const auto* types = As<const TypeSwitchStmt>(stmt)) {
      for (const CaseClause& clause : types->clauses) visit(clause.body);
    } else if (const auto* select = As<const SelectStmt>(stmt)) {
      for (const CommClause& clause : select->clauses) visit(clause.body);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

// ------------------------------------------------------------------ unreachable code

bool LeavesForGood(Stmt* stmt) {
  if (stmt->kind == StmtKind::kBranch) return true;
  BlockStmt alone(stmt->pos);
  alone.statements = {stmt};
  return IsTerminating(&alone);
}

// The first statement of a list that nothing leads to; a label may be jumped to.
void UnreachableCode(const Package& package, Diagnostics& warnings) {
  ForEachList(package, [&](const std::vector<Stmt*>& list) {
    for (size_t i = 1; i < list.size(); ++i) {
      if (list[i]->kind == StmtKind::kLabeled) continue;
      if (list[i]->kind == StmtKind::kEmpty || !LeavesForGood(list[i - 1])) continue;
      warnings.Add(list[i]->pos, "unreachable code");
    }
  });
}

// ------------------------------------------------------------------ captured loop variables

void CapturedIn(const FuncLit* literal, const std::vector<const Object*>& variables,
                Diagnostics& warnings) {
  Visitor visitor;
  visitor.stmt = [](const Stmt*) { return true; };
  visitor.expr = [&](const Expr* expr) {
    const auto* ident = As<const Ident>(expr);
    if (ident == nullptr || ident->object == nullptr) return true;
    if (std::find(variables.begin(), variables.end(), ident->object) != variables.end()) {
      warnings.Add(ident->pos,
                   fmt::format("loop variable {} captured by func literal", ident->name));
    }
    return true;
  };
  Walk(literal->body, visitor);
}

const FuncLit* SuspendedLiteral(const Stmt* last) {
  const Expr* call = nullptr;
  if (const auto* go = As<const GoStmt>(last)) call = go->call;
  if (const auto* defer = As<const DeferStmt>(last)) call = defer->call;
  if (const auto* stmt = As<const ExprStmt>(last)) {  // group.Go(func() …)
    const auto* called = As<const CallExpr>(stmt->expr);
    const Object* function = called != nullptr ? CalledFunction(called) : nullptr;
    const bool group = function != nullptr && function->name == "Go" &&
                       function->package == "golang.org/x/sync/errgroup";
    return group && called->arguments.size() == 1 ? As<const FuncLit>(called->arguments[0])
                                                  : nullptr;
  }
  const auto* called = As<const CallExpr>(call);
  return called != nullptr ? As<const FuncLit>(Unparen(called->function)) : nullptr;
}

// Before Go 1.22 a loop's variables are the same in all iterations. Only the last statement of the
// body is sure not to be waited for.
void CapturedLoopVariables(const Package& package, Diagnostics& warnings) {
  Visitor visitor;
  visitor.expr = [](const Expr*) { return true; };
  visitor.stmt = [&](const Stmt* stmt) {
    std::vector<const Object*> variables;
    const auto add = [&](const Expr* expr) {
      const auto* ident = As<const Ident>(expr);
      if (ident != nullptr && ident->object != nullptr) variables.push_back(ident->object);
    };
    const BlockStmt* body = nullptr;
    if (const auto* range = As<const RangeStmt>(stmt)) {
      add(range->key);
      add(range->value);
      body = range->body;
    } else if (const auto* loop = As<const ForStmt>(stmt)) {
      body = loop->body;
      if (const auto* step = As<const IncDecStmt>(loop->post)) add(step->operand);
      if (const auto* assign = As<const AssignStmt>(loop->post)) {
        for (const Expr* left : assign->left) add(left);
      }
    }
    if (variables.empty() || body->statements.empty()) return true;
    const FuncLit* literal = SuspendedLiteral(body->statements.back());
    if (literal != nullptr) CapturedIn(literal, variables, warnings);
    return true;
  };
  for (const Decl* decl : package.ast->decls) {
    if (const auto* func = As<const FuncDecl>(decl)) Walk(func->body, visitor);
  }
}

}  // namespace

void Vet(const Checked& checked, Diagnostics& warnings) {
  constexpr int kVariablesPerIteration = 22;
  const Package& package = checked.packages.back();
  VetCopiedLocks(package, warnings);
  VetPrintf(package, checked.go, warnings);
  VetCalls(package, warnings);
  VetAssignments(package, warnings);
  VetConditions(package, warnings);
  VetStructTags(package, warnings);
  VetLiterals(package, warnings);
  VetMethods(package, warnings);
  VetLostCancel(package, warnings);
  VetTesting(package, warnings);
  UnreachableCode(package, warnings);
  if (checked.go < kVariablesPerIteration) CapturedLoopVariables(package, warnings);
}

}  // namespace chanscope::lang
