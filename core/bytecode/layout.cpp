#include "core/bytecode/layout.h"

#include <algorithm>

#include "core/base/check.h"

namespace chanscope::emit {

namespace {

using lang::TypeKind;

Layout Scalar(uint64_t bytes) {
  return {1, bytes, bytes, true};
}

uint64_t Times(uint64_t size, uint64_t count) {
  return size != 0 && count > kTooLarge / size ? kTooLarge : std::min(size * count, kTooLarge);
}

uint64_t RoundUp(uint64_t size, uint64_t align) {
  return (size + align - 1) / align * align;
}

}  // namespace

const Layout& Layouts::Of(const lang::Type* type) {
  auto known = known_.find(type);
  if (known == known_.end()) known = known_.emplace(type, Compute(type)).first;
  return known->second;
}

uint32_t Layouts::FieldOffset(const lang::Type* struct_type, size_t field) {
  uint64_t words = 0;
  for (size_t i = 0; i < field; ++i) words += Of(struct_type->fields[i].type).words;
  return static_cast<uint32_t>(std::min(words, kTooLarge - 1));
}

Layout Layouts::OfStruct(const lang::Type* type) {
  Layout layout{0, 0, 1, true};
  for (const lang::StructField& field : type->fields) {
    const Layout& part = Of(field.type);
    layout.words = std::min(layout.words + part.words, kTooLarge);
    layout.go_size = std::min(RoundUp(layout.go_size, part.go_align) + part.go_size, kTooLarge);
    layout.go_align = std::max(layout.go_align, part.go_align);
    layout.comparable = layout.comparable && part.comparable;
  }
  // Go keeps the address of a last field without size inside the struct.
  if (layout.go_size > 0 && Of(type->fields.back().type).go_size == 0) ++layout.go_size;
  layout.go_size = RoundUp(layout.go_size, layout.go_align);
  return layout;
}

Layout Layouts::Compute(const lang::Type* type) {
  switch (type->kind) {
    case TypeKind::kBool:
    case TypeKind::kInt8:
    case TypeKind::kUint8:
    case TypeKind::kUntypedBool: return Scalar(1);
    case TypeKind::kInt16:
    case TypeKind::kUint16: return Scalar(2);
    case TypeKind::kInt32:
    case TypeKind::kUint32:
    case TypeKind::kFloat32:
    case TypeKind::kUntypedRune: return Scalar(4);
    case TypeKind::kInt:
    case TypeKind::kInt64:
    case TypeKind::kUint:
    case TypeKind::kUint64:
    case TypeKind::kUintptr:
    case TypeKind::kFloat64:
    case TypeKind::kUnsafePointer:
    case TypeKind::kUntypedInt:
    case TypeKind::kUntypedFloat:
    case TypeKind::kUntypedNil:
    case TypeKind::kPointer:
    case TypeKind::kChan: return Scalar(8);
    case TypeKind::kFunc:
    case TypeKind::kMap: return {1, 8, 8, false};
    case TypeKind::kComplex64: return {2, 8, 4, true};
    case TypeKind::kComplex128:
    case TypeKind::kUntypedComplex: return {2, 16, 8, true};
    case TypeKind::kString:
    case TypeKind::kUntypedString: return {1, 16, 8, true};
    case TypeKind::kSlice: return {3, 24, 8, false};
    case TypeKind::kInterface: return {2, 16, 8, true};
    case TypeKind::kArray: {
      const Layout& element = Of(type->element);
      const auto length = static_cast<uint64_t>(type->length);
      return {Times(element.words, length), Times(element.go_size, length), element.go_align,
              element.comparable};
    }
    case TypeKind::kStruct: return OfStruct(type);
    case TypeKind::kTuple: {
      Layout layout{0, 0, 8, true};
      for (const lang::Type* member : type->results) layout.words += Of(member).words;
      return layout;
    }
    case TypeKind::kNamed: return Of(Under(type));
    case TypeKind::kInvalid:
    case TypeKind::kTypeParam: return Scalar(8);  // reported where it is used
  }
  CHECK(false);  // all kinds of types are listed
}

}  // namespace chanscope::emit
