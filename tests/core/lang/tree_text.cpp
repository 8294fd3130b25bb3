#include "tests/core/lang/tree_text.h"

#include <string_view>

namespace chanscope::lang {
namespace {

template <class T, class Node>
const T& To(const Node* node) {
  return static_cast<const T&>(*node);
}

// "(head part part)", parts separated by one space.
class Parts {
 public:
  explicit Parts(std::string_view head) : text_("(" + std::string(head)) {}

  Parts& operator<<(std::string_view part) {
    if (text_.size() > 1) text_ += ' ';
    text_ += part;
    return *this;
  }
  Parts& operator<<(const std::string& part) { return *this << std::string_view(part); }
  Parts& operator<<(const char* part) { return *this << std::string_view(part); }
  template <class Node>
  Parts& operator<<(const Node* node) {
    return *this << (node == nullptr ? std::string("_") : TreeText(node));
  }
  template <class Node>
  Parts& operator<<(const std::vector<Node*>& nodes) {
    for (const Node* node : nodes) *this << node;
    return *this;
  }
  operator std::string() const { return text_ + ")"; }

 private:
  std::string text_;
};

template <class Node>
std::string ListText(const std::vector<Node*>& nodes) {
  return Parts("") << nodes;
}

// "((a b int) (string))"
std::string FieldsText(const std::vector<Field>& fields) {
  Parts parts("");
  for (const Field& field : fields) {
    Parts one("");
    one << field.names << field.type_expr;
    if (field.tag != nullptr) one << field.tag;
    parts << std::string(one);
  }
  return parts;
}

std::string SignatureText(const FuncType& type) {
  std::string text;
  if (!type.type_params.empty()) text += "[" + FieldsText(type.type_params) + "] ";
  text += FieldsText(type.params);
  if (!type.results.empty()) text += " " + FieldsText(type.results);
  return text;
}

std::string ChanHead(ChanDir dir) {
  switch (dir) {
    case ChanDir::kBoth: return "chan";
    case ChanDir::kSend: return "chan<-";
    case ChanDir::kRecv: return "<-chan";
  }
  return "?";
}

std::string ArrayText(const ArrayTypeExpr& type) {
  if (type.length_from_literal) return Parts("array") << "..." << type.element;
  if (type.length == nullptr) return Parts("slice-of") << type.element;
  return Parts("array") << type.length << type.element;
}

std::string BlockText(std::string_view head, const std::vector<Stmt*>& statements) {
  return Parts(head) << statements;
}

Parts CaseText(const CaseClause& clause) {
  Parts parts(clause.is_default ? "default" : "case");
  if (!clause.is_default) parts << ListText(clause.values);
  parts << clause.body;
  return parts;
}

std::string AssignText(const AssignStmt& assign) {
  const std::string op(TokenText(assign.op));
  return Parts(assign.compound ? op + "=" : op) << ListText(assign.left) << ListText(assign.right);
}

std::string SwitchText(const SwitchStmt& s) {
  Parts parts("switch");
  parts << s.init << s.tag;
  for (const CaseClause& clause : s.clauses) parts << std::string(CaseText(clause));
  return parts;
}

std::string TypeSwitchText(const TypeSwitchStmt& s) {
  Parts parts("typeswitch");
  parts << s.init << static_cast<const Expr*>(s.bind) << s.operand;
  for (const CaseClause& clause : s.clauses) parts << std::string(CaseText(clause));
  return parts;
}

std::string SelectText(const SelectStmt& s) {
  Parts parts("select");
  for (const CommClause& clause : s.clauses) {
    Parts one(clause.comm == nullptr ? "default" : "case");
    if (clause.comm != nullptr) one << clause.comm;
    one << clause.body;
    parts << std::string(one);
  }
  return parts;
}

std::string FuncText(const FuncDecl& f) {
  Parts parts("func");
  if (f.receiver != nullptr) parts << FieldsText({*f.receiver});
  parts << f.name << SignatureText(*f.signature);
  if (f.body != nullptr) parts << f.body;
  return parts;
}

}  // namespace

std::string TreeText(const Expr* expr) {
  switch (expr->kind) {
    case ExprKind::kBad: return "BAD";
    case ExprKind::kIdent: return To<Ident>(expr).name;
    case ExprKind::kBasicLit: return To<BasicLit>(expr).text;
    case ExprKind::kCompositeLit: {
      const auto& lit = To<CompositeLit>(expr);
      return Parts("lit") << lit.type_expr << lit.elements;
    }
    case ExprKind::kFuncLit: {
      const auto& lit = To<FuncLit>(expr);
      return Parts("func") << SignatureText(*lit.signature) << lit.body;
    }
    case ExprKind::kParen: return Parts("paren") << To<ParenExpr>(expr).inner;
    case ExprKind::kSelector: {
      const auto& selector = To<SelectorExpr>(expr);
      return Parts(".") << selector.operand << selector.selector;
    }
    case ExprKind::kIndex: {
      const auto& index = To<IndexExpr>(expr);
      return Parts("index") << index.operand << index.indices;
    }
    case ExprKind::kSlice: {
      const auto& slice = To<SliceExpr>(expr);
      Parts parts("slice");
      parts << slice.operand << slice.low << slice.high;
      if (slice.three_index) parts << slice.max;
      return parts;
    }
    case ExprKind::kTypeAssert: {
      const auto& assertion = To<TypeAssertExpr>(expr);
      return Parts("assert") << assertion.operand << assertion.type_expr;
    }
    case ExprKind::kCall: {
      const auto& call = To<CallExpr>(expr);
      return Parts(call.spread ? "call..." : "call") << call.function << call.arguments;
    }
    case ExprKind::kStar: return Parts("*") << To<StarExpr>(expr).operand;
    case ExprKind::kUnary: {
      const auto& unary = To<UnaryExpr>(expr);
      return Parts(TokenText(unary.op)) << unary.operand;
    }
    case ExprKind::kBinary: {
      const auto& binary = To<BinaryExpr>(expr);
      return Parts(TokenText(binary.op)) << binary.left << binary.right;
    }
    case ExprKind::kKeyValue: {
      const auto& pair = To<KeyValueExpr>(expr);
      return Parts(":") << pair.key << pair.value;
    }
    case ExprKind::kArrayType: return ArrayText(To<ArrayTypeExpr>(expr));
    case ExprKind::kStructType:
      return Parts("struct") << FieldsText(To<StructTypeExpr>(expr).fields);
    case ExprKind::kFuncType: return Parts("func") << SignatureText(To<FuncType>(expr));
    case ExprKind::kInterfaceType:
      return Parts("interface") << FieldsText(To<InterfaceTypeExpr>(expr).elements);
    case ExprKind::kMapType: {
      const auto& map = To<MapTypeExpr>(expr);
      return Parts("map") << map.key << map.value;
    }
    case ExprKind::kChanType: {
      const auto& chan = To<ChanTypeExpr>(expr);
      return Parts(ChanHead(chan.dir)) << chan.element;
    }
    case ExprKind::kEllipsis: return Parts("...") << To<EllipsisExpr>(expr).element;
  }
  return "?";
}

std::string TreeText(const Stmt* stmt) {
  switch (stmt->kind) {
    case StmtKind::kBad: return "BAD";
    case StmtKind::kEmpty: return "(empty)";
    case StmtKind::kBlock: return BlockText("block", To<BlockStmt>(stmt).statements);
    case StmtKind::kExpr: return TreeText(To<ExprStmt>(stmt).expr);
    case StmtKind::kSend: {
      const auto& send = To<SendStmt>(stmt);
      return Parts("send") << send.channel << send.value;
    }
    case StmtKind::kIncDec: {
      const auto& s = To<IncDecStmt>(stmt);
      return Parts(s.increment ? "++" : "--") << s.operand;
    }
    case StmtKind::kAssign: return AssignText(To<AssignStmt>(stmt));
    case StmtKind::kGo: return Parts("go") << To<GoStmt>(stmt).call;
    case StmtKind::kDefer: return Parts("defer") << To<DeferStmt>(stmt).call;
    case StmtKind::kReturn: return Parts("return") << To<ReturnStmt>(stmt).results;
    case StmtKind::kBranch: {
      const auto& branch = To<BranchStmt>(stmt);
      Parts parts(TokenText(branch.keyword));
      if (branch.label != nullptr) parts << branch.label;
      return parts;
    }
    case StmtKind::kIf: {
      const auto& s = To<IfStmt>(stmt);
      Parts parts("if");
      parts << s.init << s.condition << s.then;
      if (s.otherwise != nullptr) parts << s.otherwise;
      return parts;
    }
    case StmtKind::kSwitch: return SwitchText(To<SwitchStmt>(stmt));
    case StmtKind::kTypeSwitch: return TypeSwitchText(To<TypeSwitchStmt>(stmt));
    case StmtKind::kSelect: return SelectText(To<SelectStmt>(stmt));
    case StmtKind::kFor: {
      const auto& s = To<ForStmt>(stmt);
      return Parts("for") << s.init << s.condition << s.post << s.body;
    }
    case StmtKind::kRange: {
      const auto& s = To<RangeStmt>(stmt);
      return Parts(s.define ? "range:=" : "range") << s.key << s.value << s.operand << s.body;
    }
    case StmtKind::kLabeled: {
      const auto& s = To<LabeledStmt>(stmt);
      return Parts("label") << s.label << s.statement;
    }
    case StmtKind::kDecl: return Parts("decl") << To<DeclStmt>(stmt).decls;
  }
  return "?";
}

std::string TreeText(const Decl* decl) {
  switch (decl->kind) {
    case DeclKind::kImport: {
      const auto& import = To<ImportDecl>(decl);
      return Parts("import") << static_cast<const Expr*>(import.name) << import.path;
    }
    case DeclKind::kConst: {
      const auto& d = To<ConstDecl>(decl);
      Parts parts(d.inherited ? "const-inherited" : "const");
      return parts << ListText(d.names) << d.type_expr << ListText(d.values)
                   << std::to_string(d.iota);
    }
    case DeclKind::kVar: {
      const auto& d = To<VarDecl>(decl);
      return Parts("var") << ListText(d.names) << d.type_expr << ListText(d.values);
    }
    case DeclKind::kType: {
      const auto& d = To<TypeDecl>(decl);
      Parts parts(d.alias ? "alias" : "type");
      parts << d.name;
      if (!d.type_params.empty()) parts << "[" + FieldsText(d.type_params) + "]";
      return parts << d.type_expr;
    }
    case DeclKind::kFunc: return FuncText(To<FuncDecl>(decl));
  }
  return "?";
}

}  // namespace chanscope::lang
