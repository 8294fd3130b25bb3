#include <algorithm>

#include <fmt/format.h>

#include "core/base/near_name.h"
#include "core/lang/package_checker.h"

namespace chanscope::lang {

void PackageChecker::Error(Pos pos, std::string message) {
  // What is said about something invalid follows from a message given before.
  if (has_errors_ && (message.find("invalid operand") != std::string::npos ||
                      message.find("invalid type") != std::string::npos)) {
    return;
  }
  if (env_.error_pos) pos = env_.error_pos;
  has_errors_ = true;
  if (last_error_.pos.line == pos.line && last_error_.message == message) return;
  last_error_ = {pos, message};
  diagnostics_.Add(pos, std::move(message));
}

std::string PackageChecker::Place(Pos pos) const {
  return PlaceText(package_.files, pos);
}

std::string PackageChecker::OtherDeclaration(const Object* object) const {
  if (!object->pos) return "";
  return fmt::format("\n\t{}: other declaration of {}", Place(object->pos), object->name);
}

namespace {

std::string Suggestion(const std::string& wrong, const std::vector<std::string>& names) {
  const std::string near = NearestName(wrong, names);
  return near.empty() ? "" : fmt::format("\n\tdid you mean {}?", near);
}

}  // namespace

// A second line for a message about a name that is not there; empty when no name is near.
// `exported`: only such names, of this scope alone.
std::string PackageChecker::NearName(const std::string& wrong, const Scope* scope,
                                     bool exported) const {
  constexpr size_t kMostCompared = 1'000'000;  // in all: a text of mistakes gets an answer, too
  std::vector<std::string> names;
  for (; scope != nullptr; scope = exported ? nullptr : scope->parent()) {
    names_compared_ += scope->objects().size();
    if (names_compared_ > kMostCompared) return "";
    for (const Object* object : scope->objects()) {
      if (!exported || IsExported(object->name)) names.push_back(object->name);
    }
  }
  return Suggestion(wrong, names);
}

// The same for a field or method of a type.
std::string PackageChecker::NearMember(const std::string& wrong, const Type* type) const {
  std::vector<std::string> names;
  const auto add = [&](const std::string& name) {
    if (IsExported(name) || type->package == path_) names.push_back(name);
  };
  if (type->kind == TypeKind::kPointer) type = type->element;
  if (type->kind == TypeKind::kNamed) {
    for (const Method& method : DeclaredMethods(type)) add(method.name);
  }
  const Type* under = Underlying(type);
  for (const StructField& field : under->fields) add(field.name);
  if (under->kind == TypeKind::kInterface) {
    for (const Method& method : under->methods) add(method.name);
  }
  return Suggestion(wrong, names);
}

void PackageChecker::InstantiationLoop() {
  const std::vector<MonoGraph::Step> loop = mono_.FindLoop();
  if (loop.empty()) return;
  std::string message = "instantiation cycle:";
  for (const MonoGraph::Step& step : loop) {
    message += fmt::format("\n\t{}: {} instantiated as {}", Place(step.pos), step.param->name,
                           TypeString(step.type));
  }
  Error(loop.front().param->pos, std::move(message));
}

// The checker goes no deeper, so that its own stack is enough for any text.
void PackageChecker::NestedTooDeep(const Object* object) {
  Error(object->pos, fmt::format("{} is nested deeper than {} levels in what needs it",
                                 object->name, kMaxNesting));
}

// Tells the cycle from the object in it that stands first in the text.
void PackageChecker::CycleError(std::vector<const Object*> cycle, std::string_view what) {
  const auto first = std::min_element(
      cycle.begin(), cycle.end(), [](const Object* a, const Object* b) { return a->pos < b->pos; });
  std::rotate(cycle.begin(), first, cycle.end());
  CycleMessage(cycle, what);
}

void PackageChecker::CycleMessage(const std::vector<const Object*>& cycle, std::string_view what) {
  std::string message = fmt::format("{} {}", what, cycle.front()->name);
  for (const Object* object : cycle) {
    message += fmt::format("\n\t{}: {} refers to", Place(object->pos), object->name);
  }
  message += fmt::format("\n\t{}: {}", Place(cycle.front()->pos), cycle.front()->name);
  Error(cycle.front()->pos, std::move(message));
}

}  // namespace chanscope::lang
