// Finding x.f: fields and methods, promoted ones too, and what an interface misses in a type.
//
// Owns: the search through embedded fields, level by level. Must not: report errors, or complete
// types: a defined type without an underlying one has no fields yet.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

struct Selected {
  enum class Kind : uint8_t { kNothing, kField, kMethod, kInterfaceMethod };
  // Why nothing was found, where there is more to say than that.
  enum class Trouble : uint8_t { kNone, kAmbiguous, kNeedsPointer };

  Kind kind = Kind::kNothing;
  Trouble trouble = Trouble::kNone;
  std::string name;          // as declared
  Type* type = nullptr;      // of the field; of the method without receiver
  Object* object = nullptr;  // null for a method of an interface
  Type* owner = nullptr;     // the type that declares the method
  std::vector<int> path;     // as in SelectorExpr::path
  bool indirect = false;     // a pointer was followed
  bool pointer_receiver = false;

  explicit operator bool() const { return kind != Kind::kNothing; }
};

// The methods declared for a defined type; for an instance those of its generic type.
const std::vector<Method>& DeclaredMethods(const Type* named);
// The type of a method as `owner` has it, which may be an instance; null when it is not known yet.
Type* MethodType(const Type* owner, Type* type);

// Field or method `name` of t, seen from `package`. A method with a pointer receiver needs a
// pointer on the way, or an addressable operand.
Selected Select(Type* t, bool addressable, const std::string& package, std::string_view name,
                bool fold_case = false);

// The first method of an interface that a type lacks.
struct MissingMethod {
  const Method* method = nullptr;  // null: nothing is missing
  Selected other;  // what it has instead: another type, a pointer receiver, another case of letters
};

// `is_static`: an interface t must have all methods itself; else it may have them dynamically.
MissingMethod FindMissingMethod(TypeStore& types, Type* t, Type* interface, bool is_static,
                                const std::string& package);

}  // namespace chanscope::lang
