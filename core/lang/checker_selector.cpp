#include <cctype>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

// p.Member of an imported package; false when the operand is no package.
bool PackageChecker::PackageMember(Operand& x, SelectorExpr* expr) {
  auto* ident = As<Ident>(expr->operand);
  Object* package = ident != nullptr ? env_.scope->Lookup(ident->name) : nullptr;
  if (package == nullptr || package->kind != ObjectKind::kPackage) return false;
  package->used = true;
  ident->object = package;
  ident->mode = Mode::kPackage;
  ident->type = Invalid();
  const std::string& name = expr->selector->name;
  Object* member = imports_.at(package->package)->LookupHere(name);
  if (member == nullptr) {
    Error(expr->selector, fmt::format("undefined: {}.{}{}", PackageName(package->package), name,
                                      NearName(name, imports_.at(package->package), true)));
    return true;
  }
  if (!IsExported(name)) {
    Error(expr->selector, fmt::format("{} not exported by package {}", name, package->name));
  }
  expr->selection = SelectionKind::kPackageMember;
  expr->object = member;
  expr->selector->object = member;
  x.type = member->type;
  if (IsInvalid(member->type)) return true;
  switch (member->kind) {
    case ObjectKind::kConst:
      x.mode = Mode::kConstant;
      x.constant = member->constant;
      break;
    case ObjectKind::kType: x.mode = Mode::kType; break;
    case ObjectKind::kVar: x.mode = Mode::kVariable; break;
    case ObjectKind::kFunc:
      reached_.Function(member);
      x.mode = Mode::kValue;
      break;
    case ObjectKind::kPackage:
    case ObjectKind::kField:
    case ObjectKind::kMethod:
    case ObjectKind::kBuiltin:
    case ObjectKind::kNil:
    case ObjectKind::kLabel: break;
  }
  return true;
}

void PackageChecker::SelectorOf(Operand& x, SelectorExpr* expr) {
  x = Operand();
  x.expr = expr;
  x.type = Invalid();
  if (PackageMember(x, expr)) return;
  ExpressionOrType(x, expr->operand);
  if (x.mode == Mode::kBuiltin) {
    Error(expr->pos, fmt::format("cannot select on {}", Describe(x)));
    x.mode = Mode::kInvalid;
  }
  if (!x.ok()) return;
  Type* base = x.type->kind == TypeKind::kPointer ? x.type->element : x.type;
  const auto pending = pending_types_.find(base);
  if (pending == pending_types_.end() || !pending->second.in_progress) Under(base);
  const std::string& name = expr->selector->name;
  const Selected found = lang::Select(x.type, x.mode == Mode::kVariable, path_, name);
  if (!found || name == "_") {
    SelectorError(x, expr, found);
    x.mode = Mode::kInvalid;
    return;
  }
  Type* type = found.type;
  if (found.object != nullptr && type == nullptr) {
    Resolve(found.object);
    type = found.object->type;
  }
  expr->path = found.path;
  expr->object = found.object;
  expr->selector->object = found.object;
  if (found.kind != Selected::Kind::kField && found.object != nullptr) {
    DependOn(found.object);
    reached_.Function(found.object);
  }
  if (x.mode == Mode::kType) {
    MethodExpression(x, expr, found);
    return;
  }
  switch (found.kind) {
    case Selected::Kind::kNothing: break;
    case Selected::Kind::kField:
      expr->selection = SelectionKind::kField;
      x.mode = x.mode == Mode::kVariable || found.indirect ? Mode::kVariable : Mode::kValue;
      break;
    case Selected::Kind::kMethod: {
      expr->selection = SelectionKind::kMethod;
      // A pointer receiver of a variable: its address is taken on the way.
      const bool through_pointer = found.indirect;
      if (found.pointer_receiver && !through_pointer) MarkAddressTaken(expr->operand);
      x.mode = Mode::kValue;
      break;
    }
    case Selected::Kind::kInterfaceMethod:
      expr->selection = SelectionKind::kInterfaceMethod;
      x.mode = Mode::kValue;
      break;
  }
  x.type = type;
  if (IsInvalid(type)) x.mode = Mode::kInvalid;
}

// T.Method: a function that takes the receiver first.
void PackageChecker::MethodExpression(Operand& x, SelectorExpr* expr, const Selected& found) {
  if (found.kind == Selected::Kind::kField) {
    const std::string& name = expr->selector->name;
    Error(expr->selector, fmt::format("{}.{} undefined (type {} has no method {})",
                                      ExprText(expr->operand), name, TypeString(x.type), name));
    x.mode = Mode::kInvalid;
    return;
  }
  expr->selection = SelectionKind::kMethodExpr;
  Type* method = found.type != nullptr ? found.type : found.object->type;
  if (IsInvalid(method)) {
    x.mode = Mode::kInvalid;
    return;
  }
  std::vector<Type*> params = method->params;
  params.insert(params.begin(), x.type);
  x.type = types_.Func(std::move(params), method->results, method->variadic);
  x.mode = Mode::kValue;
}

void PackageChecker::SelectorError(const Operand& x, SelectorExpr* expr, const Selected& found) {
  if (IsInvalid(Underlying(x.type))) return;
  const std::string& name = expr->selector->name;
  const std::string operand = ExprText(expr->operand);
  const std::string type = TypeString(x.type);
  if (found.trouble == Selected::Trouble::kAmbiguous) {
    Error(expr->selector, fmt::format("ambiguous selector {}.{}", operand, name));
    return;
  }
  if (found.trouble == Selected::Trouble::kNeedsPointer) {
    Error(expr->selector, fmt::format("cannot call pointer method {} on {}", name, type));
    return;
  }
  std::string why;
  std::string near;
  if (IsInterfacePointer(x.type)) {
    why = fmt::format("type {} is pointer to interface, not interface", type);
  } else {
    why = fmt::format("type {} has no field or method {}", type, name);
    std::string other = name;
    const auto first = static_cast<unsigned char>(name[0]);
    other[0] =
        static_cast<char>(std::isupper(first) != 0 ? std::tolower(first) : std::toupper(first));
    if (other != name && lang::Select(x.type, x.mode == Mode::kVariable, path_, other)) {
      why += ", but does have " + other;
    } else {
      near = NearMember(name, x.type);
    }
  }
  Error(expr->selector, fmt::format("{}.{} undefined ({}){}", operand, name, why, near));
}

}  // namespace chanscope::lang
