#include "app/gfx/gl.h"

#define GLAD_GL_IMPLEMENTATION
#include <glad/gl.h>

namespace chanscope {
namespace {

std::string Text(GLenum name) {
  const auto* text = reinterpret_cast<const char*>(glGetString(name));
  return text == nullptr ? std::string() : std::string(text);
}

}  // namespace

bool LoadGl(GlProc (*get_proc_address)(const char* name)) {
  return gladLoadGL(get_proc_address) >= GLAD_MAKE_VERSION(3, 3);
}

std::string GlDescription() {
  return "OpenGL " + Text(GL_VERSION) + " · " + Text(GL_RENDERER);
}

}  // namespace chanscope
