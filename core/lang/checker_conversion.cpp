#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

bool IdenticalIgnoringTags(Type* a, Type* b);

bool SameFieldsIgnoringTags(const Type* a, const Type* b) {
  return std::equal(a->fields.begin(), a->fields.end(), b->fields.begin(), b->fields.end(),
                    [](const StructField& x, const StructField& y) {
                      return x.name == y.name && x.embedded == y.embedded &&
                             IdenticalIgnoringTags(x.type, y.type);
                    });
}

// Identical but for the tags of fields.
bool IdenticalIgnoringTags(Type* a, Type* b) {
  if (a == b) return true;
  if (a->kind != b->kind || a->kind == TypeKind::kNamed) return false;
  if (a->kind == TypeKind::kStruct) return SameFieldsIgnoringTags(a, b);
  const auto same_list = [](const std::vector<Type*>& x, const std::vector<Type*>& y) {
    return std::equal(x.begin(), x.end(), y.begin(), y.end(), IdenticalIgnoringTags);
  };
  if (a->kind == TypeKind::kFunc) {
    return a->variadic == b->variadic && same_list(a->params, b->params) &&
           same_list(a->results, b->results);
  }
  if (a->kind == TypeKind::kInterface) {
    return std::equal(a->methods.begin(), a->methods.end(), b->methods.begin(), b->methods.end(),
                      [](const Method& x, const Method& y) {
                        return x.name == y.name && IdenticalIgnoringTags(x.type, y.type);
                      });
  }
  const bool one_element = a->kind == TypeKind::kPointer || a->kind == TypeKind::kSlice ||
                           (a->kind == TypeKind::kArray && a->length == b->length) ||
                           (a->kind == TypeKind::kChan && a->dir == b->dir) ||
                           (a->kind == TypeKind::kMap && IdenticalIgnoringTags(a->key, b->key));
  return one_element && IdenticalIgnoringTags(a->element, b->element);
}

}  // namespace

bool PackageChecker::AssignableTo(Operand& x, Type* target, std::string* reason) {
  if (!x.ok() || IsInvalid(target) || IsInvalid(x.type)) return true;
  if (x.type == target) return true;
  Type* from = Under(x.type);
  Type* to = Under(target);
  if (IsUntyped(from)) {
    Type* type = nullptr;
    ConstantRef value;
    if (IsTypeParam(target)) {
      return EachTerm(target, [&](const Type::Term* term) {
        return term != nullptr && ImplicitType(x, term->type, &type, &value) == ConvertError::kNone;
      });
    }
    return ImplicitType(x, target, &type, &value) == ConvertError::kNone;
  }
  const bool has_param = IsTypeParam(x.type) || IsTypeParam(target);
  if (from == to && (!HasName(x.type) || !HasName(target)) && !has_param) return true;
  if (to->kind == TypeKind::kInterface || IsInterfacePointer(to)) {
    return Implements(x.type, target, reason);
  }
  if (from->kind == TypeKind::kInterface && Implements(target, x.type, nullptr)) {
    if (reason != nullptr) *reason = "need type assertion";
    return false;
  }
  if (from->kind == TypeKind::kChan && from->dir == ChanDir::kBoth && to->kind == TypeKind::kChan &&
      from->element == to->element) {
    return !HasName(x.type) || !HasName(target);
  }
  return has_param && ParamAssignable(x, target, reason);
}

// A type parameter on one side, no name on the other: what holds for each of its types.
bool PackageChecker::ParamAssignable(const Operand& x, Type* target, std::string* reason) {
  const auto assignable = [&](Type* type, Type* to, const std::string& message) {
    Operand value = x;
    value.type = type;
    if (AssignableTo(value, to, reason)) return true;
    if (reason != nullptr) *reason = reason->empty() ? message : message + "\n\t" + *reason;
    return false;
  };
  if (!HasName(x.type) && IsTypeParam(target)) {
    return EachTerm(target, [&](const Type::Term* term) {
      return term != nullptr &&
             assignable(x.type, term->type,
                        fmt::format("cannot assign {} to {} (in {})", TypeString(x.type),
                                    TypeString(term->type), TypeString(target)));
    });
  }
  if (!IsTypeParam(x.type) || HasName(target)) return false;
  return EachTerm(x.type, [&](const Type::Term* term) {
    return term != nullptr &&
           assignable(term->type, target,
                      fmt::format("cannot assign {} (in {}) to {}", TypeString(term->type),
                                  TypeString(x.type), TypeString(target)));
  });
}

bool PackageChecker::Implements(Type* type, Type* interface, std::string* reason) {
  const auto fail = [&](const std::string& why) {
    if (reason != nullptr) {
      *reason =
          fmt::format("{} does not implement {} {}", TypeString(type), TypeString(interface), why);
    }
    return false;
  };
  Type* from = Under(type);
  Type* to = Under(interface);
  if (IsInvalid(from) || IsInvalid(to)) return true;
  if (from->kind == TypeKind::kPointer && IsInvalid(Under(from->element))) return true;
  if (to->kind != TypeKind::kInterface) {
    return fail(
        IsInterfacePointer(to)
            ? fmt::format("(type {} is pointer to interface, not interface)", TypeString(interface))
            : fmt::format("({} is not an interface)", TypeString(interface)));
  }
  if (IsEmptyInterface(to) && !to->no_types) return true;
  const Type* set = IsTypeParam(type) ? ConstraintBelow(type) : from;
  const bool is_set = IsTypeParam(type) || from->kind == TypeKind::kInterface;
  if (is_set && set->no_types) return true;
  if (to->no_types) {
    if (reason != nullptr) {
      *reason = fmt::format("cannot implement {} (empty type set)", TypeString(interface));
    }
    return false;
  }
  const MissingMethod missing = FindMissingMethod(types_, type, interface, true, path_);
  if (missing.method != nullptr) return fail(MissingMethodReason(type, interface, missing));
  constexpr int kInterfacesComparable = 20;  // since then they satisfy comparable
  const bool comparable =
      !to->comparable_constraint || IsComparable(type, go_ < kInterfacesComparable);
  if (!comparable && reason != nullptr) {
    *reason = fmt::format("{} does not implement comparable", TypeString(type));
  }
  if (to->terms.empty()) return comparable;
  if (is_set) {
    const Terms terms = IsTypeParam(type) ? TermsOf(type) : from->terms;
    if (terms.empty() || !IsSubset(terms, to->terms)) {
      if (reason != nullptr) {
        *reason = fmt::format("{} does not implement {}", TypeString(type), TypeString(interface));
      }
      return false;
    }
    return comparable;
  }
  return InTypeSet(type, interface, reason) && comparable;
}

bool PackageChecker::InTypeSet(Type* type, Type* interface, std::string* reason) {
  const Type* to = Under(interface);
  const Type* alternative = nullptr;  // what a ~ would have let in
  for (const Type::Term& term : to->terms) {
    if (Includes(term, type)) return true;
    const bool plain = !term.tilde && Under(term.type) == term.type;
    if (alternative == nullptr && plain && Includes({term.type, true}, type)) {
      alternative = term.type;
    }
  }
  if (reason == nullptr) return false;
  const std::string why =
      alternative != nullptr
          ? fmt::format("possibly missing ~ for {} in constraint {}", TypeString(alternative),
                        TypeString(interface))
          : fmt::format("{} missing in {}", TypeString(type), TermsString(to->terms));
  *reason =
      fmt::format("{} does not implement {} ({})", TypeString(type), TypeString(interface), why);
  return false;
}

// "Foo(x int) error", with the names of parameters where the declaration is at hand.
std::string PackageChecker::MethodText(const Selected& method) {
  if (method.kind == Selected::Kind::kInterfaceMethod) {
    Method plain;
    plain.name = method.name;
    plain.type = method.type;
    return MethodText(method.owner, plain);
  }
  const FuncType* signature = method.object->signature;
  if (signature != nullptr) return method.name + SignatureText(method.type, signature);
  return method.name + TypeString(method.type).substr(std::string("func").size());
}

std::string PackageChecker::MethodText(Type* interface, const Method& method) {
  const auto syntax = interfaces_.find(Under(interface));
  if (syntax != interfaces_.end()) {
    for (const Field& element : syntax->second->elements) {
      if (!element.names.empty() && element.names[0]->name == method.name) {
        return method.name +
               SignatureText(method.type, static_cast<const FuncType*>(element.type_expr));
      }
    }
  }
  return method.name + TypeString(method.type).substr(std::string("func").size());
}

std::string PackageChecker::MissingMethodReason(Type* type, Type* interface,
                                                const MissingMethod& missing) {
  const std::string name = missing.method->name + " method";
  if (missing.other) {
    const std::string have_want =
        fmt::format("\n\t\thave {}\n\t\twant {}", MethodText(missing.other),
                    MethodText(interface, *missing.method));
    if (missing.other.name != missing.method->name) {
      return fmt::format("(missing {}){}", name, have_want);
    }
    if (missing.other.type == missing.method->type) {
      return fmt::format("({} has pointer receiver)", name);
    }
    return fmt::format("(wrong type for {}){}", name, have_want);
  }
  for (Type* each : {type, interface}) {
    if (IsInterfacePointer(each)) {
      return fmt::format("(type {} is pointer to interface, not interface)", TypeString(each));
    }
  }
  return fmt::format("(missing {})", name);
}

bool PackageChecker::ConvertibleTo(Operand& x, Type* target, std::string* reason) {
  if (AssignableTo(x, target, reason)) return true;
  Type* from = Under(x.type);
  Type* to = Under(target);
  if (IsTypeParam(x.type) || IsTypeParam(target)) return ParamConvertible(x, target, reason);
  if (IdenticalIgnoringTags(from, to)) return true;
  if (x.type->kind == TypeKind::kPointer && target->kind == TypeKind::kPointer &&
      !IsTypeParam(x.type->element) && !IsTypeParam(target->element) &&
      IdenticalIgnoringTags(Under(x.type->element), Under(target->element))) {
    return true;
  }
  if ((IsInteger(from) || IsFloat(from)) && (IsInteger(to) || IsFloat(to))) return true;
  if (IsComplex(from) && IsComplex(to)) return true;
  if ((IsInteger(from) || IsBytesOrRunes(from)) && IsString(to)) return true;
  if (IsString(from) && IsBytesOrRunes(to)) return true;
  const auto pointer_like = [](const Type* t) {
    return t->kind == TypeKind::kPointer || t->kind == TypeKind::kUintptr;
  };
  if (pointer_like(from) && to->kind == TypeKind::kUnsafePointer) return true;
  if (from->kind == TypeKind::kUnsafePointer && pointer_like(to)) return true;
  if (from->kind != TypeKind::kSlice || to->kind != TypeKind::kPointer) return false;
  const Type* array = Under(to->element);
  return array->kind == TypeKind::kArray && array->element == from->element;
}

// A conversion from or to a type parameter: what holds for each of its types.
bool PackageChecker::ParamConvertible(const Operand& x, Type* target, std::string* reason) {
  const auto in = [](Type* type, Type* param) {
    const std::string name = TypeString(type);
    return param != nullptr ? fmt::format("{} (in {})", name, TypeString(param)) : name;
  };
  Type* from_param = IsTypeParam(x.type) ? x.type : nullptr;
  Type* to_param = IsTypeParam(target) ? target : nullptr;
  const auto convertible = [&](Type* from, Type* to) {
    Operand value = x;
    value.type = from;
    if (ConvertibleTo(value, to, reason)) return true;
    if (reason != nullptr) {
      const std::string message =
          fmt::format("cannot convert {} to {}", in(from, from_param), in(to, to_param));
      *reason = reason->empty() ? message : message + "\n\t" + *reason;
    }
    return false;
  };
  const auto to_each = [&](Type* from) {
    if (to_param == nullptr) return convertible(from, target);
    return EachTerm(to_param, [&](const Type::Term* term) {
      return term != nullptr && convertible(from, term->type);
    });
  };
  if (from_param == nullptr) return to_each(x.type);
  return EachTerm(from_param,
                  [&](const Type::Term* term) { return term != nullptr && to_each(term->type); });
}

// Whether a constant becomes a value of each type of a type parameter.
bool PackageChecker::ConstantToParam(const Operand& x, Type* param, std::string* reason) {
  return EachTerm(param, [&](const Type::Term* term) {
    if (term == nullptr) {
      *reason = fmt::format("{} does not contain specific types", TypeString(param));
      return false;
    }
    Type* u = Under(term->type);
    if (IsString(x.type) && IsBytesOrRunes(u)) return true;
    if (IsConstType(u) && Representable(x.constant, u, nullptr)) return true;
    if (IsInteger(x.type) && IsString(u)) return true;
    *reason = fmt::format("cannot convert {} to {} (in {})", Describe(x), TypeString(u),
                          TypeString(param));
    return false;
  });
}

void PackageChecker::Convert(Operand& x, Type* target) {
  const bool constant_argument = x.is_constant();
  Type* to = Under(target);
  const bool constant_result = constant_argument && IsConstType(to);
  bool ok = false;
  std::string reason;
  if (constant_result) {
    ok = Representable(x.constant, to, &x.constant);
    if (!ok && IsInteger(Under(x.type)) && IsString(to)) {
      const bool rune = FitsUnsigned(x.constant, 32);
      x.constant = MakeString(EncodeRune(rune ? x.constant->AsInt64() : -1));
      ok = true;
    }
  } else if (constant_argument && IsTypeParam(target)) {
    ok = ConstantToParam(x, target, &reason);
    x.mode = Mode::kValue;
  } else {
    ok = ConvertibleTo(x, target, &reason);
    if (ok) x.mode = Mode::kValue;
  }
  if (!ok) {
    std::string message =
        fmt::format("cannot convert {} to type {}", Describe(x), TypeString(target));
    if (!reason.empty()) message += ":\n\t" + reason;
    Error(x, std::move(message));
    x.mode = Mode::kInvalid;
    return;
  }
  if (IsUntyped(x.type)) {
    Type* final = target;
    if (x.type->kind != TypeKind::kUntypedNil) {
      if (to->kind == TypeKind::kInterface || (constant_argument && !IsConstType(to))) {
        final = DefaultType(types_, x.type);
      } else if (x.is_constant() && IsInteger(x.type) && IsString(to)) {
        final = x.type;
      }
    }
    UpdateExprType(x.expr, final, true);
  }
  x.type = target;
}

}  // namespace chanscope::lang
