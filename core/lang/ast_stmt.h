// Statements of the syntax tree; see ast.h.
//
// Owns: their node types. Must not: hold behaviour.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "core/lang/ast_expr.h"

namespace chanscope::lang {

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
  Pos op_pos;
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

// A range over a function: its body as the function that the operand calls. Made by the checker.
struct RangeBody {
  FuncLit* literal = nullptr;    // names the body; of its fields only the captures are set
  Object* state = nullptr;       // variable: what a call of the body would mean now
  Object* next = nullptr;        // variable, shared by nested ranges: how their bodies were left
  Object* frame = nullptr;       // variable, shared likewise: where deferred calls go; null: there
                                 // are none
  RangeBody* outer = nullptr;    // the range whose body this one stands in
  std::vector<Object*> results;  // variables: the results of the function around all of them
};

struct RangeStmt : StmtOf<StmtKind::kRange> {
  using StmtOf::StmtOf;
  Expr* key = nullptr;
  Expr* value = nullptr;
  bool define = false;  // := rather than =
  Expr* operand = nullptr;
  BlockStmt* body = nullptr;
  std::shared_ptr<RangeBody> over_function;  // set by the checker; null for other operands
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

}  // namespace chanscope::lang
