#include <set>

#include "core/lang/package_checker.h"

namespace chanscope::lang {
namespace {

bool IsValue(const Object* object) {
  return object->kind == ObjectKind::kConst || object->kind == ObjectKind::kVar;
}

}  // namespace

// A way from `from` to `to` along what declarations mention; `path` holds its inner stations.
bool PackageChecker::PathTo(const Object* from, const Object* to,
                            std::unordered_set<const Object*>& seen,
                            std::vector<const Object*>& path) {
  if (!seen.insert(from).second) return false;
  for (const Object* next : states_[from].info->dependencies) {
    if (next == to) return true;
    path.push_back(next);
    if (PathTo(next, to, seen, path)) return true;
    path.pop_back();
  }
  return false;
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
      std::unordered_set<const Object*> seen;
      std::vector<const Object*> path = {object};
      if (PathTo(object, object, seen, path)) {
        // The cycle is told from where it was met, not from where it begins in the text.
        CycleMessage(path, "initialization loop for");
      }
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
