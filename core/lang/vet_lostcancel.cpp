// Cancel functions of contexts that nobody keeps, or that some way through a function forgets.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/flow.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

// The name of the function of package context, when the expression is a call of one that gives a
// cancel function.
std::optional<std::string> CancelableContext(const Expr* expr) {
  const auto* call = As<const CallExpr>(expr);
  const Object* function = call != nullptr ? CalledFunction(call) : nullptr;
  if (function == nullptr || function->package != "context") return std::nullopt;
  const bool cancels = function->name == "WithCancel" || function->name == "WithTimeout" ||
                       function->name == "WithDeadline";
  return cancels ? std::optional(function->name) : std::nullopt;
}

// A function declaration or literal.
struct Body {
  const void* function = nullptr;
  const BlockStmt* block = nullptr;
  const FuncType* signature = nullptr;
  bool is_main = false;  // the end of main is the end of its contexts
};

struct Definition {
  const Stmt* stmt = nullptr;
  Pos pos;  // of the first name
};

bool NamesResult(const FuncType* signature, const Object* variable) {
  return std::any_of(signature->results.begin(), signature->results.end(), [&](const Field& field) {
    return std::any_of(field.names.begin(), field.names.end(),
                       [&](const Ident* name) { return name->object == variable; });
  });
}

class LostCancel {
 public:
  LostCancel(const Package& package, const Body& body, Flows& flows, Diagnostics& warnings)
      : package_(package), body_(body), flows_(flows), warnings_(warnings) {}

  void Check() {
    Visitor visitor;
    visitor.expr = [](const Expr* expr) { return expr->kind != ExprKind::kFuncLit; };
    visitor.stmt = [&](const Stmt* stmt) {
      Note(stmt);
      return true;
    };
    Walk(body_.block, visitor);
    if (definitions_.empty() || body_.is_main) return;
    graph_ = flows_.Graph(body_.block);
    for (const auto& [variable, definition] : definitions_) Judge(variable, definition);
  }

 private:
  void Note(const Stmt* stmt) {
    if (const auto* assign = As<const AssignStmt>(stmt)) {
      if (assign->left.size() < 2) return;
      const auto* name = As<const Ident>(assign->left[1]);
      for (const Expr* value : assign->right) Note(name, value, {stmt, StartPos(assign->left[0])});
    } else if (const auto* declared = As<const DeclStmt>(stmt)) {
      for (const Decl* decl : declared->decls) {
        const auto* vars = As<const VarDecl>(decl);
        if (vars == nullptr || vars->names.size() < 2) continue;
        for (const Expr* value : vars->values) {
          Note(vars->names[1], value, {stmt, vars->names[0]->pos});
        }
      }
    }
  }

  void Note(const Ident* name, const Expr* value, Definition definition) {
    const std::optional<std::string> function = CancelableContext(value);
    if (name == nullptr || !function.has_value()) return;
    if (name->name == "_") {
      warnings_.Add(name->pos,
                    fmt::format("the cancel function returned by context.{} should be called, not "
                                "discarded, to avoid a context leak",
                                *function));
    } else if (name->object != nullptr && name->object->function == body_.function) {
      definitions_[name->object] = definition;
    }
  }

  bool Uses(const FlowNode& node, const Object* variable) const {
    bool found = false;
    Visitor visitor;
    visitor.expr = [&](const Expr* expr) {
      const auto* name = As<const Ident>(expr);
      found = found || (name != nullptr && name->object == variable && name->pos != variable->pos);
      return !found;
    };
    visitor.stmt = [&](const Stmt* stmt) {
      const auto* leaves = As<const ReturnStmt>(stmt);
      const bool bare = leaves != nullptr && leaves->results.empty();
      found = found || (bare && NamesResult(body_.signature, variable));
      return !found;
    };
    Walk(node.stmt, visitor);
    Walk(node.expr, visitor);
    return found;
  }

  bool Uses(const std::vector<FlowNode>& nodes, size_t from, const Object* variable) const {
    return std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(from), nodes.end(),
                       [&](const FlowNode& node) { return Uses(node, variable); });
  }

  void Judge(const Object* variable, const Definition& definition) {
    const Pos leaves = WayOut(variable, definition.stmt);
    if (!leaves) return;
    warnings_.Add(definition.pos,
                  fmt::format("the {} function is not used on all paths (possible context leak)",
                              variable->name));
    warnings_.Add(leaves, fmt::format("this return statement may be reached without using the {} "
                                      "var defined on line {}",
                                      variable->name, LineInFile(definition.pos)));
  }

  uint32_t LineInFile(Pos pos) const {
    return pos.line - FileOf(package_.files, pos).first_line + 1;
  }

  // Where the function may be left without a use of the variable since its definition.
  Pos WayOut(const Object* variable, const Stmt* definition) const {
    for (const FlowBlock& block : graph_) {
      for (size_t i = 0; i < block.nodes.size(); ++i) {
        if (block.nodes[i].stmt != definition) continue;
        if (Uses(block.nodes, i + 1, variable)) return {};
        if (block.returns) return block.returns;
        return WayOut(variable, block.next);
      }
    }
    return {};
  }

  Pos WayOut(const Object* variable, const std::vector<size_t>& begin) const {
    std::unordered_set<size_t> seen;
    std::vector<size_t> open(begin.rbegin(), begin.rend());
    while (!open.empty()) {
      const size_t at = open.back();
      open.pop_back();
      const FlowBlock& block = graph_[at];
      if (!seen.insert(at).second || Uses(block.nodes, 0, variable)) continue;
      if (block.returns) return block.returns;
      open.insert(open.end(), block.next.rbegin(), block.next.rend());
    }
    return {};
  }

  const Package& package_;
  const Body& body_;
  Flows& flows_;
  Diagnostics& warnings_;
  FlowGraph graph_;
  std::unordered_map<const Object*, Definition> definitions_;
};

}  // namespace

void VetLostCancel(const Package& package, Diagnostics& warnings) {
  Flows flows;
  Visitor visitor;
  visitor.stmt = [](const Stmt*) { return true; };
  visitor.expr = [&](const Expr* expr) {
    if (const auto* literal = As<const FuncLit>(expr)) {
      const Body body = {literal, literal->body, literal->signature, false};
      LostCancel(package, body, flows, warnings).Check();
    }
    return true;
  };
  for (const Decl* decl : package.ast->decls) {
    const auto* function = As<const FuncDecl>(decl);
    if (function == nullptr || function->body == nullptr) continue;
    const bool is_main = function->receiver == nullptr && function->name->name == "main";
    const Body body = {function, function->body, function->signature,
                       is_main && package.name == "main"};
    LostCancel(package, body, flows, warnings).Check();
  }
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
