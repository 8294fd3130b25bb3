#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

PackageChecker::PackageChecker(Package& package, BodyTexts later, TypeStore& types,
                               Instances& instances, Reached& reached, Scope& universe,
                               const ImportScopes& imports, Diagnostics& diagnostics, int go)
    : package_(package),
      types_(types),
      instances_(instances),
      reached_(reached),
      later_(std::move(later)),
      imports_(imports),
      diagnostics_(diagnostics),
      go_(go),
      path_(package.path == "main" ? "" : package.path),
      package_scope_(std::make_unique<Scope>(&universe)) {
  for (size_t i = 0; i < package.files.size(); ++i) file_scopes_.emplace_back(package_scope_.get());
  env_.scope = &file_scopes_.front();
  parsed_well_ = diagnostics.empty();
}

Scope* PackageChecker::FileScope(Pos pos) {
  const SourceFile& file = FileOf(package_.files, pos);
  return &file_scopes_[static_cast<size_t>(&file - package_.files.data())];
}

void PackageChecker::Run() {
  const bool whole = later_.empty();
  const Ident* name = package_.ast->package_name;
  if (name->name == "_") Error(name->pos, "invalid package name _");
  CollectObjects();
  CollectMethods();
  ResolveAll();
  ProcessDelayed(0);
  InstantiationLoop();
  InitOrder();
  if (whole) UnusedImports();
  const bool main = path_.empty() && package_.name == "main";
  if (main && parsed_well_ && !has_errors_) WhatLinkingNeeds();
  for (Object* object : objects_) {
    if (package_scope_->LookupHere(object->name) == object) package_.members.push_back(object);
  }
}

void PackageChecker::CheckBody(const Object* function) {
  const auto found = put_off_.find(function);
  if (found == put_off_.end()) return;
  const std::function<void()> check = std::move(found->second);
  put_off_.erase(found);
  FuncDecl* decl = function->func;
  ParseBody(*decl, later_.at(decl), *package_.ast, diagnostics_);
  decl->unchecked = false;
  check();
  ProcessDelayed(0);
}

// What the compiler complains about only in a program that is right otherwise.
void PackageChecker::WhatLinkingNeeds() {
  for (const Decl* decl : package_.ast->decls) {
    const auto* func = As<FuncDecl>(decl);
    if (func != nullptr && func->body == nullptr) Error(func->pos, "missing function body");
  }
  if (!has_errors_ && package_scope_->LookupHere("main") == nullptr) {
    Error(package_.ast->package_name->pos, "function main is undeclared in the main package");
  }
}

PackageChecker::DeclInfo* PackageChecker::NewDeclInfo(Decl* decl, size_t index, bool together) {
  decl_infos_.emplace_back();
  decl_infos_.back().decl = decl;
  decl_infos_.back().index = index;
  decl_infos_.back().together = together;
  return &decl_infos_.back();
}

void PackageChecker::DeclarePackageObject(Object* object, DeclInfo* info) {
  object->package = path_;
  if (object->name == "init" || (object->name == "main" && path_.empty())) {
    Error(object->pos, fmt::format("cannot declare {} - must be func", object->name));
    return;
  }
  Declare(package_scope_.get(), object);
  states_[object].info = info;
  objects_.push_back(object);
}

void PackageChecker::CollectObjects() {
  for (Decl* decl : package_.ast->decls) {
    switch (decl->kind) {
      case DeclKind::kImport: CollectImport(static_cast<ImportDecl*>(decl)); break;
      case DeclKind::kConst: {
        auto* consts = static_cast<ConstDecl*>(decl);
        CollectNames(decl, consts->names, ObjectKind::kConst, consts->values);
        Arity(consts->names, consts->values, decl->pos, true, consts->inherited);
        break;
      }
      case DeclKind::kVar: {
        auto* vars = static_cast<VarDecl*>(decl);
        CollectNames(decl, vars->names, ObjectKind::kVar, vars->values);
        if (vars->type_expr == nullptr || !vars->values.empty()) {
          Arity(vars->names, vars->values, decl->pos, false, false);
        }
        break;
      }
      case DeclKind::kType: {
        auto* type = static_cast<TypeDecl*>(decl);
        CollectNames(decl, {type->name}, ObjectKind::kType, {});
        break;
      }
      case DeclKind::kFunc: CollectFunc(static_cast<FuncDecl*>(decl)); break;
    }
  }
  for (const auto& [object, name] : imported_) {
    const Object* other = package_scope_->LookupHere(object->name);
    if (other == nullptr || FileScope(object->pos)->LookupHere(object->name) != object) continue;
    Error(other->pos,
          fmt::format("{} already declared through import of package {} (\"{}\"){}", other->name,
                      PackageName(object->package), object->package, OtherDeclaration(object)));
  }
}

void PackageChecker::CollectImport(ImportDecl* decl) {
  const auto scope = imports_.find(decl->path);
  if (scope == imports_.end()) return;  // reported when the packages were looked for
  std::string name = PackageName(decl->path);
  if (decl->name != nullptr) name = decl->name->name;
  if (name == "init") {
    Error(decl->pos, "cannot import package as init - init must be a func");
    return;
  }
  const Pos pos = decl->name != nullptr ? decl->name->pos : decl->pos;
  Object* object = types_.NewObject(ObjectKind::kPackage, name, pos);
  object->package = decl->path;
  object->type = Invalid();
  if (decl->name != nullptr) decl->name->object = object;
  imported_.emplace_back(object, decl->name);
  if (name == ".") {
    dot_imports_.emplace(decl->path, object);
    for (Object* member : scope->second->objects()) {
      if (IsExported(member->name)) Declare(FileScope(pos), member);
    }
    return;
  }
  Declare(FileScope(pos), object);
}

void PackageChecker::CollectNames(Decl* decl, const std::vector<Ident*>& names, ObjectKind kind,
                                  const std::vector<Expr*>& values) {
  DeclInfo* shared = kind == ObjectKind::kVar && values.size() == 1 && names.size() > 1
                         ? NewDeclInfo(decl, 0, true)
                         : nullptr;
  for (size_t i = 0; i < names.size(); ++i) {
    Object* object = types_.NewObject(kind, names[i]->name, names[i]->pos);
    names[i]->object = object;
    DeclarePackageObject(object, shared != nullptr ? shared : NewDeclInfo(decl, i, false));
  }
}

void PackageChecker::CollectFunc(FuncDecl* decl) {
  const bool method = decl->receiver != nullptr;
  Object* object = types_.NewObject(method ? ObjectKind::kMethod : ObjectKind::kFunc,
                                    decl->name->name, decl->name->pos);
  object->package = path_;
  object->func = decl->body != nullptr ? decl : nullptr;
  decl->name->object = object;
  object->signature = decl->signature;
  states_[object].info = NewDeclInfo(decl, 0, false);
  objects_.push_back(object);
  if (method) {
    methods_.emplace_back(decl, object);
    return;
  }
  const bool is_init = object->name == "init";
  const bool is_main = object->name == "main" && path_.empty();
  const FuncType* signature = decl->signature;
  if ((is_init || is_main) && (!signature->params.empty() || !signature->results.empty())) {
    Error(decl->name->pos,
          fmt::format("func {} must have no arguments and no return values", object->name));
  }
  if (is_init && decl->body == nullptr) Error(decl->name->pos, "missing function body");
  if (!is_init) Declare(package_scope_.get(), object);
}

// The defined type whose method this is, followed through aliases; null when it is none of ours.
Object* PackageChecker::MethodBase(FuncDecl* decl, bool& pointer) {
  Expr* expr = Unparen(decl->receiver->type_expr);
  pointer = false;
  for (size_t steps = 0; steps < objects_.size() + 1; ++steps) {
    if (auto* star = As<StarExpr>(expr)) {
      if (pointer) return nullptr;
      pointer = true;
      expr = Unparen(star->operand);
    }
    if (auto* index = As<IndexExpr>(expr)) expr = index->operand;
    const auto* ident = As<Ident>(expr);
    Object* object = ident != nullptr ? package_scope_->LookupHere(ident->name) : nullptr;
    if (object == nullptr || object->kind != ObjectKind::kType) return nullptr;
    const auto* type = static_cast<TypeDecl*>(states_[object].info->decl);
    if (!type->alias) return object;
    expr = Unparen(type->type_expr);
  }
  return nullptr;
}

void PackageChecker::CollectMethods() {
  std::map<std::pair<const Type*, std::string>, const Object*> declared;
  for (const auto& [decl, object] : methods_) {
    bool pointer = false;
    Object* base = MethodBase(decl, pointer);
    if (base == nullptr || object->name == "_") continue;
    Resolve(base);
    Type* type = base->type;
    if (type->kind != TypeKind::kNamed) continue;
    const auto [same, is_new] = declared.try_emplace({type, object->name}, object);
    if (!is_new) {
      Error(object->pos, fmt::format("{}.{} redeclared in this block{}", base->name, object->name,
                                     OtherDeclaration(same->second)));
      continue;
    }
    method_places_[object] = type->methods.size();
    Method method;
    method.name = object->name;
    method.object = object;
    method.pointer_receiver = pointer;
    type->methods.push_back(std::move(method));
  }
}

void PackageChecker::CheckFieldsAgainstMethods(Object* type) {
  Type* u = Underlying(type->type);
  if (u->kind != TypeKind::kStruct) return;
  std::unordered_map<std::string_view, const Object*> methods;
  for (const Method& method : type->type->methods) methods.emplace(method.name, method.object);
  for (const StructField& field : u->fields) {
    const auto method = methods.find(field.name);
    if (method == methods.end() || field.name == "_") continue;
    Error(method->second->pos, fmt::format("field and method with the same name {}{}", field.name,
                                           OtherDeclaration(field.object)));
  }
}

void PackageChecker::ResolveAll() {
  // Types first: whatever else is resolved finds them complete. Indices, for resolving adds objects
  // to no list here.
  const auto resolve = [&](auto&& wanted) {
    for (Object* object : objects_) {
      if (wanted(object)) Resolve(object);
    }
  };
  resolve([](const Object* object) { return object->kind == ObjectKind::kType; });
  CompletePending();
  ValidTypes();
  resolve([](const Object* object) {
    return object->kind == ObjectKind::kFunc || object->kind == ObjectKind::kMethod;
  });
  for (Object* object : objects_) {
    if (object->kind == ObjectKind::kType && object->type->kind == TypeKind::kNamed &&
        object->type->object == object) {
      CheckFieldsAgainstMethods(object);
    }
  }
  resolve([](const Object*) { return true; });
}

void PackageChecker::UnusedImports() {
  for (const auto& [object, name] : imported_) {
    if (object->used || object->name == "_") continue;
    std::string message = fmt::format("imported and not used: \"{}\"", object->package);
    const std::string last = object->package.substr(object->package.rfind('/') + 1);
    if (object->name != last && object->name != ".") message += " as " + object->name;
    Error(object->pos, std::move(message));
  }
}

}  // namespace chanscope::lang
