// The syntax tree of one Go package.
//
// Owns: the node types, and `Ast`, which owns every node of a package. The parser builds it; the
// checker writes its findings into the fields under "set by the checker" and nowhere else; the
// emitter only reads it. Must not: know types beyond the forward declarations, or hold behaviour.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/lang/ast_expr.h"
#include "core/lang/ast_stmt.h"

namespace chanscope::lang {

enum class DeclKind : uint8_t { kImport, kConst, kVar, kType, kFunc };

struct Decl {
  DeclKind kind;
  Pos pos;
  Decl(DeclKind k, Pos p) : kind(k), pos(p) {}
  virtual ~Decl() = default;
};

template <DeclKind kThisKind>
struct DeclOf : Decl {
  static constexpr DeclKind kKind = kThisKind;
  explicit DeclOf(Pos p) : Decl(kThisKind, p) {}
};

struct ImportDecl : DeclOf<DeclKind::kImport> {
  using DeclOf::DeclOf;
  Ident* name = nullptr;  // null, or the local name; "." and "_" too
  std::string path;
};

struct ConstDecl : DeclOf<DeclKind::kConst> {
  using DeclOf::DeclOf;
  std::vector<Ident*> names;
  Expr* type_expr = nullptr;  // repeated from the spec above where left out, as values are
  std::vector<Expr*> values;
  uint32_t iota = 0;
  bool inherited = false;  // values come from an earlier spec: they are checked anew with this iota
};

struct VarDecl : DeclOf<DeclKind::kVar> {
  using DeclOf::DeclOf;
  std::vector<Ident*> names;
  Expr* type_expr = nullptr;
  std::vector<Expr*> values;
};

struct TypeDecl : DeclOf<DeclKind::kType> {
  using DeclOf::DeclOf;
  Ident* name = nullptr;
  std::vector<Field> type_params;
  bool alias = false;
  Expr* type_expr = nullptr;
};

struct FuncDecl : DeclOf<DeclKind::kFunc> {
  using DeclOf::DeclOf;
  Field* receiver = nullptr;
  Ident* name = nullptr;
  FuncType* signature = nullptr;
  BlockStmt* body = nullptr;
  bool is_instance = false;  // set by the checker: a copy for certain type arguments
  bool unchecked = false;    // set by the checker: nothing in the program reaches its body
};

// A comment that speaks to tools: "//go:build linux".
struct Directive {
  Pos pos;
  std::string text;
};

class Ast {
 public:
  Ident* package_name = nullptr;      // of the first file that has one
  std::vector<Decl*> decls;           // in source order; the imports of a file come first there
  std::vector<Directive> directives;  // the comments that begin with "//go:"

  // Makes a node that lives as long as this Ast.
  template <class Node, class... Args>
  Node* New(Args&&... args) {
    auto owned = std::make_unique<Node>(std::forward<Args>(args)...);
    Node* node = owned.get();
    if constexpr (std::is_base_of_v<Expr, Node>) {
      exprs_.push_back(std::move(owned));
    } else if constexpr (std::is_base_of_v<Stmt, Node>) {
      stmts_.push_back(std::move(owned));
    } else if constexpr (std::is_base_of_v<Decl, Node>) {
      decl_nodes_.push_back(std::move(owned));
    } else {
      static_assert(std::is_same_v<Node, Field>);
      fields_.push_back(std::move(owned));
    }
    return node;
  }

 private:
  std::vector<std::unique_ptr<Expr>> exprs_;
  std::vector<std::unique_ptr<Stmt>> stmts_;
  std::vector<std::unique_ptr<Decl>> decl_nodes_;
  std::vector<std::unique_ptr<Field>> fields_;
};

// The node as a T when it is one, else null; const where the node is.
template <class T, class Node>
auto As(Node* node) -> std::conditional_t<std::is_const_v<Node>, const T, T>* {
  using Result = std::conditional_t<std::is_const_v<Node>, const T, T>;
  return node != nullptr && node->kind == T::kKind ? static_cast<Result*>(node) : nullptr;
}

}  // namespace chanscope::lang
