// The parser's inside: one class, its methods split by construct.
//
// Owns: the state of parsing one file. Must not: be included by anybody but parser*.cpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/lang/ast.h"
#include "core/lang/lexer.h"

namespace chanscope::lang {

class Parser {
 public:
  Parser(const SourceFile& source, Diagnostics& diagnostics);
  std::unique_ptr<Ast> File();

 private:
  // Nesting deeper than this is refused: the tree is walked recursively.
  static constexpr int kMaxDepth = 1000;

  class Depth {
   public:
    explicit Depth(Parser& parser) : parser_(parser) { ++parser_.depth_; }
    ~Depth() { --parser_.depth_; }
    Depth(const Depth&) = delete;
    Depth& operator=(const Depth&) = delete;

   private:
    Parser& parser_;
  };

  // ---- tokens (parser.cpp)
  void Next();
  bool Is(Token token) const { return now_.token == token; }
  bool Take(Token token);
  Pos Want(Token token);  // takes it or reports it missing; its place
  Pos Here() const { return now_.pos; }
  std::string NowText() const;
  // "syntax error: unexpected <token> <context>"; a context that begins with neither "in ", "at ",
  // "after " nor "expecting " stands alone. At most one message a line.
  void SyntaxError(std::string_view context) { SyntaxErrorAt(Here(), context); }
  void SyntaxErrorAt(Pos pos, std::string_view context);
  void Error(Pos pos, std::string message);
  void SkipTo(std::initializer_list<Token> follow);
  bool TooDeep();

  template <class Node>
  Node* New(Pos pos) {
    return ast_->New<Node>(pos);
  }
  Expr* Bad(Pos pos) { return New<BadExpr>(pos); }

  // Elements up to `close`, separated by `separator`; each call of `element` parses one and says
  // whether to go on.
  template <class Element>
  Pos List(std::string_view context, Token separator, Token close, Element element);

  // ---- declarations (parser_decl.cpp)
  void Imports();
  void TopLevel();
  template <class Spec>
  void Group(Spec spec);
  void ImportSpec(std::vector<Decl*>& to, Pos pos);
  void ConstSpec(std::vector<Decl*>& to, Pos pos, const ConstDecl*& before, uint32_t iota);
  void VarSpec(std::vector<Decl*>& to, Pos pos);
  void TypeSpec(std::vector<Decl*>& to, Pos pos);
  void DeclGroup(std::vector<Decl*>& to);
  FuncDecl* Function();
  BlockStmt* FunctionBody();

  // ---- types (parser_type.cpp)
  Ident* Name();
  std::vector<Ident*> NameList(Ident* first);
  Expr* QualifiedName(Ident* name);
  Expr* TypeOrNull();
  Expr* Type();
  Expr* TypeArguments(Expr* operand);
  Expr* ChanType();
  Expr* ArrayOrSliceType();
  Expr* ArrayTypeAfter(Pos pos, Expr* length);
  StructTypeExpr* StructType();
  void StructField(StructTypeExpr* to);
  InterfaceTypeExpr* InterfaceType();
  void InterfaceElement(InterfaceTypeExpr* to);
  Expr* ConstraintUnion(Expr* first);
  Expr* ConstraintTerm();
  Expr* MapType();
  FuncType* Signature(Pos pos);
  std::vector<Field> Parameters(Token close, bool type_params, Ident* first_name, Expr* first_type);
  std::vector<Field> Results();

  // ---- expressions (parser_expr.cpp)
  Expr* Expression() { return BinaryExpression(nullptr, 0); }
  Expr* BinaryExpression(Expr* left, int precedence);
  Expr* UnaryExpression();
  Expr* ArrowExpression();
  Expr* PrimaryExpression(Expr* operand);
  Expr* Suffix(Expr* x, bool* more);
  Expr* Operand();
  Expr* FuncTypeOrLit();
  Expr* IndexOrSlice(Expr* operand);
  Expr* DotSuffix(Expr* operand);
  Expr* Call(Expr* function);
  CompositeLit* CompositeLiteral(Expr* type_expr);
  Expr* LiteralElement();
  std::vector<Expr*> ExpressionList(Expr* first);
  bool MayBeLiteralType(const Expr* x) const;

  // ---- statements (parser_stmt.cpp)
  BlockStmt* Block(std::string_view context);
  std::vector<Stmt*> StatementList();
  Stmt* StatementOrNull();
  Stmt* SimpleStatement(Expr* left, Token keyword);
  Stmt* Assignment(Pos pos, std::vector<Expr*> left, Token keyword);
  Stmt* RangeClause(Pos pos, std::vector<Expr*> left, bool define);
  Stmt* LabeledStatement(Ident* label);
  template <class Node>
  Stmt* CallStatement(std::string_view keyword);
  Stmt* Return();
  Stmt* Branch();
  Stmt* If();
  Stmt* For();
  Stmt* Switch();
  Stmt* Select();
  Stmt* Declaration();
  CaseClause Case();
  CommClause Comm();
  struct Header {
    Stmt* init = nullptr;
    Stmt* condition = nullptr;
    Stmt* post = nullptr;
    bool two_parts = false;  // a semicolon stood in it
  };
  Header ReadHeader(Token keyword);
  Expr* AsCondition(Stmt* statement);

  Lexer lexer_;
  Diagnostics& diagnostics_;
  std::unique_ptr<Ast> ast_ = std::make_unique<Ast>();
  Lexeme now_;
  int depth_ = 0;
  bool too_deep_ = false;
  int expr_level_ = 0;  // negative: in a statement's header, where T{ is no literal
  int function_depth_ = 0;
  uint32_t error_line_ = 0;
};

template <class Element>
Pos Parser::List(std::string_view context, Token separator, Token close, Element element) {
  bool go_on = true;
  while (!Is(Token::kEof) && !Is(close) && go_on) {
    go_on = element();
    if (!Take(separator) && !Is(close)) {
      std::string message = "in " + std::string(context) + "; possibly missing ";
      message += TokenText(separator);
      message += " or ";
      message += TokenText(close);
      SyntaxError(message);
      SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
      if (!Is(close)) return Here();
    }
  }
  return Want(close);
}

}  // namespace chanscope::lang
