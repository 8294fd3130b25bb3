// The type arguments that a call leaves out.
#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"
#include "core/lang/unify.h"

namespace chanscope::lang {
namespace {

// "A", "A and B", "A, B, and C".
std::string Enumerate(const std::vector<Type*>& params) {
  std::string out;
  for (size_t i = 0; i < params.size(); ++i) {
    if (i > 0) out += params.size() > 2 ? ", " : " ";
    if (i > 0 && i + 1 == params.size()) out += "and ";
    out += params[i]->name;
  }
  return out;
}

// The term that a type parameter must match: its only one, or its core type.
struct CoreTerm {
  Type* type = nullptr;  // null: none
  bool tilde = false;
  bool single = false;
};

CoreTerm CoreTermOf(Type* param) {
  const Terms terms = TermsOf(param);
  if (terms.size() == 1) return {terms[0].type, terms[0].tilde, true};
  CoreTerm core;
  core.type = CoreType(param);
  for (const Type::Term& term : terms) core.tilde |= term.tilde;
  return core;
}

// Drops choices that depend on themselves, as in T = []T.
class CycleFinder {
 public:
  CycleFinder(const std::vector<Type*>& params, std::vector<Type*>& types)
      : params_(params), types_(types) {}

  void Visit(Type* type) {
    if (type == nullptr || !type->parameterized) return;
    if (std::find(path_.begin(), path_.end(), type) != path_.end()) {
      if (const int i = IndexOf(type); i >= 0) types_[static_cast<size_t>(i)] = nullptr;
      return;
    }
    path_.push_back(type);
    if (const int i = IndexOf(type); i >= 0) {
      Visit(types_[static_cast<size_t>(i)]);
    } else {
      Visit(type->element);
      Visit(type->key);
      for (Type* part : type->params) Visit(part);
      for (Type* part : type->results) Visit(part);
      for (Type* part : type->type_arguments) Visit(part);
      for (const StructField& field : type->fields) Visit(field.type);
      for (const Method& method : type->methods) Visit(method.type);
      for (const Type::Term& term : type->terms) Visit(term.type);
    }
    path_.pop_back();
  }

 private:
  int IndexOf(const Type* type) const {
    const auto found = std::find(params_.begin(), params_.end(), type);
    return found != params_.end() ? static_cast<int>(found - params_.begin()) : -1;
  }

  const std::vector<Type*>& params_;
  std::vector<Type*>& types_;
  std::vector<Type*> path_;
};

bool AllKnown(const std::vector<Type*>& types) {
  return std::none_of(types.begin(), types.end(), [](const Type* t) { return t == nullptr; });
}

}  // namespace

// Fresh parameters with the same constraints: inside a generic function that calls itself its own
// parameters are types like others.
std::vector<Type*> PackageChecker::Renamed(const std::vector<Type*>& params) {
  std::vector<Type*> fresh;
  for (const Type* param : params) {
    fresh.push_back(types_.NewTypeParam(param->name, param->index));
    fresh.back()->object = param->object;
  }
  for (size_t i = 0; i < params.size(); ++i) {
    fresh[i]->constraint = types_.Substitute(params[i]->constraint, params, fresh);
  }
  return fresh;
}

// Chooses types from the core types of constraints. False after an error.
bool PackageChecker::InferFromConstraints(Pos pos, const std::vector<Type*>& params,
                                          std::vector<Type*>& types) {
  Unifier unifier(params, true);
  for (size_t i = 0; i < params.size(); ++i) {
    if (types[i] != nullptr) unifier.Set(i, types[i]);
  }
  for (size_t unknown = unifier.Unknown(); unknown > 0;) {
    for (size_t i = 0; i < params.size(); ++i) {
      const CoreTerm core = CoreTermOf(params[i]);
      if (core.type == nullptr) continue;
      if (Type* chosen = unifier.At(i)) {
        if (core.tilde && !IsTypeParam(chosen)) chosen = Under(chosen);
        if (!unifier.Unify(chosen, core.type)) {
          Error(pos, fmt::format("{} does not match {}{}", params[i]->name, core.tilde ? "~" : "",
                                 TypeString(core.type)));
          return false;
        }
      } else if (core.single && !core.tilde) {
        unifier.Set(i, core.type);
      }
    }
    const size_t left = unifier.Unknown();
    if (left == unknown) break;
    unknown = left;
  }
  types = unifier.Types();
  CycleFinder finder(params, types);
  for (Type* param : params) finder.Visit(param);
  // Choices may mention each other: at most as often as there are parameters.
  for (size_t round = 0; round < params.size(); ++round) {
    for (Type*& type : types) type = types_.Substitute(type, params, types);
  }
  for (Type*& type : types) {
    if (type != nullptr && Mentions(type, params)) type = nullptr;
  }
  return true;
}

void PackageChecker::InferenceError(const char* kind, Type* param, Type* argument, const Operand& x,
                                    const std::vector<Type*>& params,
                                    const std::vector<Type*>& types) {
  const std::string what =
      fmt::format("{} {} of {} does not match ", kind, TypeString(argument), ExprText(x.expr));
  const bool none =
      std::all_of(types.begin(), types.end(), [](const Type* t) { return t == nullptr; });
  if (none) {
    Error(x, fmt::format("{}{} (cannot infer {})", what, TypeString(param), Enumerate(params)));
    return;
  }
  Type* inferred = types_.Substitute(param, params, types);
  Error(x, inferred == param ? what + TypeString(param)
                             : fmt::format("{}inferred type {} for {}", what, TypeString(inferred),
                                           TypeString(param)));
}

// All type arguments of a call, those given and those that its values and the constraints tell;
// none after an error.
std::vector<Type*> PackageChecker::Infer(Pos pos, std::vector<Type*> params,
                                         std::vector<Type*> types,
                                         std::vector<Type*> parameter_types,
                                         const std::vector<Operand>& arguments) {
  if (types.size() == params.size()) return types;
  const bool inside =
      std::any_of(types.begin(), types.end(), [](const Type* t) { return t->parameterized; }) ||
      std::any_of(arguments.begin(), arguments.end(),
                  [](const Operand& x) { return x.type->parameterized; });
  if (inside) {
    const std::vector<Type*> fresh = Renamed(params);
    for (Type*& type : parameter_types) type = types_.Substitute(type, params, fresh);
    params = fresh;
  }
  types.resize(params.size(), nullptr);
  for (Type*& type : parameter_types) type = types_.Substitute(type, params, types);
  Unifier unifier(params, false);
  for (size_t i = 0; i < params.size(); ++i) {
    if (types[i] != nullptr) unifier.Set(i, types[i]);
  }
  // Types with a name first: a literal may stand for them.
  std::vector<size_t> order;
  for (const bool named : {true, false}) {
    for (size_t i = 0; i < arguments.size(); ++i) {
      if (HasName(arguments[i].type) == named) order.push_back(i);
    }
  }
  std::vector<size_t> untyped;
  for (const size_t i : order) {
    const Operand& x = arguments[i];
    if (!x.ok() || !Mentions(parameter_types[i], params)) continue;
    if (IsTyped(x.type)) {
      if (!unifier.Unify(parameter_types[i], x.type)) {
        InferenceError("type", parameter_types[i], x.type, x, params, unifier.Types());
        return {};
      }
    } else if (IsTypeParam(parameter_types[i])) {
      untyped.push_back(i);
    }
  }
  types = unifier.Types();
  if (AllKnown(types)) return types;
  if (!InferFromConstraints(pos, params, types)) return {};
  if (AllKnown(types)) return types;
  for (const size_t i : untyped) {
    const auto at = std::find(params.begin(), params.end(), parameter_types[i]);
    const auto index = static_cast<size_t>(at - params.begin());
    if (types[index] != nullptr) continue;
    Type* type = DefaultType(types_, arguments[i].type);
    if (IsTyped(type) && !unifier.Unify(parameter_types[i], type)) {
      InferenceError("default type", parameter_types[i], type, arguments[i], params,
                     unifier.Types());
      return {};
    }
  }
  types = unifier.Types();
  if (AllKnown(types)) return types;
  if (!InferFromConstraints(pos, params, types)) return {};
  if (AllKnown(types)) return types;
  const auto missing = std::find(types.begin(), types.end(), nullptr) - types.begin();
  const Type* param = params[static_cast<size_t>(missing)];
  Error(pos, fmt::format("cannot infer {} ({})", param->name, Place(param->object->pos)));
  return {};
}

}  // namespace chanscope::lang
