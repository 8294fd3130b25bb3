#include "app/gfx/renderer.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <vector>

#include "app/gfx/gl_objects.h"
#include "app/gfx/glyph_atlas.h"
#include "app/gfx/instance.h"
#include "app/scene/theme.h"
#include "app/scene/utf8.h"
#include "core/base/check.h"
#include "core/base/embedded.h"

namespace chanscope {

std::span<const EmbeddedFile> ShaderFiles();

namespace {

std::string_view Source(std::string_view path) {
  for (const EmbeddedFile& file : ShaderFiles()) {
    if (file.path == path) return file.bytes;
  }
  CHECK(false);
}

void DescribeInstances() {
  const auto attribute = [](GLuint index, GLint size, GLenum type, GLboolean normalized,
                            size_t offset) {
    glEnableVertexAttribArray(index);
    glVertexAttribPointer(index, size, type, normalized, sizeof(Instance),
                          reinterpret_cast<const void*>(offset));
    glVertexAttribDivisor(index, 1);
  };
  attribute(0, 4, GL_FLOAT, GL_FALSE, offsetof(Instance, quad));
  attribute(1, 4, GL_FLOAT, GL_FALSE, offsetof(Instance, a));
  attribute(2, 4, GL_FLOAT, GL_FALSE, offsetof(Instance, b));
  attribute(3, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Instance, fill));
  attribute(4, 4, GL_UNSIGNED_BYTE, GL_TRUE, offsetof(Instance, stroke));
  glEnableVertexAttribArray(5);
  glVertexAttribIPointer(5, 1, GL_UNSIGNED_INT, sizeof(Instance),
                         reinterpret_cast<const void*>(offsetof(Instance, kind)));
  glVertexAttribDivisor(5, 1);
}

}  // namespace

struct Renderer::Rep {
  FontSet& fonts;
  GlProgram program;
  GlVertexArray vertex_array;
  GlBuffer buffer;
  GlyphAtlas atlas;
  GLint framebuffer_at = -1;
  GLint atlas_at = -1;
  std::vector<Instance> instances;

  explicit Rep(FontSet& font_set)
      : fonts(font_set),
        program(MakeProgram(Source("scene.vert"), Source("scene.frag"))),
        vertex_array(MakeVertexArray()),
        buffer(MakeBuffer()),
        atlas(font_set) {
    framebuffer_at = glGetUniformLocation(program.get(), "framebuffer");
    atlas_at = glGetUniformLocation(program.get(), "atlas");
    glBindVertexArray(vertex_array.get());
    glBindBuffer(GL_ARRAY_BUFFER, buffer.get());
    DescribeInstances();
    glBindVertexArray(0);
  }

  void SetState(const RenderView& view) const {
    glViewport(0, 0, view.framebuffer_width, view.framebuffer_height);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glEnable(GL_SCISSOR_TEST);
    const auto left = static_cast<int>(std::lround(view.clip.x));
    const auto top = static_cast<int>(std::lround(view.clip.y));
    const auto right = static_cast<int>(std::lround(view.clip.x + view.clip.w));
    const auto bottom = static_cast<int>(std::lround(view.clip.y + view.clip.h));
    glScissor(left, view.framebuffer_height - bottom, std::max(0, right - left),
              std::max(0, bottom - top));
    glUseProgram(program.get());
    glUniform2f(framebuffer_at, static_cast<float>(view.framebuffer_width),
                static_cast<float>(view.framebuffer_height));
    glUniform1i(atlas_at, 0);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, atlas.texture());
    glBindVertexArray(vertex_array.get());
    glBindBuffer(GL_ARRAY_BUFFER, buffer.get());
  }

  void Flush() {
    if (instances.empty()) return;
    // A fresh store each time: the driver need not wait for the last draw.
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(instances.size() * sizeof(Instance)),
                 instances.data(), GL_STREAM_DRAW);
    glDrawArraysInstanced(GL_TRIANGLE_STRIP, 0, 4, static_cast<GLsizei>(instances.size()));
    instances.clear();
  }

  AtlasGlyph Glyph(char32_t codepoint, Font font, int size, int shift) {
    if (const auto glyph = atlas.Get(codepoint, font, size, shift)) return *glyph;
    Flush();
    atlas.Clear();
    return atlas.Get(codepoint, font, size, shift).value_or(AtlasGlyph{});
  }

  void AppendText(const Shape& shape, const PixelTransform& transform) {
    const auto size =
        static_cast<int>(std::lround(shape.size_px * transform.scale * GlyphAtlas::kSizesPerPixel));
    if (shape.fill.a == 0 || size <= 0) return;
    const float size_px = shape.size_px * transform.scale;
    const float tracking = shape.tracking * transform.scale;
    const Vec2 base = transform(shape.p0);
    float pen = base.x;
    if (shape.align != Align::kStart) {
      const float width = fonts.Width(shape.text, shape.font, size_px);
      pen -= shape.align == Align::kEnd ? width : width / 2;
    }
    const float y = std::round(base.y);
    for (size_t at = 0; at < shape.text.size();) {
      const char32_t codepoint = NextCodepoint(shape.text, at);
      const float place = std::floor(pen * GlyphAtlas::kShifts + 0.5f) / GlyphAtlas::kShifts;
      const float x = std::floor(place);
      const auto shift = static_cast<int>(std::lround((place - x) * GlyphAtlas::kShifts));
      const AtlasGlyph glyph = Glyph(codepoint, shape.font, size, shift);
      pen += fonts.Advance(codepoint, shape.font, size_px) + tracking;
      if (glyph.width == 0) continue;
      Instance instance;
      instance.kind = static_cast<uint32_t>(InstanceKind::kGlyph);
      instance.quad[0] = x + static_cast<float>(glyph.left);
      instance.quad[1] = y + static_cast<float>(glyph.top);
      instance.quad[2] = instance.quad[0] + static_cast<float>(glyph.width);
      instance.quad[3] = instance.quad[1] + static_cast<float>(glyph.height);
      instance.a[0] = static_cast<float>(glyph.x);
      instance.a[1] = static_cast<float>(glyph.y);
      instance.fill[0] = shape.fill.r;
      instance.fill[1] = shape.fill.g;
      instance.fill[2] = shape.fill.b;
      instance.fill[3] = shape.fill.a;
      instances.push_back(instance);
    }
  }
};

Renderer::Renderer(FontSet& fonts) : rep_(std::make_unique<Rep>(fonts)) {}
Renderer::~Renderer() = default;

void Renderer::Draw(const DrawList& list, const RenderView& view) {
  if (view.framebuffer_width <= 0 || view.framebuffer_height <= 0) return;
  rep_->SetState(view);
  const PixelTransform transform{view.origin, view.scale};
  for (const Shape& shape : list.shapes) {
    if (view.alpha < 1) {
      Shape faded = shape;
      faded.fill = WithAlpha(faded.fill, view.alpha);
      faded.stroke = WithAlpha(faded.stroke, view.alpha);
      if (faded.kind == ShapeKind::kText) {
        rep_->AppendText(faded, transform);
      } else {
        AppendShape(faded, transform, rep_->instances);
      }
    } else if (shape.kind == ShapeKind::kText) {
      rep_->AppendText(shape, transform);
    } else {
      AppendShape(shape, transform, rep_->instances);
    }
  }
  rep_->Flush();
}

}  // namespace chanscope
