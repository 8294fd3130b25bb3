// Expressions of the syntax tree; see ast.h.
//
// Owns: their node types. Must not: hold behaviour.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
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
  bool bad = false;  // the lexer has reported it: its text may be malformed
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
  std::vector<Expr*> indices;  // several only in an instantiation
  // Set by the checker for an instantiation; the function that it names, when that is concrete.
  std::vector<Type*> type_arguments;
  Object* instance = nullptr;
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
  CallKind call = CallKind::kNone;  // set by the checker
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

}  // namespace chanscope::lang
