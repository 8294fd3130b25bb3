// Calls that the types let pass and that are mistakes all the same.
#include <algorithm>
#include <initializer_list>
#include <map>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/lookup.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

bool IsOneOf(const Object* function, std::initializer_list<std::string_view> qualified) {
  const std::string name = function->package + "." + function->name;
  return function->kind == ObjectKind::kFunc &&
         std::find(qualified.begin(), qualified.end(), name) != qualified.end();
}

bool GivesText(const std::string& name, const Type* type) {
  return (name == "Error" || name == "String") && type->params.empty() &&
         type->results.size() == 1 && type->results[0]->kind == TypeKind::kString;
}

// Of x.Error() and x.String(): the type whose method that is; null for other calls.
const Type* AskedForText(const CallExpr* call) {
  const auto* selector = As<const SelectorExpr>(Unparen(call->function));
  if (selector == nullptr || selector->type == nullptr) return nullptr;
  if (!GivesText(selector->selector->name, selector->type)) return nullptr;
  if (selector->selection == SelectionKind::kMethod) return selector->object->receiver;
  const bool of_interface =
      selector->selection == SelectionKind::kInterfaceMethod && selector->path.size() == 1;
  return of_interface ? selector->operand->type : nullptr;
}

// A call that stands alone, of a function that does nothing but give a value.
void UnusedResult(const Expr* stands_alone, Diagnostics& warnings) {
  const auto* call = As<const CallExpr>(stands_alone);
  if (call == nullptr) return;
  std::string what;
  if (const Type* type = AskedForText(call)) {
    const auto* selector = As<const SelectorExpr>(Unparen(call->function));
    what = fmt::format("({}).{}", QualifiedType(type), selector->selector->name);
  } else if (const Object* function = CalledFunction(call)) {
    const bool pure = IsOneOf(function, {"errors.New", "fmt.Errorf", "fmt.Sprintf", "fmt.Sprint",
                                         "sort.Reverse", "context.WithValue", "context.WithCancel",
                                         "context.WithDeadline", "context.WithTimeout"});
    if (pure) what = function->package + "." + function->name;
  }
  if (!what.empty()) warnings.Add(call->pos, fmt::format("result of {} call not used", what));
}

bool IsErrorType(Type* type) {
  const Selected found = Select(type, false, "", "Error");
  return found && found.kind != Selected::Kind::kField && found.type != nullptr &&
         found.type->params.empty() && found.type->results.size() == 1 &&
         found.type->results[0]->kind == TypeKind::kString;
}

// errors.As(err, target): the target points to an interface or to a type that is an error.
void TargetOfAs(const CallExpr* call, const Object* function, Diagnostics& warnings) {
  if (!IsOneOf(function, {"errors.As"}) || call->arguments.size() < 2) return;
  Type* target = call->arguments[1]->type;
  const bool nil = call->arguments[1]->mode == Mode::kNil;
  if (target == nullptr || (!nil && IsEmptyInterface(target))) return;
  const Type* pointer = Underlying(target);
  if (pointer->kind == TypeKind::kPointer) {
    Type* to = pointer->element;
    if (to->name == "error" && to->package.empty() && IsInterface(to)) {
      warnings.Add(StartPos(call), "second argument to errors.As should not be *error");
      return;
    }
    if (IsInterface(to) || IsErrorType(to)) return;
  }
  warnings.Add(StartPos(call),
               "second argument to errors.As must be a non-nil pointer to either a type that "
               "implements error, or to any interface type");
}

// The calls that give the variables of the program their channels: "c := make(chan os.Signal)".
std::map<const Object*, const CallExpr*> MadeChannels(const Package& package) {
  std::map<const Object*, const CallExpr*> made;
  const auto note = [&](const Ident* name, const Expr* value) {
    const auto* call = As<const CallExpr>(value);
    if (name != nullptr && call != nullptr && call->call == CallKind::kBuiltin) {
      made.try_emplace(name->object, call);
    }
  };
  const auto note_decl = [&](const Decl* decl) {
    const auto* vars = As<const VarDecl>(decl);
    if (vars == nullptr || vars->names.size() != vars->values.size()) return;
    for (size_t i = 0; i < vars->names.size(); ++i) note(vars->names[i], vars->values[i]);
  };
  for (const Decl* decl : package.ast->decls) note_decl(decl);
  Visitor visitor;
  visitor.expr = [](const Expr*) { return true; };
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* declared = As<const DeclStmt>(stmt)) {
      for (const Decl* decl : declared->decls) note_decl(decl);
    }
    const auto* assign = As<const AssignStmt>(stmt);
    if (assign == nullptr || assign->op != Token::kDefine) return true;
    for (size_t i = 0; i < assign->right.size() && i < assign->left.size(); ++i) {
      note(As<const Ident>(assign->left[i]), assign->right[i]);
    }
    return true;
  };
  WalkPackage(package, visitor);
  return made;
}

// c := make(chan os.Signal); signal.Notify(c): the signal does not wait for the receiver.
void UnbufferedSignals(const CallExpr* call, const Object* function,
                       const std::map<const Object*, const CallExpr*>& made,
                       Diagnostics& warnings) {
  if (!IsOneOf(function, {"os/signal.Notify"}) || call->arguments.empty()) return;
  const auto* name = As<const Ident>(call->arguments[0]);
  const auto found = name != nullptr ? made.find(name->object) : made.end();
  if (found == made.end() || found->second->arguments.size() != 1) return;
  warnings.Add(StartPos(call),
               "misuse of unbuffered os.Signal channel as argument to signal.Notify");
}

// string(n): one character, where the digits are meant.
void StringOfInteger(const CallExpr* call, Diagnostics& warnings) {
  if (call->arguments.size() != 1 || call->type == nullptr) return;
  Type* from = call->arguments[0]->type;
  if (from == nullptr || IsTypeParam(from) || IsTypeParam(call->type)) return;
  if (!IsString(call->type) || !IsInteger(from)) return;
  const TypeKind kind = Underlying(from)->kind;
  const bool character =
      kind == TypeKind::kUint8 || kind == TypeKind::kInt32 || kind == TypeKind::kUntypedRune;
  if (character) return;
  const auto named = [](Type* type) {
    const std::string name = QualifiedType(type);
    const std::string under = TypeString(Underlying(type));
    return Underlying(type) == type ? name : fmt::format("{} ({})", TypeString(type), under);
  };
  warnings.Add(StartPos(call),
               fmt::format("conversion from {} to {} yields a string of one rune, not a string of "
                           "digits (did you mean fmt.Sprint(x)?)",
                           named(from), named(call->type)));
}

}  // namespace

void VetCalls(const Package& package, Diagnostics& warnings) {
  const std::map<const Object*, const CallExpr*> made = MadeChannels(package);
  Visitor visitor;
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* alone = As<const ExprStmt>(stmt)) UnusedResult(alone->expr, warnings);
    return true;
  };
  visitor.expr = [&](const Expr* expr) {
    const auto* call = As<const CallExpr>(expr);
    if (call == nullptr) return true;
    if (call->call == CallKind::kConversion) StringOfInteger(call, warnings);
    if (const Object* function = CalledFunction(call)) {
      TargetOfAs(call, function, warnings);
      UnbufferedSignals(call, function, made, warnings);
    }
    return true;
  };
  WalkPackage(package, visitor);
}

}  // namespace chanscope::lang
