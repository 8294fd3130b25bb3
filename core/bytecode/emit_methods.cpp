// Methods of types: which ones a type has, and the tables that interfaces call through.
#include <algorithm>
#include <map>
#include <utility>

#include "core/base/check.h"
#include "core/bytecode/function_emitter.h"
#include "core/bytecode/module.h"

namespace chanscope::emit {

namespace {

using lang::Type;
using lang::TypeKind;

const Type* Element(const Type* type) {
  const Type* under = Under(type);
  return type->kind != TypeKind::kNamed && under->kind == TypeKind::kPointer ? under->element
                                                                             : type;
}

// One embedded type on the way down, and how it was reached.
struct Reached {
  const Type* type = nullptr;
  std::vector<int> path;
};

}  // namespace

// Level by level through embedded fields: a name on a higher level hides those below, and one that
// stands twice on a level is nobody's.
std::vector<MethodInfo> Module::MethodsOf(const Type* type) {
  std::map<std::string, MethodInfo> found;
  std::vector<Reached> level{{Element(type), {}}};
  std::unordered_set<const Type*> seen;
  std::unordered_set<std::string> hidden;
  while (!level.empty()) {
    std::vector<Reached> below;
    std::map<std::string, int> counts;
    std::map<std::string, MethodInfo> here;
    for (const Reached& at : level) {
      if (!seen.insert(at.type).second) continue;
      const Type* under = Under(at.type);
      const bool interface = under->kind == TypeKind::kInterface;
      for (const lang::Method& method : interface ? under->methods : at.type->methods) {
        ++counts[method.name];
        here[method.name] = {method.name, at.path, at.type, &method, interface};
      }
      for (size_t i = 0; i < under->fields.size(); ++i) {
        const lang::StructField& field = under->fields[i];
        ++counts[field.name];
        if (!field.embedded) continue;
        Reached next{Element(field.type), at.path};
        next.path.push_back(static_cast<int>(i));
        below.push_back(std::move(next));
      }
    }
    for (auto& [name, count] : counts) {
      const auto method = here.find(name);
      if (count == 1 && method != here.end() && !hidden.contains(name)) {
        found.emplace(name, method->second);
      }
    }
    for (auto& [name, count] : counts) hidden.insert(name);
    level = std::move(below);
  }
  std::vector<MethodInfo> methods;
  for (auto& [name, method] : found) methods.push_back(std::move(method));
  return methods;
}

MethodInfo Module::Resolve(const lang::SelectorExpr* selector) {
  for (MethodInfo& method : MethodsOf(selector->operand->type)) {
    if (method.name == selector->selector->name) return std::move(method);
  }
  CHECK(false);  // the checker found this method
}

void Module::NeedMethods(const Type* type) {
  std::vector<const Type*> work = {type};
  while (!work.empty()) {
    const Type* next = work.back();
    work.pop_back();
    if (!with_methods_.insert(next).second) continue;
    methods_to_fill_.push_back(next);
    const Type* under = Under(next);
    for (size_t i = under->fields.size(); i > 0; --i) work.push_back(under->fields[i - 1].type);
    if (under->key != nullptr) work.push_back(under->key);
    if (under->element != nullptr) work.push_back(under->element);
  }
}

// Whether a value of `type` (not only a pointer to it) has the method.
bool Module::InMethodSet(const Type* type, const MethodInfo& method) {
  if (method.in_interface || !method.method->pointer_receiver) return true;
  const Type* at = type;
  if (at != Element(at)) return true;
  for (const int index : method.path) {
    at = Under(Element(at))->fields[static_cast<size_t>(index)].type;
    if (at != Element(at)) return true;
  }
  return false;
}

void Module::FillMethods() {
  while (!methods_to_fill_.empty()) {
    const Type* type = methods_to_fill_.front();
    methods_to_fill_.pop_front();
    filled_.push_back(type);
    if (Under(type)->kind == TypeKind::kInterface) continue;
    const bool pointer = type != Element(type);
    const bool one_word = WordsOf(type) == 1;
    std::vector<RMethod> table;
    for (const MethodInfo& method : MethodsOf(type)) {
      if (!InMethodSet(type, method)) continue;
      const bool own = method.path.empty() && !method.in_interface &&
                       method.method->pointer_receiver == pointer && one_word;
      const FuncId function =
          own ? FunctionOf(method.method->object)
              : ForwarderOf(Receiver::kInterfaceWord, Element(type), pointer, method);
      table.push_back({NameIndex(method.name), types_.Lower(method.method->type), function});
    }
    SetMethods(types_.Lower(type), std::move(table));
  }
}

void Module::SetMethods(TypeId id, std::vector<RMethod> table) {
  std::sort(table.begin(), table.end(),
            [](const RMethod& a, const RMethod& b) { return a.name < b.name; });
  program.types[id.value].methods = std::move(table);
}

// Interface types list the names they ask for.
void Module::FillInterfaces() {
  // By index: lowering a method's type adds to the list.
  for (size_t i = 0; i < types_.lowered().size(); ++i) {
    const auto [id, type] = types_.lowered()[i];
    const Type* under = Under(type);
    if (under->kind != TypeKind::kInterface) continue;
    std::vector<RMethod> table;
    for (const lang::Method& method : under->methods) {
      table.push_back({NameIndex(method.name), types_.Lower(method.type), FuncId()});
    }
    SetMethods(id, std::move(table));
  }
}

}  // namespace chanscope::emit
