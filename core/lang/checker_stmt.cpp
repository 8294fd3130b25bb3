#include <algorithm>

#include <fmt/format.h>

#include "core/lang/branches.h"
#include "core/lang/package_checker.h"
#include "core/lang/terminating.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {

void PackageChecker::ProcessDelayed(size_t from) {
  // What runs may put off more.
  for (size_t i = from; i < delayed_.size(); ++i) {
    const std::function<void()> action = std::move(delayed_[i]);
    action();
  }
  delayed_.resize(from);
}

Scope* PackageChecker::OpenScope() {
  scopes_.emplace_back(env_.scope);
  env_.scope = &scopes_.back();
  return env_.scope;
}

void PackageChecker::FunctionBody(Function* function, const Signature& signature, BlockStmt* body,
                                  Environment environment) {
  function->results = signature.results;
  function->named_results = signature.named_results;
  environment.scope = signature.scope;
  environment.function = function;
  if (function->literal == nullptr) environment.iota = nullptr;
  environment.error_pos = Pos();
  std::swap(env_, environment);
  ResolveBranches(*body, package_.files,
                  [this](Pos pos, std::string message) { Error(pos, std::move(message)); });
  Statements(body->statements);
  if (!signature.results.empty() && !IsTerminating(body)) Error(body->rbrace, "missing return");
  UnusedVariables(*function);
  std::swap(env_, environment);
}

void PackageChecker::UnusedVariables(const Function& function) {
  for (const Object* variable : function.locals) {
    if (!variable->used) {
      Error(variable->pos, fmt::format("{} declared but not used", variable->name));
    }
  }
}

void PackageChecker::Statements(const std::vector<Stmt*>& list) {
  for (Stmt* stmt : list) Statement(stmt);
}

void PackageChecker::Block(BlockStmt* block) {
  OpenScope();
  Statements(block->statements);
  CloseScope();
}

void PackageChecker::Statement(Stmt* stmt) {
  if (stmt == nullptr) return;
  const size_t top = delayed_.size();
  StatementKind(stmt);
  ProcessDelayed(top);
}

void PackageChecker::StatementKind(Stmt* stmt) {
  switch (stmt->kind) {
    case StmtKind::kBad:
    case StmtKind::kEmpty:
    case StmtKind::kBranch: break;  // ResolveBranches
    case StmtKind::kBlock: Block(static_cast<BlockStmt*>(stmt)); break;
    case StmtKind::kExpr: ExpressionStatement(static_cast<ExprStmt*>(stmt)); break;
    case StmtKind::kSend: Send(static_cast<SendStmt*>(stmt)); break;
    case StmtKind::kIncDec: IncDec(static_cast<IncDecStmt*>(stmt)); break;
    case StmtKind::kAssign: Assignment(static_cast<AssignStmt*>(stmt)); break;
    case StmtKind::kGo: Suspended(static_cast<GoStmt*>(stmt)->call, "go"); break;
    case StmtKind::kDefer:
      if (env_.function->range != nullptr) DeferFromRange();
      Suspended(static_cast<DeferStmt*>(stmt)->call, "defer");
      break;
    case StmtKind::kReturn: Return(static_cast<ReturnStmt*>(stmt)); break;
    case StmtKind::kIf: If(static_cast<IfStmt*>(stmt)); break;
    case StmtKind::kSwitch: Switch(static_cast<SwitchStmt*>(stmt)); break;
    case StmtKind::kTypeSwitch: TypeSwitch(static_cast<TypeSwitchStmt*>(stmt)); break;
    case StmtKind::kSelect: Select(static_cast<SelectStmt*>(stmt)); break;
    case StmtKind::kFor: For(static_cast<ForStmt*>(stmt)); break;
    case StmtKind::kRange: Range(static_cast<RangeStmt*>(stmt)); break;
    case StmtKind::kLabeled: Statement(static_cast<LabeledStmt*>(stmt)->statement); break;
    case StmtKind::kDecl:
      for (Decl* decl : static_cast<DeclStmt*>(stmt)->decls) LocalDecl(decl);
      break;
  }
}

void PackageChecker::ExpressionStatement(ExprStmt* stmt) {
  Operand x;
  const ExprClass what = RawExpr(x, stmt->expr);
  const char* trouble = "is not used";
  if (x.mode == Mode::kBuiltin) {
    trouble = "must be called";
  } else if (x.mode == Mode::kType) {
    trouble = "is not an expression";
  } else if (what == ExprClass::kStatement) {
    return;
  }
  Error(x, fmt::format("{} {}", Describe(x), trouble));
}

void PackageChecker::Send(SendStmt* stmt) {
  Operand channel;
  Operand value;
  Expression(channel, stmt->channel);
  Expression(value, stmt->value);
  if (!channel.ok() || !value.ok()) return;
  Under(channel.type);
  const Type* chan = CoreType(channel.type);
  if (chan == nullptr) {
    Error(channel,
          fmt::format("invalid operation: cannot send to {}: no core type", Describe(channel)));
  } else if (chan->kind != TypeKind::kChan) {
    Error(channel,
          fmt::format("invalid operation: cannot send to non-channel {}", Describe(channel)));
  } else if (chan->dir == ChanDir::kRecv) {
    Error(channel, fmt::format("invalid operation: cannot send to receive-only channel {}",
                               Describe(channel)));
  } else {
    Assign(value, chan->element, "send");
  }
}

void PackageChecker::IncDec(IncDecStmt* stmt) {
  Operand x;
  Expression(x, stmt->operand);
  if (!x.ok()) return;
  if (!IsNumeric(Under(x.type))) {
    Error(stmt->operand,
          fmt::format("invalid operation: {}{} (non-numeric type {})", ExprText(stmt->operand),
                      stmt->increment ? "++" : "--", TypeString(x.type)));
    return;
  }
  AssignVar(stmt->operand, x);
}

void PackageChecker::Suspended(Expr* call, const char* keyword) {
  if (call->kind == ExprKind::kBad) return;
  Operand x;
  const char* trouble = nullptr;
  switch (RawExpr(x, call)) {
    case ExprClass::kConversion: trouble = "requires function call, not conversion"; break;
    case ExprClass::kExpression: trouble = "discards result of"; break;
    case ExprClass::kStatement: return;
  }
  Error(x, fmt::format("{} {} {}", keyword, trouble, Describe(x)));
}

void PackageChecker::Return(ReturnStmt* stmt) {
  const Function& function = *env_.function;
  if (function.range != nullptr) ReturnFromRange();
  if (!stmt->results.empty() || function.results.empty() || !function.named_results) {
    if (!stmt->results.empty() || !function.results.empty()) {
      InitVars(function.results, stmt->results, stmt);
    }
    return;
  }
  for (const Object* result : function.results) {
    const Object* other = env_.scope->Lookup(result->name);
    if (other == nullptr || other == result || result->name == "_") continue;
    Error(stmt->pos,
          fmt::format("result parameter {} not in scope at return\n\t{}: inner declaration of "
                      "var {} {}",
                      result->name, Place(other->pos), result->name, TypeString(result->type)));
  }
}

void PackageChecker::Condition(Expr* condition, const char* statement) {
  Operand x;
  Expression(x, condition);
  if (!x.ok()) return;
  if (!IsBoolean(Under(x.type))) {
    Error(condition, fmt::format("non-boolean condition in {} statement", statement));
    return;
  }
  UpdateExprType(condition, DefaultType(types_, x.type), true);
}

void PackageChecker::If(IfStmt* stmt) {
  OpenScope();
  Statement(stmt->init);
  Condition(stmt->condition, "if");
  Statement(stmt->then);
  Statement(stmt->otherwise);
  CloseScope();
}

void PackageChecker::For(ForStmt* stmt) {
  OpenScope();
  Statement(stmt->init);
  if (stmt->condition != nullptr) Condition(stmt->condition, "for");
  Statement(stmt->post);
  Statement(stmt->body);
  CloseScope();
}

}  // namespace chanscope::lang
