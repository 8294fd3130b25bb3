// Places: variables, fields, elements, what pointers point to.
#include "core/base/check.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::Type;
using lang::TypeKind;

bool FunctionEmitter::IsPlace(const lang::Expr* expr) {
  const auto is_variable = [](const lang::Object* object) {
    return object != nullptr && object->kind == lang::ObjectKind::kVar;
  };
  if (expr->constant != nullptr) return false;
  if (const auto* ident = As<const lang::Ident>(expr)) return is_variable(ident->object);
  if (const auto* selector = As<const lang::SelectorExpr>(expr)) {
    return selector->selection == lang::SelectionKind::kField || is_variable(selector->object);
  }
  if (const auto* index = As<const lang::IndexExpr>(expr)) {
    return index->type_arguments.empty() && Under(index->operand->type)->kind != TypeKind::kString;
  }
  return expr->kind == lang::ExprKind::kStar;
}

Place FunctionEmitter::PlaceOf(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (const auto* ident = As<const lang::Ident>(expr); ident != nullptr && ident->name == "_") {
    return {};
  }
  if (!IsPlace(expr)) {
    return PlaceOfTemporary(Use(expr), expr->type);
  }
  const At at(*this, expr->pos);
  if (const auto* ident = As<const lang::Ident>(expr)) return PlaceOfVariable(ident->object);
  if (const auto* index = As<const lang::IndexExpr>(expr)) return PlaceOfElement(index);
  if (const auto* star = As<const lang::StarExpr>(expr)) {
    return Deref(Use(star->operand), Under(star->operand->type)->element);
  }
  const auto* selector = static_cast<const lang::SelectorExpr*>(expr);
  if (selector->selection == lang::SelectionKind::kField) {
    return PlaceOfField(PlaceOf(selector->operand), selector->path, selector->path.size());
  }
  return PlaceOfVariable(selector->object);
}

// A value in registers as a place to read from.
Place FunctionEmitter::PlaceOfTemporary(Reg reg, const Type* type) {
  Place place{Place::Kind::kRegister, type};
  place.base = reg;
  if (HoldsWide(type)) {
    place.kind = Place::Kind::kHeap;
    place.not_nil = true;
  }
  return place;
}

Place FunctionEmitter::PlaceOfVariable(const lang::Object* object) {
  const auto local = variables_.find(object);
  if (local == variables_.end()) {
    Place place{Place::Kind::kGlobal, object->type};
    place.offset = module_.GlobalAddress(object);
    return place;
  }
  const Variable& variable = local->second;
  Place place{variable.boxed ? Place::Kind::kHeap : Place::Kind::kRegister, object->type};
  place.base = variable.reg;
  place.not_nil = variable.boxed;
  return place;
}

Place FunctionEmitter::Deref(Reg pointer, const Type* element) {
  Place place{Place::Kind::kHeap, element};
  place.base = pointer;
  return place;
}

Place FunctionEmitter::PlaceOfField(const Place& operand, const std::vector<int>& path,
                                    size_t count) {
  Place place = operand;
  for (size_t i = 0; i < count; ++i) {
    const Type* type = Under(place.type);
    if (type->kind == TypeKind::kPointer) {
      place = Deref(Load(place), type->element);
      type = Under(type->element);
    }
    const auto field = static_cast<size_t>(path[i]);
    const uint32_t offset = module_.types().layouts().FieldOffset(type, field);
    if (place.kind == Place::Kind::kMap) place = PlaceOfTemporary(Load(place), place.type);
    place.type = type->fields[field].type;
    if (place.kind == Place::Kind::kRegister) {
      place.base = static_cast<Reg>(place.base + offset);
    } else {
      place.offset += offset;
    }
  }
  return place;
}

Place FunctionEmitter::PlaceOfElement(const lang::IndexExpr* expr) {
  MakeCallsFirst({expr->operand, expr->indices[0]});
  const Type* container = expr->operand->type;
  const Type* under = Under(container);
  const lang::Expr* index = expr->indices[0];
  if (under->kind == TypeKind::kMap) {
    Place place{Place::Kind::kMap, under->element};
    place.container = container;
    place.base = Use(expr->operand);
    place.index = UseAs(index, under->key);
    return place;
  }
  if (under->kind == TypeKind::kSlice) {
    Place place{Place::Kind::kSlice, under->element};
    place.container = under;
    place.base = Use(expr->operand);
    place.index = UseInt(index);
    return place;
  }
  Place array = PlaceOf(expr->operand);
  if (under->kind == TypeKind::kPointer) {
    under = Under(under->element);
    array = Deref(Load(array), under);
  }
  if (array.kind == Place::Kind::kMap && HoldsWide(under)) {
    array = PlaceOfTemporary(Load(array), under);
  }
  const uint32_t words = WordsOf(under->element);
  const bool in_registers = array.kind == Place::Kind::kRegister;
  if (index->constant != nullptr && array.kind != Place::Kind::kMap) {
    const uint32_t offset = static_cast<uint32_t>(index->constant->AsInt64()) * words;
    array.type = under->element;
    if (in_registers) {
      array.base = static_cast<Reg>(array.base + offset);
    } else {
      array.offset += offset;
    }
    return array;
  }
  if (array.kind == Place::Kind::kArray || array.kind == Place::Kind::kMap || in_registers) {
    Place place{Place::Kind::kArray, under->element};
    place.base = in_registers ? array.base : Load(array);
    place.index = UseInt(index);
    place.container = under;
    return place;
  }
  const Reg pointer = AddressOf(array, expr->pos);
  const Reg element = Alloc(1);
  Add(Op::kArrayAddr, element, pointer, UseInt(index));
  const auto length = static_cast<uint64_t>(under->length);
  if (length >= kTooLarge) Unsupported(expr->pos, "an array of more than 4294967295 elements");
  Ext(words, length & 0xffff, static_cast<uint32_t>(length) >> 16);
  return Deref(element, under->element);
}

// Copies the registers that a place depends on, so that assignments before its own cannot move it.
void FunctionEmitter::Pin(Place& place) {
  const auto copy = [this](Reg& reg, uint32_t words) {
    const Reg kept = Alloc(words);
    Move(kept, reg, words);
    reg = kept;
  };
  switch (place.kind) {
    case Place::Kind::kBlank:
    case Place::Kind::kRegister:
    case Place::Kind::kGlobal: return;
    case Place::Kind::kArray: copy(place.index, 1); return;
    case Place::Kind::kHeap: copy(place.base, 1); return;
    case Place::Kind::kSlice:
      copy(place.base, 3);
      copy(place.index, 1);
      return;
    case Place::Kind::kMap:
      copy(place.base, 1);
      copy(place.index, RegisterWords(Under(place.container)->key));
      return;
  }
}

Reg FunctionEmitter::OffsetPointer(Reg pointer, uint32_t words) {
  if (words == 0) return pointer;
  const Reg moved = Alloc(1);
  if (words <= 0xffff) {
    Add(Op::kPtrAdd, moved, pointer, words);
  } else {
    Add(Op::kNilCheck, pointer);
    LoadInt(moved, words);
    Add(Op::kAdd, moved, moved, pointer);
  }
  return moved;
}

Reg FunctionEmitter::AddressOf(const Place& place, Pos pos) {
  if (place.kind == Place::Kind::kHeap) {
    if (place.offset == 0) {
      if (!place.not_nil) Add(Op::kNilCheck, place.base);
      return place.base;
    }
    return OffsetPointer(place.base, place.offset);
  }
  const Reg pointer = Alloc(1);
  if (place.kind == Place::Kind::kGlobal) {
    AddWide(Op::kGlobalAddr, pointer, place.offset);
    return pointer;
  }
  if (place.kind == Place::Kind::kSlice) {
    Add(Op::kSliceAddr, pointer, place.base, place.index);
    Ext(WordsOf(place.container->element));
    return OffsetPointer(pointer, place.offset);
  }
  Unsupported(pos, "the address of this operand");
  return pointer;
}

Reg FunctionEmitter::Load(const Place& place) {
  if (place.kind == Place::Kind::kRegister) return place.base;
  const Reg reg = AllocFor(place.type);
  Load(place, reg);
  return reg;
}

void FunctionEmitter::Load(const Place& place, Reg to) {
  const Temps temps(*this);
  const uint32_t words = WordsOf(place.type);
  if (IsWide(words) && place.kind != Place::Kind::kMap) {
    Add(Op::kLoadWide, to, AddressOf(place, pos_), TypeOperand(place.type));
    return;
  }
  switch (place.kind) {
    case Place::Kind::kBlank: return;
    case Place::Kind::kRegister: Move(to, place.base, words); return;
    case Place::Kind::kHeap:
      if (words == 0) {
        Add(Op::kNilCheck, place.base);
      } else if (words == 1 && place.offset <= 0xffff) {
        Add(Op::kLoad, to, place.base, place.offset);
      } else {
        Add(Op::kLoadN, to, OffsetPointer(place.base, place.offset), words);
      }
      return;
    case Place::Kind::kGlobal:
      if (words == 1) {
        AddWide(Op::kLoadGlobal, to, place.offset);
      } else if (words > 1) {
        Add(Op::kLoadN, to, AddressOf(place, pos_), words);
      }
      return;
    case Place::Kind::kSlice:
      if (words == 1 && WordsOf(place.container->element) == 1) {
        Add(Op::kSliceLoad, to, place.base, place.index);
      } else {
        Load(Deref(AddressOf(place, pos_), place.type), to);
      }
      return;
    case Place::Kind::kArray: {
      const uint32_t element = WordsOf(place.container->element);
      const Reg whole = element == words ? to : Alloc(element);
      const auto length = static_cast<uint64_t>(place.container->length);
      Add(Op::kRegLoad, whole, place.base, place.index);
      Ext(element, length & 0xffff, static_cast<uint32_t>(length >> 16));
      if (whole != to) Move(to, static_cast<Reg>(whole + place.offset), words);
      return;
    }
    case Place::Kind::kMap:
      Add(Op::kMapGet, to, place.base, place.index);
      Ext(TypeOperand(place.container), kNoRegister);
      return;
  }
}

void FunctionEmitter::Store(const Place& place, Reg from) {
  const Temps temps(*this);
  const uint32_t words = WordsOf(place.type);
  if (IsWide(words) && place.kind != Place::Kind::kMap && place.kind != Place::Kind::kBlank) {
    Add(Op::kStoreWide, AddressOf(place, pos_), from, TypeOperand(place.type));
    return;
  }
  switch (place.kind) {
    case Place::Kind::kBlank: return;
    case Place::Kind::kRegister: Move(place.base, from, words); return;
    case Place::Kind::kHeap:
      if (words == 0) {
        Add(Op::kNilCheck, place.base);
      } else if (words == 1 && place.offset <= 0xffff) {
        Add(Op::kStore, place.base, from, place.offset);
      } else {
        Add(Op::kStoreN, OffsetPointer(place.base, place.offset), from, words);
      }
      return;
    case Place::Kind::kGlobal:
      if (words == 1) {
        AddWide(Op::kStoreGlobal, from, place.offset);
      } else if (words > 1) {
        Add(Op::kStoreN, AddressOf(place, pos_), from, words);
      }
      return;
    case Place::Kind::kSlice:
      if (words == 1 && WordsOf(place.container->element) == 1) {
        Add(Op::kSliceStore, place.base, place.index, from);
      } else {
        Store(Deref(AddressOf(place, pos_), place.type), from);
      }
      return;
    case Place::Kind::kArray: {
      const auto length = static_cast<uint64_t>(place.container->length);
      Add(Op::kRegStore, place.base, place.index, from);
      Ext(words, length & 0xffff, static_cast<uint32_t>(length >> 16));
      return;
    }
    case Place::Kind::kMap:
      Add(Op::kMapSet, place.base, place.index, from);
      Ext(TypeOperand(place.container));
      return;
  }
}

}  // namespace chanscope::emit
