// The stage: scheduler, channels and WaitGroups of one moment as a picture.
//
// Owns: where everything stands and how it moves between two consecutive steps. A pure function:
// same input, same picture, to the bit. Must not: know GL, ImGui, or which way the person steps.
#pragma once

#include <cstdint>

#include "app/scene/draw_list.h"
#include "app/scene/text_metrics.h"
#include "app/scene/theme.h"
#include "app/scene/words.h"
#include "core/sim/snapshot.h"

namespace chanscope {

struct StageInput {
  const Snapshot& now;
  const Theme& theme;
  const TextMetrics& metrics;
  const Words& words;
  float width = 0;  // of the panel's inside, frame to frame, in logical pixels
  float height = 0;

  // The state one step before `now`; null: no motion. Stepping back plays the same step backwards:
  // `now` stays the later state while `progress` runs from 1 to 0, and then `before` becomes `now`.
  const Snapshot* before = nullptr;
  // How far the step's motion is, linear in time; easing is done inside. At 0 the picture is the
  // settled one of `before`, at 1 that of `now`.
  float progress = 1;

  Target selected{};
  Target hovered{};
  uint32_t focus_chan = 0;   // show this channel alone and large; 0: all of them
  bool draw_ground = false;  // paint the panel's surface and frame too (for pictures in files)
};

// The picture, `width` by `height`. Every shape that stands for a part of the model has its Target:
//   kG goid · kP, kM number · kChan number · kSlot channel, index · kSudog goid, channel ·
//   kWaitGroup number · kField channel, index of the field (see HchanField)
DrawList LayoutStage(const StageInput& input);

// The fields of the strip under a channel, in its order.
enum class HchanField : uint8_t {
  kQcount,
  kDataqsiz,
  kElemsize,
  kClosed,
  kSendx,
  kRecvx,
  kSendq,
  kRecvq,
  kLock,
};

}  // namespace chanscope
