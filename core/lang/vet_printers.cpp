#include "core/lang/vet_printers.h"

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"

namespace chanscope::lang {
namespace {

bool Formats(Family family) {
  return family == Family::kPrintf || family == Family::kErrorf;
}

Family FamilyOf(const std::string& name) {
  if (name.back() == 'f') return Family::kPrintf;
  return name.ends_with("ln") ? Family::kPrintln : Family::kPrint;
}

bool StartsWithOne(const std::string& name, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (name.starts_with(word)) return true;
  }
  return false;
}

// A function or method of the standard library, by its package.
std::optional<Printer> OfLibrary(const std::string& package, const std::string& name, bool method) {
  Printer printer;
  printer.family = FamilyOf(name);
  if (package == "fmt" && !method) {
    if (name.find("rint") == std::string::npos && name != "Errorf") return std::nullopt;
    if (name == "Errorf") printer.family = Family::kErrorf;
    printer.first = name[0] == 'F' ? 1 : 0;
    return printer;
  }
  if (package == "log" && StartsWithOne(name, {"Print", "Fatal", "Panic"})) return printer;
  const bool in_test = package == "testing" && method && name != "SkipNow" && name != "Skipped";
  if (in_test && StartsWithOne(name, {"Error", "Fatal", "Log", "Skip"})) return printer;
  return std::nullopt;
}

bool NamesObject(const Expr* expr, const Object* object) {
  const auto* name = As<const Ident>(expr);
  return name != nullptr && object != nullptr && name->object == object;
}

std::string FullName(const Object& function) {
  const std::string package = function.package.empty() ? "main" : function.package;
  if (function.kind != ObjectKind::kMethod) return package + "." + function.name;
  return fmt::format("({}).{}", QualifiedType(function.receiver), function.name);
}

// The interface that a method is called through, if it is testing.TB.
bool ThroughTestingInterface(const CallExpr* call) {
  const auto* selector = As<const SelectorExpr>(Unparen(call->function));
  if (selector == nullptr || selector->selection != SelectionKind::kInterfaceMethod) return false;
  const Type* type = selector->operand->type;
  return type != nullptr && type->package == "testing" && type->name == "TB";
}

}  // namespace

Printers::Printers(const Package& package, Diagnostics& warnings) : warnings_(warnings) {
  std::vector<Candidate*> in_order;
  for (const Decl* decl : package.ast->decls) {
    const auto* function = As<const FuncDecl>(decl);
    if (function == nullptr || function->body == nullptr) continue;
    const Object* object = function->name->object;
    if (object == nullptr || object->type == nullptr || !object->type->variadic) continue;
    Type* last = object->type->params.back()->element;
    if (last->kind != TypeKind::kInterface || !IsEmptyInterface(last)) continue;
    std::vector<const Object*> params;
    for (const Field& field : function->signature->params) {
      for (const Ident* name : field.names) params.push_back(name->object);
    }
    if (params.size() != object->type->params.size()) continue;
    Candidate candidate;
    candidate.decl = function;
    candidate.values = params.back();
    const size_t count = params.size();
    const bool text = count > 1 && object->type->params[count - 2]->kind == TypeKind::kString;
    if (text) candidate.format = params[count - 2];
    in_order.push_back(&candidates_.emplace(object, std::move(candidate)).first->second);
  }
  for (Candidate* candidate : in_order) Search(*candidate);
}

std::optional<Printer> Printers::Of(const CallExpr* call) const {
  if (ThroughTestingInterface(call)) {
    const std::string& name = As<const SelectorExpr>(Unparen(call->function))->selector->name;
    std::optional<Printer> printer = OfLibrary("testing", name, true);
    if (printer.has_value()) printer->name = "(testing.TB)." + name;
    return printer;
  }
  const Object* function = CalledFunction(call);
  if (function == nullptr) return std::nullopt;
  if (!function->package.empty()) {
    std::optional<Printer> printer =
        OfLibrary(function->package, function->name, function->kind == ObjectKind::kMethod);
    if (printer.has_value()) printer->name = FullName(*function);
    return printer;
  }
  const auto found = candidates_.find(function);
  if (found == candidates_.end() || !found->second.family.has_value()) return std::nullopt;
  Printer printer;
  printer.family = *found->second.family;
  if (!Formats(printer.family)) printer.family = FamilyOf(function->name);
  if (Formats(printer.family) && !Formats(*found->second.family)) printer.family = Family::kPrint;
  printer.first = function->type->params.size() - (Formats(printer.family) ? 2 : 1);
  printer.name = FullName(*function);
  return printer;
}

// Looks for calls that pass the values on.
void Printers::Search(Candidate& candidate) {
  const auto touches = [&](const Expr* expr) {
    return NamesObject(expr, candidate.format) || NamesObject(expr, candidate.values);
  };
  Visitor visitor;
  visitor.stmt = [&](const Stmt* stmt) {
    if (const auto* assign = As<const AssignStmt>(stmt)) {
      for (const Expr* left : assign->left) candidate.changed = candidate.changed || touches(left);
    }
    return !candidate.changed;
  };
  visitor.expr = [&](const Expr* expr) {
    const auto* address = As<const UnaryExpr>(expr);
    if (address != nullptr && address->op == Token::kAnd && touches(address->operand)) {
      candidate.changed = true;
    }
    if (candidate.changed) return false;
    const auto* call = As<const CallExpr>(expr);
    if (call == nullptr || call->arguments.empty()) return true;
    if (!NamesObject(call->arguments.back(), candidate.values)) return true;
    if (const std::optional<Printer> printer = Of(call)) {
      Forwards(candidate, call, printer->family);
      return true;
    }
    const auto other = candidates_.find(CalledFunction(call));
    if (other != candidates_.end()) other->second.callers.push_back({&candidate, call});
    return true;
  };
  Walk(candidate.decl->body, visitor);
}

void Printers::Forwards(Candidate& candidate, const CallExpr* call, Family family) {
  const std::vector<Expr*>& arguments = call->arguments;
  const bool passes_format =
      arguments.size() > 1 && NamesObject(arguments[arguments.size() - 2], candidate.format);
  if (Formats(family) && !passes_format) return;
  if (!call->spread) {
    const Type* type = call->function->type;
    if (type == nullptr || arguments.size() > type->params.size()) return;
    warnings_.Add(StartPos(call), fmt::format("missing ... in args forwarded to {}-like function",
                                              Formats(family) ? "printf" : "print"));
    return;
  }
  if (candidate.family.has_value()) return;
  candidate.family = family;
  for (const Caller& caller : candidate.callers) Forwards(*caller.wrapper, caller.call, family);
}

}  // namespace chanscope::lang
