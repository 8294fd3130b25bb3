// The parser's inside: one class, its methods split by construct.
//
// Owns: the state of parsing one file. Must not: be included by anybody but parser*.cpp.
//
// Methods named …OrNull return null, having reported nothing, when nothing of their kind stands
// here; all others return a node, after a message if need be. Every loop ends at the end of the
// text, and every message moves on by a token or leaves the loop.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/lang/ast.h"
#include "core/lang/lexer.h"
#include "core/lang/parser.h"
#include "core/lang/syntax_errors.h"

namespace chanscope::lang {

class Parser {
 public:
  // What it parses is added to `ast`. Bodies are left for later when there is a table for them.
  Parser(const SourceFile& source, Ast& ast, Diagnostics& diagnostics, BodyTexts* later);
  void File();
  // Goes on within a function.
  Parser(const BodyText& text, Ast& ast, Diagnostics& diagnostics);
  void RestOfBody(BlockStmt& body);

 private:
  // One level of nesting, for the lifetime of the object. Counts how deep the parser is, and how
  // high the tree is that grows within the level.
  class Level {
   public:
    explicit Level(Parser& parser);
    ~Level();
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    Parser& parser_;
    int height_outside_;
  };
  // A node is put on top of those of this level. Ends parsing when the tree becomes too high.
  void Grow();

  // ---- tokens and messages (parser.cpp)
  void Next() { now_ = lexer_.Next(); }
  bool Is(Token token) const { return now_.token == token; }
  bool Take(Token token);
  void Want(Token token);  // takes it, or reports that it is missing
  bool TakeAssign();       // '='; also ':=', which is reported
  Pos Here() const { return now_.pos; }
  std::string NowText() const;
  // "syntax error: unexpected <token> <context>" when the context begins with "in ", "at ",
  // "after " or "expecting "; else "syntax error: <context>".
  void SyntaxError(std::string_view context) { SyntaxErrorAt(Here(), context); }
  void SyntaxErrorAt(Pos pos, std::string_view context);
  void Error(Pos pos, std::string message);
  // Skips to one of `follow`; within functions also to a keyword that begins a statement.
  void SkipTo(std::initializer_list<Token> follow);
  void SkipOne();

  template <class Node>
  Node* New(Pos pos) {
    return ast_.New<Node>(pos);
  }
  Expr* Bad() { return New<BadExpr>(Here()); }

  // list = [ element { separator element } [ separator ] ] close . `element` parses one and says
  // whether it must be the last. The place of `close`.
  template <class Element>
  Pos List(std::string_view context, Token separator, Token close, Element element);

  // ---- declarations (parser_decl.cpp)
  void Imports();
  void TopLevel();
  bool AfterBodilessFunction() const;
  template <class Spec>
  void Group(Spec spec);
  void ImportSpec(std::vector<Decl*>& to);
  void ConstSpec(std::vector<Decl*>& to, const ConstDecl*& last, uint32_t iota);
  void VarSpec(std::vector<Decl*>& to);
  void TypeSpec(std::vector<Decl*>& to);
  void TypeSpecAfterBracket(TypeDecl* decl, Pos bracket);
  void DeclGroup(std::vector<Decl*>& to);
  FuncDecl* FunctionOrNull();
  BlockStmt* FunctionBody();
  void BranchesOfWholeBodies();
  BlockStmt* BodyForLater(const FuncDecl* decl);
  enum class Directed : uint8_t { kNothing, kType, kFunction };
  void PassDirectives(Directed directed);

  // ---- types (parser_type.cpp)
  Ident* Name();
  Ident* Blank(Pos pos);  // a "_" that stands for a missing name
  std::vector<Ident*> NameList(Ident* first);
  Expr* QualifiedName(Ident* name);
  Expr* TypeArguments(Expr* operand);
  Expr* TypeOrNull();
  Expr* Type();
  Expr* ArrowChanType();
  Expr* ChanType();
  Expr* ChanElement();
  Expr* MapType();
  Expr* SliceType(Pos bracket);                // after "[]"
  Expr* ArrayType(Pos bracket, Expr* length);  // after "[", or after the length
  Expr* ArrayOrTypeArguments(Ident* name);     // IndexExpr of the name, or an array or slice type
  Expr* StarOf(Pos star, Expr* operand);
  StructTypeExpr* StructType();
  void StructField(StructTypeExpr* to);
  void AddField(StructTypeExpr* to, Pos pos, std::vector<Ident*> names, Expr* type);

  // ---- interfaces, signatures, parameters (parser_signature.cpp)
  InterfaceTypeExpr* InterfaceType();
  Field InterfaceElement();
  Field MethodOrEmbedded();
  void MethodOrInstance(Field& field, Ident* name);
  Expr* UnionAfter(Expr* first);  // { "|" term }
  Expr* UnionTerm();
  // `no_type_params` names what must not have type parameters: "method"; empty: they may stand.
  FuncType* Signature(std::string_view no_type_params);
  std::vector<Field> Results();
  struct Parameter {
    Ident* name = nullptr;
    Expr* type = nullptr;
    Pos pos;
  };
  bool ParameterDecl(Ident* name, Token close, Parameter& parameter);
  Expr* Ellipsis();
  // After "(" or "[". `name` and `type`: what was read of the first one already.
  std::vector<Field> Parameters(Ident* name, Expr* type, Token close, bool names_needed);
  std::vector<Field> Distribute(std::vector<Parameter> list, Pos end, bool names_needed);

  // ---- expressions (parser_expr.cpp, parser_operand.cpp)
  Expr* Expression() { return BinaryExpression(nullptr, 0); }
  std::vector<Expr*> ExpressionList(Expr* first);
  std::vector<Expr*> TypeList(bool* comma);
  Expr* BinaryExpression(Expr* left, int precedence);
  Expr* UnaryExpression();
  Expr* ArrowExpression();
  Expr* PrimaryExpression(Expr* operand);
  Expr* Operand();
  BasicLit* LiteralOrNull();
  Expr* FuncTypeOrLiteral();
  Expr* DotSuffix(Expr* operand);
  Expr* BracketSuffix(Expr* operand);
  Expr* SliceSuffix(Expr* operand, Pos bracket, Expr* low);
  Expr* Call(Expr* function);
  bool MayBeLiteralType(const Expr* x) const;
  CompositeLit* LiteralValue();
  Expr* LiteralElement();

  // ---- statements (parser_stmt.cpp)
  BlockStmt* Block(std::string_view context);
  std::vector<Stmt*> StatementList();
  Stmt* StatementOrNull();
  Stmt* SimpleStatement(Expr* first, Token keyword);
  Stmt* OneExpressionStatement(Pos pos, Expr* x);
  Stmt* RangeClause(Pos pos, std::vector<Expr*> left, bool define);
  Stmt* LabeledStatementOrNull(Ident* label);
  template <class Node>
  Stmt* CallStatement(std::string_view keyword);
  Stmt* Return();
  Stmt* Branch();

  // ---- statements with a header and a block (parser_control.cpp)
  struct Header {
    Stmt* init = nullptr;
    Expr* condition = nullptr;
    Stmt* post = nullptr;
    Ident* guard_name = nullptr;  // v of `switch v := x.(type)`; condition is x.(type)
  };
  Header ReadHeader(Token keyword);
  void ReadRestOfForHeader(Header& header, Stmt*& condition);
  void SetCondition(Header& header, Stmt* statement, Token keyword);
  Stmt* If();
  Stmt* For();
  Stmt* Switch();
  Stmt* Select();
  template <class ReadCase>
  Pos Clauses(std::string_view keyword, ReadCase read_case);
  CaseClause Case();
  CommClause Comm();

  const SourceFile& source_;
  SyntaxErrors errors_;
  Lexer lexer_;
  Ast& ast_;
  BodyTexts* later_ = nullptr;
  size_t directives_passed_ = 0;
  Lexeme now_;
  int depth_ = 0;
  int height_ = 0;
  bool too_deep_ = false;
  int expr_level_ = 0;  // negative: in a statement's header, where `T {` begins no literal
  int function_depth_ = 0;
  std::vector<const BlockStmt*> whole_bodies_;  // of functions without errors in them
};

template <class Element>
Pos Parser::List(std::string_view context, Token separator, Token close, Element element) {
  bool last = false;
  while (!Is(Token::kEof) && !Is(close) && !last) {
    last = element();
    if (Take(separator) || Is(close)) continue;
    std::string message = "in " + std::string(context) + "; possibly missing ";
    message += TokenText(separator);
    message += " or ";
    message += TokenText(close);
    SyntaxError(message);
    SkipTo({Token::kRightParen, Token::kRightBracket, Token::kRightBrace});
    if (!Is(close)) return Here();
  }
  const Pos pos = Here();
  Want(close);
  return pos;
}

}  // namespace chanscope::lang
