#include "core/lang/flow.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

// Functions of imported packages that end the program or the goroutine.
bool EndsForGood(const Object& function) {
  const auto begins = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return function.name.starts_with(word); });
  };
  if (function.package == "os" || function.package == "syscall") return function.name == "Exit";
  if (function.package == "runtime") return function.name == "Goexit";
  if (function.package == "log") return begins({"Fatal", "Panic"});
  if (function.package == "testing" && function.kind == ObjectKind::kMethod) {
    return begins({"Fatal", "FailNow", "SkipNow"}) || function.name == "Skip" ||
           function.name == "Skipf";
  }
  return false;
}

class Builder {
 public:
  explicit Builder(Flows& flows) : flows_(flows) { current_ = NewBlock(); }

  FlowGraph Build(const BlockStmt* body) {
    List(body->statements);
    graph_[current_].returns = body->rbrace;
    return std::move(graph_);
  }

 private:
  // Where break, continue and fallthrough lead from within a statement.
  struct Target {
    const Stmt* statement = nullptr;
    size_t after = 0;
    size_t again = kNone;
    size_t following = kNone;
  };
  static constexpr size_t kNone = ~size_t{0};

  size_t NewBlock() {
    graph_.emplace_back();
    return graph_.size() - 1;
  }

  void Add(const Stmt* stmt) { graph_[current_].nodes.push_back({stmt, nullptr}); }
  void Add(const Expr* expr) {
    if (expr != nullptr) graph_[current_].nodes.push_back({nullptr, expr});
  }

  void Jump(size_t to) { graph_[current_].next.push_back(to); }
  void JumpTo(size_t to) {
    Jump(to);
    current_ = to;
  }
  // On one of two ways; the next statement stands on the first.
  void Fork(size_t first, size_t second) {
    Jump(first);
    Jump(second);
    current_ = first;
  }

  size_t LabelBlock(const Stmt* labeled) {
    const auto [found, is_new] = labels_.try_emplace(labeled, 0);
    if (is_new) found->second = NewBlock();
    return found->second;
  }

  void List(const std::vector<Stmt*>& list) {
    for (const Stmt* stmt : list) Statement(stmt);
  }

  void Optional(const Stmt* stmt) {
    if (stmt != nullptr) Statement(stmt);
  }

  void Within(Target target, const std::vector<Stmt*>& list) {
    targets_.push_back(target);
    List(list);
    targets_.pop_back();
  }

  void Statement(const Stmt* stmt) {
    switch (stmt->kind) {
      case StmtKind::kBad:
      case StmtKind::kEmpty:
      case StmtKind::kSend:
      case StmtKind::kIncDec:
      case StmtKind::kAssign:
      case StmtKind::kGo:
      case StmtKind::kDecl:
      case StmtKind::kDefer: return Add(stmt);
      case StmtKind::kExpr: return Expression(static_cast<const ExprStmt*>(stmt));
      case StmtKind::kReturn:
        Add(stmt);
        graph_[current_].returns = stmt->pos;
        current_ = NewBlock();
        return;
      case StmtKind::kBranch: return Branch(static_cast<const BranchStmt*>(stmt));
      case StmtKind::kBlock: return List(static_cast<const BlockStmt*>(stmt)->statements);
      case StmtKind::kLabeled:
        JumpTo(LabelBlock(stmt));
        return Statement(static_cast<const LabeledStmt*>(stmt)->statement);
      case StmtKind::kIf: return If(static_cast<const IfStmt*>(stmt));
      case StmtKind::kSwitch: return Switch(static_cast<const SwitchStmt*>(stmt));
      case StmtKind::kTypeSwitch: return TypeSwitch(static_cast<const TypeSwitchStmt*>(stmt));
      case StmtKind::kSelect: return Select(static_cast<const SelectStmt*>(stmt));
      case StmtKind::kFor: return For(static_cast<const ForStmt*>(stmt));
      case StmtKind::kRange: return Range(static_cast<const RangeStmt*>(stmt));
    }
  }

  void Expression(const ExprStmt* stmt) {
    Add(stmt);
    const auto* call = As<const CallExpr>(stmt->expr);
    if (call != nullptr && !flows_.MayReturn(call)) current_ = NewBlock();
  }

  void Branch(const BranchStmt* branch) {
    size_t to = kNone;
    if (branch->keyword == Token::kGoto) {
      to = LabelBlock(branch->target);
    } else if (branch->keyword == Token::kFallthrough) {
      to = targets_.back().following;
    } else {
      const auto target = std::find_if(targets_.rbegin(), targets_.rend(), [&](const Target& each) {
        return each.statement == branch->target;
      });
      if (target != targets_.rend()) {
        to = branch->keyword == Token::kBreak ? target->after : target->again;
      }
    }
    if (to != kNone) Jump(to);
    current_ = NewBlock();
  }

  void If(const IfStmt* choice) {
    Optional(choice->init);
    Add(choice->condition);
    const size_t then = NewBlock();
    const size_t done = NewBlock();
    const size_t otherwise = choice->otherwise != nullptr ? NewBlock() : done;
    Fork(then, otherwise);
    List(choice->then->statements);
    Jump(done);
    if (choice->otherwise != nullptr) {
      current_ = otherwise;
      Statement(choice->otherwise);
      Jump(done);
    }
    current_ = done;
  }

  // The default clause is tried last, wherever it stands.
  void Switch(const SwitchStmt* cases) {
    Optional(cases->init);
    Add(cases->tag);
    const size_t done = NewBlock();
    std::vector<size_t> bodies;
    for (size_t i = 0; i < cases->clauses.size(); ++i) bodies.push_back(NewBlock());
    bodies.push_back(done);
    const auto body = [&](size_t i) {
      Within({cases, done, kNone, bodies[i + 1]}, cases->clauses[i].body);
      Jump(done);
    };
    size_t default_clause = kNone;
    for (size_t i = 0; i < cases->clauses.size(); ++i) {
      if (cases->clauses[i].is_default) {
        default_clause = i;
        continue;
      }
      size_t next = current_;
      for (const Expr* value : cases->clauses[i].values) {
        Add(value);
        next = NewBlock();
        Fork(bodies[i], next);
        current_ = next;
      }
      current_ = bodies[i];
      body(i);
      current_ = next;
    }
    if (default_clause != kNone) {
      JumpTo(bodies[default_clause]);
      body(default_clause);
    } else {
      Jump(done);
    }
    current_ = done;
  }

  void TypeSwitch(const TypeSwitchStmt* types) {
    Optional(types->init);
    Add(types->operand);
    const size_t done = NewBlock();
    const CaseClause* default_clause = nullptr;
    for (const CaseClause& clause : types->clauses) {
      if (clause.is_default) {
        default_clause = &clause;
        continue;
      }
      Alternative({types, done}, nullptr, clause.body);
    }
    if (default_clause != nullptr) Within({types, done}, default_clause->body);
    JumpTo(done);
  }

  // Maybe the body, then on at the target's end; or what follows.
  void Alternative(Target target, const Expr* first, const std::vector<Stmt*>& list) {
    const size_t body = NewBlock();
    const size_t next = NewBlock();
    Fork(body, next);
    Add(first);
    Within(target, list);
    Jump(target.after);
    current_ = next;
  }

  void Select(const SelectStmt* select) {
    for (const CommClause& clause : select->clauses) Optional(clause.comm);
    const size_t done = NewBlock();
    const CommClause* default_clause = nullptr;
    for (const CommClause& clause : select->clauses) {
      if (clause.comm == nullptr) {
        default_clause = &clause;
        continue;
      }
      const auto* assign = As<const AssignStmt>(clause.comm);
      Alternative({select, done}, assign != nullptr ? assign->left[0] : nullptr, clause.body);
    }
    if (default_clause != nullptr) {
      Within({select, done}, default_clause->body);
      Jump(done);
    }
    current_ = done;
  }

  void For(const ForStmt* loop) {
    Optional(loop->init);
    const size_t body = NewBlock();
    const size_t done = NewBlock();
    const size_t head = loop->condition != nullptr ? NewBlock() : body;
    const size_t post = loop->post != nullptr ? NewBlock() : head;
    JumpTo(head);
    if (loop->condition != nullptr) {
      Add(loop->condition);
      Fork(body, done);
    }
    Within({loop, done, post}, loop->body->statements);
    Jump(post);
    if (loop->post != nullptr) {
      current_ = post;
      Statement(loop->post);
      Jump(head);
    }
    current_ = done;
  }

  void Range(const RangeStmt* range) {
    Add(range->operand);
    Add(range->key);
    Add(range->value);
    const size_t head = NewBlock();
    const size_t body = NewBlock();
    const size_t done = NewBlock();
    JumpTo(head);
    Fork(body, done);
    Within({range, done, head}, range->body->statements);
    Jump(head);
    current_ = done;
  }

  Flows& flows_;
  FlowGraph graph_;
  size_t current_ = 0;
  std::vector<Target> targets_;
  std::unordered_map<const Stmt*, size_t> labels_;
};

bool Returns(const FlowGraph& graph) {
  std::vector<bool> seen(graph.size());
  std::vector<size_t> open = {0};
  while (!open.empty()) {
    const size_t block = open.back();
    open.pop_back();
    if (seen[block]) continue;
    seen[block] = true;
    if (graph[block].returns) return true;
    open.insert(open.end(), graph[block].next.begin(), graph[block].next.end());
  }
  return false;
}

}  // namespace

FlowGraph Flows::Graph(const BlockStmt* body) {
  return Builder(*this).Build(body);
}

bool Flows::MayReturn(const CallExpr* call) {
  const auto* name = As<const Ident>(call->function);
  if (call->call == CallKind::kBuiltin) {
    const bool known = name != nullptr && name->object != nullptr;
    return !known || name->object->builtin != Builtin::kPanic;
  }
  const Object* function = CalledFunction(call);
  if (function == nullptr) return true;
  if (!function->package.empty()) return !EndsForGood(*function);
  return function->func == nullptr || MayReturn(function->func);
}

bool Flows::MayReturn(const FuncDecl* function) {
  // One that calls itself is taken to come back while it is being looked at.
  const auto [found, is_new] = may_return_.try_emplace(function, true);
  if (!is_new || function->body == nullptr) return found->second;
  const bool returns = Returns(Graph(function->body));
  return may_return_[function] = returns;
}

}  // namespace chanscope::lang
