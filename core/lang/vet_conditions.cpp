// Conditions that say the same twice or cannot fail, functions compared with nil, and shifts by
// more bits than there are.
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

const Expr* WithoutParens(const Expr* expr) {
  while (const auto* paren = As<const ParenExpr>(expr)) expr = paren->inner;
  return expr;
}

// The operands of a chain of && or ||.
class Chains {
 public:
  explicit Chains(Diagnostics& warnings) : warnings_(warnings) {}

  void Check(const BinaryExpr* chain) {
    if (chain->op != Token::kLogicalAnd && chain->op != Token::kLogicalOr) return;
    if (seen_.contains(chain)) return;
    op_ = chain->op;
    std::vector<const Expr*> operands;
    Split(chain, operands);
    // What may change something parts the operands: order matters there.
    std::vector<const Expr*> group;
    for (const Expr* operand : operands) {
      if (!MayChangeSomething(operand)) {
        group.push_back(operand);
        continue;
      }
      CheckGroup(group);
      group.clear();
    }
    CheckGroup(group);
  }

 private:
  // The last operand first, as go vet has them.
  void Split(const Expr* expr, std::vector<const Expr*>& operands) {
    for (;;) {
      expr = WithoutParens(expr);
      const auto* binary = As<const BinaryExpr>(expr);
      if (binary == nullptr || binary->op != op_) break;
      seen_.insert(binary);
      Split(binary->right, operands);
      expr = binary->left;
    }
    operands.push_back(expr);
  }

  void Warn(const Expr* at, std::string_view what, const std::string& left,
            const std::string& right) {
    const bool both = op_ == Token::kLogicalAnd;
    warnings_.Add(StartPos(at), fmt::format("{} {}: {} {} {}", what, both ? "and" : "or", left,
                                            both ? "&&" : "||", right));
  }

  void CheckGroup(const std::vector<const Expr*>& group) {
    std::set<std::string> seen;
    std::map<std::string, std::string> compared;  // "x" to "x != 1"
    for (const Expr* operand : group) {
      const std::string text = SourceText(operand);
      if (!seen.insert(text).second) Warn(operand, "redundant", text, text);
      const auto* binary = As<const BinaryExpr>(operand);
      const Token suspect = op_ == Token::kLogicalAnd ? Token::kEqual : Token::kNotEqual;
      if (binary == nullptr || binary->op != suspect) continue;
      const Expr* variable = binary->right->constant != nullptr  ? binary->left
                             : binary->left->constant != nullptr ? binary->right
                                                                 : nullptr;
      if (variable == nullptr) continue;
      const auto [found, fresh] = compared.try_emplace(SourceText(variable), text);
      if (!fresh && found->second != text) Warn(operand, "suspect", text, found->second);
    }
  }

  Diagnostics& warnings_;
  Token op_ = Token::kEof;
  std::set<const BinaryExpr*> seen_;
};

// A function that is declared is never nil.
void FunctionAndNil(const BinaryExpr* comparison, Diagnostics& warnings) {
  if (comparison->op != Token::kEqual && comparison->op != Token::kNotEqual) return;
  const Expr* operand = comparison->right->mode == Mode::kNil  ? comparison->left
                        : comparison->left->mode == Mode::kNil ? comparison->right
                                                               : nullptr;
  if (operand == nullptr) return;
  operand = WithoutParens(operand);
  const Object* object = nullptr;
  if (const auto* ident = As<const Ident>(operand)) object = ident->object;
  if (const auto* selector = As<const SelectorExpr>(operand)) object = selector->object;
  if (object == nullptr) return;
  if (object->kind != ObjectKind::kFunc && object->kind != ObjectKind::kMethod) return;
  warnings.Add(StartPos(comparison),
               fmt::format("comparison of function {} {} nil is always {}", object->name,
                           TokenText(comparison->op), comparison->op == Token::kNotEqual));
}

void LongShift(const Expr* value, const Expr* count, Pos pos, Diagnostics& warnings) {
  if (value->constant != nullptr || count->constant == nullptr || value->type == nullptr) return;
  const Type* type = Underlying(value->type);
  if (IsTypeParam(type) || !IsInteger(value->type) || IsUntyped(type)) return;
  const unsigned bits = IntegerBits(type);
  if (!FitsUnsigned(count->constant, 64) || FitsUnsigned(count->constant, 3)) return;
  const std::string amount = ConstantString(count->constant);
  if (FitsUnsigned(count->constant, 16) && std::stoul(amount) < bits) return;
  warnings.Add(
      pos, fmt::format("{} ({} bits) too small for shift of {}", SourceText(value), bits, amount));
}

}  // namespace

void VetConditions(const Package& package, Diagnostics& warnings) {
  Chains chains(warnings);
  Visitor visitor;
  visitor.stmt = [&](const Stmt* stmt) {
    const auto* assign = As<const AssignStmt>(stmt);
    if (assign != nullptr && assign->compound &&
        (assign->op == Token::kShl || assign->op == Token::kShr)) {
      LongShift(assign->left[0], assign->right[0], StartPos(assign->left[0]), warnings);
    }
    return true;
  };
  visitor.expr = [&](const Expr* expr) {
    const auto* binary = As<const BinaryExpr>(expr);
    if (binary == nullptr) return true;
    chains.Check(binary);
    FunctionAndNil(binary, warnings);
    if (binary->op == Token::kShl || binary->op == Token::kShr) {
      LongShift(binary->left, binary->right, StartPos(binary), warnings);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
