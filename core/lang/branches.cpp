#include "core/lang/branches.h"

#include <algorithm>
#include <deque>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "core/lang/expr_text.h"

namespace chanscope::lang {
namespace {

struct Block {
  Block* parent = nullptr;
  Pos start;
  const LabeledStmt* labeled = nullptr;  // the label on the statement that this block belongs to
};

struct Label {
  Block* block = nullptr;
  LabeledStmt* stmt = nullptr;
  bool used = false;
};

// What an unlabelled branch means here.
struct Targets {
  Stmt* breaks = nullptr;
  Stmt* continues = nullptr;
  int clause = -1;  // of the switch directly around, -1 elsewhere
  int clauses = 0;
};

bool IsLoop(const Stmt* stmt) {
  return stmt->kind == StmtKind::kFor || stmt->kind == StmtKind::kRange;
}

bool IsBreakable(const Stmt* stmt) {
  return IsLoop(stmt) || stmt->kind == StmtKind::kSwitch || stmt->kind == StmtKind::kTypeSwitch ||
         stmt->kind == StmtKind::kSelect;
}

class Branches {
 public:
  Branches(std::span<const SourceFile> files, const ReportAt& report)
      : files_(files), report_(report) {}

  void Run(const BlockStmt& body) {
    const std::vector<BranchStmt*> open = Walk(nullptr, {}, nullptr, body.pos, body.statements);
    for (const BranchStmt* jump : open) {
      const std::string& name = jump->label->name;
      const auto label = labels_.find(name);
      if (label == labels_.end()) {
        report_(jump->label->pos, fmt::format("label {} not defined", name));
        continue;
      }
      label->second.used = true;
      report_(jump->label->pos, fmt::format("goto {} jumps into block starting at {}", name,
                                            Place(label->second.block->start)));
    }
    for (const auto& [name, label] : labels_) {
      if (!label.used) {
        report_(label.stmt->label->pos, fmt::format("label {} defined and not used", name));
      }
    }
  }

 private:
  std::string Place(Pos pos) const { return PlaceText(files_, pos); }

  // The forward jumps of one list of statements, and which of them pass a declaration.
  struct List {
    Block* block = nullptr;
    std::vector<BranchStmt*> open;
    std::vector<BranchStmt*> before_variable;
    Pos variable_pos;
    std::string variable;
    bool last = false;  // the current statement is the last one

    void Declared(Pos pos, std::string name) {
      variable_pos = pos;
      variable = std::move(name);
      before_variable = open;
    }
  };

  std::vector<BranchStmt*> Walk(Block* parent, const Targets& targets, const LabeledStmt* labeled,
                                Pos start, const std::vector<Stmt*>& statements) {
    List list;
    blocks_.push_back({parent, start, labeled});
    list.block = &blocks_.back();
    size_t count = statements.size();
    while (count > 0 && statements[count - 1]->kind == StmtKind::kEmpty) --count;
    for (size_t i = 0; i < count; ++i) {
      list.last = i + 1 == count;
      const LabeledStmt* label = nullptr;
      Stmt* stmt = statements[i];
      while (auto* inner = As<LabeledStmt>(stmt)) {
        if (inner->label->name != "_") {
          Declare(list, inner);
          label = inner;
        }
        stmt = inner->statement;
      }
      Visit(list, targets, label, stmt);
    }
    return std::move(list.open);
  }

  void Declare(List& list, LabeledStmt* stmt) {
    const std::string& name = stmt->label->name;
    const auto entry = labels_.try_emplace(name);
    auto& known = entry.first->second;
    if (entry.second) {
      known.block = list.block;
      known.stmt = stmt;
    } else {
      report_(stmt->label->pos,
              fmt::format("label {} already defined at {}", name, Place(known.stmt->label->pos)));
    }
    std::erase_if(list.open, [&](BranchStmt* jump) {
      if (jump->label->name != name) return false;
      jump->target = stmt;
      known.used = true;
      const auto& passed = list.before_variable;
      if (list.variable_pos && std::find(passed.begin(), passed.end(), jump) != passed.end()) {
        report_(jump->label->pos, fmt::format("goto {} jumps over declaration of {} at {}", name,
                                              list.variable, Place(list.variable_pos)));
      }
      return true;
    });
  }

  void Inner(List& list, const Targets& targets, const LabeledStmt* label, Pos start,
             const std::vector<Stmt*>& statements) {
    const auto open = Walk(list.block, targets, label, start, statements);
    list.open.insert(list.open.end(), open.begin(), open.end());
  }

  void Visit(List& list, const Targets& targets, const LabeledStmt* label, Stmt* stmt) {
    Targets inner = targets;
    inner.clause = -1;
    if (auto* decl = As<DeclStmt>(stmt)) {
      for (const Decl* each : decl->decls) {
        if (each->kind != DeclKind::kVar) continue;
        const auto* variable = static_cast<const VarDecl*>(each);
        list.Declared(variable->names[0]->pos, variable->names[0]->name);
        break;
      }
    } else if (auto* assign = As<AssignStmt>(stmt)) {
      if (assign->op != Token::kDefine || assign->compound) return;
      std::string names;
      for (const Expr* left : assign->left) names += (names.empty() ? "" : ", ") + ExprText(left);
      list.Declared(assign->op_pos, names);
    } else if (auto* branch = As<BranchStmt>(stmt)) {
      Branch(list, targets, branch);
    } else if (auto* block = As<BlockStmt>(stmt)) {
      Inner(list, inner, label, block->pos, block->statements);
    } else if (auto* choice = As<IfStmt>(stmt)) {
      Inner(list, inner, label, choice->then->pos, choice->then->statements);
      if (choice->otherwise != nullptr) {
        Inner(list, inner, label, choice->otherwise->pos, {choice->otherwise});
      }
    } else if (auto* loop = As<ForStmt>(stmt)) {
      inner.breaks = inner.continues = stmt;
      Inner(list, inner, label, loop->body->pos, loop->body->statements);
    } else if (auto* range = As<RangeStmt>(stmt)) {
      inner.breaks = inner.continues = stmt;
      Inner(list, inner, label, range->body->pos, range->body->statements);
    } else if (auto* cases = As<SwitchStmt>(stmt)) {
      Clauses(list, inner, label, stmt, cases->clauses);
    } else if (auto* types = As<TypeSwitchStmt>(stmt)) {
      Clauses(list, inner, label, stmt, types->clauses);
    } else if (auto* select = As<SelectStmt>(stmt)) {
      inner.breaks = stmt;
      for (const CommClause& clause : select->clauses) {
        Inner(list, inner, label, clause.pos, clause.body);
      }
    }
  }

  void Clauses(List& list, Targets inner, const LabeledStmt* label, Stmt* stmt,
               const std::vector<CaseClause>& clauses) {
    inner.breaks = stmt;
    inner.clauses = static_cast<int>(clauses.size());
    for (size_t i = 0; i < clauses.size(); ++i) {
      inner.clause = static_cast<int>(i);
      Inner(list, inner, label, clauses[i].pos, clauses[i].body);
    }
  }

  void Branch(List& list, const Targets& targets, BranchStmt* branch) {
    if (branch->label != nullptr) {
      Labeled(list, branch);
    } else if (branch->keyword == Token::kBreak) {
      branch->target = targets.breaks;
      if (targets.breaks == nullptr) {
        report_(branch->pos, "break is not in a loop, switch, or select");
      }
    } else if (branch->keyword == Token::kContinue) {
      branch->target = targets.continues;
      if (targets.continues == nullptr) report_(branch->pos, "continue is not in a loop");
    } else if (branch->keyword == Token::kFallthrough) {
      Fallthrough(list, targets, branch);
    }
  }

  void Fallthrough(const List& list, const Targets& targets, BranchStmt* branch) {
    const Stmt* around = targets.breaks;
    if (around != nullptr && around->kind == StmtKind::kTypeSwitch) {
      report_(branch->pos, "cannot fallthrough in type switch");
    } else if (around == nullptr || around->kind != StmtKind::kSwitch || targets.clause < 0 ||
               !list.last) {
      report_(branch->pos, "fallthrough statement out of place");
    } else if (targets.clause + 1 == targets.clauses) {
      report_(branch->pos, "cannot fallthrough final case in switch");
    } else {
      branch->target = targets.breaks;
    }
  }

  void Labeled(List& list, BranchStmt* branch) {
    const std::string& name = branch->label->name;
    const auto found = labels_.find(name);
    if (branch->keyword == Token::kGoto) {
      if (found != labels_.end()) {
        found->second.used = true;
        for (const Block* block = list.block; block != nullptr; block = block->parent) {
          if (block == found->second.block) {
            branch->target = found->second.stmt;
            return;
          }
        }
      }
      list.open.push_back(branch);
      return;
    }
    const bool is_break = branch->keyword == Token::kBreak;
    const char* word = is_break ? "break" : "continue";
    if (found == labels_.end()) {
      report_(branch->label->pos, fmt::format("{} label not defined: {}", word, name));
      return;
    }
    found->second.used = true;
    bool encloses = false;
    for (const Block* block = list.block; block != nullptr; block = block->parent) {
      encloses |= block->labeled == found->second.stmt;
    }
    Stmt* stmt = found->second.stmt->statement;
    if (!encloses || !(is_break ? IsBreakable(stmt) : IsLoop(stmt))) {
      report_(branch->label->pos, fmt::format("invalid {} label {}", word, name));
      return;
    }
    branch->target = stmt;
  }

  std::span<const SourceFile> files_;
  const ReportAt& report_;
  std::map<std::string, Label> labels_;
  std::deque<Block> blocks_;
};

}  // namespace

void ResolveBranches(const BlockStmt& body, std::span<const SourceFile> files,
                     const ReportAt& report) {
  Branches(files, report).Run(body);
}

}  // namespace chanscope::lang
