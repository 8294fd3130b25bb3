#include "core/lang/lookup.h"

#include <algorithm>
#include <cctype>
#include <unordered_set>
#include <utility>

#include "core/lang/predicates.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

struct Embedded {
  Type* type = nullptr;
  std::vector<int> path;
  bool indirect = false;
  bool several = false;  // the same type stands more than once at this level
};

bool SameLetters(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

class Search {
 public:
  Search(const std::string& package, std::string_view name, bool fold_case)
      : package_(package), name_(name), fold_case_(fold_case) {}

  // One level of embedding; the types embedded one deeper go to next().
  Selected Level(const std::vector<Embedded>& current) {
    found_ = Selected();
    ambiguous_ = false;
    next_.clear();
    for (const Embedded& each : current) {
      Visit(each);
      if (ambiguous_) {
        Selected none;
        none.trouble = Selected::Trouble::kAmbiguous;
        return none;
      }
    }
    return found_;
  }

  bool ambiguous() const { return ambiguous_; }

  std::vector<Embedded> TakeNext() {
    std::vector<Embedded> merged;
    for (Embedded& each : next_) {
      const auto same = std::find_if(merged.begin(), merged.end(),
                                     [&](const Embedded& m) { return m.type == each.type; });
      if (same != merged.end()) {
        same->several = true;
      } else {
        merged.push_back(std::move(each));
      }
    }
    next_.clear();
    return merged;
  }

 private:
  bool Matches(const std::string& name, const Object* object) const {
    if (fold_case_ ? !SameLetters(name, name_) : name != name_) return false;
    return object == nullptr || IsExported(name) || object->package == package_;
  }

  void Found(const Embedded& at, int index, Selected what) {
    if (found_ || at.several) {
      ambiguous_ = true;
      return;
    }
    found_ = std::move(what);
    found_.path = at.path;
    if (index >= 0) found_.path.push_back(index);
    found_.indirect = at.indirect;
  }

  void Visit(const Embedded& at) {
    if (at.type->kind == TypeKind::kNamed) {
      if (!seen_.insert(at.type).second) return;
      for (const Method& method : DeclaredMethods(at.type)) {
        if (!Matches(method.name, method.object)) continue;
        Selected what;
        what.kind = Selected::Kind::kMethod;
        what.name = method.name;
        what.type = MethodType(at.type, method.type);
        what.object = method.object;
        what.owner = at.type;
        what.pointer_receiver = method.pointer_receiver;
        Found(at, -1, std::move(what));
        return;
      }
    }
    Type* u = IsTypeParam(at.type) ? ConstraintBelow(at.type) : Underlying(at.type);
    if (u->kind == TypeKind::kStruct && !IsTypeParam(at.type)) VisitStruct(at, u);
    if (u->kind == TypeKind::kInterface) VisitInterface(at, u);
  }

  void VisitStruct(const Embedded& at, Type* u) {
    for (size_t i = 0; i < u->fields.size(); ++i) {
      const StructField& field = u->fields[i];
      const int index = static_cast<int>(i);
      if (Matches(field.name, field.object)) {
        Selected what;
        what.kind = Selected::Kind::kField;
        what.name = field.name;
        what.type = field.type;
        what.object = field.object;
        Found(at, index, std::move(what));
        if (ambiguous_) return;
        continue;
      }
      if (found_ || !field.embedded) continue;
      const bool pointer = field.type->kind == TypeKind::kPointer;
      Embedded deeper;
      deeper.type = pointer ? field.type->element : field.type;
      deeper.path = at.path;
      deeper.path.push_back(index);
      deeper.indirect = at.indirect || pointer;
      deeper.several = at.several;
      next_.push_back(std::move(deeper));
    }
  }

  void VisitInterface(const Embedded& at, Type* u) {
    for (size_t i = 0; i < u->methods.size(); ++i) {
      if (!Matches(u->methods[i].name, u->methods[i].object)) continue;
      Selected what;
      what.kind = Selected::Kind::kInterfaceMethod;
      what.name = u->methods[i].name;
      what.type = u->methods[i].type;
      what.owner = at.type;
      Found(at, static_cast<int>(i), std::move(what));
      return;
    }
  }

  const std::string& package_;
  std::string_view name_;
  bool fold_case_;
  Selected found_;
  bool ambiguous_ = false;
  std::vector<Embedded> next_;
  std::unordered_set<const Type*> seen_;
};

}  // namespace

const std::vector<Method>& DeclaredMethods(const Type* named) {
  return named->generic_origin != nullptr ? named->generic_origin->methods : named->methods;
}

Type* MethodType(const Type* owner, Type* type) {
  if (type == nullptr || owner->generic_origin == nullptr) return type;
  return owner->store->Substitute(type, owner->generic_origin->type_params, owner->type_arguments);
}

Selected Select(Type* t, bool addressable, const std::string& package, std::string_view name,
                bool fold_case) {
  if (name == "_") return {};
  // A defined pointer type has the fields of what it points to, but none of its methods.
  const bool defined_pointer =
      t->kind == TypeKind::kNamed && Underlying(t)->kind == TypeKind::kPointer;
  Type* start = defined_pointer ? Underlying(t) : t;
  const bool pointer = start->kind == TypeKind::kPointer;
  if (pointer) start = start->element;
  if (pointer && (IsInterface(start) || IsTypeParam(start))) return {};

  Search search(package, name, fold_case);
  std::vector<Embedded> current = {{start, {}, pointer, false}};
  while (!current.empty()) {
    Selected found = search.Level(current);
    if (search.ambiguous()) return found;
    if (found) {
      if (found.kind == Selected::Kind::kField) return found;
      if (defined_pointer) return {};
      if (found.pointer_receiver && !found.indirect && !addressable) {
        Selected none;
        none.trouble = Selected::Trouble::kNeedsPointer;
        return none;
      }
      return found;
    }
    current = search.TakeNext();
  }
  return {};
}

MissingMethod FindMissingMethod(TypeStore& types, Type* t, Type* interface, bool is_static,
                                const std::string& package) {
  const Type* wanted = Underlying(interface);
  const Type* u = IsTypeParam(t) ? ConstraintBelow(t) : Underlying(t);
  if (u->kind == TypeKind::kInterface || IsTypeParam(t)) {
    for (const Method& method : wanted->methods) {
      const auto has = std::find_if(u->methods.begin(), u->methods.end(),
                                    [&](const Method& m) { return m.name == method.name; });
      if (has == u->methods.end()) {
        if (is_static) return {&method, {}};
        continue;
      }
      if (has->type == method.type) continue;
      MissingMethod missing = {&method, {}};
      missing.other.kind = Selected::Kind::kInterfaceMethod;
      missing.other.name = has->name;
      missing.other.type = has->type;
      missing.other.owner = t;
      return missing;
    }
    return {};
  }
  // An unexported method is that of the package that declares the interface.
  const std::string& home = interface->kind == TypeKind::kNamed ? interface->package : package;
  for (const Method& method : wanted->methods) {
    const std::string& from = IsExported(method.name) ? package : home;
    Selected found = Select(t, false, from, method.name);
    const bool at_once = static_cast<bool>(found);
    if (!at_once) found = Select(types.Pointer(t), false, from, method.name);
    if (!found) found = Select(t, false, package, method.name, true);
    if (!found || found.kind == Selected::Kind::kField) return {&method, {}};
    if (!at_once || found.type != method.type) return {&method, std::move(found)};
  }
  return {};
}

}  // namespace chanscope::lang
