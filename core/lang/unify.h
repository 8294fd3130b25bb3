// Making two types the same by choosing types for type parameters.
//
// Owns: `Unifier`, the choices made so far. Must not: report errors, or decide what is unified with
// what (inference does).
#pragma once

#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

// Whether one of the type parameters stands somewhere in the type.
bool Mentions(const Type* type, const std::vector<Type*>& params);

class Unifier {
 public:
  // `both_sides`: the parameters may be chosen on the right side too.
  Unifier(const std::vector<Type*>& params, bool both_sides);

  // Whether x and y can be the same; a defined type may be taken for the literal below it, and
  // directions of channels do not matter.
  bool Unify(Type* x, Type* y);

  Type* At(size_t param) const { return classes_[Root(param)].type; }
  void Set(size_t param, Type* type) { classes_[Root(param)].type = type; }
  size_t Unknown() const;
  // The choice for each parameter; null where there is none yet.
  std::vector<Type*> Types() const;

 private:
  struct Class {
    size_t parent = 0;
    Type* type = nullptr;
  };

  size_t Root(size_t param) const;
  int IndexOf(const Type* type) const;
  bool Join(size_t i, size_t j);
  bool Same(Type* x, Type* y) { return x == y || Nify(x, y); }
  bool Nify(Type* x, Type* y);
  bool Parts(Type* x, Type* y);
  bool Lists(const std::vector<Type*>& x, const std::vector<Type*>& y);

  const std::vector<Type*>& params_;
  bool both_sides_;
  std::vector<Class> classes_;
  int depth_ = 0;
};

}  // namespace chanscope::lang
