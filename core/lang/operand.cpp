#include "core/lang/operand.h"

#include "core/lang/expr_text.h"
#include "core/lang/predicates.h"

namespace chanscope::lang {
namespace {

const char* ModeText(Mode mode) {
  switch (mode) {
    case Mode::kInvalid: return "invalid operand";
    case Mode::kNoValue: return "no value";
    case Mode::kBuiltin: return "built-in";
    case Mode::kType: return "type";
    case Mode::kConstant: return "constant";
    case Mode::kVariable: return "variable";
    case Mode::kMapIndex: return "map index expression";
    case Mode::kValue: return "value";
    case Mode::kCommaOk: return "comma, ok expression";
    case Mode::kNil: return "nil";
    case Mode::kPackage: return "package";
  }
  return "";
}

// The type of the operand, with names where they are at hand.
std::string TypeText(const Operand& operand) {
  if (operand.type->kind == TypeKind::kTuple) {
    const auto* call = As<CallExpr>(operand.expr);
    const FuncType* signature = call != nullptr ? WrittenSignature(call->function) : nullptr;
    if (signature != nullptr) {
      return ParametersText(operand.type->results, false, signature->results);
    }
  }
  return TypeText(operand.type, WrittenSignature(operand.expr));
}

}  // namespace

const FuncType* WrittenSignature(const Expr* expr) {
  if (const auto* literal = As<FuncLit>(expr)) return literal->signature;
  if (const auto* ident = As<Ident>(expr)) {
    return ident->object != nullptr ? ident->object->signature : nullptr;
  }
  if (const auto* selector = As<SelectorExpr>(expr)) {
    return selector->object != nullptr && selector->selection != SelectionKind::kMethodExpr
               ? selector->object->signature
               : nullptr;
  }
  return nullptr;
}

std::string TypeText(const Type* type, const FuncType* signature) {
  const bool names = type->kind == TypeKind::kFunc && signature != nullptr;
  return names ? "func" + SignatureText(type, signature) : TypeString(type);
}

std::string Describe(const Operand& operand) {
  if (operand.mode == Mode::kNil) {
    if (operand.type->kind == TypeKind::kUntypedNil) return "nil";
    return "nil (of type " + TypeString(operand.type) + ")";
  }
  const std::string expr = operand.expr != nullptr ? ExprText(operand.expr) : "";
  std::string out = expr.empty() ? "" : expr + " (";
  const bool typed_mode = operand.mode != Mode::kInvalid && operand.mode != Mode::kNoValue &&
                          operand.mode != Mode::kBuiltin && operand.mode != Mode::kType;
  const bool has_type = typed_mode && operand.type != nullptr && !IsUntyped(operand.type);
  if (typed_mode && operand.type != nullptr && IsUntyped(operand.type)) {
    out += operand.type->name + ' ';
  }
  out += ModeText(operand.mode);
  if (operand.is_constant() && operand.constant != nullptr) {
    const std::string value = ConstantString(operand.constant);
    if (value != expr) out += ' ' + value;
  }
  if (has_type) {
    out += IsInvalid(operand.type) ? " with invalid type" : " of type " + TypeText(operand);
    if (IsTypeParam(operand.type)) {
      out += " constrained by " + TypeString(operand.type->constraint);
    }
  }
  return expr.empty() ? out : out + ')';
}

}  // namespace chanscope::lang
