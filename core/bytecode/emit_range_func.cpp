// Ranges over functions. The loop's body is a function of its own, which the operand calls; how it
// was left stands in two variables that it shares with the function around it:
//   #state   of each loop: what a call of the body would mean now
//   #next    of the outermost loop: 0 the loop is done, -1 return, else the number of a branch
#include "core/base/check.h"
#include "core/bytecode/function_emitter.h"
#include "core/bytecode/range_state.h"
#include "core/lang/type_set.h"

namespace chanscope::emit {

using lang::Token;
using lang::Type;

namespace {

constexpr int64_t kReturns = -1;

const lang::RangeBody& Outermost(const lang::RangeBody& range) {
  const lang::RangeBody* at = &range;
  while (at->outer != nullptr) at = at->outer;
  return *at;
}

}  // namespace

void FunctionEmitter::SetVariable(const lang::Object* variable, int64_t value) {
  const Temps temps(*this);
  const Reg reg = Alloc(1);
  LoadInt(reg, value);
  StoreVariable(variables_.at(variable), reg);
}

void FunctionEmitter::RangeFunc(const lang::RangeStmt* stmt) {
  const lang::RangeBody& range = *stmt->over_function;
  BeginStatement(stmt->pos);
  const Reg iterator = Alloc(1);
  ExprTo(stmt->operand, iterator);
  if (range.outer == nullptr) DeclareRangeVariables(stmt);
  DeclareZero(range.state);
  SetVariable(range.state, kRangeReady);
  {
    const Temps temps(*this);
    const Reg body = Alloc(1);
    RangeBodyTo(stmt, body);
    const Reg window = OpenWindow(1, 0);
    Move(static_cast<Reg>(window + kFrameHeaderWords), body, 1);
    Add(Op::kCallClosure, window, iterator);
    const Reg state = Load(PlaceOfVariable(range.state));
    Label good;
    Jump(Op::kJumpNeImm, state, kRangePanicked, good);
    LoadInt(state, kRangePanicLost);
    CallBuiltin("rangepanic", state, kNoRegister);
    code_.Bind(good);
  }
  SetVariable(range.state, kRangeExhausted);
  AfterRange(stmt);
  EndStatement();
}

// What the bodies of this loop, and of those within, share with the function.
void FunctionEmitter::DeclareRangeVariables(const lang::RangeStmt* stmt) {
  const lang::RangeBody& range = *stmt->over_function;
  branch_numbers_ = std::make_shared<const BranchNumbers>(NumbersOf(stmt));
  DeclareZero(range.next);
  for (const lang::Object* result : range.results) {
    if (!variables_.contains(result)) DeclareZero(result);
  }
  if (range.frame == nullptr) return;
  DeclareZero(range.frame);
  const Temps temps(*this);
  const Reg frame = Alloc(1);
  CallBuiltin("rangeframe", kNoRegister, frame);
  StoreVariable(variables_.at(range.frame), frame);
}

void FunctionEmitter::RangeBodyTo(const lang::RangeStmt* stmt, Reg to) {
  Signature signature;
  signature.name = module_.RangeName(literal_outer_);
  signature.pos = stmt->pos;
  signature.library = signature_.library;
  std::vector<Capture> captures;
  for (const lang::Object* object : stmt->over_function->literal->captures) {
    captures.push_back({object, variables_.at(object)});
  }
  const FuncId id = module_.Declare(
      signature, [stmt, captures, numbers = branch_numbers_](FunctionEmitter& emitter) {
        emitter.EmitRangeBody(stmt, captures, numbers);
      });
  ClosureTo(id, captures, to);
}

void FunctionEmitter::EmitRangeBody(const lang::RangeStmt* stmt,
                                    const std::vector<Capture>& captures,
                                    std::shared_ptr<const BranchNumbers> numbers) {
  nested_ = true;
  literal_outer_ = signature_.name;
  body_of_ = stmt;
  branch_numbers_ = std::move(numbers);
  body_labels_ = LabelsOf(stmt);
  const lang::RangeBody& range = *stmt->over_function;
  const Type* yield = Under(lang::CoreType(Under(stmt->operand->type)->params[0]));
  const lang::Expr* targets[] = {stmt->key, stmt->value};
  std::vector<Value> values;
  for (size_t i = 0; i < yield->params.size(); ++i) {
    const Value value{AllocFor(yield->params[i]), yield->params[i]};
    const bool names = stmt->define && IsWanted(targets[i]);
    parameters_.push_back({names ? ObjectOf(targets[i]) : nullptr, {value.type, value.reg, false}});
    values.push_back(value);
  }
  info_.param_words = static_cast<uint32_t>(top_ - kFrameHeaderWords);
  results_ = Alloc(1);
  info_.result_words = 1;
  Prologue(captures);
  BeginStatement(stmt->pos);
  {
    const Temps temps(*this);
    const Reg state = Load(PlaceOfVariable(range.state));
    Label ready;
    Jump(Op::kJumpEqImm, state, kRangeReady, ready);
    CallBuiltin("rangepanic", state, kNoRegister);
    code_.Bind(ready);
  }
  SetVariable(range.state, kRangePanicked);
  if (AssignsBoth(stmt)) {
    RangeStoreBoth(stmt, values[0], values[1]);
  } else if (!stmt->define) {
    for (size_t i = 0; i < values.size(); ++i) RangeStore(stmt, targets[i], values[i]);
  }
  Block(stmt->body->statements);
  if (code_.Reachable()) {
    BeginStatement(stmt->body->rbrace);
    LeaveBody(kRangeReady);
  }
  CloseScope(0);
}

// Returns from the body's function; the operand goes on calling it when it stays ready.
void FunctionEmitter::LeaveBody(int64_t state) {
  SetVariable(body_of_->over_function->state, state);
  LoadInt(results_, state == kRangeReady ? 1 : 0);
  Add(Op::kReturn);
}

void FunctionEmitter::ReturnFromBody(const lang::ReturnStmt* stmt) {
  const lang::RangeBody& range = *body_of_->over_function;
  const std::vector<lang::Object*>& results = Outermost(range).results;
  const Temps temps(*this);
  if (stmt->results.size() == 1 && results.size() > 1) {
    const std::vector<Value> values = MultiValues(stmt->results[0]);
    for (size_t i = 0; i < results.size(); ++i) {
      StoreVariable(variables_.at(results[i]), AssignableReg(values[i], results[i]->type));
    }
  } else if (!stmt->results.empty()) {
    MakeCallsFirst(stmt->results);
    std::vector<Reg> values;
    for (size_t i = 0; i < results.size(); ++i) {
      values.push_back(AllocFor(results[i]->type));
      ConvertTo(stmt->results[i], results[i]->type, values[i]);
    }
    for (size_t i = 0; i < results.size(); ++i) {
      StoreVariable(variables_.at(results[i]), values[i]);
    }
  }
  SetVariable(range.next, kReturns);
  LeaveBody(kRangeDone);
}

// Whether the branch stays within this function.
bool FunctionEmitter::IsLocal(const lang::BranchStmt* branch) const {
  if (body_of_ == nullptr) return true;
  const lang::Stmt* target = TargetOf(branch);
  return branch->keyword == Token::kGoto ? body_labels_.contains(target)
                                         : targets_.contains(target);
}

// A break, continue or goto that leads out of the body.
void FunctionEmitter::BranchFromBody(const lang::BranchStmt* branch) {
  if (TargetOf(branch) == body_of_) {
    LeaveBody(branch->keyword == Token::kContinue ? kRangeReady : kRangeDone);
    return;
  }
  SetVariable(body_of_->over_function->next, branch_numbers_->at(branch));
  LeaveBody(kRangeDone);
}

// The operand has returned: does what the body wanted when it left the loop.
void FunctionEmitter::AfterRange(const lang::RangeStmt* stmt) {
  const BodyExits exits = ExitsOf(stmt);
  if (!exits.returns && exits.branches.empty()) return;
  const lang::RangeBody& range = *stmt->over_function;
  const Temps temps(*this);
  const Reg next = Load(PlaceOfVariable(range.next));
  Label done;
  Jump(Op::kJumpEqImm, next, 0, done);
  if (exits.returns) {
    Label other;
    Jump(Op::kJumpNeImm, next, static_cast<uint16_t>(kReturns), other);
    if (body_of_ != nullptr) {
      LeaveBody(kRangeDone);
    } else {
      const std::vector<lang::Object*>& results = range.results;
      for (size_t i = 0; i < results.size(); ++i) {
        const bool own = !result_objects_.empty() && result_objects_[i] == results[i];
        if (!own) Load(PlaceOfVariable(results[i]), ResultRegister(i));
      }
      Leave();
    }
    code_.Bind(other);
  }
  for (const lang::BranchStmt* branch : exits.branches) {
    const int64_t number = branch_numbers_->at(branch);
    if (number > INT16_MAX)
      Unsupported(branch->pos, "a range over a function with so many branches");
    Label other;
    Jump(Op::kJumpNeImm, next, static_cast<uint16_t>(number), other);
    if (IsLocal(branch)) {
      SetVariable(range.next, 0);
      Branch(branch);
    } else if (TargetOf(branch) == body_of_) {
      SetVariable(range.next, 0);
      BranchFromBody(branch);
    } else {
      LeaveBody(kRangeDone);
    }
    code_.Bind(other);
  }
  code_.Bind(done);
}

// Defers for this function; within the body of a range over a function for the one around it.
void FunctionEmitter::AddSuspended(Op op, Reg arguments, Reg closure, uint32_t words) {
  Add(op, arguments, closure, words);
  if (op != Op::kDefer || body_of_ == nullptr) return;
  const Reg frame = Load(PlaceOfVariable(body_of_->over_function->frame));
  CallBuiltin("rangedefer", frame, kNoRegister);
}

// A function of the runtime with one argument and one result, at most.
void FunctionEmitter::CallBuiltin(const std::string& name, Reg argument, Reg result) {
  const Temps temps(*this);
  const uint32_t arguments = argument != kNoRegister ? 1 : 0;
  const uint32_t results = result != kNoRegister ? 1 : 0;
  const FuncId function = BuiltinFunction(name, arguments, results);
  const Reg window = OpenWindow(arguments, results);
  const Reg first = static_cast<Reg>(window + kFrameHeaderWords);
  if (arguments > 0) Move(first, argument, 1);
  AddWide(Op::kCall, window, function.value);
  if (results > 0) Move(result, first, 1);
}

}  // namespace chanscope::emit
