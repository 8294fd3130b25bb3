// Statements, but for loops, switches, selects and assignments.
#include "core/base/check.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::As;
using lang::StmtKind;
using lang::Token;

void FunctionEmitter::Block(const std::vector<lang::Stmt*>& statements) {
  const Scope scope(*this);
  for (const lang::Stmt* stmt : statements) Statement(stmt);
}

void FunctionEmitter::Statement(const lang::Stmt* stmt) {
  switch (stmt->kind) {
    case StmtKind::kBad:
    case StmtKind::kEmpty: return;
    case StmtKind::kBlock: Block(static_cast<const lang::BlockStmt*>(stmt)->statements); return;
    case StmtKind::kIf: If(static_cast<const lang::IfStmt*>(stmt)); return;
    case StmtKind::kSwitch: Switch(static_cast<const lang::SwitchStmt*>(stmt)); return;
    case StmtKind::kTypeSwitch: TypeSwitch(static_cast<const lang::TypeSwitchStmt*>(stmt)); return;
    case StmtKind::kSelect: Select(static_cast<const lang::SelectStmt*>(stmt)); return;
    case StmtKind::kFor: For(static_cast<const lang::ForStmt*>(stmt)); return;
    case StmtKind::kRange: Range(static_cast<const lang::RangeStmt*>(stmt)); return;
    case StmtKind::kDecl: Declare(static_cast<const lang::DeclStmt*>(stmt)); return;
    case StmtKind::kLabeled: {
      const auto* labeled = static_cast<const lang::LabeledStmt*>(stmt);
      code_.Bind(labels_[stmt]);
      Statement(labeled->statement);
      return;
    }
    case StmtKind::kExpr:
    case StmtKind::kSend:
    case StmtKind::kIncDec:
    case StmtKind::kAssign:
    case StmtKind::kGo:
    case StmtKind::kDefer:
    case StmtKind::kReturn:
    case StmtKind::kBranch:
      BeginStatement(stmt->pos);
      SimpleStatement(stmt);
      EndStatement();
      return;
  }
}

void FunctionEmitter::SimpleStatement(const lang::Stmt* stmt) {
  if (const auto* expr = As<const lang::ExprStmt>(stmt)) {
    ExpressionStatement(expr->expr);
  } else if (const auto* send = As<const lang::SendStmt>(stmt)) {
    Send(send);
  } else if (const auto* step = As<const lang::IncDecStmt>(stmt)) {
    IncDec(step);
  } else if (const auto* assign = As<const lang::AssignStmt>(stmt)) {
    Assign(assign);
  } else if (const auto* go = As<const lang::GoStmt>(stmt)) {
    Go(go->call, Op::kGo);
  } else if (const auto* defer = As<const lang::DeferStmt>(stmt)) {
    Go(defer->call, Op::kDefer);
  } else if (const auto* ret = As<const lang::ReturnStmt>(stmt)) {
    Return(ret);
  } else if (const auto* branch = As<const lang::BranchStmt>(stmt)) {
    Branch(branch);
  }
}

// A call or a receive whose value nobody wants.
void FunctionEmitter::ExpressionStatement(const lang::Expr* expr) {
  const Temps temps(*this);
  expr = Unparen(expr);
  const auto* unary = As<const lang::UnaryExpr>(expr);
  if (unary != nullptr && unary->op == Token::kArrow) {
    ReceiveTo(unary, kNoRegister, kNoRegister);
    return;
  }
  const auto* call = As<const lang::CallExpr>(expr);
  if (call != nullptr && call->call == lang::CallKind::kFunction) {
    Call(call);
  } else if (call != nullptr && call->call == lang::CallKind::kBuiltin) {
    const At at(*this, call->pos);
    BuiltinTo(call, Alloc(2));  // recover gives two words, the most of any
  } else {
    Use(expr);
  }
}

void FunctionEmitter::Declare(const lang::DeclStmt* stmt) {
  for (const lang::Decl* decl : stmt->decls) {
    const bool alone = decl->pos.line == stmt->pos.line;
    if (const auto* var = As<const lang::VarDecl>(decl))
      DeclareVars(var, alone ? stmt->pos : var->pos);
  }
}

void FunctionEmitter::Branch(const lang::BranchStmt* stmt) {
  if (stmt->keyword == Token::kFallthrough) {
    CHECK(fallthrough_ != nullptr);
    JumpTo(*fallthrough_);
    return;
  }
  if (!IsLocal(stmt)) {
    BranchFromBody(stmt);
    return;
  }
  const lang::Stmt* target = TargetOf(stmt);
  if (stmt->keyword == Token::kGoto) {
    JumpTo(labels_[target]);
    return;
  }
  const auto found = targets_.find(target);
  CHECK(found != targets_.end());
  JumpTo(stmt->keyword == Token::kBreak ? *found->second.on_break : *found->second.on_continue);
}

void FunctionEmitter::If(const lang::IfStmt* stmt) {
  const Scope scope(*this);
  if (stmt->init != nullptr) Statement(stmt->init);
  Label otherwise, end;
  BeginStatement(StartOf(stmt->condition));
  JumpWhen(stmt->condition, false, otherwise);
  EndStatement();
  Block(stmt->then->statements);
  if (stmt->otherwise != nullptr && code_.Reachable()) JumpTo(end);
  code_.Bind(otherwise);
  if (stmt->otherwise != nullptr) Statement(stmt->otherwise);
  code_.Bind(end);
}

// ------------------------------------------------------------------ return

void FunctionEmitter::StoreResult(size_t index, Reg value) {
  const lang::Object* object = result_objects_.empty() ? nullptr : result_objects_[index];
  if (object != nullptr) {
    StoreVariable(variables_.at(object), value);
  } else {
    Move(ResultRegister(index), value, RegisterWords(result_types_[index]));
  }
}

Reg FunctionEmitter::ResultRegister(size_t index) {
  uint32_t words = 0;
  for (size_t i = 0; i < index; ++i) words += RegisterWords(result_types_[i]);
  return static_cast<Reg>(results_ + words);
}

bool FunctionEmitter::IsBoxedResult(size_t index) const {
  const lang::Object* object = result_objects_.empty() ? nullptr : result_objects_[index];
  return object != nullptr && variables_.at(object).boxed;
}

void FunctionEmitter::Return(const lang::ReturnStmt* stmt) {
  if (body_of_ != nullptr) {
    ReturnFromBody(stmt);
    return;
  }
  const Temps temps(*this);
  const size_t count = result_types_.size();
  const bool named = !result_objects_.empty();
  if (stmt->results.size() == 1 && count > 1) {
    const std::vector<Value> values = MultiValues(stmt->results[0]);
    for (size_t i = 0; i < count; ++i) {
      const Temps converted(*this);
      StoreResult(i, AssignableReg(values[i], result_types_[i]));
    }
  } else if (!stmt->results.empty()) {
    MakeCallsFirst(stmt->results, {}, result_types_);
    // With names or deferred calls the results can be seen before all of them are made.
    const bool literal = As<const lang::CompositeLit>(Unparen(stmt->results[0])) != nullptr;
    const bool visible = named || has_defer_;
    const bool direct = !visible || (count == 1 && !literal && !IsBoxedResult(0));
    std::vector<Reg> values(count);
    for (const size_t i : ResultOrder(stmt->results)) {
      values[i] = direct ? ResultRegister(i) : AllocFor(result_types_[i]);
      ConvertTo(stmt->results[i], result_types_[i], values[i]);
    }
    for (size_t i = 0; i < count && !direct; ++i) StoreResult(i, values[i]);
  }
  Leave();
}

// Leaves the function: boxed results go to their registers after the deferred calls.
void FunctionEmitter::Leave() {
  bool ran_defers = false;
  for (size_t i = 0; i < result_objects_.size(); ++i) {
    if (!IsBoxedResult(i)) continue;
    if (has_defer_ && !ran_defers) Add(Op::kRunDefers);
    ran_defers = true;
    Load(PlaceOfVariable(result_objects_[i]), ResultRegister(i));
  }
  Add(Op::kReturn);
}

}  // namespace chanscope::emit
