// The way from one moment's picture to the next.
//
// Owns: easing, and how elements move, appear and go. Must not: know what the elements mean.
#pragma once

#include "app/scene/element.h"

namespace chanscope {

// Slow at both ends: 0 at 0, 1 at 1.
float EaseInOut(float t);

// How far the part of a motion from `begin` to `end` is, 0 to 1, when the whole is at `t`.
float Window(float t, float begin, float end);

// The point of a cubic Bézier at t.
Vec2 PointOnCurve(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, float t);

// The elements of `to` on their way from where they stood in `from`. Those with the same key and
// the same kinds of shapes are moved; the others fade. t is linear, in (0, 1).
Picture Mix(const Picture& from, const Picture& to, float t);

// All shapes in the order of painting, scaled by `scale`. Boxes of cards that do not move fall on
// whole pixels.
DrawList Flatten(const Picture& picture, float scale, float width, float height);

}  // namespace chanscope
