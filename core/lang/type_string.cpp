#include <fmt/format.h>

#include "core/lang/constant.h"
#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

void Append(std::string& out, const Type* type);

void AppendList(std::string& out, const std::vector<Type*>& types, bool variadic) {
  out += '(';
  for (size_t i = 0; i < types.size(); ++i) {
    if (i > 0) out += ", ";
    if (variadic && i + 1 == types.size()) {
      out += "...";
      Append(out, types[i]->element);
    } else {
      Append(out, types[i]);
    }
  }
  out += ')';
}

void AppendSignature(std::string& out, const Type* type) {
  AppendList(out, type->params, type->variadic);
  if (type->results.empty()) return;
  out += ' ';
  if (type->results.size() == 1) {
    Append(out, type->results[0]);
  } else {
    AppendList(out, type->results, false);
  }
}

void AppendStruct(std::string& out, const Type* type) {
  out += "struct{";
  for (size_t i = 0; i < type->fields.size(); ++i) {
    const StructField& field = type->fields[i];
    if (i > 0) out += "; ";
    if (!field.embedded) out += field.name + ' ';
    Append(out, field.type);
    if (!field.tag.empty()) out += ' ' + ConstantString(MakeString(field.tag));
  }
  out += '}';
}

void AppendInterface(std::string& out, const Type* type) {
  if (!type->name.empty()) {  // the empty interface, when the program calls it `any`
    out += type->name;
    return;
  }
  if (!type->implicit) out += "interface{";
  const char* separator = "";
  for (const Method& method : type->methods) {
    out += separator + method.name;
    AppendSignature(out, method.type);
    separator = "; ";
  }
  if (type->comparable_constraint) {
    out += std::string(separator) + "comparable";
    separator = "; ";
  }
  for (const Type::Term& term : type->terms) {
    out += separator;
    if (term.tilde) out += '~';
    Append(out, term.type);
    separator = "|";
  }
  if (!type->implicit) out += '}';
}

void AppendChan(std::string& out, const Type* type) {
  const bool parentheses = type->dir == ChanDir::kBoth && type->element->kind == TypeKind::kChan &&
                           type->element->dir == ChanDir::kRecv;
  switch (type->dir) {
    case ChanDir::kBoth: out += "chan "; break;
    case ChanDir::kSend: out += "chan<- "; break;
    case ChanDir::kRecv: out += "<-chan "; break;
  }
  if (parentheses) out += '(';
  Append(out, type->element);
  if (parentheses) out += ')';
}

void AppendNamed(std::string& out, const Type* type, bool generic) {
  if (!type->package.empty()) {
    out += PackageName(type->package) + '.';
  }
  out += type->name;
  if (generic) {
    out += TypeParamsString(type->type_params);
    return;
  }
  const auto& arguments =
      type->generic_origin != nullptr ? type->type_arguments : type->type_params;
  if (arguments.empty()) return;
  out += '[';
  for (size_t i = 0; i < arguments.size(); ++i) {
    if (i > 0) out += ", ";
    Append(out, arguments[i]);
  }
  out += ']';
}

void Append(std::string& out, const Type* type) {
  switch (type->kind) {
    case TypeKind::kInvalid:
    case TypeKind::kBool:
    case TypeKind::kInt:
    case TypeKind::kInt8:
    case TypeKind::kInt16:
    case TypeKind::kInt32:
    case TypeKind::kInt64:
    case TypeKind::kUint:
    case TypeKind::kUint8:
    case TypeKind::kUint16:
    case TypeKind::kUint32:
    case TypeKind::kUint64:
    case TypeKind::kUintptr:
    case TypeKind::kFloat32:
    case TypeKind::kFloat64:
    case TypeKind::kComplex64:
    case TypeKind::kComplex128:
    case TypeKind::kString:
    case TypeKind::kUnsafePointer:
    case TypeKind::kUntypedBool:
    case TypeKind::kUntypedInt:
    case TypeKind::kUntypedRune:
    case TypeKind::kUntypedFloat:
    case TypeKind::kUntypedComplex:
    case TypeKind::kUntypedString:
    case TypeKind::kUntypedNil:
    case TypeKind::kTypeParam: out += type->name; break;
    case TypeKind::kArray:
      out += fmt::format("[{}]", type->length);
      Append(out, type->element);
      break;
    case TypeKind::kSlice:
      out += "[]";
      Append(out, type->element);
      break;
    case TypeKind::kStruct: AppendStruct(out, type); break;
    case TypeKind::kPointer:
      out += '*';
      Append(out, type->element);
      break;
    case TypeKind::kFunc:
      out += "func" + TypeParamsString(type->type_params);
      AppendSignature(out, type);
      break;
    case TypeKind::kInterface: AppendInterface(out, type); break;
    case TypeKind::kMap:
      out += "map[";
      Append(out, type->key);
      out += ']';
      Append(out, type->element);
      break;
    case TypeKind::kChan: AppendChan(out, type); break;
    case TypeKind::kTuple: AppendList(out, type->results, false); break;
    case TypeKind::kNamed: AppendNamed(out, type, false); break;
  }
}

}  // namespace

std::string PackageName(const std::string& path) {
  const size_t slash = path.rfind('/');
  if (slash == std::string::npos) return path;
  std::string last = path.substr(slash + 1);
  const bool version = last.size() > 1 && last[0] == 'v' &&
                       last.find_first_not_of("0123456789", 1) == std::string::npos;
  return version ? PackageName(path.substr(0, slash)) : last;
}

std::string TypeParamsString(const std::vector<Type*>& params) {
  if (params.empty()) return "";
  std::string out = "[";
  for (size_t i = 0; i < params.size(); ++i) {
    if (i > 0) {
      // Neighbours with the same constraint share it.
      if (params[i]->constraint != params[i - 1]->constraint) {
        out += ' ';
        Append(out, params[i - 1]->constraint);
      }
      out += ", ";
    }
    out += params[i]->name;
  }
  out += ' ';
  Append(out, params.back()->constraint);
  return out + ']';
}

std::string GenericTypeString(const Type* type) {
  std::string out;
  AppendNamed(out, type, true);
  return out;
}

std::string TypeString(const Type* type) {
  std::string out;
  Append(out, type);
  return out;
}

}  // namespace chanscope::lang
