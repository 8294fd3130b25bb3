#include "core/lang/expr_text.h"

#include <algorithm>

#include "core/lang/ast.h"
#include "core/lang/token.h"
#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

// What is being written, and how: as messages of the compiler have it, which leave out what stands
// in literals and put blanks around every operator, or as gofmt lays it out.
struct Text : std::string {
  bool as_source = false;
  int depth = 1;  // as gofmt counts it; deeper operators stand without blanks

  // Writes an operand that much deeper.
  void Deeper(int levels, const Expr* expr);
};

void Append(Text& out, const Expr* expr);

void Text::Deeper(int levels, const Expr* expr) {
  depth += levels;
  Append(*this, expr);
  depth -= levels;
}

void AppendList(Text& out, const std::vector<Expr*>& list) {
  for (size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ", ";
    Append(out, list[i]);
  }
}

void AppendField(Text& out, const Field& field) {
  for (size_t i = 0; i < field.names.size(); ++i) {
    if (i > 0) out += ", ";
    out += field.names[i]->name;
  }
  if (!field.names.empty()) out += ' ';
  Append(out, field.type_expr);
}

void AppendParams(Text& out, const std::vector<Field>& fields) {
  out += '(';
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ", ";
    AppendField(out, fields[i]);
  }
  out += ')';
}

void AppendSignature(Text& out, const FuncType* type) {
  AppendParams(out, type->params);
  if (type->results.empty()) return;
  out += ' ';
  if (type->results.size() == 1 && type->results[0].names.empty()) {
    Append(out, type->results[0].type_expr);
  } else {
    AppendParams(out, type->results);
  }
}

void AppendInterface(Text& out, const InterfaceTypeExpr* type) {
  out += "interface{";
  for (size_t i = 0; i < type->elements.size(); ++i) {
    const Field& element = type->elements[i];
    if (i > 0) out += "; ";
    if (element.names.empty()) {
      Append(out, element.type_expr);
    } else {
      out += element.names[0]->name;
      AppendSignature(out, static_cast<const FuncType*>(element.type_expr));
    }
  }
  out += '}';
}

void AppendStruct(Text& out, const StructTypeExpr* type) {
  out += "struct{";
  for (size_t i = 0; i < type->fields.size(); ++i) {
    if (i > 0) out += "; ";
    AppendField(out, type->fields[i]);
    if (type->fields[i].tag != nullptr) out += ' ' + type->fields[i].tag->text;
  }
  out += '}';
}

void AppendChan(Text& out, const ChanTypeExpr* type) {
  if (type->dir == ChanDir::kRecv) out += "<-";
  out += "chan";
  if (type->dir == ChanDir::kSend) out += "<-";
  out += ' ';
  const auto* element = As<const ChanTypeExpr>(type->element);
  const bool parentheses =
      type->dir == ChanDir::kBoth && element != nullptr && element->dir == ChanDir::kRecv;
  if (parentheses) out += '(';
  Append(out, type->element);
  if (parentheses) out += ')';
}

void AppendSlice(Text& out, const SliceExpr* slice) {
  std::vector<const Expr*> indices = {slice->low, slice->high};
  if (slice->max != nullptr) indices.push_back(slice->max);
  const auto given = std::count_if(indices.begin(), indices.end(),
                                   [](const Expr* index) { return index != nullptr; });
  const bool operators = std::any_of(indices.begin(), indices.end(), [](const Expr* index) {
    return As<const BinaryExpr>(index) != nullptr;
  });
  const bool blanks = out.as_source && out.depth <= 1 && given > 1 && operators;
  Append(out, slice->operand);
  out += '[';
  for (size_t i = 0; i < indices.size(); ++i) {
    if (i > 0) {
      out += blanks && indices[i - 1] != nullptr ? " :" : ":";
      if (blanks && indices[i] != nullptr) out += ' ';
    }
    if (indices[i] != nullptr) out.Deeper(1, indices[i]);
  }
  out += ']';
}

template <class Node>
const Node* Cast(const Expr* expr) {
  return static_cast<const Node*>(expr);
}

void AppendType(Text& out, const Expr* expr) {
  switch (expr->kind) {
    case ExprKind::kArrayType: {
      const auto* array = Cast<ArrayTypeExpr>(expr);
      out += '[';
      if (array->length_from_literal) out += "...";
      if (array->length != nullptr) Append(out, array->length);
      out += ']';
      Append(out, array->element);
      break;
    }
    case ExprKind::kStructType: AppendStruct(out, Cast<StructTypeExpr>(expr)); break;
    case ExprKind::kFuncType:
      out += "func";
      AppendSignature(out, Cast<FuncType>(expr));
      break;
    case ExprKind::kInterfaceType: AppendInterface(out, Cast<InterfaceTypeExpr>(expr)); break;
    case ExprKind::kMapType:
      out += "map[";
      Append(out, Cast<MapTypeExpr>(expr)->key);
      out += ']';
      Append(out, Cast<MapTypeExpr>(expr)->value);
      break;
    case ExprKind::kChanType: AppendChan(out, Cast<ChanTypeExpr>(expr)); break;
    case ExprKind::kEllipsis:
      out += "...";
      Append(out, Cast<EllipsisExpr>(expr)->element);
      break;
    case ExprKind::kBad:
    case ExprKind::kIdent:
    case ExprKind::kBasicLit:
    case ExprKind::kCompositeLit:
    case ExprKind::kFuncLit:
    case ExprKind::kParen:
    case ExprKind::kSelector:
    case ExprKind::kIndex:
    case ExprKind::kSlice:
    case ExprKind::kTypeAssert:
    case ExprKind::kCall:
    case ExprKind::kStar:
    case ExprKind::kUnary:
    case ExprKind::kBinary:
    case ExprKind::kKeyValue: break;
  }
}

// The operators that an expression is made of without parentheses, as far as blanks depend on them.
struct Operators {
  bool sums = false;
  bool products = false;
  int problem = 0;  // x / *y and the like need a blank
};

void Collect(const BinaryExpr* binary, Operators& found) {
  const int precedence = Precedence(binary->op);
  found.sums = found.sums || precedence == Precedence(Token::kAdd);
  found.products = found.products || precedence == Precedence(Token::kMul);
  if (const auto* left = As<const BinaryExpr>(binary->left)) Collect(left, found);
  if (const auto* right = As<const BinaryExpr>(binary->right)) {
    if (Precedence(right->op) > precedence) Collect(right, found);
  }
  if (As<const StarExpr>(binary->right) != nullptr && binary->op == Token::kDiv) found.problem = 5;
  if (const auto* unary = As<const UnaryExpr>(binary->right)) {
    const bool doubled =
        unary->op == binary->op && (unary->op == Token::kAdd || unary->op == Token::kSub);
    if (doubled) found.problem = std::max(found.problem, 4);
    const bool both =
        binary->op == Token::kAnd && (unary->op == Token::kAnd || unary->op == Token::kXor);
    if (both) found.problem = 5;
  }
}

// Operators that bind less than this stand between blanks.
int Cutoff(const BinaryExpr* binary, int depth) {
  Operators found;
  Collect(binary, found);
  if (found.problem > 0) return found.problem + 1;
  if (found.sums && found.products) return depth == 1 ? 5 : 4;
  return depth == 1 ? 6 : 4;
}

void AppendBinary(Text& out, const BinaryExpr* binary) {
  const int precedence = Precedence(binary->op);
  const bool blanks = !out.as_source || precedence < Cutoff(binary, out.depth);
  const auto* left = As<const BinaryExpr>(binary->left);
  out.Deeper(left != nullptr && Precedence(left->op) == precedence ? 0 : 1, binary->left);
  if (blanks) out += ' ';
  out += TokenText(binary->op);
  if (blanks) out += ' ';
  out.Deeper(1, binary->right);
}

void Append(Text& out, const Expr* expr) {
  switch (expr->kind) {
    case ExprKind::kBad: out += "<bad expr>"; break;
    case ExprKind::kIdent: out += Cast<Ident>(expr)->name; break;
    case ExprKind::kBasicLit: out += Cast<BasicLit>(expr)->text; break;
    case ExprKind::kCompositeLit: {
      const auto* literal = Cast<CompositeLit>(expr);
      if (literal->type_expr != nullptr) Append(out, literal->type_expr);
      if (out.as_source) {
        out += '{';
        AppendList(out, literal->elements);
        out += '}';
      } else {
        out += literal->elements.empty() ? "{}" : "{…}";
      }
      break;
    }
    case ExprKind::kFuncLit: {
      const auto* literal = Cast<FuncLit>(expr);
      out += "func";
      AppendSignature(out, literal->signature);
      out += literal->body->statements.empty() ? " {}" : " {…}";
      break;
    }
    case ExprKind::kParen:
      out += '(';
      out.Deeper(out.depth > 1 ? -1 : 0, Cast<ParenExpr>(expr)->inner);
      out += ')';
      break;
    case ExprKind::kSelector:
      Append(out, Cast<SelectorExpr>(expr)->operand);
      out += '.' + Cast<SelectorExpr>(expr)->selector->name;
      break;
    case ExprKind::kIndex:
      Append(out, Cast<IndexExpr>(expr)->operand);
      out += '[';
      ++out.depth;
      AppendList(out, Cast<IndexExpr>(expr)->indices);
      --out.depth;
      out += ']';
      break;
    case ExprKind::kSlice: AppendSlice(out, Cast<SliceExpr>(expr)); break;
    case ExprKind::kTypeAssert:
      Append(out, Cast<TypeAssertExpr>(expr)->operand);
      out += ".(";
      if (const Expr* type = Cast<TypeAssertExpr>(expr)->type_expr) {
        Append(out, type);
      } else {
        out += "type";
      }
      out += ')';
      break;
    case ExprKind::kCall: {
      const auto* call = Cast<CallExpr>(expr);
      const int deeper = call->arguments.size() > 1 ? 1 : 0;
      Append(out, call->function);
      out += '(';
      out.depth += deeper;
      AppendList(out, call->arguments);
      out.depth -= deeper;
      out += call->spread ? "...)" : ")";
      break;
    }
    case ExprKind::kStar:
      out += '*';
      Append(out, Cast<StarExpr>(expr)->operand);
      break;
    case ExprKind::kUnary:
      out += TokenText(Cast<UnaryExpr>(expr)->op);
      Append(out, Cast<UnaryExpr>(expr)->operand);
      break;
    case ExprKind::kBinary: AppendBinary(out, Cast<BinaryExpr>(expr)); break;
    case ExprKind::kKeyValue:
      Append(out, Cast<KeyValueExpr>(expr)->key);
      out += ": ";
      Append(out, Cast<KeyValueExpr>(expr)->value);
      break;
    case ExprKind::kArrayType:
    case ExprKind::kStructType:
    case ExprKind::kFuncType:
    case ExprKind::kInterfaceType:
    case ExprKind::kMapType:
    case ExprKind::kChanType:
    case ExprKind::kEllipsis: AppendType(out, expr); break;
  }
}

}  // namespace

std::string ExprText(const Expr* expr) {
  Text out;
  Append(out, expr);
  return out;
}

std::string SourceText(const Expr* expr) {
  Text out;
  out.as_source = true;
  Append(out, expr);
  return out;
}

std::string ParametersText(const std::vector<Type*>& types, bool variadic,
                           const std::vector<Field>& fields) {
  std::vector<std::string> names;
  for (const Field& field : fields) {
    for (const Ident* name : field.names) names.push_back(name->name + ' ');
  }
  names.resize(types.size());
  std::string out = "(";
  for (size_t i = 0; i < types.size(); ++i) {
    const bool rest = variadic && i + 1 == types.size();
    if (i > 0) out += ", ";
    out += names[i] + (rest ? "..." : "") + TypeString(rest ? types[i]->element : types[i]);
  }
  return out + ')';
}

std::string SignatureText(const Type* func, const FuncType* syntax) {
  std::string params = ParametersText(func->params, func->variadic, syntax->params);
  if (func->results.empty()) return params;
  const bool bare = syntax->results.size() == 1 && syntax->results[0].names.empty();
  return params + ' ' +
         (bare ? TypeString(func->results[0])
               : ParametersText(func->results, false, syntax->results));
}

Pos StartPos(const Expr* expr) {
  while (true) {
    switch (expr->kind) {
      case ExprKind::kCompositeLit: {
        const Expr* type = Cast<CompositeLit>(expr)->type_expr;
        if (type == nullptr) return expr->pos;
        expr = type;
        break;
      }
      case ExprKind::kSelector: expr = Cast<SelectorExpr>(expr)->operand; break;
      case ExprKind::kIndex: expr = Cast<IndexExpr>(expr)->operand; break;
      case ExprKind::kTypeAssert: expr = Cast<TypeAssertExpr>(expr)->operand; break;
      case ExprKind::kCall: expr = Cast<CallExpr>(expr)->function; break;
      case ExprKind::kBinary: expr = Cast<BinaryExpr>(expr)->left; break;
      case ExprKind::kBad:
      case ExprKind::kIdent:
      case ExprKind::kBasicLit:
      case ExprKind::kFuncLit:
      case ExprKind::kParen:
      case ExprKind::kSlice:
      case ExprKind::kStar:
      case ExprKind::kUnary:
      case ExprKind::kKeyValue:
      case ExprKind::kArrayType:
      case ExprKind::kStructType:
      case ExprKind::kFuncType:
      case ExprKind::kInterfaceType:
      case ExprKind::kMapType:
      case ExprKind::kChanType:
      case ExprKind::kEllipsis: return expr->pos;
    }
  }
}

Expr* Unparen(Expr* expr) {
  while (auto* paren = As<ParenExpr>(expr)) expr = paren->inner;
  return expr;
}

}  // namespace chanscope::lang
