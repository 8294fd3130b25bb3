#include "app/scene/draw_list.h"

#include <utility>

namespace chanscope {

void Append(DrawList& to, const DrawList& list, Vec2 offset) {
  to.shapes.reserve(to.shapes.size() + list.shapes.size());
  for (Shape shape : list.shapes) {
    shape.box.x += offset.x;
    shape.box.y += offset.y;
    for (Vec2* p : {&shape.p0, &shape.p1, &shape.p2, &shape.p3}) {
      *p = {p->x + offset.x, p->y + offset.y};
    }
    to.shapes.push_back(std::move(shape));
  }
}

}  // namespace chanscope
