#include "app/gfx/gl_objects.h"

#include <array>
#include <cstdio>

#include "core/base/check.h"

namespace chanscope {
namespace {

GLuint Compile(GLenum stage, std::string_view source) {
  const GLuint shader = glCreateShader(stage);
  const char* text = source.data();
  const auto size = static_cast<GLint>(source.size());
  glShaderSource(shader, 1, &text, &size);
  glCompileShader(shader);
  GLint compiled = 0;
  glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
  if (compiled == 0) {
    std::array<char, 2048> log{};
    glGetShaderInfoLog(shader, static_cast<GLsizei>(log.size()), nullptr, log.data());
    std::fputs(log.data(), stderr);
  }
  CHECK(compiled != 0);
  return shader;
}

template <class Owner, class Generate>
Owner Make(Generate generate) {
  GLuint name = 0;
  generate(1, &name);
  return Owner(name);
}

}  // namespace

void DeleteBuffer(GLuint name) {
  glDeleteBuffers(1, &name);
}
void DeleteVertexArray(GLuint name) {
  glDeleteVertexArrays(1, &name);
}
void DeleteTexture(GLuint name) {
  glDeleteTextures(1, &name);
}
void DeleteFramebuffer(GLuint name) {
  glDeleteFramebuffers(1, &name);
}
void DeleteRenderbuffer(GLuint name) {
  glDeleteRenderbuffers(1, &name);
}
void DeleteProgram(GLuint name) {
  glDeleteProgram(name);
}

GlBuffer MakeBuffer() {
  return Make<GlBuffer>(glGenBuffers);
}
GlVertexArray MakeVertexArray() {
  return Make<GlVertexArray>(glGenVertexArrays);
}
GlTexture MakeTexture() {
  return Make<GlTexture>(glGenTextures);
}
GlFramebuffer MakeFramebuffer() {
  return Make<GlFramebuffer>(glGenFramebuffers);
}
GlRenderbuffer MakeRenderbuffer() {
  return Make<GlRenderbuffer>(glGenRenderbuffers);
}

GlProgram MakeProgram(std::string_view vertex_source, std::string_view fragment_source) {
  const GLuint vertex = Compile(GL_VERTEX_SHADER, vertex_source);
  const GLuint fragment = Compile(GL_FRAGMENT_SHADER, fragment_source);
  GlProgram program(glCreateProgram());
  glAttachShader(program.get(), vertex);
  glAttachShader(program.get(), fragment);
  glLinkProgram(program.get());
  glDeleteShader(vertex);
  glDeleteShader(fragment);
  GLint linked = 0;
  glGetProgramiv(program.get(), GL_LINK_STATUS, &linked);
  CHECK(linked != 0);
  return program;
}

}  // namespace chanscope
