// Whole functions: parameters, captures, results, the entry of the program.
#include "core/base/check.h"
#include "core/bytecode/effects.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;

// Registers of parameters and results; their variables come with Prologue, after the captures.
void FunctionEmitter::DeclareSignature(const lang::FuncType* syntax, const Type* type,
                                       const lang::Field* receiver) {
  const auto add = [this](const lang::Field& field, const Type* param) {
    const lang::Ident* name = field.names.empty() ? nullptr : field.names.back();
    parameters_.push_back(
        {name != nullptr ? name->object : nullptr, {param, AllocFor(param), false}});
  };
  if (receiver != nullptr) add(*receiver, receiver->type_expr->type);
  size_t next = 0;
  for (const lang::Field& field : syntax->params) {
    const size_t count = field.names.empty() ? 1 : field.names.size();
    for (size_t i = 0; i < count; ++i) {
      lang::Field one = field;
      if (!one.names.empty()) one.names = {field.names[i]};
      add(one, type->params[next++]);
    }
  }
  info_.param_words = static_cast<uint32_t>(top_ - kFrameHeaderWords);
  results_ = top_;
  result_types_.assign(type->results.begin(), type->results.end());
  for (const Type* result : result_types_) AllocFor(result);
  info_.result_words = static_cast<uint32_t>(top_ - results_);
  for (const lang::Field& field : syntax->results) {
    for (const lang::Ident* name : field.names) {
      result_objects_.push_back(name->name == "_" ? nullptr : name->object);
    }
  }
}

void FunctionEmitter::Prologue(const std::vector<Capture>& captures) {
  uint32_t words = 0;
  for (const Capture& capture : captures) {
    words += capture.variable.boxed ? 1 : WordsOf(capture.variable.type);
  }
  if (words > 0) {
    Reg next = Alloc(words);
    Add(Op::kLoadCapture, next, 0, words);
    for (const Capture& capture : captures) {
      Variable variable = capture.variable;
      variable.reg = next;
      next = static_cast<Reg>(next + (variable.boxed ? 1 : WordsOf(variable.type)));
      Introduce(capture.object, variable);
    }
  }
  for (const Capture& parameter : parameters_) {
    const bool named = parameter.object != nullptr && parameter.object->name != "_";
    if (named) DeclareParameter(parameter.object, parameter.variable.reg);
  }
  if (!result_objects_.empty() || has_defer_) {
    Zero(results_, info_.result_words);
    for (size_t i = 0; i < result_types_.size(); ++i) {
      if (HoldsWide(result_types_[i])) ZeroValue(ResultRegister(i), result_types_[i]);
    }
  }
  for (size_t i = 0; i < result_objects_.size(); ++i) {
    const lang::Object* object = result_objects_[i];
    if (object == nullptr) continue;
    if (NeedsBox(object)) {
      const Variable box = Reserve(object, true);
      NewBox(box.reg, object);
      Introduce(object, box);
    } else {
      Introduce(object, {object->type, ResultRegister(i), false});
    }
  }
}

void FunctionEmitter::Body(const lang::BlockStmt* body) {
  Block(body->statements);
  if (code_.Reachable() || has_defer_) {
    if (has_defer_) info_.epilogue = code_.size();
    BeginStatement(body->rbrace);
    Leave();
  }
  CloseScope(0);
}

void FunctionEmitter::EmitFunction(const lang::FuncDecl* decl) {
  const Type* type =
      decl->name->object != nullptr ? decl->name->object->type : decl->signature->type;
  DeclareSignature(decl->signature, Under(type), decl->receiver);
  if (decl->body == nullptr) {
    EmitNativeCall();
    return;
  }
  CHECK(!decl->unchecked);
  has_defer_ = HasDefer(decl->body);
  literal_outer_ = signature_.name;
  function_body_ = decl->body;
  Prologue({});
  Body(decl->body);
}

void FunctionEmitter::EmitNativeCall() {
  AddWide(Op::kCallNative, 0, module_.NativeIndex(signature_.name));
  Add(Op::kReturn);
}

void FunctionEmitter::EmitLiteral(const lang::FuncLit* literal,
                                  const std::vector<Capture>& captures) {
  nested_ = true;
  literal_outer_ = signature_.name;
  has_defer_ = HasDefer(literal->body);
  DeclareSignature(literal->signature, Under(literal->type), nullptr);
  function_body_ = literal->body;
  Prologue(captures);
  Body(literal->body);
}

// Package variables, in the order of initialisation that the checker found.
void FunctionEmitter::EmitPackageInit(const lang::Package& package,
                                      std::span<const lang::InitStep> steps) {
  literal_outer_ = (package.path.empty() ? package.name : package.path) + ".glob.";
  for (const lang::InitStep& step : steps) {
    const lang::VarDecl* decl = step.decl;
    BeginStatement(decl->names[step.value]->pos);
    if (decl->values.size() == decl->names.size()) {
      AssignOne(decl->names[step.value], decl->values[step.value]);
    } else {
      const std::vector<lang::Expr*> names(decl->names.begin(), decl->names.end());
      AssignFromOne(names, false, decl->values[0]);
    }
    EndStatement();
  }
  Add(Op::kReturn);
}

void FunctionEmitter::EmitEntry(const std::vector<FuncId>& inits, FuncId main) {
  const Reg window = OpenWindow(0, 0);
  for (const FuncId init : inits) AddWide(Op::kCall, window, init.value);
  if (main) AddWide(Op::kCall, window, main.value);
  Add(Op::kReturn);
}

}  // namespace chanscope::emit
