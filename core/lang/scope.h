// Which names are visible where.
//
// Owns: `Scope`, the names of one block, and the scope of the language's predeclared names. Must
// not: own objects (TypeStore does) or report errors.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

class Scope {
 public:
  explicit Scope(Scope* parent) : parent_(parent) {}

  Scope* parent() const { return parent_; }
  // The object of that name in this very scope, or null.
  Object* LookupHere(std::string_view name) const;
  // The object of that name in this scope or the nearest one around it, or null.
  Object* Lookup(std::string_view name) const;
  const std::vector<Object*>& objects() const { return objects_; }
  // Adds the object; when its name is taken here nothing changes and the other object is returned.
  Object* Insert(Object* object);

 private:
  Scope* parent_;
  std::vector<Object*> objects_;
  std::unordered_map<std::string_view, Object*> index_;  // used once there are many
};

// Fills `scope` with the predeclared names of Go 1.`go`.
void DeclareUniverse(Scope& scope, TypeStore& types, int go = 19);

}  // namespace chanscope::lang
