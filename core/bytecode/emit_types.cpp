#include "core/bytecode/emit_types.h"

#include <algorithm>

#include <fmt/format.h>

namespace chanscope::emit {

namespace {

using lang::Type;
using lang::TypeKind;

RKind KindOf(TypeKind kind) {
  switch (kind) {
    case TypeKind::kBool:
    case TypeKind::kUntypedBool: return RKind::kBool;
    case TypeKind::kInt:
    case TypeKind::kUntypedInt: return RKind::kInt;
    case TypeKind::kInt8: return RKind::kInt8;
    case TypeKind::kInt16: return RKind::kInt16;
    case TypeKind::kInt32:
    case TypeKind::kUntypedRune: return RKind::kInt32;
    case TypeKind::kInt64: return RKind::kInt64;
    case TypeKind::kUint: return RKind::kUint;
    case TypeKind::kUint8: return RKind::kUint8;
    case TypeKind::kUint16: return RKind::kUint16;
    case TypeKind::kUint32: return RKind::kUint32;
    case TypeKind::kUint64: return RKind::kUint64;
    case TypeKind::kUintptr: return RKind::kUintptr;
    case TypeKind::kFloat32: return RKind::kFloat32;
    case TypeKind::kFloat64:
    case TypeKind::kUntypedFloat: return RKind::kFloat64;
    case TypeKind::kComplex64: return RKind::kComplex64;
    case TypeKind::kComplex128:
    case TypeKind::kUntypedComplex: return RKind::kComplex128;
    case TypeKind::kString:
    case TypeKind::kUntypedString: return RKind::kString;
    case TypeKind::kUnsafePointer: return RKind::kUnsafePointer;
    case TypeKind::kArray: return RKind::kArray;
    case TypeKind::kSlice: return RKind::kSlice;
    case TypeKind::kStruct: return RKind::kStruct;
    case TypeKind::kPointer: return RKind::kPointer;
    case TypeKind::kFunc: return RKind::kFunc;
    case TypeKind::kInterface: return RKind::kInterface;
    case TypeKind::kMap: return RKind::kMap;
    case TypeKind::kChan: return RKind::kChan;
    case TypeKind::kInvalid:
    case TypeKind::kUntypedNil:
    case TypeKind::kTuple:
    case TypeKind::kTypeParam:
    case TypeKind::kNamed: return RKind::kInvalid;
  }
  return RKind::kInvalid;
}

bool IsExported(const std::string& name) {
  return !name.empty() && (name[0] < 'a' || name[0] > 'z') && name[0] != '_';
}

}  // namespace

lang::TypeKind DefaultKind(TypeKind kind) {
  if (kind == TypeKind::kUntypedBool) return TypeKind::kBool;
  if (kind == TypeKind::kUntypedInt) return TypeKind::kInt;
  if (kind == TypeKind::kUntypedRune) return TypeKind::kInt32;
  if (kind == TypeKind::kUntypedFloat) return TypeKind::kFloat64;
  if (kind == TypeKind::kUntypedComplex) return TypeKind::kComplex128;
  if (kind == TypeKind::kUntypedString) return TypeKind::kString;
  return kind;
}

TypeTable::TypeTable(std::vector<RType>& types, const Type* error_type, std::string main_name)
    : types_(types), error_type_(error_type), main_name_(std::move(main_name)) {
  if (types_.empty()) types_.emplace_back();
}

TypeId TypeTable::Lower(const Type* type) {
  const auto known = ids_.find(type);
  if (known != ids_.end()) return known->second;
  const TypeId id(static_cast<uint32_t>(types_.size()));
  ids_.emplace(type, id);
  types_.emplace_back();
  lowered_.emplace_back(id, type);
  constexpr int kDeepest = 500;  // types refer to each other in chains of any length
  if (filling_ >= kDeepest) {
    to_fill_.emplace_back(id, type);
    return id;
  }
  ++filling_;
  Fill(id, type);
  while (filling_ == 1 && !to_fill_.empty()) {
    const auto [next, next_type] = to_fill_.back();
    to_fill_.pop_back();
    Fill(next, next_type);
  }
  --filling_;
  return id;
}

TypeId TypeTable::ArrayOf(TypeId element, int64_t length) {
  const auto [known, is_new] = arrays_.try_emplace({element.value, length});
  if (!is_new) return known->second;
  RType array = types_[element.value];
  array.name = fmt::format("[{}]{}", length, array.name);
  array.kind = RKind::kArray;
  const auto times = [length](uint32_t size) {
    const bool fits = size == 0 || static_cast<uint64_t>(length) < kTooLarge / size;
    return fits ? size * static_cast<uint32_t>(length) : static_cast<uint32_t>(kTooLarge - 1);
  };
  array.words = times(array.words);
  array.go_size = times(array.go_size);
  array.elem = element;
  array.key = TypeId();
  array.length = length;
  array.named = false;
  array.fields.clear();
  array.methods.clear();
  known->second = TypeId(static_cast<uint32_t>(types_.size()));
  types_.push_back(std::move(array));
  return known->second;
}

// Types may refer to themselves: the slot of `id` is there already, and its parts are lowered
// before it is written, since lowering moves the table.
void TypeTable::Fill(TypeId id, const Type* type) {
  const Type* under = Under(type);
  const Layout layout = layouts_.Of(type);
  RType made;
  made.kind = KindOf(under->kind);
  made.comparable = layout.comparable;
  made.chan_dir = static_cast<uint8_t>(under->dir);
  made.words = static_cast<uint32_t>(std::min(layout.words, kTooLarge - 1));
  made.go_size = static_cast<uint32_t>(std::min(layout.go_size, kTooLarge - 1));
  made.length = under->length;
  made.name = NameOf(type);
  made.named = type->kind == TypeKind::kNamed;
  if (under->element != nullptr) made.elem = Lower(under->element);
  if (under->key != nullptr) made.key = Lower(under->key);
  for (const Type* param : under->params) made.params.push_back(Lower(param));
  for (const Type* result : under->results) made.results.push_back(Lower(result));
  made.variadic = under->variadic;
  uint32_t offset = 0;
  for (const lang::StructField& field : under->fields) {
    const TypeId field_type = Lower(field.type);
    made.fields.push_back({field.name, field_type, offset, field.embedded, field.tag});
    offset += static_cast<uint32_t>(layouts_.Of(field.type).words);
  }
  types_[id.value] = std::move(made);
}

std::string TypeTable::NameOf(const Type* type) {
  if (type->kind == TypeKind::kNamed) {
    if (type == error_type_) return type->name;
    const std::string& path = type->package;
    std::string name = path.empty() ? main_name_ : lang::PackageName(path);
    name += "." + type->name;
    for (size_t i = 0; i < type->type_arguments.size(); ++i) {
      name += (i == 0 ? "[" : ",") + NameOf(type->type_arguments[i]);
    }
    return type->type_arguments.empty() ? name : name + "]";
  }
  const RKind kind = KindOf(type->kind);
  switch (kind) {
    case RKind::kPointer: return "*" + NameOf(type->element);
    case RKind::kSlice: return "[]" + NameOf(type->element);
    case RKind::kArray: return fmt::format("[{}]{}", type->length, NameOf(type->element));
    case RKind::kMap: return "map[" + NameOf(type->key) + "]" + NameOf(type->element);
    case RKind::kChan: {
      const std::string element = NameOf(type->element);
      if (type->dir == lang::ChanDir::kSend) return "chan<- " + element;
      if (type->dir == lang::ChanDir::kRecv) return "<-chan " + element;
      return element.starts_with("<-") ? "chan (" + element + ")" : "chan " + element;
    }
    case RKind::kFunc: return "func" + SignatureOf(type);
    case RKind::kStruct: return StructName(type);
    case RKind::kInterface: return InterfaceName(type);
    case RKind::kInvalid: return "invalid type";
    case RKind::kBool: return "bool";
    case RKind::kInt: return "int";
    case RKind::kInt8: return "int8";
    case RKind::kInt16: return "int16";
    case RKind::kInt32: return "int32";
    case RKind::kInt64: return "int64";
    case RKind::kUint: return "uint";
    case RKind::kUint8: return "uint8";
    case RKind::kUint16: return "uint16";
    case RKind::kUint32: return "uint32";
    case RKind::kUint64: return "uint64";
    case RKind::kUintptr: return "uintptr";
    case RKind::kFloat32: return "float32";
    case RKind::kFloat64: return "float64";
    case RKind::kComplex64: return "complex64";
    case RKind::kComplex128: return "complex128";
    case RKind::kString: return "string";
    case RKind::kUnsafePointer: return "unsafe.Pointer";
  }
  return "";
}

std::string TypeTable::SignatureOf(const Type* func) {
  std::string text = "(";
  for (size_t i = 0; i < func->params.size(); ++i) {
    if (i > 0) text += ", ";
    const bool rest = func->variadic && i + 1 == func->params.size();
    text += rest ? "..." + NameOf(func->params[i]->element) : NameOf(func->params[i]);
  }
  text += ")";
  if (func->results.size() == 1) return text + " " + NameOf(func->results[0]);
  if (func->results.empty()) return text;
  text += " (";
  for (size_t i = 0; i < func->results.size(); ++i) {
    text += (i > 0 ? ", " : "") + NameOf(func->results[i]);
  }
  return text + ")";
}

std::string TypeTable::StructName(const Type* type) {
  std::string text;
  for (const lang::StructField& field : type->fields) {
    text += text.empty() ? " " : "; ";
    text += field.embedded ? NameOf(field.type) : field.name + " " + NameOf(field.type);
    if (!field.tag.empty()) text += fmt::format(" {:?}", field.tag);
  }
  return text.empty() ? "struct {}" : "struct {" + text + " }";
}

std::string TypeTable::InterfaceName(const Type* type) {
  std::string text;
  for (const lang::Method& method : type->methods) {
    text += text.empty() ? " " : "; ";
    text +=
        (IsExported(method.name) ? "" : main_name_ + ".") + method.name + SignatureOf(method.type);
  }
  return text.empty() ? "interface {}" : "interface {" + text + " }";
}

}  // namespace chanscope::emit
