// Whether instances of generic functions and types would go on for ever.
//
// Owns: which type parameters are instantiated with types that hold others. Must not: report; the
// checker words the loop.
//
// A loop through an edge that builds a larger type, as T instantiated as []T, never ends.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/lang/types.h"

namespace chanscope::lang {

class MonoGraph {
 public:
  struct Step {
    Pos pos;
    const Object* param = nullptr;
    const Type* type = nullptr;
  };

  // The parameter of a generic in `package` gets this argument there.
  void Assign(Pos pos, const std::string& package, const Type* param, const Type* argument);
  // The steps of an endless loop, the latest first; none when all instances are finite.
  std::vector<Step> FindLoop();

 private:
  struct Vertex {
    int weight = 0;
    size_t before = 0;  // the edge on the heaviest way here
    size_t length = 0;  // of that way
    const Object* object = nullptr;
  };
  struct Edge {
    size_t to = 0;
    size_t from = 0;
    int weight = 0;
    Pos pos;
    const Type* type = nullptr;
  };

  size_t VertexOf(const Type* param);
  void Flow(Pos pos, const Type* param, const Type* argument, const Type* part);
  std::vector<Step> LoopAt(size_t vertex) const;

  std::vector<Vertex> vertices_;
  std::vector<Edge> edges_;
  std::unordered_map<const Type*, size_t> indexes_;
};

}  // namespace chanscope::lang
