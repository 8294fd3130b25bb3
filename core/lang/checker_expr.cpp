#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

PackageChecker::ExprClass PackageChecker::RawExpr(Operand& x, Expr* expr, Type* hint,
                                                  bool allow_generic) {
  const Level level(depth_);
  x = Operand();
  x.type = Invalid();
  x.expr = expr;
  const ExprClass result = ExprKinds(x, expr, hint);
  x.expr = expr;
  if (!allow_generic) NonGeneric(x);
  Record(x);
  // Whatever an invalid expression is part of has been reported: no more about it.
  return x.ok() ? result : ExprClass::kStatement;
}

void PackageChecker::NonGeneric(Operand& x) {
  const char* what = nullptr;
  if (x.mode == Mode::kType) {
    const ExprKind kind = x.expr->kind;
    const bool name = kind == ExprKind::kIdent || kind == ExprKind::kSelector;
    if (name && IsGeneric(x.type)) what = "type";
  } else if (x.ok() && x.mode != Mode::kNoValue && x.type->kind == TypeKind::kFunc &&
             !x.type->type_params.empty()) {
    what = "function";
  }
  if (what == nullptr) return;
  Error(x, fmt::format("cannot use generic {} {} without instantiation", what, ExprText(x.expr)));
  x.mode = Mode::kInvalid;
  x.type = Invalid();
}

void PackageChecker::Record(const Operand& x) {
  x.expr->mode = x.mode;
  x.expr->type = x.ok() ? x.type : Invalid();
  if (x.ok() && x.mode != Mode::kType) reached_.TypeOf(x.type);
  x.expr->constant = x.is_constant() ? x.constant : nullptr;
}

PackageChecker::ExprClass PackageChecker::ExprKinds(Operand& x, Expr* expr, Type* hint) {
  switch (expr->kind) {
    case ExprKind::kBad: break;
    case ExprKind::kIdent: Identifier(x, static_cast<Ident*>(expr), false); break;
    case ExprKind::kBasicLit: BasicLiteral(x, static_cast<BasicLit*>(expr)); break;
    case ExprKind::kCompositeLit:
      CompositeLiteral(x, static_cast<CompositeLit*>(expr), hint);
      break;
    case ExprKind::kFuncLit: FunctionLiteral(x, static_cast<FuncLit*>(expr)); break;
    case ExprKind::kParen: return RawExpr(x, static_cast<ParenExpr*>(expr)->inner);
    case ExprKind::kSelector: SelectorOf(x, static_cast<SelectorExpr*>(expr)); break;
    case ExprKind::kIndex: {
      auto* index = static_cast<IndexExpr*>(expr);
      if (Index(x, index)) FunctionValueInstance(x, index);
      break;
    }
    case ExprKind::kSlice: Slice(x, static_cast<SliceExpr*>(expr)); break;
    case ExprKind::kTypeAssert: TypeAssertion(x, static_cast<TypeAssertExpr*>(expr)); break;
    case ExprKind::kCall: return Call(x, static_cast<CallExpr*>(expr));
    case ExprKind::kStar: Star(x, static_cast<StarExpr*>(expr)); break;
    case ExprKind::kUnary: {
      auto* unary = static_cast<UnaryExpr*>(expr);
      Unary(x, unary);
      if (unary->op == Token::kArrow) return ExprClass::kStatement;
      break;
    }
    case ExprKind::kBinary: {
      auto* binary = static_cast<BinaryExpr*>(expr);
      Binary(x, binary, binary->left, binary->right, binary->op);
      break;
    }
    case ExprKind::kKeyValue: Error(expr, "no key:value expected"); break;
    case ExprKind::kArrayType:  // also one with a bad length is told to be no expression
      x.type = TypeOf(expr);
      x.mode = Mode::kType;
      break;
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType:
      x.type = TypeOf(expr);
      x.mode = IsInvalid(x.type) ? Mode::kInvalid : Mode::kType;
      break;
    case ExprKind::kEllipsis: Error(expr, "invalid use of '...'"); break;
  }
  return ExprClass::kExpression;
}

void PackageChecker::Exclude(Operand& x, bool no_value, bool builtin_and_type) {
  const char* what = nullptr;
  if (x.mode == Mode::kNoValue && no_value) {
    what = builtin_and_type ? "used as value" : "used as value or type";
  } else if (x.mode == Mode::kBuiltin && builtin_and_type) {
    what = "must be called";
  } else if (x.mode == Mode::kType && builtin_and_type) {
    what = "is not an expression";
  }
  if (what == nullptr) return;
  Error(x, fmt::format("{} {}", Describe(x), what));
  x.mode = Mode::kInvalid;
}

void PackageChecker::SingleValue(Operand& x) {
  if (x.mode != Mode::kValue || x.type->kind != TypeKind::kTuple) return;
  Error(x, fmt::format("multiple-value {} in single-value context", Describe(x)));
  x.mode = Mode::kInvalid;
}

void PackageChecker::Expression(Operand& x, Expr* expr, Type* hint) {
  RawExpr(x, expr, hint);
  Exclude(x, true, true);
  SingleValue(x);
}

void PackageChecker::MultiExpression(Operand& x, Expr* expr) {
  RawExpr(x, expr);
  Exclude(x, true, true);
}

void PackageChecker::ExpressionOrType(Operand& x, Expr* expr, bool allow_generic) {
  RawExpr(x, expr, nullptr, allow_generic);
  Exclude(x, true, false);
  SingleValue(x);
}

std::vector<Operand> PackageChecker::ExpressionList(const std::vector<Expr*>& list,
                                                    bool allow_comma_ok, bool* comma_ok) {
  std::vector<Operand> result;
  if (list.size() != 1) {
    result.resize(list.size());
    for (size_t i = 0; i < list.size(); ++i) Expression(result[i], list[i]);
    return result;
  }
  Operand x;
  MultiExpression(x, list[0]);
  if (x.ok() && x.type->kind == TypeKind::kTuple) {
    for (Type* type : x.type->results) {
      Operand member;
      member.mode = Mode::kValue;
      member.type = type;
      member.expr = list[0];
      result.push_back(member);
    }
    return result;
  }
  const bool two = allow_comma_ok && (x.mode == Mode::kMapIndex || x.mode == Mode::kCommaOk);
  if (two) x.mode = Mode::kValue;
  result.push_back(x);
  if (two) {
    Operand ok;
    ok.mode = Mode::kValue;
    ok.type = Basic(TypeKind::kUntypedBool);
    ok.expr = list[0];
    result.push_back(ok);
    *comma_ok = true;
  }
  return result;
}

void PackageChecker::Use(Expr* expr) {
  if (expr == nullptr) return;
  const auto* ident = As<Ident>(expr);
  if (ident != nullptr && ident->name == "_") return;
  Operand x;
  RawExpr(x, expr);
}

void PackageChecker::Use(const std::vector<Expr*>& list) {
  for (Expr* expr : list) Use(expr);
}

void PackageChecker::Identifier(Operand& x, Ident* ident, bool want_type) {
  x = Operand();
  x.expr = ident;
  x.type = Invalid();
  Object* object = env_.scope->Lookup(ident->name);
  if (object == nullptr) {
    Error(ident, ident->name == "_" ? "cannot use _ as value or type"
                                    : fmt::format("undefined: {}{}", ident->name,
                                                  NearName(ident->name, env_.scope, false)));
    return;
  }
  ident->object = object;
  if (!dot_imports_.empty() && object->package != path_) {
    const auto import = dot_imports_.find(object->package);
    if (import != dot_imports_.end()) import->second->used = true;
  }
  if (object->type == nullptr || (want_type && object->kind == ObjectKind::kType)) Resolve(object);
  if (object->type == nullptr) {  // a local alias of itself
    CycleError({object}, "invalid recursive type");
    object->type = Invalid();
  }
  x.type = object->type;
  switch (object->kind) {
    case ObjectKind::kPackage:
      Error(ident, fmt::format("use of package {} not in selector", object->name));
      return;
    case ObjectKind::kConst:
      DependOn(object);
      if (IsInvalid(object->type)) return;
      x.constant = object->constant;
      if (!object->pos && object->name == "iota") {
        if (env_.iota == nullptr) {
          Error(ident, "cannot use iota outside constant declaration");
          return;
        }
        x.constant = env_.iota;
      }
      x.mode = Mode::kConstant;
      break;
    case ObjectKind::kType:
      if (!object->pos) SpelledAs(x.type, object->name);
      x.mode = IsInvalid(x.type) ? Mode::kInvalid : Mode::kType;
      break;
    case ObjectKind::kVar:
      UseVariable(object);
      DependOn(object);
      if (IsInvalid(object->type)) return;
      x.mode = Mode::kVariable;
      break;
    case ObjectKind::kFunc:
      DependOn(object);
      reached_.Function(object);
      if (IsInvalid(object->type)) return;
      x.mode = Mode::kValue;
      break;
    case ObjectKind::kBuiltin:
      x.builtin = object->builtin;
      x.mode = Mode::kBuiltin;
      break;
    case ObjectKind::kNil: x.mode = Mode::kNil; break;
    case ObjectKind::kField:
    case ObjectKind::kMethod:
    case ObjectKind::kLabel: break;
  }
}

// Types with two names are told about by the one that the program used first: byte or uint8, rune
// or int32, any or interface{}.
void PackageChecker::SpelledAs(Type* type, const std::string& name) {
  if (type->kind == TypeKind::kNamed || !path_.empty()) return;
  if (spelled_.insert(type).second) type->name = name;
}

// Marks the variable used, and captured by the functions between its own and the current one.
void PackageChecker::UseVariable(Object* variable) {
  variable->used = true;
  if (variable->function == nullptr) return;
  for (Function* function = env_.function;
       function != nullptr && function->node != variable->function; function = function->outer) {
    variable->captured = true;
    if (function->literal == nullptr) continue;
    std::vector<Object*>& captures = function->literal->captures;
    if (std::find(captures.begin(), captures.end(), variable) == captures.end()) {
      captures.push_back(variable);
    }
  }
}

}  // namespace chanscope::lang
