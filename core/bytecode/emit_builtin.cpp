// Calls of builtin functions.
#include <utility>

#include <fmt/format.h>

#include "core/bytecode/callee.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Builtin;
using lang::Type;
using lang::TypeKind;

namespace {

constexpr uint64_t kMaxElementBytes = 1 << 16;  // Go 1.19 types/size.go, of a channel

}  // namespace

Reg FunctionEmitter::LengthRegister(const lang::CallExpr* expr) {
  if (expr->call != lang::CallKind::kBuiltin) return kNoRegister;
  const Builtin builtin = BuiltinOf(expr);
  if (builtin != Builtin::kLen && builtin != Builtin::kCap) return kNoRegister;
  if (Under(expr->arguments[0]->type)->kind != TypeKind::kSlice) return kNoRegister;
  return static_cast<Reg>(Use(expr->arguments[0]) + (builtin == Builtin::kLen ? 1 : 2));
}

// Of builtins without a value `to` is not written.
void FunctionEmitter::BuiltinTo(const lang::CallExpr* expr, Reg to) {
  const Builtin builtin = BuiltinOf(expr);
  switch (builtin) {
    case Builtin::kAppend: AppendTo(expr, to); return;
    case Builtin::kCap: LenTo(expr, true, to); return;
    case Builtin::kLen: LenTo(expr, false, to); return;
    case Builtin::kClose: Add(Op::kCloseChan, Use(expr->arguments[0])); return;
    case Builtin::kCopy: CopyTo(expr, to); return;
    case Builtin::kDelete: DeleteFrom(expr); return;
    case Builtin::kMake: MakeTo(expr, to); return;
    case Builtin::kNew: {
      const uint32_t at = Add(Op::kNew, to, TypeOperand(expr->arguments[0]->type));
      code_.NameValue(at, std::exchange(next_name_, 0));
      return;
    }
    case Builtin::kPanic: Add(Op::kPanic, UseAs(expr->arguments[0], module_.store().Any())); return;
    case Builtin::kPrint:
    case Builtin::kPrintln: PrintCall(expr, builtin == Builtin::kPrintln); return;
    case Builtin::kRecover: Add(Op::kRecover, to); return;
    case Builtin::kComplex: {
      const std::vector<Value> parts = Operands(expr);
      const Temps temps(*this);
      const Reg made = Alloc(2);  // the imaginary part may lie where the real one goes
      Move(made, parts[0].reg, 1);
      Move(static_cast<Reg>(made + 1), parts[1].reg, 1);
      Move(to, made, 2);
      return;
    }
    case Builtin::kReal: Move(to, Use(expr->arguments[0]), 1); return;
    case Builtin::kImag: Move(to, static_cast<Reg>(Use(expr->arguments[0]) + 1), 1); return;
    case Builtin::kClear: Clear(expr->arguments[0]); return;
    case Builtin::kMax:
    case Builtin::kMin: MinMaxTo(expr, builtin == Builtin::kMax, to); return;
  }
}

void FunctionEmitter::LenTo(const lang::CallExpr* expr, bool cap, Reg to) {
  const lang::Expr* argument = expr->arguments[0];
  const Type* type = Under(argument->type);
  const Reg value = Use(argument);
  if (IsString(type)) {
    Add(Op::kStrLen, to, value);
  } else if (type->kind == TypeKind::kSlice) {
    Move(to, static_cast<Reg>(value + (cap ? 2 : 1)), 1);
  } else if (type->kind == TypeKind::kMap) {
    Add(Op::kMapLen, to, value);
  } else if (type->kind == TypeKind::kChan) {
    Add(cap ? Op::kChanCap : Op::kChanLen, to, value);
  } else {
    const Type* array = type->kind == TypeKind::kPointer ? Under(type->element) : type;
    LoadInt(to, array->length);
  }
}

void FunctionEmitter::MakeTo(const lang::CallExpr* expr, Reg to) {
  const uint32_t name = std::exchange(next_name_, 0);
  const auto& arguments = expr->arguments;
  const Type* type = arguments[0]->type;
  const TypeKind kind = Under(type)->kind;
  uint32_t at = 0;
  if (kind == TypeKind::kSlice) {
    const Reg sizes = Alloc(2);
    for (size_t i = 1; i < arguments.size(); ++i) {
      const Temps temps(*this);
      const auto size = static_cast<Reg>(sizes + i - 1);
      if (arguments[i]->constant != nullptr) {
        LoadInt(size, arguments[i]->constant->AsInt64());
      } else {
        ExprTo(arguments[i], size);
      }
    }
    if (arguments.size() == 2) Move(static_cast<Reg>(sizes + 1), sizes, 1);
    at = Add(Op::kMakeSlice, to, TypeOperand(type), sizes);
  } else if (kind == TypeKind::kMap) {
    if (arguments.size() > 1 && arguments[1]->constant == nullptr) Use(arguments[1]);
    at = Add(Op::kMakeMap, to, TypeOperand(type));
  } else {
    if (module_.LayoutOf(Under(type)->element).go_size >= kMaxElementBytes) {
      module_.Refuse(expr->pos, "channel element type too large (>64kB)");
    }
    const Reg size = arguments.size() > 1 ? UseInt(arguments[1]) : kNoRegister;
    at = Add(Op::kMakeChan, to, TypeOperand(type), size);
  }
  code_.NameValue(at, name);
}

void FunctionEmitter::AppendTo(const lang::CallExpr* expr, Reg to) {
  const auto& arguments = expr->arguments;
  const Type* slice = Under(expr->type);
  if (arguments.size() == 1 && Unparen(arguments[0])->type->kind == TypeKind::kTuple) {
    AppendResults(MultiValues(arguments[0]), to);
    return;
  }
  const Reg base = UseAs(arguments[0], expr->type);
  if (arguments.size() == 1) {
    Move(to, base, 3);
    return;
  }
  const uint32_t words = WordsOf(slice->element);
  const uint32_t element = TypeOperand(slice->element);
  if (!expr->spread && IsWide(words)) {
    const Reg tail = Alloc(3);
    VariadicTail(expr, slice, 1, tail);
    Add(Op::kAppendSlice, to, base, tail);
    Ext(words, 0, element);
    return;
  }
  if (expr->spread) {
    const bool string = IsString(arguments[1]->type);
    const Reg tail = string ? Use(arguments[1]) : UseAs(arguments[1], expr->type);
    Add(Op::kAppendSlice, to, base, tail);
    Ext(words, string ? 1 : 0, element);
    return;
  }
  const uint32_t count = static_cast<uint32_t>(arguments.size()) - 1;
  Reg values = 0;
  if (count == 1) {
    values = UseAs(arguments[1], slice->element);
  } else {
    values = Alloc(count * words);
    for (uint32_t i = 0; i < count; ++i) {
      const Temps temps(*this);
      ConvertTo(arguments[i + 1], slice->element, static_cast<Reg>(values + i * words));
    }
  }
  Add(Op::kAppend, to, base, values);
  Ext(words, count, element);
}

// append(f()) where f gives the slice and its new elements.
void FunctionEmitter::AppendResults(const std::vector<Value>& values, Reg to) {
  const Type* element = Under(values[0].type)->element;
  const uint32_t words = WordsOf(element);
  const uint32_t count = static_cast<uint32_t>(values.size()) - 1;
  if (IsWide(words)) {
    const Reg tail = Alloc(3);
    PackElements({values.begin() + 1, values.end()}, element, tail);
    Add(Op::kAppendSlice, to, values[0].reg, tail);
    Ext(words, 0, TypeOperand(element));
    return;
  }
  const Reg added = Alloc(count * words);
  for (uint32_t i = 0; i < count; ++i) {
    AssignableTo(values[i + 1], element, static_cast<Reg>(added + i * words));
  }
  Add(Op::kAppend, to, values[0].reg, added);
  Ext(words, count, TypeOperand(element));
}

// The operands of a builtin: one by one, or the results of a call that gives them all.
std::vector<Value> FunctionEmitter::Operands(const lang::CallExpr* expr) {
  const auto& arguments = expr->arguments;
  if (arguments.size() == 1 && Unparen(arguments[0])->type->kind == TypeKind::kTuple) {
    return MultiValues(arguments[0]);
  }
  std::vector<Value> values;
  for (const lang::Expr* argument : arguments) values.push_back({Use(argument), argument->type});
  return values;
}

void FunctionEmitter::CopyTo(const lang::CallExpr* expr, Reg to) {
  const std::vector<Value> operands = Operands(expr);
  const Type* element = Under(operands[0].type)->element;
  Add(Op::kCopySlice, to, operands[0].reg, operands[1].reg);
  Ext(WordsOf(element), IsString(operands[1].type) ? 1 : 0, TypeOperand(element));
}

void FunctionEmitter::DeleteFrom(const lang::CallExpr* expr) {
  const std::vector<Value> operands = Operands(expr);
  const Type* map = operands[0].type;
  Add(Op::kMapDelete, operands[0].reg, AssignableReg(operands[1], Under(map)->key));
  Ext(TypeOperand(map));
}

// The arguments of print as []interface{}, in three registers.
Reg FunctionEmitter::PrintArguments(const lang::CallExpr* expr) {
  const Type* any = module_.store().Any();
  const auto count = static_cast<uint32_t>(expr->arguments.size());
  const Reg slice = Alloc(3);
  const Temps temps(*this);
  if (count == 1 && Unparen(expr->arguments[0])->type->kind == TypeKind::kTuple) {
    const std::vector<Value> values = MultiValues(expr->arguments[0]);
    PackElements(values, any, slice);
    return slice;
  }
  const Reg gathered = Alloc(2 * count);
  for (uint32_t i = 0; i < count; ++i) {
    const Temps argument(*this);
    ConvertTo(expr->arguments[i], any, static_cast<Reg>(gathered + 2 * i));
  }
  SliceFromRegisters(gathered, any, count, slice);
  return slice;
}

void FunctionEmitter::PrintCall(const lang::CallExpr* expr, bool newline) {
  const Reg window = OpenWindow(3, 0);
  const Reg slice = PrintArguments(expr);
  Move(static_cast<Reg>(window + kFrameHeaderWords), slice, 3);
  AddWide(Op::kCall, window, PrintFunction(newline).value);
}

// A native that no package has, for what instructions would be too rare for.
FuncId FunctionEmitter::BuiltinFunction(const std::string& name, uint32_t params,
                                        uint32_t results) {
  Signature signature{name, Pos(), true, true, false};
  return module_.DeclareOnce("builtin " + name, signature,
                             [name, params, results](FunctionEmitter& emitter) {
                               emitter.EmitNative(params, results, name);
                             });
}

FuncId FunctionEmitter::PrintFunction(bool newline) {
  return BuiltinFunction(newline ? "println" : "print", 3, 0);
}

// The first of equals stays; a NaN stays, and comes in wherever it stands.
void FunctionEmitter::MinMaxTo(const lang::CallExpr* expr, bool max, Reg to) {
  const Type* type = expr->type;
  const Temps temps(*this);
  const Reg best = AllocFor(type);
  ConvertTo(expr->arguments[0], type, best);
  for (size_t i = 1; i < expr->arguments.size(); ++i) {
    const Temps argument(*this);
    const Reg value = AllocFor(type);
    ConvertTo(expr->arguments[i], type, value);
    Label keep, take;
    if (IsFloat(type)) JumpCompare(Relation::kNe, {value, type}, {value, type}, true, take);
    const Relation better = max ? Relation::kGt : Relation::kLt;
    JumpCompare(better, {value, type}, {best, type}, false, keep);
    code_.Bind(take);
    Move(best, value, WordsOf(type));
    code_.Bind(keep);
  }
  Move(to, best, WordsOf(type));
}

void FunctionEmitter::Clear(const lang::Expr* operand) {
  const Temps temps(*this);
  const Type* type = operand->type;
  const Type* under = Under(type);
  Label head, end;
  if (under->kind == TypeKind::kMap) {
    const Reg map = Use(operand);
    const Reg iterator = Alloc(1);
    Add(Op::kMapIterInit, iterator, map);
    Ext(TypeOperand(type));
    const Reg more = Alloc(1);
    const Reg key = AllocFor(under->key);
    code_.Bind(head);
    Add(Op::kMapIterNext, more, key, kNoRegister);
    Ext(iterator, TypeOperand(type));
    Jump(Op::kJumpIfNot, more, 0, end);
    Add(Op::kMapDelete, map, key);
    Ext(TypeOperand(type));
    JumpTo(head);
    code_.Bind(end);
    return;
  }
  Place element{Place::Kind::kSlice, under->element};
  element.container = under;
  element.base = Alloc(3);
  ExprTo(operand, element.base);
  element.index = Alloc(1);
  LoadInt(element.index, 0);
  const Reg zero = AllocFor(under->element);
  ZeroValue(zero, under->element);
  code_.Bind(head);
  Jump(Op::kJumpLeI, static_cast<Reg>(element.base + 1), element.index, end);
  Store(element, zero);
  Add(Op::kAddImm, element.index, element.index, 1);
  JumpTo(head);
  code_.Bind(end);
}

}  // namespace chanscope::emit
