#include <algorithm>
#include <array>
#include <optional>

#include "app/scene/stage_layout.h"

namespace chanscope {
namespace {

constexpr float kLeastWidth = 50;

struct FieldText {
  HchanField field;
  std::string name;
  std::string value;
  std::string before;  // what the last step changed it from; empty: it did not
};

// What the last step changed, from its events.
std::optional<uint32_t> Before(const Snapshot& snapshot, const ChanView& chan, HchanField field) {
  std::optional<uint32_t> before;
  int sendq = 0;
  int recvq = 0;
  for (const Event& event : snapshot.events) {
    const bool mine = event.c == chan.id && SubjectOf(event) == Subject::kChan;
    if (!mine) continue;
    const int change = event.kind == EventKind::kSudogEnqueued   ? 1
                       : event.kind == EventKind::kSudogDequeued ? -1
                                                                 : 0;
    (event.queue == Queue::kSendq ? sendq : recvq) += change;
    if (event.kind == EventKind::kIndexMoved) {
      const auto moved = event.flag == 0 ? HchanField::kSendx : HchanField::kRecvx;
      if (moved == field && !before) before = event.slot;
    }
    if (event.kind == EventKind::kCountChanged && field == HchanField::kQcount && !before) {
      before = event.slot;
    }
    if (event.kind == EventKind::kChanClosed && field == HchanField::kClosed) before = 0;
  }
  const auto queue = [&](const std::vector<SudogView>& now, int change) {
    if (change != 0) before = static_cast<uint32_t>(static_cast<int>(now.size()) - change);
  };
  if (field == HchanField::kSendq) queue(chan.sendq, sendq);
  if (field == HchanField::kRecvq) queue(chan.recvq, recvq);
  return before;
}

// The lock as text before the last step; empty: it did not change.
std::string LockBefore(const Snapshot& snapshot, const ChanView& chan) {
  std::string before;
  for (const Event& event : snapshot.events) {
    if (event.c != chan.id || !before.empty()) continue;
    if (event.kind == EventKind::kLockAcquired) before = "–";
    if (event.kind == EventKind::kLockReleased) before = GoroutineName(snapshot.last.goid);
  }
  return before;
}

std::vector<FieldText> FieldsOf(const Snapshot& snapshot, const ChanView& chan) {
  std::vector<FieldText> fields = {
      {HchanField::kQcount, "qcount", std::to_string(chan.qcount), {}},
      {HchanField::kDataqsiz, "dataqsiz", std::to_string(chan.dataqsiz), {}},
      {HchanField::kElemsize, "elemsize", std::to_string(chan.elemsize), {}},
      {HchanField::kClosed, "closed", std::to_string(chan.closed), {}},
      {HchanField::kSendx, "sendx", std::to_string(chan.sendx), {}},
      {HchanField::kRecvx, "recvx", std::to_string(chan.recvx), {}},
      {HchanField::kSendq, "sendq", std::to_string(chan.sendq.size()) + " G", {}},
      {HchanField::kRecvq, "recvq", std::to_string(chan.recvq.size()) + " G", {}},
      {HchanField::kLock, "lock", chan.lock_holder == 0 ? "–" : GoroutineName(chan.lock_holder),
       LockBefore(snapshot, chan)}};
  for (FieldText& field : fields) {
    if (const auto before = Before(snapshot, chan, field.field)) {
      field.before = std::to_string(*before);
    }
  }
  return fields;
}

// Where there is no room for all nine, the constant ones go first.
void Drop(std::vector<FieldText>& fields, size_t most) {
  constexpr std::array kOrder = {HchanField::kElemsize, HchanField::kDataqsiz, HchanField::kLock,
                                 HchanField::kRecvq,    HchanField::kSendq,    HchanField::kClosed,
                                 HchanField::kQcount};
  for (const HchanField dropped : kOrder) {
    if (fields.size() <= most) return;
    std::erase_if(fields, [&](const FieldText& f) { return f.field == dropped; });
  }
}

}  // namespace

void LayoutFields(StageContext& context, const ChanView& chan, Rect box) {
  const Theme& theme = context.theme();
  Painter& paint = context.paint;
  paint.Begin({Role::kStrip, chan.id, 0}, Layer::kCard, {TargetKind::kChan, chan.id, 0});
  paint.Box(box, {.fill = theme.sunken, .stroke = theme.line});
  std::vector<FieldText> fields = FieldsOf(context.snapshot, chan);
  Drop(fields, static_cast<size_t>(std::max(1.0f, (box.w - 12) / kLeastWidth)));
  const float pitch = (box.w - 20) / static_cast<float>(fields.size());
  const float name_y = box.y + box.h * 0.42f;
  const float value_y = box.y + box.h * 0.8f;
  Rect cell{box.x + 14, box.y, pitch - 6, box.h};
  for (const FieldText& field : fields) {
    const auto part = static_cast<uint32_t>(field.field);
    const Target target{TargetKind::kField, chan.id, part};
    const bool marked = context.Selected(target) || context.Hovered(target);
    paint.Begin({Role::kField, chan.id, part}, Layer::kContent, target);
    paint.Box({cell.x - 8, box.y + 4, pitch - 2, box.h - 8},
              {.fill = WithAlpha(theme.accent, marked ? 0.14f : 0), .radius = 5});
    TextStyle name{Font::kMono, 10.5f, theme.dim};
    const float name_w = paint.Width(field.name, name);
    if (name_w > cell.w) name.size_px = std::max(8.5f, name.size_px * cell.w / name_w);
    paint.Text({cell.x, name_y}, field.name, name, cell.w + 0.1f);
    const bool changed = !field.before.empty();
    std::string value = changed ? field.before + "→" + field.value : field.value;
    TextStyle style{Font::kMonoBold, 13, changed ? theme.motion_text : theme.text};
    // The unit goes before the digits become small.
    if (paint.Width(value, style) > cell.w && value.ends_with(" G")) value.resize(value.size() - 2);
    const float width = paint.Width(value, style);
    if (width > cell.w) style.size_px = std::max(9.0f, style.size_px * cell.w / width);
    paint.Text({cell.x, value_y}, value, style, cell.w);
    cell.x += pitch;
  }
}

}  // namespace chanscope
