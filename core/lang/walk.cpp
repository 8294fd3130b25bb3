#include "core/lang/walk.h"

namespace chanscope::lang {
namespace {

void WalkDecl(const Decl* decl, const Visitor& visitor) {
  if (decl->kind == DeclKind::kVar) Walk(static_cast<const VarDecl*>(decl)->values, visitor);
  if (decl->kind == DeclKind::kConst) Walk(static_cast<const ConstDecl*>(decl)->values, visitor);
}

void WithinStmt(const Stmt* stmt, const Visitor& visitor) {
  switch (stmt->kind) {
    case StmtKind::kBad:
    case StmtKind::kEmpty:
    case StmtKind::kBranch: return;
    case StmtKind::kBlock: return Walk(static_cast<const BlockStmt*>(stmt)->statements, visitor);
    case StmtKind::kExpr: return Walk(static_cast<const ExprStmt*>(stmt)->expr, visitor);
    case StmtKind::kSend: {
      const auto* send = static_cast<const SendStmt*>(stmt);
      Walk(send->channel, visitor);
      return Walk(send->value, visitor);
    }
    case StmtKind::kIncDec: return Walk(static_cast<const IncDecStmt*>(stmt)->operand, visitor);
    case StmtKind::kAssign: {
      const auto* assign = static_cast<const AssignStmt*>(stmt);
      Walk(assign->left, visitor);
      return Walk(assign->right, visitor);
    }
    case StmtKind::kGo: return Walk(static_cast<const GoStmt*>(stmt)->call, visitor);
    case StmtKind::kDefer: return Walk(static_cast<const DeferStmt*>(stmt)->call, visitor);
    case StmtKind::kReturn: return Walk(static_cast<const ReturnStmt*>(stmt)->results, visitor);
    case StmtKind::kIf: {
      const auto* choice = static_cast<const IfStmt*>(stmt);
      Walk(choice->init, visitor);
      Walk(choice->condition, visitor);
      Walk(choice->then, visitor);
      return Walk(choice->otherwise, visitor);
    }
    case StmtKind::kSwitch: {
      const auto* cases = static_cast<const SwitchStmt*>(stmt);
      Walk(cases->init, visitor);
      Walk(cases->tag, visitor);
      for (const CaseClause& clause : cases->clauses) {
        Walk(clause.values, visitor);
        Walk(clause.body, visitor);
      }
      return;
    }
    case StmtKind::kTypeSwitch: {
      const auto* types = static_cast<const TypeSwitchStmt*>(stmt);
      Walk(types->init, visitor);
      Walk(types->operand, visitor);
      for (const CaseClause& clause : types->clauses) Walk(clause.body, visitor);
      return;
    }
    case StmtKind::kSelect:
      for (const CommClause& clause : static_cast<const SelectStmt*>(stmt)->clauses) {
        Walk(clause.comm, visitor);
        Walk(clause.body, visitor);
      }
      return;
    case StmtKind::kFor: {
      const auto* loop = static_cast<const ForStmt*>(stmt);
      Walk(loop->init, visitor);
      Walk(loop->condition, visitor);
      Walk(loop->post, visitor);
      return Walk(loop->body, visitor);
    }
    case StmtKind::kRange: {
      const auto* range = static_cast<const RangeStmt*>(stmt);
      Walk(range->key, visitor);
      Walk(range->value, visitor);
      Walk(range->operand, visitor);
      return Walk(range->body, visitor);
    }
    case StmtKind::kLabeled: return Walk(static_cast<const LabeledStmt*>(stmt)->statement, visitor);
    case StmtKind::kDecl:
      for (const Decl* decl : static_cast<const DeclStmt*>(stmt)->decls) WalkDecl(decl, visitor);
      return;
  }
}

void WithinExpr(const Expr* expr, const Visitor& visitor) {
  switch (expr->kind) {
    case ExprKind::kCompositeLit:
      return Walk(static_cast<const CompositeLit*>(expr)->elements, visitor);
    case ExprKind::kFuncLit: return Walk(static_cast<const FuncLit*>(expr)->body, visitor);
    case ExprKind::kParen: return Walk(static_cast<const ParenExpr*>(expr)->inner, visitor);
    case ExprKind::kSelector: return Walk(static_cast<const SelectorExpr*>(expr)->operand, visitor);
    case ExprKind::kIndex: {
      const auto* index = static_cast<const IndexExpr*>(expr);
      Walk(index->operand, visitor);
      return Walk(index->indices, visitor);
    }
    case ExprKind::kSlice: {
      const auto* slice = static_cast<const SliceExpr*>(expr);
      Walk(slice->operand, visitor);
      Walk(slice->low, visitor);
      Walk(slice->high, visitor);
      return Walk(slice->max, visitor);
    }
    case ExprKind::kTypeAssert:
      return Walk(static_cast<const TypeAssertExpr*>(expr)->operand, visitor);
    case ExprKind::kCall: {
      const auto* call = static_cast<const CallExpr*>(expr);
      Walk(call->function, visitor);
      return Walk(call->arguments, visitor);
    }
    case ExprKind::kStar: return Walk(static_cast<const StarExpr*>(expr)->operand, visitor);
    case ExprKind::kUnary: return Walk(static_cast<const UnaryExpr*>(expr)->operand, visitor);
    case ExprKind::kBinary: {
      const auto* binary = static_cast<const BinaryExpr*>(expr);
      Walk(binary->left, visitor);
      return Walk(binary->right, visitor);
    }
    case ExprKind::kKeyValue: {
      const auto* pair = static_cast<const KeyValueExpr*>(expr);
      Walk(pair->key, visitor);
      return Walk(pair->value, visitor);
    }
    case ExprKind::kBad:
    case ExprKind::kIdent:
    case ExprKind::kBasicLit:
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType:
    case ExprKind::kEllipsis: return;
  }
}

}  // namespace

void Walk(const Stmt* stmt, const Visitor& visitor) {
  if (stmt != nullptr && visitor.stmt(stmt)) WithinStmt(stmt, visitor);
}

void Walk(const Expr* expr, const Visitor& visitor) {
  if (expr != nullptr && visitor.expr(expr)) WithinExpr(expr, visitor);
}

void Walk(const std::vector<Stmt*>& list, const Visitor& visitor) {
  for (const Stmt* stmt : list) Walk(stmt, visitor);
}

void Walk(const std::vector<Expr*>& list, const Visitor& visitor) {
  for (const Expr* expr : list) Walk(expr, visitor);
}

}  // namespace chanscope::lang
