#include "app/session/own_frame.h"

#include <algorithm>

namespace chanscope {

const FrameView* OwnFrame(const GView& g) {
  const auto own = std::find_if(g.stack.begin(), g.stack.end(), [](const FrameView& frame) {
    return frame.function.starts_with("main.") && frame.pos;
  });
  return own == g.stack.end() ? nullptr : &*own;
}

uint32_t LineOf(const Snapshot& snapshot, uint32_t goid) {
  const GView* view = snapshot.FindG(goid);
  const FrameView* frame = view == nullptr ? nullptr : OwnFrame(*view);
  return frame == nullptr ? 0 : frame->pos.line;
}

}  // namespace chanscope
