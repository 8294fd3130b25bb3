// Owners of GL names.
//
// Owns: deletion of what it made, while its context is current. Must not: bind anything but to
// make it. Included only by sources of app/gfx.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include <glad/gl.h>

namespace chanscope {

// A GL name that is deleted with its owner.
template <auto Delete>
class GlName {
 public:
  GlName() = default;
  explicit GlName(GLuint name) : name_(name) {}
  GlName(GlName&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
  GlName& operator=(GlName&& other) noexcept {
    std::swap(name_, other.name_);
    return *this;
  }
  ~GlName() {
    if (name_ != 0) Delete(name_);
  }
  GLuint get() const { return name_; }

 private:
  GLuint name_ = 0;
};

void DeleteBuffer(GLuint name);
void DeleteVertexArray(GLuint name);
void DeleteTexture(GLuint name);
void DeleteFramebuffer(GLuint name);
void DeleteRenderbuffer(GLuint name);
void DeleteProgram(GLuint name);

using GlBuffer = GlName<DeleteBuffer>;
using GlVertexArray = GlName<DeleteVertexArray>;
using GlTexture = GlName<DeleteTexture>;
using GlFramebuffer = GlName<DeleteFramebuffer>;
using GlRenderbuffer = GlName<DeleteRenderbuffer>;
using GlProgram = GlName<DeleteProgram>;

GlBuffer MakeBuffer();
GlVertexArray MakeVertexArray();
GlTexture MakeTexture();
GlFramebuffer MakeFramebuffer();
GlRenderbuffer MakeRenderbuffer();

// A linked program; a shader of ours that does not compile is a fault of ours (CHECK), its log goes
// to standard error.
GlProgram MakeProgram(std::string_view vertex_source, std::string_view fragment_source);

}  // namespace chanscope
