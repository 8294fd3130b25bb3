#include "core/lang/expr_text.h"

#include "core/lang/token.h"
#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

void Append(std::string& out, const Expr* expr);

void AppendList(std::string& out, const std::vector<Expr*>& list) {
  for (size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ", ";
    Append(out, list[i]);
  }
}

void AppendField(std::string& out, const Field& field) {
  for (size_t i = 0; i < field.names.size(); ++i) {
    if (i > 0) out += ", ";
    out += field.names[i]->name;
  }
  if (!field.names.empty()) out += ' ';
  Append(out, field.type_expr);
}

void AppendParams(std::string& out, const std::vector<Field>& fields) {
  out += '(';
  for (size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ", ";
    AppendField(out, fields[i]);
  }
  out += ')';
}

void AppendSignature(std::string& out, const FuncType* type) {
  AppendParams(out, type->params);
  if (type->results.empty()) return;
  out += ' ';
  if (type->results.size() == 1 && type->results[0].names.empty()) {
    Append(out, type->results[0].type_expr);
  } else {
    AppendParams(out, type->results);
  }
}

void AppendInterface(std::string& out, const InterfaceTypeExpr* type) {
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

void AppendStruct(std::string& out, const StructTypeExpr* type) {
  out += "struct{";
  for (size_t i = 0; i < type->fields.size(); ++i) {
    if (i > 0) out += "; ";
    AppendField(out, type->fields[i]);
    if (type->fields[i].tag != nullptr) out += ' ' + type->fields[i].tag->text;
  }
  out += '}';
}

void AppendChan(std::string& out, const ChanTypeExpr* type) {
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

void AppendSlice(std::string& out, const SliceExpr* slice) {
  Append(out, slice->operand);
  out += '[';
  if (slice->low != nullptr) Append(out, slice->low);
  out += ':';
  if (slice->high != nullptr) Append(out, slice->high);
  if (slice->max != nullptr) {
    out += ':';
    Append(out, slice->max);
  }
  out += ']';
}

template <class Node>
const Node* Cast(const Expr* expr) {
  return static_cast<const Node*>(expr);
}

void AppendType(std::string& out, const Expr* expr) {
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

void Append(std::string& out, const Expr* expr) {
  switch (expr->kind) {
    case ExprKind::kBad: out += "<bad expr>"; break;
    case ExprKind::kIdent: out += Cast<Ident>(expr)->name; break;
    case ExprKind::kBasicLit: out += Cast<BasicLit>(expr)->text; break;
    case ExprKind::kCompositeLit: {
      const auto* literal = Cast<CompositeLit>(expr);
      if (literal->type_expr != nullptr) Append(out, literal->type_expr);
      out += literal->elements.empty() ? "{}" : "{…}";
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
      Append(out, Cast<ParenExpr>(expr)->inner);
      out += ')';
      break;
    case ExprKind::kSelector:
      Append(out, Cast<SelectorExpr>(expr)->operand);
      out += '.' + Cast<SelectorExpr>(expr)->selector->name;
      break;
    case ExprKind::kIndex:
      Append(out, Cast<IndexExpr>(expr)->operand);
      out += '[';
      AppendList(out, Cast<IndexExpr>(expr)->indices);
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
    case ExprKind::kCall:
      Append(out, Cast<CallExpr>(expr)->function);
      out += '(';
      AppendList(out, Cast<CallExpr>(expr)->arguments);
      out += Cast<CallExpr>(expr)->spread ? "...)" : ")";
      break;
    case ExprKind::kStar:
      out += '*';
      Append(out, Cast<StarExpr>(expr)->operand);
      break;
    case ExprKind::kUnary:
      out += TokenText(Cast<UnaryExpr>(expr)->op);
      Append(out, Cast<UnaryExpr>(expr)->operand);
      break;
    case ExprKind::kBinary:
      Append(out, Cast<BinaryExpr>(expr)->left);
      out += ' ';
      out += TokenText(Cast<BinaryExpr>(expr)->op);
      out += ' ';
      Append(out, Cast<BinaryExpr>(expr)->right);
      break;
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
  std::string out;
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
