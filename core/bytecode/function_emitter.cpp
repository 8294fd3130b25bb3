#include "core/bytecode/function_emitter.h"

#include <algorithm>
#include <limits>

#include "core/base/check.h"

namespace chanscope::emit {

namespace {

// Registers are 16-bit; the last number means "none".
constexpr uint32_t kMaxRegisters = 0xff00;
constexpr const char* kTooManyRegisters = "a function with values of more than 65280 words at once";
// A variable of the compiler's own, which nobody is shown.
bool IsMadeUp(const lang::Object* object) {
  return object->name.starts_with('#');
}

// Values larger than this live on the heap: frames stay small.
constexpr uint32_t kMaxUnboxedWords = 64;

}  // namespace

FunctionEmitter::FunctionEmitter(Module& module, const Signature& signature)
    : module_(module), signature_(signature) {
  info_.name = signature.name;
  info_.pos = signature.pos;
  info_.library = signature.library;
  info_.native = signature.native;
  info_.wrapper = signature.wrapper;
  pos_ = signature.pos;
  top_ = max_top_ = kFrameHeaderWords;
}

void FunctionEmitter::Finish(FuncId id) {
  const uint32_t size = code_.size();
  code_.Link();
  const auto begin = static_cast<uint32_t>(module_.program.code.size());
  code_.AppendTo(module_.program);
  info_.entry = begin;
  info_.end = begin + code_.Linked(size);
  if (info_.epilogue != 0) info_.epilogue = begin + code_.Linked(info_.epilogue);
  for (LocalVariable& local : info_.locals) {
    local.pc_begin = begin + code_.Linked(local.pc_begin);
    local.pc_end = begin + code_.Linked(local.pc_end);
  }
  info_.frame_words = max_top_;
  module_.program.functions[id.value] = std::move(info_);
}

// ------------------------------------------------------------------ registers and instructions

Reg FunctionEmitter::Alloc(uint32_t words) {
  if (top_ + uint64_t{words} > kMaxRegisters) {
    Unsupported(pos_, kTooManyRegisters);
    return kFrameHeaderWords;
  }
  const Reg reg = top_;
  top_ = static_cast<Reg>(top_ + words);
  max_top_ = std::max(max_top_, top_);
  return reg;
}

uint32_t FunctionEmitter::TypeOperand(const lang::Type* type) {
  const TypeId id = Lower(type);
  if (id.value < kNoRegister) return id.value;
  Unsupported(pos_, "a program with more than 65534 types");
  return 0;
}

uint32_t FunctionEmitter::Add(Op op, uint32_t a, uint32_t b, uint32_t c) {
  const auto in_range = [](uint32_t operand) { return operand <= 0xffff; };
  if (!in_range(a) || !in_range(b) || !in_range(c)) {
    Unsupported(pos_, kTooManyRegisters);
    a = b = c = 0;
  }
  const bool begins = pending_ && op != Op::kExt;
  const uint32_t at = code_.Add(op, a, b, c, begins ? statement_pos_ : pos_,
                                begins ? kBeginsStatement : uint8_t{0});
  if (begins) pending_ = false;
  return at;
}

uint32_t FunctionEmitter::AddWide(Op op, uint32_t a, uint32_t imm32) {
  return Add(op, a, imm32 & 0xffff, imm32 >> 16);
}

void FunctionEmitter::Jump(Op op, uint32_t a, uint32_t b, Label& label) {
  code_.AddJump(op, a, b, label, pending_ ? statement_pos_ : pos_,
                pending_ ? kBeginsStatement : uint8_t{0});
  pending_ = false;
}

void FunctionEmitter::Move(Reg to, Reg from, uint32_t words) {
  if (words == 0 || to == from) return;
  if (words == 1) {
    Add(Op::kMove, to, from);
  } else {
    Add(Op::kMoveN, to, from, words);
  }
}

void FunctionEmitter::Zero(Reg reg, uint32_t words) {
  if (words == 0) return;
  if (words == 1) {
    AddWide(Op::kLoadInt, reg, 0);
  } else {
    Add(Op::kZero, reg, words);
  }
}

void FunctionEmitter::ZeroValue(Reg reg, const lang::Type* type) {
  if (HoldsWide(type)) {
    Add(Op::kZeroWide, reg, TypeOperand(type));
  } else {
    Zero(reg, WordsOf(type));
  }
}

void FunctionEmitter::LoadInt(Reg reg, int64_t value) {
  using Small = std::numeric_limits<int32_t>;
  if (value >= Small::min() && value <= Small::max()) {
    AddWide(Op::kLoadInt, reg, static_cast<uint32_t>(static_cast<int32_t>(value)));
  } else {
    AddWide(Op::kLoadConst, reg, module_.ConstantIndex(static_cast<uint64_t>(value)));
  }
}

void FunctionEmitter::Unsupported(Pos pos, const std::string& what) {
  module_.Unsupported(pos, signature_.library, what);
}

void FunctionEmitter::BeginStatement(Pos pos) {
  statement_pos_ = pos_ = pos;
  pending_ = !signature_.library;
}

// A statement without instructions is still one that a person steps over.
void FunctionEmitter::EndStatement() {
  if (pending_) Add(Op::kNop);
}

// ------------------------------------------------------------------ variables

// Arrays whose elements an instruction cannot address in registers, or that would fill the frame.
bool FunctionEmitter::HoldsAwkwardArray(const lang::Type* type) const {
  const lang::Type* under = Under(type);
  if (under->kind == lang::TypeKind::kArray) return module_.WordsOf(under->element) != 1;
  if (under->kind != lang::TypeKind::kStruct) return false;
  return std::any_of(under->fields.begin(), under->fields.end(),
                     [this](const auto& field) { return HoldsAwkwardArray(field.type); });
}

bool FunctionEmitter::NeedsBox(const lang::Object* object) const {
  return object->NeedsHeap() || module_.WordsOf(object->type) > kMaxUnboxedWords ||
         HoldsAwkwardArray(object->type);
}

Variable FunctionEmitter::Reserve(const lang::Object* object, bool boxed) {
  return {object->type, Alloc(boxed ? 1 : WordsOf(object->type)), boxed};
}

void FunctionEmitter::Introduce(const lang::Object* object, const Variable& variable) {
  variables_[object] = variable;
  if (IsMadeUp(object)) return;
  LocalVariable local;
  local.name = object->name;
  local.type = Lower(object->type);
  local.reg = variable.reg;
  local.boxed = variable.boxed;
  local.pc_begin = local.pc_end = code_.size();
  open_locals_.push_back(info_.locals.size());
  info_.locals.push_back(std::move(local));
}

void FunctionEmitter::CloseScope(size_t first_local) {
  for (size_t i = first_local; i < open_locals_.size(); ++i) {
    info_.locals[open_locals_[i]].pc_end = code_.size();
  }
  open_locals_.resize(first_local);
}

void FunctionEmitter::NewBox(Reg reg, const lang::Object* object) {
  const uint32_t at = Add(Op::kNew, reg, TypeOperand(object->type));
  if (!IsMadeUp(object)) code_.NameValue(at, module_.NameIndex(object->name));
}

Variable& FunctionEmitter::DeclareZero(const lang::Object* object) {
  const Variable variable = Reserve(object, NeedsBox(object));
  if (variable.boxed) {
    NewBox(variable.reg, object);
  } else {
    Zero(variable.reg, WordsOf(object->type));
  }
  Introduce(object, variable);
  return variables_[object];
}

void FunctionEmitter::DeclareParameter(const lang::Object* object, Reg reg) {
  if (!NeedsBox(object)) {
    Introduce(object, {object->type, reg, false});
    return;
  }
  const Variable box = Reserve(object, true);
  NewBox(box.reg, object);
  StoreVariable(box, reg);
  Introduce(object, box);
}

void FunctionEmitter::StoreVariable(const Variable& variable, Reg value) {
  if (!variable.boxed) {
    Move(variable.reg, value, WordsOf(variable.type));
    return;
  }
  Place place{Place::Kind::kHeap, variable.type};
  place.base = variable.reg;
  place.not_nil = true;
  Store(place, value);
}

// ------------------------------------------------------------------ the tree

const lang::Expr* Unparen(const lang::Expr* expr) {
  while (const auto* paren = lang::As<const lang::ParenExpr>(expr)) expr = paren->inner;
  return expr;
}

bool IsBlank(const lang::Expr* expr) {
  const auto* ident = lang::As<const lang::Ident>(Unparen(expr));
  return ident != nullptr && ident->name == "_";
}

const lang::Object* ObjectOf(const lang::Expr* expr) {
  const auto* ident = lang::As<const lang::Ident>(Unparen(expr));
  return ident != nullptr ? ident->object : nullptr;
}

std::string NameOfTarget(const lang::Expr* expr) {
  expr = Unparen(expr);
  if (const auto* ident = lang::As<const lang::Ident>(expr))
    return ident->name == "_" ? "" : ident->name;
  const auto* selector = lang::As<const lang::SelectorExpr>(expr);
  if (selector == nullptr) return "";
  const std::string operand = NameOfTarget(selector->operand);
  return operand.empty() ? selector->selector->name : operand + "." + selector->selector->name;
}

Pos StartOf(const lang::Expr* expr) {
  using lang::As;
  for (;;) {
    const lang::Expr* left = nullptr;
    if (const auto* binary = As<const lang::BinaryExpr>(expr)) left = binary->left;
    if (const auto* call = As<const lang::CallExpr>(expr)) left = call->function;
    if (const auto* selector = As<const lang::SelectorExpr>(expr)) left = selector->operand;
    if (const auto* index = As<const lang::IndexExpr>(expr)) left = index->operand;
    if (const auto* slice = As<const lang::SliceExpr>(expr)) left = slice->operand;
    if (const auto* assertion = As<const lang::TypeAssertExpr>(expr)) left = assertion->operand;
    if (const auto* literal = As<const lang::CompositeLit>(expr)) left = literal->type_expr;
    if (const auto* pair = As<const lang::KeyValueExpr>(expr)) left = pair->key;
    if (left == nullptr) return expr->pos;
    expr = left;
  }
}

}  // namespace chanscope::emit
