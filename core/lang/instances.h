// The instances of generic functions that a program needs.
//
// Owns: which function with which type arguments is which object, and those that are still to be
// checked. Must not: check (PackageChecker does), or hold instances with type parameters in them.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

struct FunctionInstance {
  Object* generic = nullptr;
  std::vector<Type*> arguments;
  Object* object = nullptr;
};

class Instances {
 public:
  // The function with these type arguments, of that type; the same object for the same ones.
  Object* Function(TypeStore& types, Object* generic, const std::vector<Type*>& arguments,
                   Type* type) {
    const auto [known, is_new] = objects_.try_emplace({generic, arguments}, nullptr);
    if (!is_new) return known->second;
    Object* object = types.NewObject(ObjectKind::kFunc, generic->name, generic->pos);
    object->package = generic->package;
    object->signature = generic->signature;
    object->type = type;
    known->second = object;
    waiting_.push_back({generic, arguments, object});
    return object;
  }

  // One that nobody has checked yet.
  std::optional<FunctionInstance> Next() {
    if (waiting_.empty()) return std::nullopt;
    FunctionInstance next = std::move(waiting_.front());
    waiting_.pop_front();
    return next;
  }

 private:
  std::map<std::pair<const Object*, std::vector<Type*>>, Object*> objects_;
  std::deque<FunctionInstance> waiting_;
};

}  // namespace chanscope::lang
