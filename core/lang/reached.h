// What of the imported packages a program reaches: the rest of them is never checked.
//
// Owns: the functions and types that were met and not looked into yet. Must not: check anything, or
// miss anything: whatever the emitter asks for was reached.
#pragma once

#include <deque>

#include "core/lang/types.h"

namespace chanscope::lang {

class Reached {
 public:
  // Something calls the function, or holds it as a value.
  void Function(Object* function) {
    if (function->reached || function->package.empty()) return;
    function->reached = true;
    functions_.push_back(function);
  }

  // An expression has this type: its value may end up in an interface, and its methods be called.
  void TypeOf(Type* type) {
    if (type->reached) return;
    type->reached = true;
    types_.push_back(type);
  }

  // A function that nobody has looked into; null when there is none.
  Object* Next() {
    while (functions_.empty() && !types_.empty()) {
      Type* type = types_.front();
      types_.pop_front();
      Parts(type);
    }
    if (functions_.empty()) return nullptr;
    Object* next = functions_.front();
    functions_.pop_front();
    return next;
  }

 private:
  // What a value of the type holds, and its methods.
  void Parts(const Type* type) {
    if (type->element != nullptr) TypeOf(type->element);
    if (type->key != nullptr) TypeOf(type->key);
    for (const StructField& field : type->fields) TypeOf(field.type);
    for (Type* result : type->results) TypeOf(result);
    if (type->kind != TypeKind::kNamed) return;
    for (const Method& method : type->methods) {
      if (method.object != nullptr) Function(method.object);
    }
    TypeOf(const_cast<Type*>(Underlying(type)));
  }

  std::deque<Object*> functions_;
  std::deque<Type*> types_;
};

}  // namespace chanscope::lang
