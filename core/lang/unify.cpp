#include "core/lang/unify.h"

#include <algorithm>

#include "core/lang/predicates.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

constexpr int kMaxDepth = 50;

}  // namespace

bool Mentions(const Type* type, const std::vector<Type*>& params) {
  if (type == nullptr || !type->parameterized) return false;
  if (IsTypeParam(type)) return std::find(params.begin(), params.end(), type) != params.end();
  const auto in = [&](const Type* part) { return Mentions(part, params); };
  if (type->kind == TypeKind::kNamed) {
    const auto& arguments =
        type->generic_origin != nullptr ? type->type_arguments : type->type_params;
    return std::any_of(arguments.begin(), arguments.end(), in);
  }
  return in(type->element) || in(type->key) ||
         std::any_of(type->params.begin(), type->params.end(), in) ||
         std::any_of(type->results.begin(), type->results.end(), in) ||
         std::any_of(type->fields.begin(), type->fields.end(),
                     [&](const StructField& field) { return in(field.type); }) ||
         std::any_of(type->methods.begin(), type->methods.end(),
                     [&](const Method& method) { return in(method.type); }) ||
         std::any_of(type->terms.begin(), type->terms.end(),
                     [&](const Type::Term& term) { return in(term.type); });
}

Unifier::Unifier(const std::vector<Type*>& params, bool both_sides)
    : params_(params), both_sides_(both_sides), classes_(params.size()) {
  for (size_t i = 0; i < classes_.size(); ++i) classes_[i].parent = i;
}

size_t Unifier::Root(size_t param) const {
  while (classes_[param].parent != param) param = classes_[param].parent;
  return param;
}

size_t Unifier::Unknown() const {
  size_t count = 0;
  for (size_t i = 0; i < params_.size(); ++i) count += At(i) == nullptr ? 1 : 0;
  return count;
}

std::vector<Type*> Unifier::Types() const {
  std::vector<Type*> types;
  for (size_t i = 0; i < params_.size(); ++i) types.push_back(At(i));
  return types;
}

int Unifier::IndexOf(const Type* type) const {
  const auto found = std::find(params_.begin(), params_.end(), type);
  return found != params_.end() ? static_cast<int>(found - params_.begin()) : -1;
}

// One choice for two parameters; false when both have one already.
bool Unifier::Join(size_t i, size_t j) {
  const size_t a = Root(i);
  const size_t b = Root(j);
  if (a == b) return true;
  if (classes_[a].type != nullptr && classes_[b].type != nullptr) return false;
  if (classes_[a].type == nullptr) classes_[a].type = classes_[b].type;
  classes_[b].parent = a;
  return true;
}

bool Unifier::Unify(Type* x, Type* y) {
  return Nify(x, y);
}

bool Unifier::Nify(Type* x, Type* y) {
  if (depth_ >= kMaxDepth) return false;
  struct Deeper {
    explicit Deeper(int& counted) : depth(counted) { ++depth; }
    ~Deeper() { --depth; }
    int& depth;
  } const deeper(depth_);

  if (x->kind == TypeKind::kNamed && !HasName(y)) return Nify(Underlying(x), y);
  if (y->kind == TypeKind::kNamed && !HasName(x)) return Nify(x, Underlying(y));
  const int i = IndexOf(x);
  const int j = both_sides_ ? IndexOf(y) : -1;
  if (i >= 0 && j >= 0) {
    const auto a = static_cast<size_t>(i);
    const auto b = static_cast<size_t>(j);
    return Join(a, b) || Same(At(a), At(b));
  }
  if (i >= 0 || j >= 0) {
    const auto param = static_cast<size_t>(i >= 0 ? i : j);
    Type* other = i >= 0 ? y : x;
    if (Type* chosen = At(param)) return i >= 0 ? Same(chosen, other) : Same(other, chosen);
    Set(param, other);
    return true;
  }
  if (IsTypeParam(x) && !HasName(y)) {
    Type* core = CoreType(x);
    return core != nullptr && Nify(core, y);
  }
  if (IsTypeParam(y) && !HasName(x)) {
    Type* core = CoreType(y);
    return core != nullptr && Nify(x, core);
  }
  if (x == y) return true;
  return x->kind == y->kind && Parts(x, y);
}

bool Unifier::Lists(const std::vector<Type*>& x, const std::vector<Type*>& y) {
  if (x.size() != y.size()) return false;
  for (size_t i = 0; i < x.size(); ++i) {
    if (!Nify(x[i], y[i])) return false;
  }
  return true;
}

// Two types of one kind, none of them a type parameter.
bool Unifier::Parts(Type* x, Type* y) {
  switch (x->kind) {
    case TypeKind::kArray: return x->length == y->length && Nify(x->element, y->element);
    case TypeKind::kSlice:
    case TypeKind::kPointer:
    case TypeKind::kChan: return Nify(x->element, y->element);
    case TypeKind::kMap: return Nify(x->key, y->key) && Nify(x->element, y->element);
    case TypeKind::kTuple: return Lists(x->results, y->results);
    case TypeKind::kFunc:
      return x->variadic == y->variadic && Lists(x->params, y->params) &&
             Lists(x->results, y->results);
    case TypeKind::kStruct:
      return std::equal(x->fields.begin(), x->fields.end(), y->fields.begin(), y->fields.end(),
                        [this](const StructField& a, const StructField& b) {
                          return a.embedded == b.embedded && a.tag == b.tag && a.name == b.name &&
                                 Nify(a.type, b.type);
                        });
    case TypeKind::kInterface:
      return x->comparable_constraint == y->comparable_constraint &&
             TermsString(x->terms) == TermsString(y->terms) &&
             std::equal(x->methods.begin(), x->methods.end(), y->methods.begin(), y->methods.end(),
                        [this](const Method& a, const Method& b) {
                          return a.name == b.name && Nify(a.type, b.type);
                        });
    case TypeKind::kNamed: {
      const Type* origin = x->generic_origin != nullptr ? x->generic_origin : x;
      const Type* other = y->generic_origin != nullptr ? y->generic_origin : y;
      if (origin != other) return false;
      return Lists(x->generic_origin != nullptr ? x->type_arguments : x->type_params,
                   y->generic_origin != nullptr ? y->type_arguments : y->type_params);
    }
    default: return false;
  }
}

}  // namespace chanscope::lang
