// Conversions between types.
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;
using lang::TypeKind;

namespace {

bool IsNumber(const Type* type) {
  return IsInteger(type) || IsFloat(type);
}

uint64_t BitsOf(Module& module, const Type* type) {
  return module.LayoutOf(type).go_size * 8;
}

}  // namespace

void FunctionEmitter::MakeInterface(Value from, Reg to) {
  const Type* type = from.type;
  if (DefaultKind(type->kind) != type->kind) {
    type = module_.store().Basic(DefaultKind(type->kind));
  }
  module_.NeedMethods(type);
  Add(Op::kMakeIface, to, from.reg, TypeOperand(type));
}

void FunctionEmitter::ConvertValue(Value from, const Type* to_type, Reg to, Pos pos) {
  const Type* target = Under(to_type);
  const Type* source = Under(from.type);
  if (target->kind == TypeKind::kInterface && source->kind != TypeKind::kInterface) {
    MakeInterface(from, to);
  } else if (IsComplex(target)) {
    Move(to, from.reg, 2);
    if (Under(source)->kind != target->kind) RoundComplex(target, to);
  } else if (IsNumber(target) && IsNumber(source)) {
    ConvertNumber(from, to_type, to);
  } else if (target->kind == TypeKind::kString && IsInteger(source)) {
    Add(Op::kStrFromRune, to, from.reg);
  } else if (target->kind == TypeKind::kString && source->kind == TypeKind::kSlice) {
    const bool bytes = Under(source->element)->kind == TypeKind::kUint8;
    Add(bytes ? Op::kStrFromBytes : Op::kStrFromRunes, to, from.reg);
  } else if (target->kind == TypeKind::kSlice && IsString(source)) {
    const bool bytes = Under(target->element)->kind == TypeKind::kUint8;
    Add(bytes ? Op::kBytesFromStr : Op::kRunesFromStr, to, from.reg);
  } else if (target->kind == TypeKind::kPointer && source->kind == TypeKind::kSlice) {
    const At at(*this, pos);
    const Reg wanted = Alloc(1);
    LoadInt(wanted, Under(target->element)->length);
    const Reg window = OpenWindow(4, 1);
    const Reg first = static_cast<Reg>(window + kFrameHeaderWords);
    Move(first, from.reg, 3);
    Move(static_cast<Reg>(first + 3), wanted, 1);
    AddWide(Op::kCall, window, BuiltinFunction("slicetoarray", 4, 1).value);
    Move(to, static_cast<Reg>(first + 4), 1);
  } else {
    Move(to, from.reg, RegisterWords(to_type));
  }
}

void FunctionEmitter::ConvertNumber(Value from, const Type* to_type, Reg to) {
  const Type* source = from.type;
  const bool wide_unsigned = IsUnsigned(source) && BitsOf(module_, source) == 64;
  if (IsFloat(to_type)) {
    if (IsFloat(source)) {
      Move(to, from.reg, 1);
    } else {
      Add(wide_unsigned ? Op::kUintToF : Op::kIntToF, to, from.reg);
    }
    const bool rounds = Under(to_type)->kind == TypeKind::kFloat32;
    if (rounds && Under(source)->kind != TypeKind::kFloat32) Add(Op::kRoundF32, to, to);
    return;
  }
  if (IsFloat(source)) {
    const bool to_wide = IsUnsigned(to_type) && BitsOf(module_, to_type) == 64;
    Add(to_wide ? Op::kFToUint : Op::kFToInt, to, from.reg);
    NarrowTo(to_type, to);
    return;
  }
  Move(to, from.reg, 1);
  const uint64_t from_bits = BitsOf(module_, source);
  const uint64_t to_bits = BitsOf(module_, to_type);
  const bool fits = IsUnsigned(source) == IsUnsigned(to_type)
                        ? from_bits <= to_bits
                        : IsUnsigned(source) && from_bits < to_bits;
  if (!fits) NarrowTo(to_type, to);
}

}  // namespace chanscope::emit
