#include "app/gfx/offscreen.h"

#include <cstddef>
#include <cstring>
#include <utility>

#include "app/gfx/gl.h"
#include "app/gfx/gl_objects.h"

#define GLAD_EGL_IMPLEMENTATION
#include <glad/egl.h>

namespace chanscope {
namespace {

using Failure = tl::unexpected<std::string>;

Failure Fail(const char* what) {
  return Failure(std::string("cannot draw without a display: ") + what +
                 " (is libgl1-mesa-dri installed?)");
}

}  // namespace

struct OffscreenContext::Rep {
  int width = 0;
  int height = 0;
  EGLDisplay display = EGL_NO_DISPLAY;
  EGLContext context = EGL_NO_CONTEXT;
  GlFramebuffer framebuffer;
  GlRenderbuffer color;

  Rep() = default;
  Rep(const Rep&) = delete;
  Rep& operator=(const Rep&) = delete;

  ~Rep() {
    if (context != EGL_NO_CONTEXT) {
      MakeCurrent();
      framebuffer = {};
      color = {};
      eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
      eglDestroyContext(display, context);
    }
    // The display is shared by everything in this process: it is left initialized.
  }

  bool MakeCurrent() const {
    return eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_TRUE;
  }

  bool MakeFramebufferObject() {
    framebuffer = MakeFramebuffer();
    color = MakeRenderbuffer();
    glBindRenderbuffer(GL_RENDERBUFFER, color.get());
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer.get());
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, color.get());
    return glCheckFramebufferStatus(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
  }
};

OffscreenContext::OffscreenContext(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
OffscreenContext::~OffscreenContext() = default;

int OffscreenContext::width() const {
  return rep_->width;
}
int OffscreenContext::height() const {
  return rep_->height;
}

tl::expected<std::unique_ptr<OffscreenContext>, std::string> OffscreenContext::Create(int width,
                                                                                      int height) {
  if (gladLoaderLoadEGL(EGL_NO_DISPLAY) == 0) return Fail("there is no EGL");
  if (eglGetPlatformDisplayEXT == nullptr) return Fail("EGL has no platform displays");
  auto rep = std::make_unique<Rep>();
  rep->width = width;
  rep->height = height;
  rep->display =
      eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
  if (rep->display == EGL_NO_DISPLAY || eglInitialize(rep->display, nullptr, nullptr) == 0) {
    return Fail("EGL has no surfaceless display");
  }
  if (gladLoaderLoadEGL(rep->display) == 0 || eglBindAPI(EGL_OPENGL_API) == 0) {
    return Fail("EGL has no OpenGL");
  }
  constexpr EGLint kAttributes[] = {EGL_CONTEXT_MAJOR_VERSION,
                                    3,
                                    EGL_CONTEXT_MINOR_VERSION,
                                    3,
                                    EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                    EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                    EGL_NONE};
  rep->context = eglCreateContext(rep->display, EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, kAttributes);
  if (rep->context == EGL_NO_CONTEXT || !rep->MakeCurrent()) return Fail("there is no OpenGL 3.3");
  if (!LoadGl(eglGetProcAddress)) return Fail("OpenGL 3.3 does not load");
  GLint most = 0;
  glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &most);
  if (width <= 0 || height <= 0 || width > most || height > most) {
    return Failure("a picture must be between 1 and " + std::to_string(most) + " pixels wide");
  }
  if (!rep->MakeFramebufferObject()) return Fail("no framebuffer of that size");
  return std::unique_ptr<OffscreenContext>(new OffscreenContext(std::move(rep)));
}

void OffscreenContext::Clear(Color color) {
  rep_->MakeCurrent();
  glBindFramebuffer(GL_FRAMEBUFFER, rep_->framebuffer.get());
  glDisable(GL_SCISSOR_TEST);
  glViewport(0, 0, rep_->width, rep_->height);
  const auto part = [](uint8_t c) { return static_cast<float>(c) / 255; };
  glClearColor(part(color.r), part(color.g), part(color.b), part(color.a));
  glClear(GL_COLOR_BUFFER_BIT);
}

Image OffscreenContext::ReadPixels() const {
  Image image{rep_->width, rep_->height, {}};
  const size_t row = static_cast<size_t>(rep_->width) * 4;
  std::vector<uint8_t> upward(row * static_cast<size_t>(rep_->height));
  glBindFramebuffer(GL_FRAMEBUFFER, rep_->framebuffer.get());
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, rep_->width, rep_->height, GL_RGBA, GL_UNSIGNED_BYTE, upward.data());
  image.rgba.resize(upward.size());
  for (size_t y = 0; y < static_cast<size_t>(rep_->height); ++y) {
    std::memcpy(image.rgba.data() + y * row,
                upward.data() + (static_cast<size_t>(rep_->height) - 1 - y) * row, row);
  }
  return image;
}

}  // namespace chanscope
