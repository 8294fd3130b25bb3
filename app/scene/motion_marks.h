// The few signs that everything a step does is told in while it is on its way.
//
// Owns: outlines, turning arcs, travelling tokens, beams and the badges at a card's corner. All of
// them are unseen at the beginning and at the end of a motion, so that it starts and ends at
// settled pictures. Must not: know events, or where anything on the stage stands.
#pragma once

#include <string_view>

#include "app/scene/painter.h"

namespace chanscope {

// What a sign is about. A round one is drawn around as a circle.
struct Site {
  Rect box;
  bool round = false;
};

// The signs of one moment of a motion; its time `t` is linear, in (0, 1).
// A curve from one place to another, by one point that it bends towards.
struct Way {
  Vec2 from, bend, to;
  Vec2 At(float t) const;
};

// Of a straight way and some bent ones, the first that runs through least of `words`; those that it
// begins or ends in do not count.
Way ClearWay(Vec2 from, Vec2 to, const std::vector<Rect>& words);

class MotionMarks {
 public:
  MotionMarks(Painter& paint, float t) : paint_(paint), t_(t) {}

  float t() const { return t_; }
  const Theme& theme() const { return paint_.theme(); }

  // What is added next is seen only from `begin` to `end` of the motion.
  void Within(float begin, float end);

  // A frame around the site whose distance goes from `from` to `to`: inwards, something is taken;
  // outwards, it is let go.
  void Outline(const Site& site, Color color, float from, float to, float dash = 0) const;
  // An arc around the site; its two angles go from those at `from` to those at `to`.
  struct Angles {
    float begin = 0, end = 0;
  };
  void Arc(const Site& site, Color color, float distance, Angles from, Angles to) const;
  // A dot that travels from one to the other.
  void Token(Vec2 from, Vec2 to, Color color) const;
  void Token(const Way& way, Color color) const;
  // A dot that sets out, gets no further than `reach` of the way, and comes back.
  void Returns(const Way& way, float reach, Color color) const;
  // A dot that runs along a circle.
  void Orbit(Vec2 center, float radius, float from, float to, Color color) const;
  // A card on its way from one place to the other, with its name.
  void Card(const Site& from, const Site& to, std::string_view name, Color color) const;
  // A dashed line between two.
  void Beam(Vec2 from, Vec2 to, Color color) const;
  void Beam(const Way& way, Color color) const;
  // A line that grows from the one to the other.
  void Reach(Vec2 from, Vec2 to, Color color) const;

  // Badges: a small disc at the site's upper right corner with a sign in it.
  void Dial(const Site& site, Color color, float from, float to) const;  // a hand that turns
  void Spinner(const Site& site, Color color, float turns) const;
  void Padlock(const Site& site, Color color, bool closes) const;
  void Pause(const Site& site, Color color) const;
  void Tick(const Site& site, Color color) const;
  void Rises(const Site& site, Color color, bool up) const;      // a number grew, or shrank
  void Slides(const Site& site, Color color, bool right) const;  // a ticket is given, or called

 private:
  float Eased() const;
  Color Seen(Color color) const;
  Vec2 Badge(const Site& site, Color color) const;

  Painter& paint_;
  float t_;
  float begin_ = 0;
  float end_ = 1;
};

}  // namespace chanscope
