#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

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
  const auto add = [&](Type* type, const std::string& name, Pos pos, const Field& syntax,
                       bool embedded) -> Object* {
    const auto other = std::find_if(fields.begin(), fields.end(), [&](const StructField& field) {
      return field.name == name && name != "_";
    });
    if (other != fields.end()) {
      Error(pos, fmt::format("{} redeclared{}", name, OtherDeclaration(other->object)));
      return nullptr;
    }
    Object* object = types_.NewObject(ObjectKind::kField, name, pos);
    object->type = type;
    object->package = path_;
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
  if (kind == TypeKind::kUnsafePointer) {
    Error(pos, "embedded field type cannot be unsafe.Pointer");
  } else if (kind == TypeKind::kPointer) {
    Error(pos, "embedded field type cannot be a pointer");
  } else if (kind == TypeKind::kInterface && pointer) {
    Error(pos, "embedded field type cannot be a pointer to an interface");
  }
}

Type* PackageChecker::InterfaceTypeOf(InterfaceTypeExpr* expr) {
  Type content;
  std::vector<std::pair<std::string, Pos>> seen;
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
    const auto other = std::find_if(seen.begin(), seen.end(),
                                    [&](const auto& each) { return each.first == name->name; });
    if (other != seen.end()) {
      Error(name->pos, fmt::format("duplicate method {}\n\t{}: other declaration of {}", name->name,
                                   Place(other->second), name->name));
      continue;
    }
    seen.emplace_back(name->name, name->pos);
    content.methods.push_back(std::move(method));
  }
  for (const Field& element : expr->elements) {
    if (element.names.empty()) EmbedInterface(element.type_expr, content, seen);
  }
  std::sort(content.methods.begin(), content.methods.end(),
            [](const Method& a, const Method& b) { return a.name < b.name; });
  Type* type = types_.Interface(std::move(content.methods), std::move(content.terms),
                                content.comparable_constraint);
  interfaces_.emplace(type, expr);
  if (type == types_.Any()) SpelledAs(type, "");
  return type;
}

void PackageChecker::EmbedInterface(Expr* element, Type& content,
                                    std::vector<std::pair<std::string, Pos>>& seen) {
  std::vector<Type::Term> terms;
  const Pos pos = StartPos(element);
  if (element->kind == ExprKind::kBinary || element->kind == ExprKind::kUnary) {
    UnionTerms(element, terms);
  } else {
    Type* type = TypeOf(element);
    const Type* u = Under(type);
    if (IsInvalid(u)) return;
    if (u->kind != TypeKind::kInterface) {
      terms.push_back({type, false});
    } else {
      terms = u->terms;
      content.comparable_constraint |= u->comparable_constraint;
      for (const Method& method : u->methods) {
        const auto same =
            std::find_if(content.methods.begin(), content.methods.end(),
                         [&](const Method& each) { return each.name == method.name; });
        if (same == content.methods.end()) {
          content.methods.push_back(method);
          seen.emplace_back(method.name, pos);
        } else if (same->type != method.type) {
          const auto other = std::find_if(seen.begin(), seen.end(), [&](const auto& each) {
            return each.first == method.name;
          });
          Error(pos, fmt::format("duplicate method {}\n\t{}: other declaration of {}", method.name,
                                 Place(other->second), method.name));
        }
      }
    }
  }
  if (terms.empty()) return;
  if (content.terms.empty()) {
    content.terms = std::move(terms);
    return;
  }
  std::erase_if(content.terms, [&](const Type::Term& term) {
    return std::none_of(terms.begin(), terms.end(),
                        [&](const Type::Term& other) { return other.type == term.type; });
  });
}

void PackageChecker::UnionTerms(Expr* expr, std::vector<Type::Term>& terms) {
  if (auto* binary = As<BinaryExpr>(expr); binary != nullptr && binary->op == Token::kOr) {
    UnionTerms(binary->left, terms);
    UnionTerms(binary->right, terms);
    return;
  }
  auto* unary = As<UnaryExpr>(expr);
  const bool tilde = unary != nullptr && unary->op == Token::kTilde;
  Type* type = TypeOf(tilde ? unary->operand : expr);
  if (!IsInvalid(type)) terms.push_back({type, tilde});
}

}  // namespace chanscope::lang
