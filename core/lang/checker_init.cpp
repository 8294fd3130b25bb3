#include <set>

#include "core/lang/package_checker.h"

namespace chanscope::lang {
namespace {

bool IsValue(const Object* object) {
  return object->kind == ObjectKind::kConst || object->kind == ObjectKind::kVar;
}

}  // namespace

// A way from `object` back to it along what declarations mention, itself first; empty: none.
std::vector<const Object*> PackageChecker::CycleThrough(const Object* object) {
  std::unordered_set<const Object*> seen = {object};
  std::vector<const Object*> path = {object};
  std::vector<size_t> next = {0};  // of the dependencies of each in the path
  while (!path.empty()) {
    const std::vector<Object*>& dependencies = states_[path.back()].info->dependencies;
    if (next.back() == dependencies.size()) {
      path.pop_back();
      next.pop_back();
      continue;
    }
    const Object* dependency = dependencies[next.back()++];
    if (dependency == object) return path;
    if (!seen.insert(dependency).second) continue;
    path.push_back(dependency);
    next.push_back(0);
  }
  return path;
}

// Repeatedly initialises the first variable, in source order, that waits for no other one.
// Functions stand for the variables that they mention, directly or through other functions.
void PackageChecker::InitOrder() {
  std::unordered_map<const Object*, size_t> order;
  std::vector<Object*> values;
  for (Object* object : objects_) {
    if (!IsValue(object)) continue;
    order[object] = values.size();
    values.push_back(object);
  }
  std::vector<size_t> waits(values.size(), 0);
  std::vector<std::vector<size_t>> waited_for_by(values.size());
  for (size_t i = 0; i < values.size(); ++i) {
    std::unordered_set<const Object*> seen;
    std::vector<const Object*> work = {values[i]};
    while (!work.empty()) {
      const Object* at = work.back();
      work.pop_back();
      for (const Object* next : states_[at].info->dependencies) {
        if (!seen.insert(next).second) continue;
        if (IsValue(next)) {
          ++waits[i];
          waited_for_by[order[next]].push_back(i);
        } else if (next->kind == ObjectKind::kFunc || next->kind == ObjectKind::kMethod) {
          CheckBody(next);
          work.push_back(next);
        }
      }
    }
  }
  std::set<std::pair<size_t, size_t>> queue;
  for (size_t i = 0; i < values.size(); ++i) queue.emplace(waits[i], i);
  std::unordered_set<const DeclInfo*> done;
  while (!queue.empty()) {
    const auto [count, index] = *queue.begin();
    queue.erase(queue.begin());
    const Object* object = values[index];
    if (count > 0) {
      // The cycle is told from where it was met, not from where it begins in the text.
      const std::vector<const Object*> cycle = CycleThrough(object);
      if (!cycle.empty()) CycleMessage(cycle, "initialization loop for");
    }
    for (const size_t waiting : waited_for_by[index]) {
      if (queue.erase({waits[waiting], waiting}) > 0) queue.emplace(--waits[waiting], waiting);
    }
    DeclInfo* info = states_[object].info;
    if (object->kind != ObjectKind::kVar || !done.insert(info).second) continue;
    const auto* decl = static_cast<const VarDecl*>(info->decl);
    if (info->index < decl->values.size()) package_.init_order.push_back({decl, info->index});
  }
}

}  // namespace chanscope::lang
