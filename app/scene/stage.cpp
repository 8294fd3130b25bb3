#include "app/scene/stage.h"

#include <algorithm>
#include <set>

#include "app/scene/event_motion.h"
#include "app/scene/stage_layout.h"
#include "app/scene/tween.h"

namespace chanscope {
namespace {

// The size that the picture is designed for; others are scaled, within what can be read.
constexpr float kDesignWidth = 772;
constexpr float kDesignHeight = 624;
constexpr float kLeastScale = 0.84f;
constexpr float kMostScale = 4;

float ScaleFor(float width, float height) {
  return std::clamp(std::min(width / kDesignWidth, height / kDesignHeight), kLeastScale,
                    kMostScale);
}

struct Moment {
  Picture picture;
  Picture flying;  // values on their way
  Places places;
};

// What a path must not run through: letters, the lock in the middle of a channel, and the sign that
// it is closed.
std::vector<Rect> WordsOf(const Picture& picture, const TextMetrics& metrics) {
  std::vector<Rect> words;
  for (const Element& element : picture.elements) {
    for (const Shape& shape : element.shapes) {
      if (shape.kind == ShapeKind::kText) words.push_back(TextBounds(metrics, shape));
      const Role role = element.key.role;
      const bool sign = role == Role::kCenter || role == Role::kChanTitle;
      if (sign && shape.kind == ShapeKind::kRect) words.push_back(shape.box);
    }
  }
  return words;
}

Moment LayoutMoment(const StageInput& input, const Snapshot& snapshot, float scale,
                    float progress) {
  Moment moment;
  const StageModel model = ModelOf(snapshot);
  Painter paint(moment.picture, input.theme, input.metrics);
  StageContext context{snapshot, model, input, paint, input.width / scale, input.height / scale,
                       {},       {}};
  if (input.draw_ground) {
    paint.Begin({Role::kGround, 0, 0}, Layer::kGround);
    paint.Box({0, 0, context.width, context.height},
              {.fill = input.theme.panel, .stroke = input.theme.line, .radius = 10});
  }
  context.cards = SideCardsOf(context);
  const float rule = LayoutScheduler(context);
  LayoutStatusRow(context);
  constexpr float kBottom = 16;
  LayoutChannels(context,
                 {kMargin, rule, context.width - 2 * kMargin, context.height - kBottom - rule});
  LayoutSelectLinks(context);
  context.places.words = WordsOf(moment.picture, input.metrics);
  LayoutCopies(context, 1);
  if (progress < 1) {
    Painter flying(moment.flying, input.theme, input.metrics);
    StageContext moving{
        snapshot, model, input, flying, context.width, context.height, std::move(context.places),
        {}};
    LayoutCopies(moving, progress);
    moment.places = std::move(moving.places);
  } else {
    moment.places = std::move(context.places);
  }
  return moment;
}

const Element* Find(const Picture& picture, ElementKey key) {
  const auto at = std::find_if(picture.elements.begin(), picture.elements.end(),
                               [&](const Element& element) { return element.key == key; });
  return at == picture.elements.end() ? nullptr : &*at;
}

// The middle of a goroutine's sign: its first disc that is seen whole.
Vec2 MiddleOf(const Element& goroutine) {
  for (const Shape& shape : goroutine.shapes) {
    if (shape.kind == ShapeKind::kArc) return shape.p0;
  }
  return {};
}

// A goroutine that is not seen itself, in the middle of where it is.
Element Unseen(const Element& goroutine, Vec2 where) {
  Element unseen = goroutine;
  const Vec2 middle = MiddleOf(goroutine);
  const Vec2 way{where.x - middle.x, where.y - middle.y};
  for (Shape& shape : unseen.shapes) {
    shape.box.x += way.x;
    shape.box.y += way.y;
    for (Vec2* point : {&shape.p0, &shape.p1, &shape.p2, &shape.p3}) {
      *point = {point->x + way.x, point->y + way.y};
    }
    shape.fill = WithAlpha(shape.fill, 0);
    shape.stroke = WithAlpha(shape.stroke, 0);
  }
  return unseen;
}

// A new goroutine comes out of the one that made it, when it is queued and has its first place:
// unseen, it was there already.
void AddBirths(const Snapshot& snapshot, Picture& before, const Picture& now) {
  for (const Event& event : snapshot.events) {
    const bool first_place =
        event.kind == EventKind::kGCreated || event.kind == EventKind::kGQueued;
    if (!first_place) continue;
    const ElementKey key{Role::kGoroutine, event.g2, 0};
    const Element* born = Find(now, key);
    const Element* parent = Find(before, {Role::kGoroutine, snapshot.last.goid, 0});
    if (born == nullptr || parent == nullptr || Find(before, key) != nullptr) continue;
    before.elements.push_back(Unseen(*born, MiddleOf(*parent)));
  }
}

// Those seen only in `seen` are in `other` where they are folded: they go there, or come from it.
void AddFolded(const Picture& seen, const Places& places, Picture& other) {
  std::set<uint32_t> there;
  for (const Element& element : other.elements) {
    if (element.key.role == Role::kGoroutine) there.insert(element.key.id);
  }
  for (const Element& element : seen.elements) {
    if (element.key.role != Role::kGoroutine || there.contains(element.key.id)) continue;
    const Fold* fold = places.FoldOf(element.key.id);
    if (fold != nullptr) other.elements.push_back(Unseen(element, fold->box.center()));
  }
}

}  // namespace

DrawList LayoutStage(const StageInput& input) {
  const float scale = ScaleFor(input.width, input.height);
  const bool moves = input.before != nullptr && input.progress < 1;
  if (!moves || input.progress <= 0) {
    const Snapshot& settled = moves ? *input.before : input.now;
    return Flatten(LayoutMoment(input, settled, scale, 1).picture, scale, input.width,
                   input.height);
  }
  Moment before = LayoutMoment(input, *input.before, scale, 1);
  Moment now = LayoutMoment(input, input.now, scale, input.progress);
  AddBirths(input.now, before.picture, now.picture);
  AddFolded(now.picture, before.places, before.picture);
  AddFolded(before.picture, now.places, now.picture);
  Picture mixed = Mix(before.picture, now.picture, input.progress);
  Painter marks(now.flying, input.theme, input.metrics);
  LayoutEventMotion(
      {before.picture, now.picture, input.now, before.places, now.places, input.progress}, marks);
  // A value that is on its way does not rest on its path yet.
  std::move(now.flying.elements.begin(), now.flying.elements.end(),
            std::back_inserter(mixed.elements));
  return Flatten(mixed, scale, input.width, input.height);
}

}  // namespace chanscope
