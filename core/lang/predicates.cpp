#include "core/lang/predicates.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

TypeKind KindOf(Type* t) {
  return Underlying(t)->kind;
}

bool Between(TypeKind kind, TypeKind first, TypeKind last) {
  return first <= kind && kind <= last;
}

bool IsBasic(Type* t) {
  return Between(KindOf(t), TypeKind::kInvalid, TypeKind::kUntypedNil);
}

template <class Test>
bool Every(Type* t, Test test) {
  if (!IsTypeParam(t)) return test(KindOf(t));
  return EachTerm(
      t, [&](const Type::Term* term) { return term != nullptr && test(KindOf(term->type)); });
}

bool IsIntegerKind(TypeKind kind) {
  return Between(kind, TypeKind::kInt, TypeKind::kUintptr) || kind == TypeKind::kUntypedInt ||
         kind == TypeKind::kUntypedRune;
}

bool IsFloatKind(TypeKind kind) {
  return Between(kind, TypeKind::kFloat32, TypeKind::kFloat64) || kind == TypeKind::kUntypedFloat;
}

bool IsComplexKind(TypeKind kind) {
  return Between(kind, TypeKind::kComplex64, TypeKind::kComplex128) ||
         kind == TypeKind::kUntypedComplex;
}

bool IsNumericKind(TypeKind kind) {
  return IsIntegerKind(kind) || IsFloatKind(kind) || IsComplexKind(kind);
}

bool IsStringKind(TypeKind kind) {
  return kind == TypeKind::kString || kind == TypeKind::kUntypedString;
}

bool IsComparableParam(Type* t) {
  const Type* below = ConstraintBelow(t);
  if (below->kind != TypeKind::kInterface) return IsComparable(t->constraint, true);
  if (below->no_types) return false;
  if (below->terms.empty()) return below->comparable_constraint;
  return std::all_of(below->terms.begin(), below->terms.end(),
                     [](const Type::Term& term) { return IsComparable(term.type, true); });
}

}  // namespace

bool IsUntyped(const Type* t) {
  return Between(t->kind, TypeKind::kUntypedBool, TypeKind::kUntypedNil);
}

bool IsBoolean(Type* t) {
  return Every(
      t, [](TypeKind kind) { return kind == TypeKind::kBool || kind == TypeKind::kUntypedBool; });
}

bool IsInteger(Type* t) {
  return Every(t, IsIntegerKind);
}

bool IsUnsigned(Type* t) {
  return Every(t, [](TypeKind kind) { return Between(kind, TypeKind::kUint, TypeKind::kUintptr); });
}

bool IsFloat(Type* t) {
  return Every(t, IsFloatKind);
}

bool IsComplex(Type* t) {
  return Every(t, IsComplexKind);
}

bool IsNumeric(Type* t) {
  return Every(t, IsNumericKind);
}

bool IsString(Type* t) {
  return Every(t, IsStringKind);
}

bool IsNumericOrString(Type* t) {
  return Every(t, [](TypeKind kind) { return IsNumericKind(kind) || IsStringKind(kind); });
}

bool IsOrdered(Type* t) {
  return Every(t, [](TypeKind kind) {
    return IsIntegerKind(kind) || IsFloatKind(kind) || IsStringKind(kind);
  });
}

bool IsConstType(Type* t) {
  return !IsTypeParam(t) && (IsBoolean(t) || IsNumericOrString(t));
}

bool IsInterface(Type* t) {
  return KindOf(t) == TypeKind::kInterface;
}

bool IsBytesOrRunes(Type* t) {
  const Type* slice = Underlying(t);
  if (slice->kind != TypeKind::kSlice) return false;
  const TypeKind element = KindOf(slice->element);
  return element == TypeKind::kUint8 || element == TypeKind::kInt32;
}

bool HasNil(Type* t) {
  if (IsTypeParam(t)) {
    return EachUnder(t, [](Type* u) { return u != nullptr && HasNil(u); });
  }
  switch (KindOf(t)) {
    case TypeKind::kUnsafePointer:
    case TypeKind::kSlice:
    case TypeKind::kPointer:
    case TypeKind::kFunc:
    case TypeKind::kMap:
    case TypeKind::kChan:
    case TypeKind::kInterface: return true;
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
    case TypeKind::kUntypedBool:
    case TypeKind::kUntypedInt:
    case TypeKind::kUntypedRune:
    case TypeKind::kUntypedFloat:
    case TypeKind::kUntypedComplex:
    case TypeKind::kUntypedString:
    case TypeKind::kUntypedNil:
    case TypeKind::kArray:
    case TypeKind::kStruct:
    case TypeKind::kTuple:
    case TypeKind::kTypeParam:
    case TypeKind::kNamed: return false;
  }
  return false;
}

bool IsGeneric(const Type* t) {
  return t->kind == TypeKind::kNamed && t->generic_origin == nullptr && !t->type_params.empty();
}

bool HasName(const Type* t) {
  return t->kind <= TypeKind::kUntypedNil || t->kind == TypeKind::kNamed ||
         t->kind == TypeKind::kTypeParam;
}

bool IsEmptyInterface(Type* t) {
  const Type* u = Underlying(t);
  return u->kind == TypeKind::kInterface && u->methods.empty() && IsMethodSetInterface(t);
}

bool IsMethodSetInterface(Type* t) {
  const Type* u = Underlying(t);
  return u->kind == TypeKind::kInterface && u->terms.empty() && !u->comparable_constraint;
}

bool IsInterfacePointer(Type* t) {
  const Type* u = Underlying(t);
  return u->kind == TypeKind::kPointer && IsInterface(u->element);
}

bool IsComparable(Type* t, bool strictly) {
  if (IsTypeParam(t)) return IsComparableParam(t);
  const Type* u = Underlying(t);
  if (IsBasic(t)) return u->kind != TypeKind::kUntypedNil;
  if (u->kind == TypeKind::kArray) return IsComparable(u->element, strictly);
  if (u->kind == TypeKind::kStruct) {
    return std::all_of(u->fields.begin(), u->fields.end(), [strictly](const StructField& field) {
      return IsComparable(field.type, strictly);
    });
  }
  if (u->kind == TypeKind::kInterface) return !strictly || u->comparable_constraint;
  return u->kind == TypeKind::kPointer || u->kind == TypeKind::kChan;
}

std::string IncomparableCause(Type* t) {
  if (IsTypeParam(t)) {
    return ConstraintBelow(t)->no_types ? "empty type set" : "incomparable types in type set";
  }
  Type* u = Underlying(t);
  if (u->kind == TypeKind::kSlice || u->kind == TypeKind::kFunc || u->kind == TypeKind::kMap) {
    return KindWord(t) + " can only be compared to nil";
  }
  if (u->kind == TypeKind::kArray) return TypeString(u) + " cannot be compared";
  if (u->kind == TypeKind::kStruct) {
    for (const StructField& field : u->fields) {
      if (!IsComparable(field.type)) {
        return fmt::format("struct containing {} cannot be compared", TypeString(field.type));
      }
    }
  }
  return "";
}

std::string KindWord(Type* t) {
  const TypeKind kind = KindOf(t);
  if (kind == TypeKind::kArray) return "array";
  if (kind == TypeKind::kSlice) return "slice";
  if (kind == TypeKind::kStruct) return "struct";
  if (kind == TypeKind::kPointer) return "pointer";
  if (kind == TypeKind::kFunc) return "func";
  if (kind == TypeKind::kInterface) return "interface";
  if (kind == TypeKind::kMap) return "map";
  if (kind == TypeKind::kChan) return "chan";
  return TypeString(t);
}

Type* DefaultType(const TypeStore& types, Type* t) {
  if (t->kind == TypeKind::kUntypedBool) return types.Basic(TypeKind::kBool);
  if (t->kind == TypeKind::kUntypedInt) return types.Basic(TypeKind::kInt);
  if (t->kind == TypeKind::kUntypedRune) return types.Basic(TypeKind::kInt32);
  if (t->kind == TypeKind::kUntypedFloat) return types.Basic(TypeKind::kFloat64);
  if (t->kind == TypeKind::kUntypedComplex) return types.Basic(TypeKind::kComplex128);
  if (t->kind == TypeKind::kUntypedString) return types.Basic(TypeKind::kString);
  return t;
}

unsigned IntegerBits(const Type* basic) {
  const TypeKind kind = basic->kind;
  if (kind == TypeKind::kInt8 || kind == TypeKind::kUint8) return 8;
  if (kind == TypeKind::kInt16 || kind == TypeKind::kUint16) return 16;
  if (kind == TypeKind::kInt32 || kind == TypeKind::kUint32) return 32;
  return 64;
}

Type* ThroughArrayPointer(Type* t) {
  Type* u = Underlying(t);
  if (u->kind != TypeKind::kPointer) return t;
  return Underlying(u->element)->kind == TypeKind::kArray ? Underlying(u->element) : t;
}

bool IsExported(const std::string& name) {
  if (name.empty()) return false;
  const auto first = static_cast<unsigned char>(name[0]);
  if (first < 0x80) return std::isupper(first) != 0;
  // Beyond ASCII: the capital letters of Latin-1, Greek and Cyrillic.
  const auto second = name.size() > 1 ? static_cast<unsigned char>(name[1]) : 0U;
  const unsigned rune = (first & 0x1fU) << 6 | (second & 0x3fU);
  if (first < 0xc2 || first > 0xdf) return false;
  return (rune >= 0xc0 && rune <= 0xde && rune != 0xd7) || (rune >= 0x391 && rune <= 0x3a9) ||
         (rune >= 0x400 && rune <= 0x42f);
}

}  // namespace chanscope::lang
