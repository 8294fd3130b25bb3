// Arithmetic: operators, widths, shifts.
#include <limits>

#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Token;
using lang::Type;
using lang::TypeKind;

namespace {

// Operand c of Narrow; 0 for types of 64 bits.
uint32_t NarrowCode(TypeKind kind) {
  if (kind == TypeKind::kInt8) return 8;
  if (kind == TypeKind::kInt16) return 16;
  if (kind == TypeKind::kInt32 || kind == TypeKind::kUntypedRune) return 32;
  if (kind == TypeKind::kUint8) return 108;
  if (kind == TypeKind::kUint16) return 116;
  if (kind == TypeKind::kUint32) return 132;
  return 0;
}

Op FloatOp(Arith op) {
  if (op == Arith::kAdd) return Op::kAddF;
  if (op == Arith::kSub) return Op::kSubF;
  if (op == Arith::kMul) return Op::kMulF;
  return Op::kDivF;
}

Op IntOp(Arith op, bool is_unsigned) {
  switch (op) {
    case Arith::kAdd: return Op::kAdd;
    case Arith::kSub: return Op::kSub;
    case Arith::kMul: return Op::kMul;
    case Arith::kDiv: return is_unsigned ? Op::kDivU : Op::kDivI;
    case Arith::kRem: return is_unsigned ? Op::kRemU : Op::kRemI;
    case Arith::kAnd: return Op::kAnd;
    case Arith::kOr: return Op::kOr;
    case Arith::kXor: return Op::kXor;
    case Arith::kAndNot: return Op::kAndNot;
    case Arith::kShl: return Op::kShl;
    case Arith::kShr: return is_unsigned ? Op::kShrU : Op::kShrI;
  }
  return Op::kNop;
}

// Whether the result can leave a type that is narrower than a word.
bool CanOverflow(Arith op) {
  return op == Arith::kAdd || op == Arith::kSub || op == Arith::kMul || op == Arith::kDiv ||
         op == Arith::kShl;
}

}  // namespace

std::optional<Arith> ArithOf(Token token) {
  if (token == Token::kAdd) return Arith::kAdd;
  if (token == Token::kSub) return Arith::kSub;
  if (token == Token::kMul) return Arith::kMul;
  if (token == Token::kDiv) return Arith::kDiv;
  if (token == Token::kRem) return Arith::kRem;
  if (token == Token::kAnd) return Arith::kAnd;
  if (token == Token::kOr) return Arith::kOr;
  if (token == Token::kXor) return Arith::kXor;
  if (token == Token::kAndNot) return Arith::kAndNot;
  if (token == Token::kShl) return Arith::kShl;
  if (token == Token::kShr) return Arith::kShr;
  return std::nullopt;
}

bool IsUnsigned(const Type* type) {
  const TypeKind kind = Under(type)->kind;
  return kind >= TypeKind::kUint && kind <= TypeKind::kUintptr;
}

bool IsInteger(const Type* type) {
  const TypeKind kind = DefaultKind(Under(type)->kind);
  return kind >= TypeKind::kInt && kind <= TypeKind::kUintptr;
}

bool IsFloat(const Type* type) {
  const TypeKind kind = DefaultKind(Under(type)->kind);
  return kind == TypeKind::kFloat32 || kind == TypeKind::kFloat64;
}

bool IsComplex(const Type* type) {
  const TypeKind kind = DefaultKind(Under(type)->kind);
  return kind == TypeKind::kComplex64 || kind == TypeKind::kComplex128;
}

bool IsString(const Type* type) {
  return DefaultKind(Under(type)->kind) == TypeKind::kString;
}

void FunctionEmitter::NarrowTo(const Type* type, Reg reg) {
  const uint32_t code = NarrowCode(Under(type)->kind);
  if (code != 0) Add(Op::kNarrow, reg, reg, code);
}

void FunctionEmitter::ArithTo(Arith op, const Type* type, Reg to, Reg left,
                              const lang::Expr* right) {
  if (IsInteger(type) && right->constant != nullptr && (op == Arith::kAdd || op == Arith::kSub)) {
    const int64_t value = right->constant->AsInt64();
    using Small = std::numeric_limits<int16_t>;
    if (value > Small::min() && value <= Small::max()) {
      const int64_t added = op == Arith::kAdd ? value : -value;
      Add(Op::kAddImm, to, left, static_cast<uint16_t>(added));
      NarrowTo(type, to);
      return;
    }
  }
  ArithRegs(op, type, to, left, Use(right));
}

void FunctionEmitter::ArithRegs(Arith op, const Type* type, Reg to, Reg left, Reg right) {
  if (IsString(type)) {
    Add(Op::kConcat, to, left, right);
  } else if (IsComplex(type)) {
    ComplexRegs(op, to, left, right);
    RoundComplex(type, to);
  } else if (IsFloat(type)) {
    Add(FloatOp(op), to, left, right);
    if (Under(type)->kind == TypeKind::kFloat32) Add(Op::kRoundF32, to, to);
  } else {
    Add(IntOp(op, IsUnsigned(type)), to, left, right);
    if (CanOverflow(op)) NarrowTo(type, to);
  }
}

// complex64 is computed with float64 parts and rounded at the end, as Go's compiler has it.
void FunctionEmitter::RoundComplex(const Type* type, Reg reg) {
  if (Under(type)->kind != TypeKind::kComplex64) return;
  Add(Op::kRoundF32, reg, reg);
  Add(Op::kRoundF32, reg + 1u, reg + 1u);
}

void FunctionEmitter::ComplexRegs(Arith op, Reg to, Reg left, Reg right) {
  if (op == Arith::kAdd || op == Arith::kSub) {
    Add(FloatOp(op), to, left, right);
    Add(FloatOp(op), to + 1u, left + 1u, right + 1u);
    return;
  }
  const Temps temps(*this);
  if (op == Arith::kMul) {
    const Reg made = Alloc(3);
    const Reg imaginary = static_cast<Reg>(made + 1);
    const Reg product = static_cast<Reg>(made + 2);
    Add(Op::kMulF, made, left, right);
    Add(Op::kMulF, product, left + 1u, right + 1u);
    Add(Op::kSubF, made, made, product);
    Add(Op::kMulF, imaginary, left, right + 1u);
    Add(Op::kMulF, product, left + 1u, right);
    Add(Op::kAddF, imaginary, imaginary, product);
    Move(to, made, 2);
    return;
  }
  const Reg window = OpenWindow(4, 2);
  const Reg first = static_cast<Reg>(window + kFrameHeaderWords);
  Move(first, left, 2);
  Move(static_cast<Reg>(first + 2), right, 2);
  AddWide(Op::kCall, window, BuiltinFunction("complexdiv", 4, 2).value);
  Move(to, static_cast<Reg>(first + 4), 2);
}

void FunctionEmitter::ShiftTo(Arith op, const Type* type, Reg to, Reg left,
                              const lang::Expr* count) {
  const Reg bits = UseInt(count);
  if (count->constant == nullptr && !IsUnsigned(count->type)) Add(Op::kCheckShift, bits);
  Add(IntOp(op, IsUnsigned(type)), to, left, bits);
  if (CanOverflow(op)) NarrowTo(type, to);
}

}  // namespace chanscope::emit
