// Locks that are copied: a copy of a locked mutex is locked for ever, and guards nothing.
#include <algorithm>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/lookup.h"
#include "core/lang/vet_checks.h"
#include "core/lang/walk.h"

namespace chanscope::lang {
namespace {

// What makes a lock of the types of package sync that are none themselves, as Go declares them.
struct HeldLock {
  std::string_view package;
  std::string_view name;
  std::string_view lock;
};
constexpr HeldLock kHeldLocks[] = {
    {"sync", "WaitGroup", "sync.noCopy"},
    {"sync", "Cond", "sync.noCopy"},
    {"sync", "Pool", "sync.noCopy"},
    {"sync", "Once", "sync.Mutex"},
    {"sync", "Map", "sync.Mutex"},
    {"sync/atomic", "Bool", "sync/atomic.noCopy"},
    {"sync/atomic", "Int32", "sync/atomic.noCopy"},
    {"sync/atomic", "Int64", "sync/atomic.noCopy"},
    {"sync/atomic", "Uint32", "sync/atomic.noCopy"},
    {"sync/atomic", "Uint64", "sync/atomic.noCopy"},
    {"sync/atomic", "Value", "sync/atomic.noCopy"},
};

bool HasMethod(Type* type, const char* name) {
  const Selected found = Select(type, false, "", name);
  return found && found.kind != Selected::Kind::kField && found.type != nullptr &&
         found.type->params.empty() && found.type->results.empty();
}

class CopiedLocks {
 public:
  CopiedLocks(const Package& package, Diagnostics& warnings)
      : package_(package), warnings_(warnings) {}

  void Run() {
    Visitor visitor;
    visitor.stmt = [this](const Stmt* stmt) { return Statement(stmt); };
    visitor.expr = [this](const Expr* expr) { return Expression(expr); };
    for (const Decl* decl : package_.ast->decls) {
      if (const auto* vars = As<const VarDecl>(decl)) {
        Declared(vars);
        Walk(vars->values, visitor);
      }
      const auto* func = As<const FuncDecl>(decl);
      if (func == nullptr) continue;
      if (func->receiver != nullptr) Parameter(func->name->name, *func->receiver);
      Parameters(func->name->name, func->signature);
      Walk(func->body, visitor);
    }
  }

 private:
  // "main.T contains sync.Mutex"; empty for what may be copied.
  std::string LockIn(const Type* type) const {
    while (type->kind == TypeKind::kArray) type = type->element;
    const Type* under = Underlying(type);
    if (under->kind == TypeKind::kArray) return LockIn(under);
    if (under->kind != TypeKind::kStruct) return "";
    if (type->kind == TypeKind::kNamed) {
      for (const HeldLock& held : kHeldLocks) {
        if (type->package == held.package && type->name == held.name) {
          return fmt::format("{} contains {}", QualifiedType(type), held.lock);
        }
      }
      if (IsLocker(type)) return QualifiedType(type);
    }
    for (const StructField& field : under->fields) {
      const std::string inner = LockIn(field.type);
      if (!inner.empty()) return fmt::format("{} contains {}", QualifiedType(type), inner);
    }
    return "";
  }

  // A pointer to it locks, and it alone does not.
  static bool IsLocker(const Type* type) {
    Type pointer;
    pointer.kind = TypeKind::kPointer;
    pointer.element = const_cast<Type*>(type);
    const auto locks = [](Type* t) { return HasMethod(t, "Lock") && HasMethod(t, "Unlock"); };
    return locks(&pointer) && !locks(const_cast<Type*>(type));
  }

  // The lock that using the value copies. Literals and what calls give are new.
  std::string Copied(const Expr* expr) const {
    expr = Unparen(const_cast<Expr*>(expr));
    if (expr->kind == ExprKind::kCompositeLit || expr->kind == ExprKind::kCall) return "";
    if (const auto* star = As<const StarExpr>(expr)) {
      if (Unparen(star->operand)->kind == ExprKind::kCall) return "";
    }
    const bool value = expr->mode == Mode::kVariable || expr->mode == Mode::kValue ||
                       expr->mode == Mode::kMapIndex || expr->mode == Mode::kCommaOk;
    return value && expr->type != nullptr ? LockIn(expr->type) : "";
  }

  void Warn(const Expr* at, const std::string& message) { warnings_.Add(StartPos(at), message); }

  void Parameter(const std::string& function, const Field& field) {
    const Type* type = field.type_expr->type;
    const std::string lock = type != nullptr ? LockIn(type) : "";
    if (!lock.empty()) {
      Warn(field.type_expr, fmt::format("{} passes lock by value: {}", function, lock));
    }
  }
  void Parameters(const std::string& function, const FuncType* signature) {
    for (const Field& field : signature->params) Parameter(function, field);
  }

  void Declared(const VarDecl* vars) {
    for (size_t i = 0; i < vars->values.size() && i < vars->names.size(); ++i) {
      const std::string lock = Copied(vars->values[i]);
      if (lock.empty()) continue;
      Warn(vars->values[i], fmt::format("variable declaration copies lock value to {}: {}",
                                        vars->names[i]->name, lock));
    }
  }

  bool Statement(const Stmt* stmt) {
    if (const auto* assign = As<const AssignStmt>(stmt); assign != nullptr && !assign->compound) {
      for (size_t i = 0; i < assign->right.size() && i < assign->left.size(); ++i) {
        const std::string lock = Copied(assign->right[i]);
        if (lock.empty()) continue;
        Warn(assign->right[i], fmt::format("assignment copies lock value to {}: {}",
                                           SourceText(assign->left[i]), lock));
      }
    } else if (const auto* ret = As<const ReturnStmt>(stmt)) {
      for (const Expr* result : ret->results) {
        const std::string lock = Copied(result);
        if (!lock.empty()) Warn(result, "return copies lock value: " + lock);
      }
    } else if (const auto* range = As<const RangeStmt>(stmt)) {
      for (const Expr* target : {range->key, range->value}) {
        const auto* ident = As<const Ident>(target);
        if (target == nullptr || target->type == nullptr) continue;
        if (ident != nullptr && ident->name == "_") continue;
        const std::string lock = LockIn(target->type);
        if (lock.empty()) continue;
        Warn(target, fmt::format("range var {} copies lock: {}", SourceText(target), lock));
      }
    } else if (const auto* decls = As<const DeclStmt>(stmt)) {
      for (const Decl* decl : decls->decls) {
        if (const auto* vars = As<const VarDecl>(decl)) Declared(vars);
      }
    }
    return true;
  }

  bool Expression(const Expr* expr) {
    if (const auto* literal = As<const FuncLit>(expr)) {
      Parameters("func", literal->signature);
    } else if (const auto* composite = As<const CompositeLit>(expr)) {
      for (const Expr* element : composite->elements) {
        if (const auto* pair = As<const KeyValueExpr>(element)) element = pair->value;
        const std::string lock = Copied(element);
        if (lock.empty()) continue;
        Warn(element,
             fmt::format("literal copies lock value from {}: {}", SourceText(element), lock));
      }
    } else if (const auto* call = As<const CallExpr>(expr);
               call != nullptr && call->call == CallKind::kFunction) {
      for (const Expr* argument : call->arguments) {
        const std::string lock = Copied(argument);
        if (lock.empty()) continue;
        Warn(argument,
             fmt::format("call of {} copies lock value: {}", SourceText(call->function), lock));
      }
    }
    return true;
  }

  const Package& package_;
  Diagnostics& warnings_;
};

}  // namespace

void VetCopiedLocks(const Package& package, Diagnostics& warnings) {
  CopiedLocks(package, warnings).Run();
}

}  // namespace chanscope::lang
