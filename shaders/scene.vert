#version 330 core
// One instance is one primitive; its quad covers the primitive and the pixel that its edge fades
// over. All lengths are framebuffer pixels, y down.
layout(location = 0) in vec4 quad;  // left, top, right, bottom
layout(location = 1) in vec4 shape_a;
layout(location = 2) in vec4 shape_b;
layout(location = 3) in vec4 fill_color;  // straight alpha
layout(location = 4) in vec4 stroke_color;
layout(location = 5) in uint shape_kind;

uniform vec2 framebuffer;

out vec2 pixel;
flat out vec4 a;
flat out vec4 b;
flat out vec4 fill;
flat out vec4 stroke;
flat out uint kind;
flat out vec2 corner;

void main() {
  vec2 at = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  pixel = mix(quad.xy, quad.zw, at);
  gl_Position = vec4(pixel / framebuffer * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
  a = shape_a;
  b = shape_b;
  fill = fill_color;
  stroke = stroke_color;
  kind = shape_kind;
  corner = quad.xy;
}
