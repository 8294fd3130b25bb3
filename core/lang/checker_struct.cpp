#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

// The name of an embedded field: that of its type. Null when it is no type name.
Ident* EmbeddedName(Expr* expr) {
  if (auto* ident = As<Ident>(expr)) return ident;
  if (auto* selector = As<SelectorExpr>(expr)) return selector->selector;
  if (auto* index = As<IndexExpr>(expr)) return EmbeddedName(index->operand);
  if (auto* star = As<StarExpr>(expr)) {
    return star->operand->kind == ExprKind::kStar ? nullptr : EmbeddedName(star->operand);
  }
  return nullptr;
}

}  // namespace

Type* PackageChecker::StructTypeOf(StructTypeExpr* expr) {
  std::vector<StructField> fields;
  std::unordered_map<std::string, const Object*> declared;
  const auto add = [&](Type* type, const std::string& name, Pos pos, const Field& syntax,
                       bool embedded) -> Object* {
    const auto other = name != "_" ? declared.find(name) : declared.end();
    if (other != declared.end()) {
      Error(pos, fmt::format("{} redeclared{}", name, OtherDeclaration(other->second)));
      return nullptr;
    }
    Object* object = types_.NewObject(ObjectKind::kField, name, pos);
    object->type = type;
    object->signature = As<FuncType>(syntax.type_expr);
    object->package = path_;
    declared.emplace(name, object);
    StructField field;
    field.name = name;
    field.type = type;
    field.embedded = embedded;
    field.object = object;
    if (syntax.tag != nullptr) field.tag = ParseStringLiteral(syntax.tag->text)->AsString();
    fields.push_back(std::move(field));
    return object;
  };
  for (const Field& syntax : expr->fields) {
    Type* type = VarTypeOf(syntax.type_expr);
    for (Ident* name : syntax.names) name->object = add(type, name->name, name->pos, syntax, false);
    if (!syntax.names.empty()) continue;
    const Pos pos = StartPos(syntax.type_expr);
    const Ident* name = EmbeddedName(syntax.type_expr);
    if (name == nullptr) {
      Error(pos, fmt::format("invalid embedded field type {}", ExprText(syntax.type_expr)));
      continue;
    }
    add(type, name->name, pos, syntax, true);
    Later([this, type, pos] { CheckEmbedded(type, pos); });
  }
  return types_.Struct(std::move(fields));
}

void PackageChecker::CheckEmbedded(Type* type, Pos pos) {
  const bool pointer = type->kind == TypeKind::kPointer;
  Type* base = pointer ? type->element : type;
  const TypeKind kind = Under(base)->kind;
  if (kind == TypeKind::kTypeParam) {
    Error(pos, "embedded field type cannot be a type parameter");
  } else if (kind == TypeKind::kUnsafePointer) {
    Error(pos, "embedded field type cannot be unsafe.Pointer");
  } else if (kind == TypeKind::kPointer) {
    Error(pos, "embedded field type cannot be a pointer");
  } else if (kind == TypeKind::kInterface && pointer) {
    Error(pos, "embedded field type cannot be a pointer to an interface");
  }
}

Type* PackageChecker::InterfaceTypeOf(InterfaceTypeExpr* expr) {
  Type content;
  MethodPlaces seen;
  for (Field& element : expr->elements) {
    if (element.names.empty()) continue;
    const Ident* name = element.names[0];
    auto* signature = static_cast<FuncType*>(element.type_expr);
    if (name->name == "_") {
      Error(name->pos, "methods must have a unique non-blank name");
      continue;
    }
    Method method;
    method.name = name->name;
    method.type = SignatureOf(signature, nullptr, signature).type;
    const auto [other, is_new] = seen.try_emplace(name->name, name->pos);
    if (!is_new) {
      Error(name->pos, fmt::format("duplicate method {}\n\t{}: other declaration of {}", name->name,
                                   Place(other->second), name->name));
      continue;
    }
    content.methods.push_back(std::move(method));
  }
  for (const Field& element : expr->elements) {
    if (element.names.empty()) EmbedInterface(element.type_expr, content, seen);
  }
  std::sort(content.methods.begin(), content.methods.end(),
            [](const Method& a, const Method& b) { return a.name < b.name; });
  Type* type = types_.Interface(std::move(content));
  interfaces_.emplace(type, expr);
  if (type == types_.Any()) SpelledAs(type, "");
  return type;
}

void PackageChecker::EmbedInterface(Expr* element, Type& content, MethodPlaces& seen) {
  Terms terms;
  bool any_type = true;  // no restriction comes from this element
  bool comparable = false;
  bool no_types = false;
  const Pos pos = StartPos(element);
  if (element->kind == ExprKind::kBinary || element->kind == ExprKind::kUnary) {
    any_type = !UnionTerms(element, terms);
  } else {
    Type* type = TypeOf(element);
    const Type* u = Under(type);
    if (IsInvalid(u)) return;
    if (IsTypeParam(type)) {
      Error(pos, "term cannot be a type parameter");
      return;
    }
    if (u->kind != TypeKind::kInterface) {
      terms.push_back({type, false});
      any_type = false;
    } else {
      terms = u->terms;
      no_types = u->no_types;
      any_type = terms.empty() && !no_types;
      comparable = u->comparable_constraint;
      for (const Method& method : u->methods) EmbedMethod(method, pos, content, seen);
    }
  }
  const bool restricted = !content.terms.empty() || content.no_types;
  if (!any_type) {
    content.terms = restricted ? Intersection(content.terms, terms) : std::move(terms);
    content.no_types = no_types || content.terms.empty();
  }
  content.comparable_constraint |= comparable;
  if (!content.comparable_constraint || (content.terms.empty() && !content.no_types)) return;
  std::erase_if(content.terms, [](const Type::Term& t) { return !IsComparable(t.type); });
  content.no_types = content.terms.empty();
  content.comparable_constraint = false;  // the terms say it
}

void PackageChecker::EmbedMethod(const Method& method, Pos pos, Type& content, MethodPlaces& seen) {
  const auto [other, is_new] = seen.try_emplace(method.name, pos);
  if (is_new) {
    content.methods.push_back(method);
    return;
  }
  const auto same = std::find_if(content.methods.begin(), content.methods.end(),
                                 [&](const Method& each) { return each.name == method.name; });
  if (same->type != method.type) {
    Error(pos, fmt::format("duplicate method {}\n\t{}: other declaration of {}", method.name,
                           Place(other->second), method.name));
  }
}

// Adds the terms of ~A | B | C; false when one of them is an interface for all types.
bool PackageChecker::UnionTerms(Expr* expr, Terms& terms) {
  if (auto* binary = As<BinaryExpr>(expr); binary != nullptr && binary->op == Token::kOr) {
    const bool left = UnionTerms(binary->left, terms);
    return UnionTerms(binary->right, terms) && left;
  }
  auto* unary = As<UnaryExpr>(expr);
  const bool tilde = unary != nullptr && unary->op == Token::kTilde;
  Type* type = TypeOf(tilde ? unary->operand : expr);
  if (IsInvalid(type)) return true;
  if (IsTypeParam(type)) {
    Error(tilde ? unary->operand : expr,
          tilde ? fmt::format("type in term {} cannot be a type parameter", ExprText(expr))
                : "term cannot be a type parameter");
    return true;
  }
  const Type* u = Under(type);
  if (u->kind == TypeKind::kInterface) {
    if (tilde) {
      Error(expr, fmt::format("invalid use of ~ ({} is an interface)", TypeString(type)));
    } else if (!u->methods.empty()) {
      Error(expr, fmt::format("cannot use {} in union ({} contains methods)", TypeString(type),
                              TypeString(type)));
    } else if (u->comparable_constraint) {
      Error(expr, type->package.empty() && type->name == "comparable"
                      ? "cannot use comparable in union"
                      : fmt::format("cannot use {} in union ({} embeds comparable)",
                                    TypeString(type), TypeString(type)));
    }
    terms = Union(terms, u->terms);
    return !u->terms.empty() || u->no_types;
  }
  const Type::Term term = {type, tilde};
  if (tilde && u != type) {
    Error(expr, fmt::format("invalid use of ~ (underlying type of {} is {})", TypeString(type),
                            TypeString(u)));
    return true;
  }
  const auto other = std::find_if(terms.begin(), terms.end(),
                                  [&](const Type::Term& each) { return !Disjoint(each, term); });
  if (other != terms.end()) {
    Error(expr,
          fmt::format("overlapping terms {} and {}", TermsString({term}), TermsString({*other})));
  }
  terms = Union(terms, {term});
  return true;
}

}  // namespace chanscope::lang
