#version 330 core
// Coverage from signed distances: one shader for all primitives, so that a whole picture is one
// draw call. See app/gfx/instance.h for what the parameters mean.
in vec2 pixel;
flat in vec4 a;
flat in vec4 b;
flat in vec4 fill;
flat in vec4 stroke;
flat in uint kind;
flat in vec2 corner;

uniform sampler2D atlas;

out vec4 color;

const uint kRect = 0u;
const uint kArc = 1u;
const uint kSegment = 2u;
const uint kTriangle = 3u;
const uint kGlyph = 4u;

float Coverage(float distance) { return clamp(0.5 - distance, 0.0, 1.0); }

float RoundedRect(vec2 p, vec2 half_size, float radius) {
  vec2 q = abs(p) - half_size + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

// A piece of a ring around the x axis; `span` is half its angle.
float RingSegment(vec2 p, float inner, float outer, float span) {
  float r = length(p);
  float across = max(inner - r, r - outer);
  if (span >= 3.14159) return across;
  float sides = abs(p.y) * cos(span) - p.x * sin(span);
  return max(across, sides);
}

float Segment(vec2 p, vec2 from, vec2 to, float radius) {
  vec2 d = to - from;
  float t = clamp(dot(p - from, d) / max(dot(d, d), 1e-6), 0.0, 1.0);
  return length(p - from - d * t) - radius;
}

float Side(vec2 p, vec2 from, vec2 to) {
  vec2 d = normalize(to - from);
  return (p.x - from.x) * d.y - (p.y - from.y) * d.x;
}

float Triangle(vec2 p, vec2 u, vec2 v, vec2 w) {
  float turn = sign((v.x - u.x) * (w.y - u.y) - (v.y - u.y) * (w.x - u.x));
  return max(max(Side(p, u, v), Side(p, v, w)) , Side(p, w, u)) * step(0.0, turn) +
         max(max(Side(p, u, w), Side(p, w, v)), Side(p, v, u)) * step(turn, -0.5);
}

vec4 Premultiplied(vec4 straight, float coverage) {
  float alpha = straight.a * coverage;
  return vec4(straight.rgb * alpha, alpha);
}

void main() {
  float filled = 0.0;
  float stroked = 0.0;
  if (kind == kGlyph) {
    filled = texelFetch(atlas, ivec2(floor(a.xy + pixel - corner)), 0).r;
  } else if (kind == kRect) {
    float d = RoundedRect(pixel - a.xy, a.zw, b.x);
    filled = Coverage(d);
    stroked = filled - Coverage(d + b.y);
  } else if (kind == kArc) {
    vec2 p = pixel - a.xy;
    p = vec2(p.x * b.z + p.y * b.w, p.y * b.z - p.x * b.w);
    float d = RingSegment(p, a.z, a.w, b.x);
    filled = Coverage(d);
    stroked = b.y > 0.0 ? Coverage(abs(d) - b.y * 0.5) : 0.0;
  } else if (kind == kSegment) {
    filled = Coverage(Segment(pixel, a.xy, a.zw, b.x));
  } else {
    filled = Coverage(Triangle(pixel, a.xy, a.zw, b.xy));
  }
  vec4 over = Premultiplied(stroke, stroked);
  color = over + Premultiplied(fill, filled) * (1.0 - over.a);
}
