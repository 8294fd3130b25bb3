// Struct literals of other packages whose values stand without names, and assertions from one
// interface to another that no type passes.
#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

// Types that will never have another field.
bool IsFrozen(std::string_view name) {
  constexpr std::array<std::string_view, 6> kNames = {
      "unicode.Range16",      "unicode.Range32",         "testing.InternalBenchmark",
      "testing.InternalTest", "testing.InternalExample", "testing.InternalFuzzTarget"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

void UnkeyedFields(const CompositeLit* literal, Diagnostics& warnings) {
  const Type* type = literal->type;
  if (type == nullptr) return;
  const Type* named = type->kind == TypeKind::kPointer ? type->element : type;
  if (named->kind != TypeKind::kNamed || named->package.empty()) return;
  const bool keyed =
      std::all_of(literal->elements.begin(), literal->elements.end(),
                  [](const Expr* each) { return each->kind == ExprKind::kKeyValue; });
  const std::string name = QualifiedType(type);
  if (keyed || Underlying(named)->kind != TypeKind::kStruct || IsFrozen(name)) return;
  warnings.Add(StartPos(literal), name + " composite literal uses unkeyed fields");
}

// The first method that both interfaces have, with different types.
const Method* Conflict(const Type* from, const Type* to) {
  if (from->kind != TypeKind::kInterface || to->kind != TypeKind::kInterface) return nullptr;
  for (const Method& method : to->methods) {
    for (const Method& other : from->methods) {
      if (other.name == method.name && other.type != method.type) return &method;
    }
  }
  return nullptr;
}

void ImpossibleAssertion(const Type* from, const Expr* target, Diagnostics& warnings) {
  const Type* to = target->type;
  if (from == nullptr || to == nullptr || from->parameterized || to->parameterized) return;
  const Method* method = Conflict(Underlying(from), Underlying(to));
  if (method == nullptr) return;
  warnings.Add(StartPos(target),
               fmt::format("impossible type assertion: no type can implement both {} and {} "
                           "(conflicting types for {} method)",
                           QualifiedType(from), QualifiedType(to), method->name));
}

}  // namespace

void VetLiterals(const Package& package, Diagnostics& warnings) {
  Visitor visitor;
  visitor.expr = [&](const Expr* expr) {
    if (const auto* literal = As<const CompositeLit>(expr)) UnkeyedFields(literal, warnings);
    const auto* assertion = As<const TypeAssertExpr>(expr);
    if (assertion != nullptr && assertion->type_expr != nullptr) {
      ImpossibleAssertion(assertion->operand->type, assertion->type_expr, warnings);
    }
    return true;
  };
  visitor.stmt = [&](const Stmt* stmt) {
    const auto* types = As<const TypeSwitchStmt>(stmt);
    if (types == nullptr) return true;
    const Expr* operand = types->operand;
    if (const auto* assertion = As<const TypeAssertExpr>(operand)) operand = assertion->operand;
    for (const CaseClause& clause : types->clauses) {
      for (const Expr* target : clause.values) ImpossibleAssertion(operand->type, target, warnings);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
