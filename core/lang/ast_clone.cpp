#include "core/lang/ast_clone.h"

namespace chanscope::lang {
namespace {

class Cloner {
 public:
  explicit Cloner(Ast& ast) : ast_(ast) {}

  FuncDecl* Function(const FuncDecl* from) {
    auto* to = ast_.New<FuncDecl>(from->pos);
    if (from->receiver != nullptr) {
      to->receiver = ast_.New<Field>();
      *to->receiver = CopyField(*from->receiver);
    }
    to->name = Name(from->name);
    to->signature = Signature(from->signature);
    to->body = Block(from->body);
    return to;
  }

 private:
  // ---- expressions
  template <class Node>
  Node* Make(const Node* from) {
    return ast_.New<Node>(from->pos);
  }

  Ident* Name(const Ident* from) {
    if (from == nullptr) return nullptr;
    Ident* to = Make(from);
    to->name = from->name;
    return to;
  }

  std::vector<Ident*> Names(const std::vector<Ident*>& from) {
    std::vector<Ident*> to;
    for (const Ident* name : from) to.push_back(Name(name));
    return to;
  }

  std::vector<Expr*> List(const std::vector<Expr*>& from) {
    std::vector<Expr*> to;
    for (const Expr* expr : from) to.push_back(Copy(expr));
    return to;
  }

  Field CopyField(const Field& from) {
    Field to;
    to.names = Names(from.names);
    to.type_expr = Copy(from.type_expr);
    if (from.tag != nullptr) to.tag = static_cast<BasicLit*>(Copy(from.tag));
    to.pos = from.pos;
    return to;
  }

  std::vector<Field> Fields(const std::vector<Field>& from) {
    std::vector<Field> to;
    for (const Field& field : from) to.push_back(CopyField(field));
    return to;
  }

  FuncType* Signature(const FuncType* from) {
    FuncType* to = Make(from);
    to->type_params = Fields(from->type_params);
    to->params = Fields(from->params);
    to->results = Fields(from->results);
    return to;
  }

  Expr* Copy(const Expr* expr) {
    if (expr == nullptr) return nullptr;
    switch (expr->kind) {
      case ExprKind::kBad: return Make(static_cast<const BadExpr*>(expr));
      case ExprKind::kIdent: return Name(static_cast<const Ident*>(expr));
      case ExprKind::kBasicLit: {
        const auto* from = static_cast<const BasicLit*>(expr);
        auto* to = Make(from);
        to->lit = from->lit;
        to->bad = from->bad;
        to->text = from->text;
        return to;
      }
      case ExprKind::kCompositeLit: {
        const auto* from = static_cast<const CompositeLit*>(expr);
        auto* to = Make(from);
        to->type_expr = Copy(from->type_expr);
        to->elements = List(from->elements);
        to->rbrace = from->rbrace;
        return to;
      }
      case ExprKind::kFuncLit: {
        const auto* from = static_cast<const FuncLit*>(expr);
        auto* to = Make(from);
        to->signature = Signature(from->signature);
        to->body = Block(from->body);
        return to;
      }
      case ExprKind::kParen: {
        const auto* from = static_cast<const ParenExpr*>(expr);
        auto* to = Make(from);
        to->inner = Copy(from->inner);
        return to;
      }
      case ExprKind::kSelector: {
        const auto* from = static_cast<const SelectorExpr*>(expr);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        to->selector = Name(from->selector);
        return to;
      }
      case ExprKind::kIndex: {
        const auto* from = static_cast<const IndexExpr*>(expr);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        to->indices = List(from->indices);
        return to;
      }
      case ExprKind::kSlice: {
        const auto* from = static_cast<const SliceExpr*>(expr);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        to->low = Copy(from->low);
        to->high = Copy(from->high);
        to->max = Copy(from->max);
        to->three_index = from->three_index;
        return to;
      }
      case ExprKind::kTypeAssert: {
        const auto* from = static_cast<const TypeAssertExpr*>(expr);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        to->type_expr = Copy(from->type_expr);
        return to;
      }
      case ExprKind::kCall: {
        const auto* from = static_cast<const CallExpr*>(expr);
        auto* to = Make(from);
        to->function = Copy(from->function);
        to->arguments = List(from->arguments);
        to->spread = from->spread;
        to->rparen = from->rparen;
        return to;
      }
      case ExprKind::kStar: {
        const auto* from = static_cast<const StarExpr*>(expr);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        return to;
      }
      case ExprKind::kUnary: {
        const auto* from = static_cast<const UnaryExpr*>(expr);
        auto* to = Make(from);
        to->op = from->op;
        to->operand = Copy(from->operand);
        return to;
      }
      case ExprKind::kBinary: {
        const auto* from = static_cast<const BinaryExpr*>(expr);
        auto* to = Make(from);
        to->op = from->op;
        to->op_pos = from->op_pos;
        to->left = Copy(from->left);
        to->right = Copy(from->right);
        return to;
      }
      case ExprKind::kKeyValue: {
        const auto* from = static_cast<const KeyValueExpr*>(expr);
        auto* to = Make(from);
        to->key = Copy(from->key);
        to->value = Copy(from->value);
        return to;
      }
      case ExprKind::kArrayType: {
        const auto* from = static_cast<const ArrayTypeExpr*>(expr);
        auto* to = Make(from);
        to->length = Copy(from->length);
        to->length_from_literal = from->length_from_literal;
        to->element = Copy(from->element);
        return to;
      }
      case ExprKind::kStructType: {
        const auto* from = static_cast<const StructTypeExpr*>(expr);
        auto* to = Make(from);
        to->fields = Fields(from->fields);
        return to;
      }
      case ExprKind::kFuncType: return Signature(static_cast<const FuncType*>(expr));
      case ExprKind::kInterfaceType: {
        const auto* from = static_cast<const InterfaceTypeExpr*>(expr);
        auto* to = Make(from);
        to->elements = Fields(from->elements);
        return to;
      }
      case ExprKind::kMapType: {
        const auto* from = static_cast<const MapTypeExpr*>(expr);
        auto* to = Make(from);
        to->key = Copy(from->key);
        to->value = Copy(from->value);
        return to;
      }
      case ExprKind::kChanType: {
        const auto* from = static_cast<const ChanTypeExpr*>(expr);
        auto* to = Make(from);
        to->dir = from->dir;
        to->element = Copy(from->element);
        return to;
      }
      case ExprKind::kEllipsis: {
        const auto* from = static_cast<const EllipsisExpr*>(expr);
        auto* to = Make(from);
        to->element = Copy(from->element);
        return to;
      }
    }
    return nullptr;
  }

  // ---- statements
  std::vector<Stmt*> All(const std::vector<Stmt*>& from) {
    std::vector<Stmt*> to;
    for (const Stmt* stmt : from) to.push_back(Copy(stmt));
    return to;
  }

  BlockStmt* Block(const BlockStmt* from) {
    if (from == nullptr) return nullptr;
    auto* to = Make(from);
    to->statements = All(from->statements);
    to->rbrace = from->rbrace;
    return to;
  }

  std::vector<CaseClause> Clauses(const std::vector<CaseClause>& from) {
    std::vector<CaseClause> to;
    for (const CaseClause& clause : from) {
      to.push_back({clause.pos, List(clause.values), clause.is_default, All(clause.body),
                    clause.colon, nullptr});
    }
    return to;
  }

  Stmt* Copy(const Stmt* stmt) {
    if (stmt == nullptr) return nullptr;
    switch (stmt->kind) {
      case StmtKind::kBad: return Make(static_cast<const BadStmt*>(stmt));
      case StmtKind::kEmpty: return Make(static_cast<const EmptyStmt*>(stmt));
      case StmtKind::kBlock: return Block(static_cast<const BlockStmt*>(stmt));
      case StmtKind::kExpr: {
        const auto* from = static_cast<const ExprStmt*>(stmt);
        auto* to = Make(from);
        to->expr = Copy(from->expr);
        return to;
      }
      case StmtKind::kSend: {
        const auto* from = static_cast<const SendStmt*>(stmt);
        auto* to = Make(from);
        to->channel = Copy(from->channel);
        to->value = Copy(from->value);
        to->arrow = from->arrow;
        return to;
      }
      case StmtKind::kIncDec: {
        const auto* from = static_cast<const IncDecStmt*>(stmt);
        auto* to = Make(from);
        to->operand = Copy(from->operand);
        to->increment = from->increment;
        to->op_pos = from->op_pos;
        return to;
      }
      case StmtKind::kAssign: {
        const auto* from = static_cast<const AssignStmt*>(stmt);
        auto* to = Make(from);
        to->left = List(from->left);
        to->right = List(from->right);
        to->op = from->op;
        to->compound = from->compound;
        to->op_pos = from->op_pos;
        return to;
      }
      case StmtKind::kGo: {
        const auto* from = static_cast<const GoStmt*>(stmt);
        auto* to = Make(from);
        to->call = Copy(from->call);
        return to;
      }
      case StmtKind::kDefer: {
        const auto* from = static_cast<const DeferStmt*>(stmt);
        auto* to = Make(from);
        to->call = Copy(from->call);
        return to;
      }
      case StmtKind::kReturn: {
        const auto* from = static_cast<const ReturnStmt*>(stmt);
        auto* to = Make(from);
        to->results = List(from->results);
        return to;
      }
      case StmtKind::kBranch: {
        const auto* from = static_cast<const BranchStmt*>(stmt);
        auto* to = Make(from);
        to->keyword = from->keyword;
        to->label = Name(from->label);
        return to;
      }
      case StmtKind::kIf: {
        const auto* from = static_cast<const IfStmt*>(stmt);
        auto* to = Make(from);
        to->init = Copy(from->init);
        to->condition = Copy(from->condition);
        to->then = Block(from->then);
        to->otherwise = Copy(from->otherwise);
        return to;
      }
      case StmtKind::kSwitch: {
        const auto* from = static_cast<const SwitchStmt*>(stmt);
        auto* to = Make(from);
        to->init = Copy(from->init);
        to->tag = Copy(from->tag);
        to->clauses = Clauses(from->clauses);
        to->rbrace = from->rbrace;
        return to;
      }
      case StmtKind::kTypeSwitch: {
        const auto* from = static_cast<const TypeSwitchStmt*>(stmt);
        auto* to = Make(from);
        to->init = Copy(from->init);
        to->bind = Name(from->bind);
        to->operand = Copy(from->operand);
        to->clauses = Clauses(from->clauses);
        to->rbrace = from->rbrace;
        return to;
      }
      case StmtKind::kSelect: {
        const auto* from = static_cast<const SelectStmt*>(stmt);
        auto* to = Make(from);
        for (const CommClause& clause : from->clauses) {
          to->clauses.push_back({clause.pos, Copy(clause.comm), All(clause.body), clause.colon});
        }
        to->rbrace = from->rbrace;
        return to;
      }
      case StmtKind::kFor: {
        const auto* from = static_cast<const ForStmt*>(stmt);
        auto* to = Make(from);
        to->init = Copy(from->init);
        to->condition = Copy(from->condition);
        to->post = Copy(from->post);
        to->body = Block(from->body);
        return to;
      }
      case StmtKind::kRange: {
        const auto* from = static_cast<const RangeStmt*>(stmt);
        auto* to = Make(from);
        to->key = Copy(from->key);
        to->value = Copy(from->value);
        to->define = from->define;
        to->operand = Copy(from->operand);
        to->body = Block(from->body);
        return to;
      }
      case StmtKind::kLabeled: {
        const auto* from = static_cast<const LabeledStmt*>(stmt);
        auto* to = Make(from);
        to->label = Name(from->label);
        to->statement = Copy(from->statement);
        return to;
      }
      case StmtKind::kDecl: {
        const auto* from = static_cast<const DeclStmt*>(stmt);
        auto* to = Make(from);
        for (const Decl* decl : from->decls) to->decls.push_back(Copy(decl));
        return to;
      }
    }
    return nullptr;
  }

  // ---- declarations inside functions
  Decl* Copy(const Decl* decl) {
    switch (decl->kind) {
      case DeclKind::kConst: {
        const auto* from = static_cast<const ConstDecl*>(decl);
        auto* to = Make(from);
        to->names = Names(from->names);
        to->type_expr = Copy(from->type_expr);
        to->values = List(from->values);
        to->iota = from->iota;
        to->inherited = from->inherited;
        return to;
      }
      case DeclKind::kVar: {
        const auto* from = static_cast<const VarDecl*>(decl);
        auto* to = Make(from);
        to->names = Names(from->names);
        to->type_expr = Copy(from->type_expr);
        to->values = List(from->values);
        return to;
      }
      case DeclKind::kType: {
        const auto* from = static_cast<const TypeDecl*>(decl);
        auto* to = Make(from);
        to->name = Name(from->name);
        to->type_params = Fields(from->type_params);
        to->alias = from->alias;
        to->type_expr = Copy(from->type_expr);
        return to;
      }
      case DeclKind::kImport:
      case DeclKind::kFunc: return nullptr;  // not inside functions
    }
    return nullptr;
  }

  Ast& ast_;
};

}  // namespace

FuncDecl* Clone(const FuncDecl* decl, Ast& ast) {
  return Cloner(ast).Function(decl);
}

}  // namespace chanscope::lang
