#include "core/lang/mono_graph.h"

#include <algorithm>

namespace chanscope::lang {

size_t MonoGraph::VertexOf(const Type* param) {
  const auto [known, is_new] = indexes_.try_emplace(param, vertices_.size());
  if (is_new) {
    vertices_.emplace_back();
    vertices_.back().object = param->object;
  }
  return known->second;
}

void MonoGraph::Assign(Pos pos, const std::string& package, const Type* param,
                       const Type* argument) {
  if (param->package == package) Flow(pos, param, argument, argument);
}

void MonoGraph::Flow(Pos pos, const Type* param, const Type* argument, const Type* part) {
  if (part == nullptr || !part->parameterized) return;
  const auto each = [&](const Type* inner) { Flow(pos, param, argument, inner); };
  if (IsTypeParam(part)) {
    const size_t to = VertexOf(param);
    edges_.push_back({to, VertexOf(part), part == argument ? 0 : 1, pos, argument});
    return;
  }
  if (part->kind == TypeKind::kNamed) {
    const bool instance = part->generic_origin != nullptr;
    for (const Type* inner : instance ? part->type_arguments : part->type_params) each(inner);
    return;
  }
  each(part->element);
  each(part->key);
  for (const Type* inner : part->params) each(inner);
  for (const Type* inner : part->results) each(inner);
  for (const StructField& field : part->fields) each(field.type);
  for (const Method& method : part->methods) each(method.type);
}

std::vector<MonoGraph::Step> MonoGraph::FindLoop() {
  for (bool again = true; again;) {
    again = false;
    for (size_t i = 0; i < edges_.size(); ++i) {
      const Edge& edge = edges_[i];
      const Vertex& from = vertices_[edge.from];
      Vertex& to = vertices_[edge.to];
      const int weight = from.weight + edge.weight;
      if (weight <= to.weight) continue;
      to.before = i;
      to.length = from.length + 1;
      if (to.length == vertices_.size()) return LoopAt(edge.to);
      to.weight = weight;
      again = true;
    }
  }
  return {};
}

std::vector<MonoGraph::Step> MonoGraph::LoopAt(size_t vertex) const {
  std::vector<size_t> way;
  while (std::find(way.begin(), way.end(), vertex) == way.end()) {
    way.push_back(vertex);
    vertex = edges_[vertices_[vertex].before].from;
  }
  way.erase(way.begin(), std::find(way.begin(), way.end(), vertex));
  std::vector<Step> steps;
  for (const size_t at : way) {
    const Edge& edge = edges_[vertices_[at].before];
    steps.push_back({edge.pos, vertices_[edge.to].object, edge.type});
  }
  return steps;
}

}  // namespace chanscope::lang
