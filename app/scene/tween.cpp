#include "app/scene/tween.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "app/scene/theme.h"

namespace chanscope {
namespace {

float Lerp(float a, float b, float t) {
  return a + (b - a) * t;
}

Vec2 Lerp(Vec2 a, Vec2 b, float t) {
  return {Lerp(a.x, b.x, t), Lerp(a.y, b.y, t)};
}

Rect Lerp(Rect a, Rect b, float t) {
  return {Lerp(a.x, b.x, t), Lerp(a.y, b.y, t), Lerp(a.w, b.w, t), Lerp(a.h, b.h, t)};
}

Color Lerp(Color a, Color b, float t) {
  // A colour that is not there has no hue: take the other's.
  if (a.a == 0) a = WithAlpha(b, 0);
  if (b.a == 0) b = WithAlpha(a, 0);
  const auto mix = [&](uint8_t x, uint8_t y) {
    return static_cast<uint8_t>(std::lround(Lerp(x, y, t)));
  };
  return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

Shape Lerp(const Shape& a, const Shape& b, float t) {
  Shape shape = b;
  shape.box = Lerp(a.box, b.box, t);
  shape.p0 = Lerp(a.p0, b.p0, t);
  shape.p1 = Lerp(a.p1, b.p1, t);
  shape.p2 = Lerp(a.p2, b.p2, t);
  shape.p3 = Lerp(a.p3, b.p3, t);
  shape.radius = Lerp(a.radius, b.radius, t);
  shape.radius2 = Lerp(a.radius2, b.radius2, t);
  shape.angle0 = Lerp(a.angle0, b.angle0, t);
  shape.angle1 = Lerp(a.angle1, b.angle1, t);
  shape.stroke_width = Lerp(a.stroke_width, b.stroke_width, t);
  shape.size_px = Lerp(a.size_px, b.size_px, t);
  shape.fill = Lerp(a.fill, b.fill, t);
  shape.stroke = Lerp(a.stroke, b.stroke, t);
  return shape;
}

void Fade(Shape& shape, float alpha) {
  shape.fill = WithAlpha(shape.fill, alpha);
  shape.stroke = WithAlpha(shape.stroke, alpha);
}

float Leaving(float t) {
  return 1 - Window(t, 0, 0.4f);
}
// A way is seen before what travels on it has arrived.
float Entering(float t, Layer layer) {
  return layer == Layer::kPath ? Window(t, 0.05f, 0.3f) : Window(t, 0.55f, 1);
}

void AddFaded(std::vector<Shape>& to, const std::vector<Shape>& shapes, float alpha) {
  if (alpha <= 0) return;
  for (const Shape& shape : shapes) {
    to.push_back(shape);
    Fade(to.back(), alpha);
  }
}

bool SameKinds(const Element& a, const Element& b) {
  return std::equal(a.shapes.begin(), a.shapes.end(), b.shapes.begin(), b.shapes.end(),
                    [](const Shape& x, const Shape& y) { return x.kind == y.kind; });
}

bool SamePlace(const Element& a, const Element& b) {
  return std::equal(a.shapes.begin(), a.shapes.end(), b.shapes.begin(), b.shapes.end(),
                    [](const Shape& x, const Shape& y) { return x.box == y.box; });
}

Element Between(const Element& from, const Element& to, float t) {
  Element between{to.key, to.layer, {}, !SamePlace(from, to)};
  if (!SameKinds(from, to)) {
    AddFaded(between.shapes, from.shapes, Leaving(t));
    AddFaded(between.shapes, to.shapes, Entering(t, to.layer));
    return between;
  }
  const float eased = EaseInOut(t);
  for (size_t i = 0; i < to.shapes.size(); ++i) {
    Shape shape = Lerp(from.shapes[i], to.shapes[i], eased);
    if (shape.kind != ShapeKind::kText || from.shapes[i].text == to.shapes[i].text) {
      between.shapes.push_back(std::move(shape));
      continue;
    }
    // Words do not blend: the old ones go before the new ones come, along the same way.
    Shape old = shape;
    old.text = from.shapes[i].text;
    old.fill = from.shapes[i].fill;
    AddFaded(between.shapes, {old}, Leaving(t));
    AddFaded(between.shapes, {shape}, Entering(t, to.layer));
  }
  return between;
}

void Scale(Shape& shape, float scale) {
  const auto point = [&](Vec2& p) { p = {p.x * scale, p.y * scale}; };
  point(shape.p0);
  point(shape.p1);
  point(shape.p2);
  point(shape.p3);
  shape.box = {shape.box.x * scale, shape.box.y * scale, shape.box.w * scale, shape.box.h * scale};
  for (float* length : {&shape.radius, &shape.radius2, &shape.stroke_width, &shape.dash,
                        &shape.dash_phase, &shape.size_px, &shape.tracking}) {
    *length *= scale;
  }
}

void Snap(Rect& box) {
  const float right = std::round(box.x + box.w);
  const float bottom = std::round(box.y + box.h);
  box.x = std::round(box.x);
  box.y = std::round(box.y);
  box.w = std::max(1.0f, right - box.x);
  box.h = std::max(1.0f, bottom - box.y);
}

}  // namespace

float EaseInOut(float t) {
  t = std::clamp(t, 0.0f, 1.0f);
  return t * t * (3 - 2 * t);
}

float Window(float t, float begin, float end) {
  return std::clamp((t - begin) / (end - begin), 0.0f, 1.0f);
}

Vec2 PointOnCurve(Vec2 p0, Vec2 p1, Vec2 p2, Vec2 p3, float t) {
  const Vec2 a = Lerp(p0, p1, t);
  const Vec2 b = Lerp(p1, p2, t);
  const Vec2 c = Lerp(p2, p3, t);
  return Lerp(Lerp(a, b, t), Lerp(b, c, t), t);
}

Picture Mix(const Picture& from, const Picture& to, float t) {
  std::map<ElementKey, const Element*> old;
  for (const Element& element : from.elements) old.emplace(element.key, &element);

  Picture mixed;
  std::vector<Element> entering;
  for (const Element& element : to.elements) {
    const auto at = old.find(element.key);
    if (at == old.end()) {
      Element& added = entering.emplace_back(Element{element.key, element.layer, {}, false});
      AddFaded(added.shapes, element.shapes, Entering(t, element.layer));
      continue;
    }
    entering.push_back(Between(*at->second, element, t));
    old.erase(at);
  }
  // What goes away lies below what stays.
  for (const Element& element : from.elements) {
    if (!old.contains(element.key)) continue;
    Element& leaving = mixed.elements.emplace_back(Element{element.key, element.layer, {}, false});
    AddFaded(leaving.shapes, element.shapes, Leaving(t));
  }
  std::move(entering.begin(), entering.end(), std::back_inserter(mixed.elements));
  return mixed;
}

DrawList Flatten(const Picture& picture, float scale, float width, float height) {
  DrawList list{width, height, {}};
  std::vector<const Element*> order;
  for (const Element& element : picture.elements) order.push_back(&element);
  std::stable_sort(order.begin(), order.end(),
                   [](const Element* a, const Element* b) { return a->layer < b->layer; });
  for (const Element* element : order) {
    const bool snap = !element->moves && element->layer < Layer::kPath;
    for (const Shape& shape : element->shapes) {
      list.shapes.push_back(shape);
      Scale(list.shapes.back(), scale);
      if (snap && shape.kind == ShapeKind::kRect) Snap(list.shapes.back().box);
    }
  }
  return list;
}

}  // namespace chanscope
