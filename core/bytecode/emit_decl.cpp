// Declarations of packages: their functions, their initialisation, the program's entry.
#include <fmt/format.h>

#include "core/bytecode/function_emitter.h"
#include "core/bytecode/module.h"

namespace chanscope::emit {

namespace {

using lang::As;

const lang::Ident* ReceiverName(const lang::Expr* type) {
  type = Unparen(type);
  if (const auto* star = As<const lang::StarExpr>(type)) type = Unparen(star->operand);
  if (const auto* index = As<const lang::IndexExpr>(type)) type = index->operand;
  return As<const lang::Ident>(type);
}

bool IsGenericReceiver(const lang::Expr* type) {
  type = Unparen(type);
  if (const auto* star = As<const lang::StarExpr>(type)) type = Unparen(star->operand);
  return type->kind == lang::ExprKind::kIndex;
}

// As Go names it: "main.f", "sync.(*WaitGroup).Done", "main.T.String", "main.Map[...]".
std::string FunctionName(const lang::Package& package, const lang::FuncDecl* decl) {
  const char* arguments = decl->is_instance ? "[...]" : "";
  if (decl->receiver == nullptr) return package.path + "." + decl->name->name + arguments;
  const lang::Expr* type = Unparen(decl->receiver->type_expr);
  const lang::Ident* name = ReceiverName(type);
  const std::string text = (name != nullptr ? name->name : "") + std::string(arguments);
  const bool pointer = type->kind == lang::ExprKind::kStar;
  const std::string receiver = pointer ? "(*" + text + ")" : text;
  return fmt::format("{}.{}.{}", package.path, receiver, decl->name->name);
}

}  // namespace

FuncId Module::DeclareFunction(const lang::Package& package, const lang::FuncDecl* decl) {
  Signature signature;
  signature.name = FunctionName(package, decl);
  signature.pos = decl->name->pos;
  signature.library = &package != &checked_.packages.back();
  signature.native = decl->body == nullptr;
  return Declare(signature, [decl](FunctionEmitter& emitter) { emitter.EmitFunction(decl); });
}

// Functions of main are emitted in their order; those of imported packages when they are needed.
void Module::DeclareFunctions() {
  for (size_t i = 0; i < checked_.packages.size(); ++i) {
    const lang::Package& package = checked_.packages[i];
    std::vector<const lang::FuncDecl*> init_functions;
    for (const lang::Decl* decl : package.ast->decls) {
      const auto* func = As<const lang::FuncDecl>(decl);
      if (func == nullptr) continue;
      if (!func->signature->type_params.empty() ||
          (func->receiver != nullptr && IsGenericReceiver(func->receiver->type_expr))) {
        continue;  // only their instances are emitted
      }
      if (func->receiver == nullptr && func->name->name == "init") {
        init_functions.push_back(func);
      } else if (func->name->name != "_" && func->name->object != nullptr) {
        functions_[func->name->object] = {&package, func, FuncId()};
      }
    }
    for (const lang::FuncDecl* instance : package.instances) {
      functions_[instance->name->object] = {&package, instance, FuncId()};
    }
    DeclareInit(i, init_functions);
  }
  for (const lang::Object* member : checked_.packages.back().members) {
    if (member->name == checked_.entry && functions_.contains(member))
      program.main = FunctionOf(member);
  }
  for (const lang::Decl* decl : checked_.packages.back().ast->decls) {
    const auto* func = As<const lang::FuncDecl>(decl);
    if (func != nullptr && functions_.contains(func->name->object)) FunctionOf(func->name->object);
  }
}

// What a package does before main: its variables (of imported packages: those that are needed, see
// DeclareLibraryStep), then its init functions.
void Module::DeclareInit(size_t package_index,
                         const std::vector<const lang::FuncDecl*>& init_functions) {
  const lang::Package& package = checked_.packages[package_index];
  Signature signature;
  signature.library = !IsMain(package);
  if (!signature.library && !package.init_order.empty()) {
    signature.name = package.path + ".init";
    signature.pos = package.init_order.front().decl->pos;
    inits_[{package_index, 0}] = Declare(signature, [&package](FunctionEmitter& emitter) {
      emitter.EmitPackageInit(package, package.init_order);
    });
  }
  const size_t steps = package.init_order.size();
  for (size_t i = 0; i < init_functions.size(); ++i) {
    const lang::FuncDecl* decl = init_functions[i];
    signature.name = fmt::format("{}.init.{}", package.path, i);
    signature.pos = decl->name->pos;
    inits_[{package_index, steps + 1 + i}] =
        Declare(signature, [decl](FunctionEmitter& emitter) { emitter.EmitFunction(decl); });
  }
}

void Module::DeclareLibraryStep(size_t package_index, size_t step) {
  if (inits_.contains({package_index, step})) return;
  const lang::Package& package = checked_.packages[package_index];
  Signature signature;
  signature.library = true;
  signature.name = package.path + ".init";
  signature.pos = package.init_order[step].decl->pos;
  inits_[{package_index, step}] = Declare(signature, [&package, step](FunctionEmitter& emitter) {
    emitter.EmitPackageInit(package, {&package.init_order[step], 1});
  });
}

// When all else is there: it calls what was found to be needed.
void Module::DeclareEntry() {
  Signature signature;
  signature.name = "runtime.main";
  signature.library = signature.wrapper = true;
  std::vector<FuncId> inits;
  for (const auto& [order, init] : inits_) inits.push_back(init);
  program.entry = Declare(signature, [this, inits](FunctionEmitter& emitter) {
    emitter.EmitEntry(inits, program.main);
  });
}

// type errorString string, with the methods Error and RuntimeError, and its like. The types of the
// methods are left open: the program need not have them.
void Module::DeclareRuntimeErrors() {
  const TypeId string = types_.Lower(checked_.types.Basic(lang::TypeKind::kString));
  program.runtime_error = TypeId(static_cast<uint32_t>(program.types.size()));
  for (const char* type_name : kRuntimeErrorTypes) {
    RType type = program.types[string.value];
    type.name = type_name;
    type.named = true;
    Signature signature;
    signature.library = signature.wrapper = true;
    for (const char* name : {"Error", "RuntimeError"}) {
      signature.name = fmt::format("{}.{}", type_name, name);
      const bool gives_text = std::string_view(name) == "Error";
      const FuncId function = Declare(signature, [gives_text](FunctionEmitter& emitter) {
        emitter.EmitErrorMethod(gives_text);
      });
      type.methods.push_back({NameIndex(name), TypeId(), function});
    }
    program.types.push_back(std::move(type));
  }
}

}  // namespace chanscope::emit
