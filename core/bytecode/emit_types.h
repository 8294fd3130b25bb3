// Run-time types of a program under construction.
//
// Owns: which RType stands for which lang::Type, and the names that %T prints. Must not: know
// functions; Module fills in the methods of types (emit_methods.cpp).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/bytecode/layout.h"
#include "core/bytecode/program.h"
#include "core/lang/types.h"

namespace chanscope::emit {

class TypeTable {
 public:
  // `error_type` is the predeclared one: it has no package in its name. `main_name` is the name of
  // the package that the program itself is.
  TypeTable(std::vector<RType>& types, const lang::Type* error_type, std::string main_name);

  // The run-time type; the same type gives the same id.
  TypeId Lower(const lang::Type* type);
  // The array that lies behind a slice of `length` elements.
  TypeId ArrayOf(TypeId element, int64_t length);

  Layouts& layouts() { return layouts_; }
  // *T, []T and chan T of every T so far that the program itself does not have: for reflect, which
  // makes values of them. They have no methods.
  void AddDerived();
  // All lowered types, in the order of their ids.
  const std::vector<std::pair<TypeId, const lang::Type*>>& lowered() const { return lowered_; }

 private:
  void Fill(TypeId id, const lang::Type* type);
  std::string NameOf(const lang::Type* type);
  std::string SignatureOf(const lang::Type* func);
  std::string StructName(const lang::Type* type);
  std::string InterfaceName(const lang::Type* type);

  std::vector<RType>& types_;
  const lang::Type* error_type_;
  const std::string main_name_;
  Layouts layouts_;
  std::unordered_map<const lang::Type*, TypeId> ids_;
  std::map<std::pair<uint32_t, int64_t>, TypeId> arrays_;
  std::vector<std::pair<TypeId, const lang::Type*>> lowered_;
  int filling_ = 0;                                            // how deep Fill calls itself
  std::vector<std::pair<TypeId, const lang::Type*>> to_fill_;  // when it is no longer as deep
};

// The basic type that an untyped constant takes where nothing else asks for one.
lang::TypeKind DefaultKind(lang::TypeKind kind);

}  // namespace chanscope::emit
