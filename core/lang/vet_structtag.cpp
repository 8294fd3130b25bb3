// Tags of struct fields, which reflect reads as key:"value" pairs.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "core/lang/constant.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

struct Tag {
  std::map<std::string, std::string> values;  // the first of each key
  std::string fault;                          // empty: it is well formed
};

// One pair at the beginning of `text`, and passes it; false: `tag.fault` says why not.
bool TakePair(std::string_view& text, Tag& tag) {
  size_t end = 0;
  while (end < text.size() && text[end] > ' ' && text[end] != ':' && text[end] != '"' &&
         text[end] != 0x7f) {
    ++end;
  }
  if (end == 0) {
    tag.fault = "bad syntax for struct tag key";
  } else if (end + 1 >= text.size() || text[end] != ':') {
    tag.fault = "bad syntax for struct tag pair";
  } else if (text[end + 1] != '"') {
    tag.fault = "bad syntax for struct tag value";
  }
  if (!tag.fault.empty()) return false;
  const std::string key(text.substr(0, end));
  text.remove_prefix(end + 1);
  size_t close = 1;
  bool escapes = true;  // all of them are Go's
  for (; close < text.size() && text[close] != '"'; ++close) {
    if (text[close] != '\\') continue;
    ++close;
    constexpr std::string_view kEscapes = "abfnrtv\\\"xuU01234567";
    escapes =
        escapes && close < text.size() && kEscapes.find(text[close]) != std::string_view::npos;
  }
  const bool whole = escapes && close < text.size();
  const ConstantRef value = whole ? ParseStringLiteral(text.substr(0, close + 1)) : nullptr;
  if (value == nullptr) {
    tag.fault = "bad syntax for struct tag value";
    return false;
  }
  text.remove_prefix(close + 1);
  const std::string content = value->AsString();
  tag.values.try_emplace(key, content);
  if (key != "json") return true;
  const size_t comma = content.find(',');  // names may hold spaces
  if (comma != std::string::npos && content.find(' ', comma) != std::string::npos) {
    tag.fault = "suspicious space in struct tag value";
  }
  return tag.fault.empty();
}

Tag ReadTag(std::string_view text) {
  Tag tag;
  for (bool first = true; !text.empty(); first = false) {
    if (!first && text[0] != ' ') {
      tag.fault = R"(key:"value" pairs not separated by spaces)";
      return tag;
    }
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    if (!text.empty() && !TakePair(text, tag)) return tag;
  }
  return tag;
}

std::string InBackquotes(const std::string& text) {
  const bool plain = text.find_first_of("`\n\t") == std::string::npos;
  return plain ? '`' + text + '`' : ConstantString(MakeString(text));
}

class StructTags {
 public:
  StructTags(const Package& package, Diagnostics& warnings)
      : package_(package), warnings_(warnings) {}

  // Every struct type that is written in a type.
  void Check(const Expr* type) {
    if (const auto* of = As<const StructTypeExpr>(type)) return Struct(of);
    if (const auto* paren = As<const ParenExpr>(type)) return Check(paren->inner);
    if (const auto* star = As<const StarExpr>(type)) return Check(star->operand);
    if (const auto* array = As<const ArrayTypeExpr>(type)) return Check(array->element);
    if (const auto* chan = As<const ChanTypeExpr>(type)) return Check(chan->element);
    if (const auto* map = As<const MapTypeExpr>(type)) {
      Check(map->key);
      Check(map->value);
    }
  }

 private:
  void Struct(const StructTypeExpr* type) {
    std::map<std::string, Pos> json;
    for (const Field& field : type->fields) {
      Check(field.type_expr);
      if (field.tag == nullptr) continue;
      const ConstantRef text = ParseStringLiteral(field.tag->text);
      if (text == nullptr) continue;
      const Tag tag = ReadTag(text->AsString());
      for (const Ident* name : field.names) OneField(name, text->AsString(), tag, json);
    }
  }

  void OneField(const Ident* name, const std::string& text, const Tag& tag,
                std::map<std::string, Pos>& json) {
    if (!tag.fault.empty()) {
      warnings_.Add(name->pos,
                    fmt::format("struct field tag {} not compatible with reflect.StructTag.Get: {}",
                                InBackquotes(text), tag.fault));
    }
    const auto found = tag.values.find("json");
    if (found == tag.values.end() || found->second.empty() || found->second == "-") return;
    if (!IsExported(name->name)) {
      warnings_.Add(name->pos,
                    fmt::format("struct field {} has json tag but is not exported", name->name));
      return;
    }
    const std::string key = found->second.substr(0, found->second.find(','));
    if (key.empty() || key == "-") return;
    const auto [first, fresh] = json.try_emplace(key, name->pos);
    if (fresh) return;
    const std::string place = PlaceText(package_.files, first->second);
    warnings_.Add(name->pos, fmt::format("struct field {} repeats json tag \"{}\" also at {}",
                                         name->name, key, place.substr(0, place.rfind(':'))));
  }

  const Package& package_;
  Diagnostics& warnings_;
};

}  // namespace

void VetStructTags(const Package& package, Diagnostics& warnings) {
  StructTags tags(package, warnings);
  const auto check = [&](const Decl* decl) {
    if (const auto* type = As<const TypeDecl>(decl)) tags.Check(type->type_expr);
    if (const auto* vars = As<const VarDecl>(decl)) tags.Check(vars->type_expr);
  };
  for (const Decl* decl : package.ast->decls) check(decl);
  Visitor visitor;
  visitor.expr = [](const Expr*) { return true; };
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* declared = As<const DeclStmt>(stmt)) {
      for (const Decl* decl : declared->decls) check(decl);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
