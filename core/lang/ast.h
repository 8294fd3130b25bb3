// The syntax tree of one Go file.
//
// Owns: the node types, and `Ast`, which owns every node of a file. The parser builds it; the
// checker writes its findings into the fields under "set by the checker" and nowhere else; the
// emitter only reads it. Must not: know types beyond the forward declarations, or hold behaviour.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/source.h"
#include "core/lang/constant.h"
#include "core/lang/token.h"

namespace chanscope::lang {

struct Type;    // types.h
struct Object;  // types.h: what a name denotes
struct Expr;
struct Stmt;
struct BlockStmt;
struct FuncDecl;

// ------------------------------------------------------------------ expressions

enum class ExprKind : uint8_t {
  kBad,           // stands where the parser reported an error
  kIdent,         // x
  kBasicLit,      // 1, 2.5, 3i, 'c', "s"
  kCompositeLit,  // T{...}
  kFuncLit,       // func(...) {...}
  kParen,         // (x)
  kSelector,      // x.f
  kIndex,         // x[i], also f[T1, T2]
  kSlice,         // x[lo:hi:max]
  kTypeAssert,    // x.(T); x.(type) has a null type
  kCall,          // f(args...)
  kStar,          // *x
  kUnary,         // -x !x ^x +x &x <-x, and ~T in constraints
  kBinary,        // x op y
  kKeyValue,      // k: v inside a composite literal
  kArrayType,     // [n]T, [...]T, []T
  kStructType,
  kFuncType,
  kInterfaceType,
  kMapType,
  kChanType,
  kEllipsis,  // ...T as the type of a last parameter
};

// How an expression may be used. Set by the checker.
enum class Mode : uint8_t {
  kInvalid,
  kNoValue,
  kBuiltin,
  kType,
  kConstant,
  kVariable,
  kMapIndex,
  kValue,
  kCommaOk,
  kNil,
  kPackage
};

struct Expr {
  ExprKind kind;
  Pos pos;  // where the Go compiler reports it: the operator of a binary, the '(' … see parser.h

  // Set by the checker.
  Mode mode = Mode::kInvalid;
  Type* type = nullptr;                      // final type, untyped ones converted
  std::shared_ptr<const Constant> constant;  // set when mode is kConstant

  Expr(ExprKind k, Pos p) : kind(k), pos(p) {}
  virtual ~Expr() = default;
};

template <ExprKind kThisKind>
struct ExprOf : Expr {
  static constexpr ExprKind kKind = kThisKind;
  explicit ExprOf(Pos p) : Expr(kThisKind, p) {}
};

struct BadExpr : ExprOf<ExprKind::kBad> {
  using ExprOf::ExprOf;
};

struct Ident : ExprOf<ExprKind::kIdent> {
  using ExprOf::ExprOf;
  std::string name;
  Object* object = nullptr;  // set by the checker: declared or denoted object
};

struct BasicLit : ExprOf<ExprKind::kBasicLit> {
  using ExprOf::ExprOf;
  LitKind lit = LitKind::kInt;
  std::string text;  // as written
};

struct KeyValueExpr : ExprOf<ExprKind::kKeyValue> {
  using ExprOf::ExprOf;
  Expr* key = nullptr;
  Expr* value = nullptr;
};

struct CompositeLit : ExprOf<ExprKind::kCompositeLit> {
  using ExprOf::ExprOf;
  Expr* type_expr = nullptr;    // null inside another literal that gives the type
  std::vector<Expr*> elements;  // KeyValueExpr where written with a key
  Pos rbrace;
  // Set by the checker: for arrays and slices the index, for structs the field, of each element.
  std::vector<int64_t> indices;
  int64_t length = 0;  // arrays and slices: largest index + 1
};

struct FuncType;

struct FuncLit : ExprOf<ExprKind::kFuncLit> {
  using ExprOf::ExprOf;
  FuncType* signature = nullptr;
  BlockStmt* body = nullptr;
  std::vector<Object*>
      captures;  // set by the checker: variables of enclosing functions, in order of first use
};

struct ParenExpr : ExprOf<ExprKind::kParen> {
  using ExprOf::ExprOf;
  Expr* inner = nullptr;
};

// What x.f turned out to be. Set by the checker.
enum class SelectionKind : uint8_t {
  kNone,
  kPackageMember,
  kField,
  kMethod,
  kInterfaceMethod,
  kMethodExpr
};

struct SelectorExpr : ExprOf<ExprKind::kSelector> {
  using ExprOf::ExprOf;
  Expr* operand = nullptr;
  Ident* selector = nullptr;
  // Set by the checker.
  SelectionKind selection = SelectionKind::kNone;
  // Field indices from the operand to the field, or to the embedded field whose method it is;
  // pointers on the way are followed. For kInterfaceMethod a last entry: the method's index.
  std::vector<int> path;
  Object* object = nullptr;  // the package member, field or method
};

struct IndexExpr : ExprOf<ExprKind::kIndex> {
  using ExprOf::ExprOf;
  Expr* operand = nullptr;
  std::vector<Expr*> indices;         // several only in an instantiation
  std::vector<Type*> type_arguments;  // set by the checker for an instantiation
};

struct SliceExpr : ExprOf<ExprKind::kSlice> {
  using ExprOf::ExprOf;
  Expr* operand = nullptr;
  Expr* low = nullptr;
  Expr* high = nullptr;
  Expr* max = nullptr;
  bool three_index = false;
};

struct TypeAssertExpr : ExprOf<ExprKind::kTypeAssert> {
  using ExprOf::ExprOf;
  Expr* operand = nullptr;
  Expr* type_expr = nullptr;  // null in x.(type)
};

// What f(x) turned out to be. Set by the checker.
enum class CallKind : uint8_t { kNone, kFunction, kConversion, kBuiltin };

struct CallExpr : ExprOf<ExprKind::kCall> {
  using ExprOf::ExprOf;
  Expr* function = nullptr;
  std::vector<Expr*> arguments;
  bool spread = false;  // f(xs...)
  Pos rparen;
  // Set by the checker.
  CallKind call = CallKind::kNone;
  std::vector<Type*> type_arguments;  // inferred or given, for a generic function
};

struct StarExpr : ExprOf<ExprKind::kStar> {
  using ExprOf::ExprOf;
  Expr* operand = nullptr;
};

struct UnaryExpr : ExprOf<ExprKind::kUnary> {
  using ExprOf::ExprOf;
  Token op = Token::kEof;
  Expr* operand = nullptr;
};

struct BinaryExpr : ExprOf<ExprKind::kBinary> {
  using ExprOf::ExprOf;
  Token op = Token::kEof;
  Pos op_pos;
  Expr* left = nullptr;
  Expr* right = nullptr;
};

struct ArrayTypeExpr : ExprOf<ExprKind::kArrayType> {
  using ExprOf::ExprOf;
  Expr* length = nullptr;            // null: a slice, unless length_from_literal
  bool length_from_literal = false;  // [...]T
  Expr* element = nullptr;
};

// One or several names with one type: parameters, results, fields, methods of an interface.
struct Field {
  std::vector<Ident*> names;  // empty: unnamed parameter or embedded field
  Expr* type_expr = nullptr;
  BasicLit* tag = nullptr;
  Pos pos;
};

struct StructTypeExpr : ExprOf<ExprKind::kStructType> {
  using ExprOf::ExprOf;
  std::vector<Field> fields;
};

struct FuncType : ExprOf<ExprKind::kFuncType> {
  using ExprOf::ExprOf;
  std::vector<Field> type_params;
  std::vector<Field> params;
  std::vector<Field> results;
};

struct InterfaceTypeExpr : ExprOf<ExprKind::kInterfaceType> {
  using ExprOf::ExprOf;
  // A method has one name and a FuncType; an embedded element or union (BinaryExpr '|') has none.
  std::vector<Field> elements;
};

struct MapTypeExpr : ExprOf<ExprKind::kMapType> {
  using ExprOf::ExprOf;
  Expr* key = nullptr;
  Expr* value = nullptr;
};

enum class ChanDir : uint8_t { kBoth, kSend, kRecv };

struct ChanTypeExpr : ExprOf<ExprKind::kChanType> {
  using ExprOf::ExprOf;
  ChanDir dir = ChanDir::kBoth;
  Expr* element = nullptr;
};

struct EllipsisExpr : ExprOf<ExprKind::kEllipsis> {
  using ExprOf::ExprOf;
  Expr* element = nullptr;
};

// ------------------------------------------------------------------ statements

enum class StmtKind : uint8_t {
  kBad,
  kEmpty,
  kBlock,
  kExpr,
  kSend,
  kIncDec,
  kAssign,
  kGo,
  kDefer,
  kReturn,
  kBranch,
  kIf,
  kSwitch,
  kTypeSwitch,
  kSelect,
  kFor,
  kRange,
  kLabeled,
  kDecl,
};

struct Stmt {
  StmtKind kind;
  Pos pos;  // first token of the statement
  Stmt(StmtKind k, Pos p) : kind(k), pos(p) {}
  virtual ~Stmt() = default;
};

template <StmtKind kThisKind>
struct StmtOf : Stmt {
  static constexpr StmtKind kKind = kThisKind;
  explicit StmtOf(Pos p) : Stmt(kThisKind, p) {}
};

struct BadStmt : StmtOf<StmtKind::kBad> {
  using StmtOf::StmtOf;
};
struct EmptyStmt : StmtOf<StmtKind::kEmpty> {
  using StmtOf::StmtOf;
};

struct BlockStmt : StmtOf<StmtKind::kBlock> {
  using StmtOf::StmtOf;
  std::vector<Stmt*> statements;
  Pos rbrace;
};

struct ExprStmt : StmtOf<StmtKind::kExpr> {
  using StmtOf::StmtOf;
  Expr* expr = nullptr;
};

struct SendStmt : StmtOf<StmtKind::kSend> {
  using StmtOf::StmtOf;
  Expr* channel = nullptr;
  Expr* value = nullptr;
  Pos arrow;
};

struct IncDecStmt : StmtOf<StmtKind::kIncDec> {
  using StmtOf::StmtOf;
  Expr* operand = nullptr;
  bool increment = true;
};

struct AssignStmt : StmtOf<StmtKind::kAssign> {
  using StmtOf::StmtOf;
  std::vector<Expr*> left;
  std::vector<Expr*> right;
  Token op = Token::kAssign;  // kAssign, kDefine, or the binary operator of an `op=`
  bool compound = false;      // x op= y
  Pos op_pos;
};

struct GoStmt : StmtOf<StmtKind::kGo> {
  using StmtOf::StmtOf;
  Expr* call = nullptr;  // a CallExpr once checked
};

struct DeferStmt : StmtOf<StmtKind::kDefer> {
  using StmtOf::StmtOf;
  Expr* call = nullptr;
};

struct ReturnStmt : StmtOf<StmtKind::kReturn> {
  using StmtOf::StmtOf;
  std::vector<Expr*> results;
};

struct LabeledStmt;

struct BranchStmt : StmtOf<StmtKind::kBranch> {
  using StmtOf::StmtOf;
  Token keyword = Token::kBreak;  // kBreak, kContinue, kGoto, kFallthrough
  Ident* label = nullptr;
  Stmt* target = nullptr;  // set by the checker: the loop, switch, select or LabeledStmt meant
};

struct IfStmt : StmtOf<StmtKind::kIf> {
  using StmtOf::StmtOf;
  Stmt* init = nullptr;
  Expr* condition = nullptr;
  BlockStmt* then = nullptr;
  Stmt* otherwise = nullptr;  // BlockStmt or IfStmt
};

struct CaseClause {
  Pos pos;
  std::vector<Expr*> values;  // of a type switch: types, or the ident nil
  bool is_default = false;
  std::vector<Stmt*> body;
  Pos colon;
  Object* bound = nullptr;  // set by the checker: v of `switch v := x.(type)` in this clause
};

struct SwitchStmt : StmtOf<StmtKind::kSwitch> {
  using StmtOf::StmtOf;
  Stmt* init = nullptr;
  Expr* tag = nullptr;
  std::vector<CaseClause> clauses;
  Pos rbrace;
};

struct TypeSwitchStmt : StmtOf<StmtKind::kTypeSwitch> {
  using StmtOf::StmtOf;
  Stmt* init = nullptr;
  Ident* bind = nullptr;
  Expr* operand = nullptr;
  std::vector<CaseClause> clauses;
  Pos rbrace;
};

struct CommClause {
  Pos pos;
  Stmt* comm = nullptr;  // SendStmt, ExprStmt or AssignStmt of a receive; null: default
  std::vector<Stmt*> body;
  Pos colon;
};

struct SelectStmt : StmtOf<StmtKind::kSelect> {
  using StmtOf::StmtOf;
  std::vector<CommClause> clauses;
  Pos rbrace;
};

struct ForStmt : StmtOf<StmtKind::kFor> {
  using StmtOf::StmtOf;
  Stmt* init = nullptr;
  Expr* condition = nullptr;
  Stmt* post = nullptr;
  BlockStmt* body = nullptr;
};

struct RangeStmt : StmtOf<StmtKind::kRange> {
  using StmtOf::StmtOf;
  Expr* key = nullptr;
  Expr* value = nullptr;
  bool define = false;  // := rather than =
  Expr* operand = nullptr;
  BlockStmt* body = nullptr;
};

struct LabeledStmt : StmtOf<StmtKind::kLabeled> {
  using StmtOf::StmtOf;
  Ident* label = nullptr;
  Stmt* statement = nullptr;
};

struct Decl;

struct DeclStmt : StmtOf<StmtKind::kDecl> {
  using StmtOf::StmtOf;
  std::vector<Decl*> decls;
};

// ------------------------------------------------------------------ declarations

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
};

// ------------------------------------------------------------------ the file

class Ast {
 public:
  Ident* package_name = nullptr;
  std::vector<Decl*> decls;  // imports first, in source order

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

// The node as a T when it is one, else null.
template <class T, class Node>
T* As(Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}

}  // namespace chanscope::lang
