// Methods with the name of one that an interface of the standard library asks for at run time, and
// another signature: the library would pass them by without a word.
#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/lang/lookup.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

using Types = std::array<std::string_view, 3>;  // the rest is empty

// The types that a method should have. The first `telling` parameters tell whether that is meant
// at all: Scan(fmt.ScanState, rune) is, Scan() is not.
struct Expected {
  std::string_view name;
  Types params;
  Types results;
  size_t telling = 0;
  bool of_errors = false;
};

constexpr Expected kExpected[] = {
    {"As", {"any"}, {"bool"}, 0, true},
    {"Format", {"fmt.State", "rune"}, {}, 1},
    {"GobDecode", {"[]byte"}, {"error"}},
    {"GobEncode", {}, {"[]byte", "error"}},
    {"Is", {"error"}, {"bool"}, 0, true},
    {"MarshalJSON", {}, {"[]byte", "error"}},
    {"MarshalXML", {"*xml.Encoder", "xml.StartElement"}, {"error"}},
    {"ReadByte", {}, {"byte", "error"}},
    {"ReadFrom", {"io.Reader"}, {"int64", "error"}, 1},
    {"ReadRune", {}, {"rune", "int", "error"}},
    {"Scan", {"fmt.ScanState", "rune"}, {"error"}, 1},
    {"Seek", {"int64", "int"}, {"int64", "error"}, 1},
    {"UnmarshalJSON", {"[]byte"}, {"error"}},
    {"UnmarshalXML", {"*xml.Decoder", "xml.StartElement"}, {"error"}},
    {"UnreadByte", {}, {"error"}},
    {"UnreadRune", {}, {"error"}},
    {"Unwrap", {}, {"error"}, 0, true},
    {"WriteByte", {"byte"}, {"error"}},
    {"WriteTo", {"io.Writer"}, {"int64", "error"}, 1},
};

const Expected* Find(std::string_view name) {
  const auto* found = std::find_if(std::begin(kExpected), std::end(kExpected),
                                   [&](const Expected& each) { return each.name == name; });
  return found != std::end(kExpected) ? found : nullptr;
}

size_t Count(const Types& types) {
  return static_cast<size_t>(std::find(types.begin(), types.end(), "") - types.begin());
}

bool Fits(std::string_view expected, const Type* type) {
  const std::string text = TypeString(type);
  if (expected == "byte" && text == "uint8") return true;
  if (expected == "rune" && text == "int32") return true;
  if (expected == "[]byte" && text == "[]uint8") return true;
  return text == expected || (expected == "any" && text == "interface{}");
}

bool AllFit(const Types& expected, const std::vector<Type*>& types, size_t count) {
  if (types.size() < count) return false;
  for (size_t i = 0; i < count; ++i) {
    if (!Fits(expected[i], types[i])) return false;
  }
  return true;
}

std::string Listed(const Types& types) {
  return fmt::format("{}", fmt::join(types.begin(), types.begin() + Count(types), ", "));
}

// "ReadByte() (byte, error)".
std::string ExpectedText(const Expected& expected) {
  const std::string results = Listed(expected.results);
  const size_t count = Count(expected.results);
  return fmt::format("{}({}){}", expected.name, Listed(expected.params),
                     count == 0   ? ""
                     : count == 1 ? " " + results
                                  : " (" + results + ")");
}

bool IsErrorType(Type* type) {
  const Selected found = Select(type, false, "", "Error");
  return found && found.kind != Selected::Kind::kField && found.type != nullptr &&
         found.type->params.empty() && found.type->results.size() == 1 &&
         found.type->results[0]->kind == TypeKind::kString;
}

// With the names of packages, the person's own as well, and not their paths: "main.point".
std::string NamedType(const Type* type) {
  std::string text = QualifiedType(type);
  for (size_t slash = text.find('/'); slash != std::string::npos; slash = text.find('/')) {
    size_t begin = slash;
    while (begin > 0 && (std::isalnum(static_cast<unsigned char>(text[begin - 1])) != 0)) --begin;
    text.erase(begin, slash + 1 - begin);
  }
  return text;
}

std::string NamedTypes(const std::vector<Type*>& types, const std::vector<Field>& fields,
                       bool variadic) {
  std::vector<std::string> texts;
  std::vector<std::string> names;
  for (const Field& field : fields) {
    for (const Ident* name : field.names) names.push_back(name->name + " ");
  }
  for (size_t i = 0; i < types.size(); ++i) {
    const bool spread = variadic && i + 1 == types.size();
    texts.push_back((i < names.size() ? names[i] : "") +
                    (spread ? "..." + NamedType(types[i]->element) : NamedType(types[i])));
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

std::string NamedSignature(const Type* type, const FuncType* syntax) {
  std::string text = "(" + NamedTypes(type->params, syntax->params, type->variadic) + ")";
  if (type->results.empty()) return text;
  const std::string results = NamedTypes(type->results, syntax->results, false);
  const bool bare = type->results.size() == 1 && syntax->results[0].names.empty();
  return text + (bare ? " " + results : " (" + results + ")");
}

// `receiver` is null for a method that an interface asks for.
void CheckMethod(const Ident* name, const Type* type, const FuncType* syntax, Type* receiver,
                 Diagnostics& warnings) {
  const Expected* expected = Find(name->name);
  if (expected == nullptr || type == nullptr || syntax == nullptr) return;
  if (expected->name == "WriteTo" && type->params.size() > 1) return;
  if (expected->of_errors && (receiver == nullptr || !IsErrorType(receiver))) return;
  if (!AllFit(expected->params, type->params, expected->telling)) return;
  const bool fits = type->params.size() == Count(expected->params) &&
                    type->results.size() == Count(expected->results) &&
                    AllFit(expected->params, type->params, type->params.size()) &&
                    AllFit(expected->results, type->results, type->results.size());
  if (fits) return;
  warnings.Add(name->pos, fmt::format("method {}{} should have signature {}", name->name,
                                      NamedSignature(type, syntax), ExpectedText(*expected)));
}

// The methods that an interface of the program asks for.
void CheckInterface(const TypeDecl* decl, Diagnostics& warnings) {
  const auto* interface = As<const InterfaceTypeExpr>(decl->type_expr);
  if (interface == nullptr || decl->name->object == nullptr) return;
  const Type* type = Underlying(decl->name->object->type);
  for (const Field& element : interface->elements) {
    for (const Ident* name : element.names) {
      for (const Method& method : type->methods) {
        if (method.name != name->name) continue;
        CheckMethod(name, method.type, As<const FuncType>(element.type_expr), nullptr, warnings);
      }
    }
  }
}

}  // namespace

void VetMethods(const Package& package, Diagnostics& warnings) {
  for (const Decl* decl : package.ast->decls) {
    if (const auto* type = As<const TypeDecl>(decl)) CheckInterface(type, warnings);
    const auto* function = As<const FuncDecl>(decl);
    if (function == nullptr || function->receiver == nullptr) continue;
    const Object* method = function->name->object;
    if (method == nullptr) continue;
    CheckMethod(function->name, method->type, function->signature, method->receiver, warnings);
  }
}

}  // namespace chanscope::lang
