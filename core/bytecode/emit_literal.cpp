// Composite literals, in registers and on the heap; function literals.
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

namespace {

const lang::Expr* ValueOf(const lang::Expr* element) {
  const auto* pair = As<const lang::KeyValueExpr>(element);
  return pair != nullptr ? pair->value : element;
}

// The literal's own type: an elided &T{} may be given the pointer type.
const Type* TypeOfLiteral(const lang::CompositeLit* literal) {
  const Type* under = Under(literal->type);
  return under->kind == TypeKind::kPointer ? under->element : literal->type;
}

// Whether every word of an array or struct is given, so that nothing need be zeroed first.
bool IsComplete(const lang::CompositeLit* literal, const Type* under) {
  const size_t parts =
      under->kind == TypeKind::kStruct ? under->fields.size() : static_cast<size_t>(under->length);
  return literal->elements.size() == parts;
}

struct Part {
  const Type* type = nullptr;
  uint32_t offset = 0;
};

}  // namespace

// Where element `i` of a struct, array or slice literal lies.
static Part PartOf(Module& module, const lang::CompositeLit* literal, const Type* under, size_t i) {
  const auto index = static_cast<size_t>(literal->indices[i]);
  if (under->kind == TypeKind::kStruct) {
    return {under->fields[index].type, module.types().layouts().FieldOffset(under, index)};
  }
  const uint32_t words = module.WordsOf(under->element);
  return {under->element, static_cast<uint32_t>(index) * words};
}

// The calls of the elements. A map makes its own, entry by entry.
void FunctionEmitter::MakeCallsOfLiteral(const lang::CompositeLit* literal) {
  const Type* under = Under(TypeOfLiteral(literal));
  if (under->kind == TypeKind::kMap) return;
  std::vector<const Type*> targets;
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    targets.push_back(PartOf(module_, literal, under, i).type);
  }
  MakeCallsFirst(literal->elements, {}, targets);
}

void FunctionEmitter::LiteralTo(const lang::CompositeLit* literal, Reg to) {
  if (Under(literal->type)->kind == TypeKind::kPointer) {
    NewLiteral(literal, to);
    return;
  }
  MakeCallsOfLiteral(literal);
  const Type* under = Under(literal->type);
  if (under->kind == TypeKind::kMap) {
    MapLiteralTo(literal, to);
  } else if (under->kind == TypeKind::kSlice) {
    const TypeId array = module_.types().ArrayOf(Lower(under->element), literal->length);
    if (array.value >= kNoRegister)
      Unsupported(literal->pos, "a program with more than 65534 types");
    Add(Op::kNew, to, array.value & 0xffff);
    LiteralToHeap(literal, to, 0);
    LoadInt(static_cast<Reg>(to + 1), literal->length);
    LoadInt(static_cast<Reg>(to + 2), literal->length);
  } else if (HoldsWide(under)) {
    const Reg made = Alloc(1);  // apart: the literal may read what lies in `to`
    ZeroValue(made, under);
    LiteralToHeap(literal, made, 0);
    Move(to, made, 1);
  } else {
    if (!IsComplete(literal, under)) Zero(to, WordsOf(under));
    for (size_t i = 0; i < literal->elements.size(); ++i) {
      const Part part = PartOf(module_, literal, under, i);
      ConvertTo(ValueOf(literal->elements[i]), part.type, static_cast<Reg>(to + part.offset));
    }
  }
}

void FunctionEmitter::MapLiteralTo(const lang::CompositeLit* literal, Reg to) {
  const Type* under = Under(literal->type);
  Add(Op::kMakeMap, to, TypeOperand(literal->type));
  for (const lang::Expr* element : literal->elements) {
    const Temps temps(*this);
    const auto* pair = As<const lang::KeyValueExpr>(element);
    MakeCallsFirst({pair->key, pair->value}, {}, {under->key, under->element});
    const Reg key = UseAs(pair->key, under->key);
    const Reg value = UseAs(pair->value, under->element);
    Add(Op::kMapSet, to, key, value);
    Ext(TypeOperand(literal->type));
  }
}

// Fills zeroed memory.
void FunctionEmitter::LiteralToHeap(const lang::CompositeLit* literal, Reg pointer,
                                    uint32_t offset) {
  const Type* under = Under(TypeOfLiteral(literal));
  for (size_t i = 0; i < literal->elements.size(); ++i) {
    const Part part = PartOf(module_, literal, under, i);
    ElementToHeap(ValueOf(literal->elements[i]), part.type, pointer, offset + part.offset);
  }
}

void FunctionEmitter::ElementToHeap(const lang::Expr* value, const Type* type, Reg pointer,
                                    uint32_t offset) {
  const Temps temps(*this);
  const auto* inner = As<const lang::CompositeLit>(Unparen(value));
  const TypeKind kind = Under(type)->kind;
  if (inner != nullptr && (kind == TypeKind::kStruct || kind == TypeKind::kArray)) {
    LiteralToHeap(inner, pointer, offset);
    return;
  }
  Place place = Deref(pointer, type);
  place.offset = offset;
  place.not_nil = true;
  Store(place, UseAs(value, type));
}

void FunctionEmitter::NewLiteral(const lang::CompositeLit* literal, Reg to) {
  const Temps temps(*this);
  MakeCallsOfLiteral(literal);
  const Type* type = TypeOfLiteral(literal);
  const TypeKind kind = Under(type)->kind;
  // The pointer is built apart: the literal may read what lies in `to`.
  const Reg pointer = Alloc(1);
  const uint32_t name = std::exchange(next_name_, 0);
  if (kind == TypeKind::kStruct || kind == TypeKind::kArray) {
    code_.NameValue(Add(Op::kNew, pointer, TypeOperand(type)), name);
    LiteralToHeap(literal, pointer, 0);
  } else {
    const Reg value = AllocFor(type);
    LiteralTo(literal, value);
    code_.NameValue(Add(Op::kNew, pointer, TypeOperand(type)), name);
    Store(Deref(pointer, type), value);
  }
  Move(to, pointer, 1);
}

void FunctionEmitter::FuncLitTo(const lang::FuncLit* literal, Reg to) {
  Signature signature;
  signature.name = module_.LiteralName(literal_outer_, nested_);
  signature.pos = literal->pos;
  signature.library = signature_.library;
  std::vector<Capture> captures;
  for (const lang::Object* object : literal->captures) {
    captures.push_back({object, variables_.at(object)});
  }
  const FuncId id = module_.Declare(signature, [literal, captures](FunctionEmitter& emitter) {
    emitter.EmitLiteral(literal, captures);
  });
  ClosureTo(id, captures, to);
}

void FunctionEmitter::ClosureTo(FuncId id, const std::vector<Capture>& captures, Reg to) {
  if (captures.empty()) {
    AddWide(Op::kGlobalAddr, to, module_.ClosureOf(id));
    return;
  }
  uint32_t words = 0;
  for (const Capture& capture : captures) {
    words += capture.variable.boxed ? 1 : WordsOf(capture.variable.type);
  }
  Reg from = captures[0].variable.reg;
  if (captures.size() > 1) {
    from = Alloc(words);
    Reg next = from;
    for (const Capture& capture : captures) {
      const uint32_t size = capture.variable.boxed ? 1 : WordsOf(capture.variable.type);
      Move(next, capture.variable.reg, size);
      next = static_cast<Reg>(next + size);
    }
  }
  Add(Op::kMakeClosure, to, from, words);
  Ext(0, id.value & 0xffff, id.value >> 16);
}

}  // namespace chanscope::emit
