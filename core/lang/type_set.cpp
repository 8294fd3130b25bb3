#include "core/lang/type_set.h"

#include <algorithm>

#include "core/lang/predicates.h"

namespace chanscope::lang {
namespace {

// The type below both, or null.
Type* Match(Type* x, Type* y) {
  if (x == y) return x;
  if (x->kind != TypeKind::kChan || y->kind != TypeKind::kChan || x->element != y->element) {
    return nullptr;
  }
  if (x->dir == ChanDir::kBoth) return y;
  return y->dir == ChanDir::kBoth ? x : nullptr;
}

bool IsSubset(const Type::Term& a, const Type::Term& b) {
  if (Disjoint(a, b)) return false;
  return !a.tilde || b.tilde;
}

}  // namespace

Type* ConstraintBelow(const Type* param) {
  return Underlying(param->constraint);
}

Terms TermsOf(const Type* param) {
  const Type* below = ConstraintBelow(param);
  if (below->kind == TypeKind::kInterface) return below->terms;
  return below->kind == TypeKind::kInvalid ? Terms{} : Terms{{param->constraint, false}};
}

const std::vector<Method>& MethodsOfParam(const Type* param) {
  return ConstraintBelow(param)->methods;  // none where it is no interface
}

bool EachTerm(const Type* param, const std::function<bool(const Type::Term*)>& test) {
  const Terms terms = TermsOf(param);
  if (terms.empty()) return test(nullptr);
  return std::all_of(terms.begin(), terms.end(), [&](const Type::Term& t) { return test(&t); });
}

bool EachUnder(Type* t, const std::function<bool(Type*)>& test) {
  if (!IsTypeParam(t)) return test(Underlying(t));
  return EachTerm(t, [&](const Type::Term* term) {
    return test(term != nullptr ? Underlying(term->type) : nullptr);
  });
}

Type* CoreType(Type* t) {
  Type* core = nullptr;
  const bool found = EachUnder(t, [&](Type* u) {
    if (u == nullptr) return false;
    core = core == nullptr ? u : Match(core, u);
    return core != nullptr;
  });
  return found ? core : nullptr;
}

Type* CoreString(TypeStore& types, Type* t) {
  if (!IsTypeParam(t)) return Underlying(t);
  Type* core = nullptr;
  bool has_string = false;
  const bool found = EachUnder(t, [&](Type* u) {
    if (u == nullptr) return false;
    if (IsString(u)) {
      u = types.Slice(types.Basic(TypeKind::kUint8));
      has_string = true;
    }
    core = core == nullptr ? u : Match(core, u);
    return core != nullptr;
  });
  if (!found) return nullptr;
  return has_string ? types.Basic(TypeKind::kString) : core;
}

bool Includes(const Type::Term& term, Type* type) {
  return term.type == (term.tilde ? Underlying(type) : type);
}

bool Disjoint(const Type::Term& a, const Type::Term& b) {
  const Type* x = b.tilde ? Underlying(a.type) : a.type;
  const Type* y = a.tilde ? Underlying(b.type) : b.type;
  return x != y;
}

bool IsSubset(const Terms& a, const Terms& b) {
  return std::all_of(a.begin(), a.end(), [&](const Type::Term& x) {
    return std::any_of(b.begin(), b.end(), [&](const Type::Term& y) { return IsSubset(x, y); });
  });
}

Terms Union(const Terms& a, const Terms& b) {
  Terms all = a;
  for (const Type::Term& term : b) {
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const Type::Term& each) { return IsSubset(term, each); });
    if (known) continue;
    std::erase_if(all, [&](const Type::Term& each) { return IsSubset(each, term); });
    all.push_back(term);
  }
  return all;
}

Terms Intersection(const Terms& a, const Terms& b) {
  Terms common;
  for (const Type::Term& x : a) {
    for (const Type::Term& y : b) {
      if (!Disjoint(x, y)) common = Union(common, {x.tilde ? y : x});
    }
  }
  return common;
}

std::string TermsString(const Terms& terms) {
  std::string out;
  for (const Type::Term& term : terms) {
    if (!out.empty()) out += " | ";
    if (term.tilde) out += '~';
    out += TypeString(term.type);
  }
  return out;
}

}  // namespace chanscope::lang
