// Shapes as instances for the shader, in framebuffer pixels.
//
// Owns: the memory layout that shaders/scene.vert reads, and how shapes other than text become
// instances (curves and dashes become short segments). Must not: call GL.
#pragma once

#include <cstdint>
#include <vector>

#include "app/scene/draw_list.h"

namespace chanscope {

enum class InstanceKind : uint32_t { kRect, kArc, kSegment, kTriangle, kGlyph };

// What a and b hold:
//   kRect      center, half size · radius, stroke width (inside)
//   kArc       center, inner, outer · half the span, stroke width (on the edge), cos and sin of its
//              middle
//   kSegment   from, to · half its width
//   kTriangle  first, second · third
//   kGlyph     texel of the quad's corner
struct Instance {
  float quad[4] = {};
  float a[4] = {};
  float b[4] = {};
  uint8_t fill[4] = {};
  uint8_t stroke[4] = {};
  uint32_t kind = 0;
};
static_assert(sizeof(Instance) == 60);

// From a picture's coordinates to framebuffer pixels.
struct PixelTransform {
  Vec2 origin;
  float scale = 1;
  Vec2 operator()(Vec2 p) const { return {origin.x + p.x * scale, origin.y + p.y * scale}; }
};

// Appends what `shape` (of any kind but kText) is made of.
void AppendShape(const Shape& shape, const PixelTransform& transform,
                 std::vector<Instance>& instances);

}  // namespace chanscope
