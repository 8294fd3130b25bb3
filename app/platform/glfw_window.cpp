#include "app/platform/glfw_window.h"

#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "app/gfx/gl.h"
#include "app/platform/input_queue.h"
#include "app/platform/key_bindings.h"
#include "app/platform/mouse_queue.h"
#include "app/platform/window_frame.h"
#include "app/session/lesson.h"
#include "app/session/state_report.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <glad/gl.h>

namespace chanscope {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kLeastWindowWidth = 640;  // smaller than the panels' least size: they are scaled down
constexpr int kLeastWindowHeight = 400;
constexpr double kRecordSeconds = 0.004;  // of each frame, while there is something to record
constexpr uint64_t kRecordSlice = 500;    // steps between two looks at the clock
constexpr std::chrono::seconds kYoungFile{2};
constexpr double kIdleSeconds = 0.4;  // the caret blinks, files are looked at
constexpr double kSaveAfterSeconds = 1.0;
constexpr Vec2 kNowhere{-std::numeric_limits<float>::max(), -std::numeric_limits<float>::max()};
constexpr int kFramesAfterEvent = 3;  // ImGui needs some to settle what is hovered

double SecondsSince(Clock::time_point then) {
  return std::chrono::duration<double>(Clock::now() - then).count();
}

// GLFW as a whole, for the length of a scope.
struct Library {
  bool ready = glfwInit() == GLFW_TRUE;
  Library() = default;
  ~Library() {
    if (ready) glfwTerminate();
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
};

struct DestroyWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using WindowHandle = std::unique_ptr<GLFWwindow, DestroyWindow>;

std::string LastError(std::string_view what) {
  const char* description = nullptr;
  glfwGetError(&description);
  std::string text(what);
  if (description != nullptr) text += std::string(": ") + description;
  return text;
}

// Whether a good part of the window's title would lie on some monitor.
bool IsOnScreen(int x, int y, int width) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  for (int i = 0; i < count; ++i) {
    int left = 0, top = 0, wide = 0, high = 0;
    glfwGetMonitorWorkarea(monitors[i], &left, &top, &wide, &high);
    const int across = std::min(x + width, left + wide) - std::max(x, left);
    if (across >= 100 && y >= top - 40 && y < top + high - 40) return true;
  }
  return false;
}

WindowHandle MakeWindow(const Settings& settings) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  int width = settings.window_width;
  int height = settings.window_height;
  if (GLFWmonitor* monitor = glfwGetPrimaryMonitor()) {
    int x = 0, y = 0, most_width = 0, most_height = 0;
    glfwGetMonitorWorkarea(monitor, &x, &y, &most_width, &most_height);
    if (most_width > 0 && most_height > 0) {
      width = std::min(width, most_width);
      height = std::min(height, most_height);
    }
  }
  glfwWindowHint(GLFW_MAXIMIZED, settings.maximized ? GLFW_TRUE : GLFW_FALSE);
  WindowHandle window(glfwCreateWindow(width, height, "chanscope", nullptr, nullptr));
  if (window && settings.window_x != kNoPosition && !settings.maximized &&
      IsOnScreen(settings.window_x, settings.window_y, width)) {
    glfwSetWindowPos(window.get(), settings.window_x, settings.window_y);
  }
  return window;
}

// The loop and what GLFW's callbacks reach.
class Shell {
 public:
  Shell(GLFWwindow* window, Session& session, std::filesystem::path settings_path,
        const std::filesystem::path& state_path)
      : window_(window),
        session_(session),
        settings_path_(std::move(settings_path)),
        report_(state_path),
        fonts_(FindFontFiles()),
        renderer_(fonts_),
        frame_(fonts_, &renderer_),
        saved_(session.settings()) {
    glfwSetWindowUserPointer(window_, this);
    ImGui_ImplGlfw_InitForOpenGL(window_, /*install_callbacks=*/false);
    ImGui_ImplOpenGL3_Init("#version 330");
    InstallCallbacks();
  }
  ~Shell() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
  }
  Shell(const Shell&) = delete;
  Shell& operator=(const Shell&) = delete;

  void Run() {
    // What was pressed before the window was closed still counts.
    while (glfwWindowShouldClose(window_) == GLFW_FALSE || !input_.empty()) {
      if (busy()) {
        glfwPollEvents();
      } else {
        glfwWaitEventsTimeout(kIdleSeconds);
        LookAtFile();
      }
      Frame();
    }
    Remember();
    if (session_.settings() != saved_ && !settings_path_.empty()) {
      SaveSettings(session_.settings(), settings_path_);
    }
  }

 private:
  static Shell& Of(GLFWwindow* window) {
    return *static_cast<Shell*>(glfwGetWindowUserPointer(window));
  }
  void Woken() { frames_due_ = kFramesAfterEvent; }

  // Another frame is due, whether or not anybody does anything.
  bool busy() const {
    return frames_due_ > 0 || session_.animating() || frame_.moving() || !input_.empty() ||
           mouse_.pending() || !commands_.empty();
  }

  void InstallCallbacks() {
    glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
      Shell& shell = Of(w);
      shell.Woken();
      ImGui_ImplGlfw_KeyCallback(w, key, scancode, action, mods);
      if (action == GLFW_RELEASE) return;
      if (key == GLFW_KEY_ESCAPE && shell.frame_.ClosePopups()) return;
      if (key == GLFW_KEY_Q && mods == GLFW_MOD_CONTROL) {
        return glfwSetWindowShouldClose(w, GLFW_TRUE);
      }
      if (IsPaste(key, mods)) {
        const char* text = glfwGetClipboardString(w);
        if (text != nullptr) shell.input_.Paste(text);
        return;
      }
      shell.input_.Press({key, mods, action == GLFW_REPEAT});
    });
    glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned int c) {
      Of(w).Woken();
      Of(w).input_.Type(c);
    });
    glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int) {
      Of(w).Woken();
      Of(w).mouse_.Press(static_cast<size_t>(button), action == GLFW_PRESS);
    });
    glfwSetScrollCallback(window_, [](GLFWwindow* w, double x, double y) {
      Of(w).Woken();
      ImGui_ImplGlfw_ScrollCallback(w, x, y);
    });
    glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
      Of(w).Woken();
      ImGui_ImplGlfw_WindowFocusCallback(w, focused);
    });
    glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
      Of(w).Woken();
      if (entered == GLFW_FALSE) Of(w).mouse_.Move(kNowhere);
    });
    glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
      Of(w).Woken();
      Of(w).mouse_.Move({static_cast<float>(x), static_cast<float>(y)});
    });
    glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) { Of(w).Woken(); });
    glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { Of(w).Woken(); });
    glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
      Of(w).Woken();
      if (count > 0) Of(w).commands_.Push(command::OpenFile{paths[0]});
    });
  }

  FrameSize Size() const {
    int width = 0, height = 0, window_width = 0, window_height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    glfwGetWindowSize(window_, &window_width, &window_height);
    float monitor_x = 1, monitor_y = 1;
    glfwGetWindowContentScale(window_, &monitor_x, &monitor_y);
    const float grown = GrownScale(width, height, std::max(monitor_x, 0.5F));
    return {width, height, FittingScale(width, height, grown * session_.settings().scale)};
  }

  // In place of what ImGui's GLFW part saw. GLFW gives the mouse in the window's own units; panels
  // are in logical pixels.
  void PlaceMouse(const FrameSize& size) {
    ImGuiIO& io = ImGui::GetIO();
    const MouseState& mouse = mouse_.Next();
    int window_width = 0, window_height = 0;
    glfwGetWindowSize(window_, &window_width, &window_height);
    const float to_framebuffer =
        static_cast<float>(size.framebuffer_width) / static_cast<float>(std::max(1, window_width));
    const float to_logical = mouse.at == kNowhere ? 1 : to_framebuffer / size.scale;
    io.MousePos = {mouse.at.x * to_logical, mouse.at.y * to_logical};
    for (size_t i = 0; i < kMouseButtons; ++i) io.MouseDown[i] = mouse.down[i];
  }

  void Frame() {
    frames_due_ = std::max(0, frames_due_ - 1);
    const double seconds = SecondsSince(started_);
    const double delta = seconds - std::exchange(last_frame_, seconds);
    session_.Apply(commands_.TakeAll());
    const Hands hands = input_.Drain(session_);
    if (const auto text = session_.TakeClipboard()) glfwSetClipboardString(window_, text->c_str());
    session_.Advance(delta);
    Record();
    const FrameSize size = Size();
    if (size.framebuffer_width <= 0 || size.framebuffer_height <= 0) return;  // iconified
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    PlaceMouse(size);
    frame_.Draw(session_, size, delta, seconds, hands, commands_);
    Paint(size);
    if (!commands_.empty() || mouse_.pending()) Woken();
    Name();
    report_.Write(session_, {!busy(), mouse_.shown().at});
    Save(seconds);
  }

  void Record() {
    const Clock::time_point began = Clock::now();
    while (session_.Record(kRecordSlice) && SecondsSince(began) < kRecordSeconds) {
    }
  }

  void Paint(const FrameSize& size) {
    const Color ground = frame_.theme().ground;
    glViewport(0, 0, size.framebuffer_width, size.framebuffer_height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(static_cast<float>(ground.r) / 255, static_cast<float>(ground.g) / 255,
                 static_cast<float>(ground.b) / 255, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
  }

  void Name() {
    std::string name = "chanscope";
    if (const auto lesson = session_.lesson()) {
      name += " · " + std::string(LessonTitle(Lessons()[*lesson], frame_.words()));
    } else if (!session_.source().name.empty()) {
      name += " · " + session_.source().name;
    }
    if (session_.document().dirty()) name += " *";
    if (name == name_) return;
    glfwSetWindowTitle(window_, name.c_str());
    name_ = std::move(name);
  }

  void Remember() {
    session_.Remember();
    int width = 0, height = 0;
    glfwGetWindowSize(window_, &width, &height);
    if (width < 1 || height < 1) return;
    Settings& settings = session_.settings();
    settings.maximized = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
    // What a maximized window comes back to stays as it was.
    if (settings.maximized || glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_TRUE) return;
    settings.window_width = width;
    settings.window_height = height;
    glfwGetWindowPos(window_, &settings.window_x, &settings.window_y);
  }

  // Once a second at most, whatever has changed.
  void Save(double seconds) {
    if (seconds - saved_at_ < kSaveAfterSeconds) return;
    saved_at_ = seconds;
    Remember();
    if (session_.settings() == saved_) return;
    saved_ = session_.settings();
    if (!settings_path_.empty() && !SaveSettings(saved_, settings_path_)) {
      session_.SetNotice({"notice.settings_not_saved", {{"file", settings_path_.string()}}});
    }
  }

  // Reads the open file again when it was saved by somebody else: since it was opened, too, and
  // while it is so young that who writes it may not be done, within one tick of its time.
  void LookAtFile() {
    if (session_.path().empty()) return;
    std::error_code failed;
    const auto time = std::filesystem::last_write_time(session_.path(), failed);
    if (failed) return;
    const auto age = std::filesystem::file_time_type::clock::now() - time;
    const bool young = age.count() >= 0 && age < kYoungFile;
    if (watched_ != session_.path() || time != watched_time_ || young) {
      commands_.Push(command::FileChanged{});
      Woken();
    }
    watched_ = session_.path();
    watched_time_ = time;
  }

  GLFWwindow* window_;
  Session& session_;
  std::filesystem::path settings_path_;
  StateReport report_;
  FontSet fonts_;
  Renderer renderer_;
  WindowFrame frame_;
  InputQueue input_;
  MouseQueue mouse_;
  CommandQueue commands_;  // of the panels: applied with the next frame
  Settings saved_;
  double saved_at_ = 0;
  std::string name_;
  std::string watched_;
  std::filesystem::file_time_type watched_time_;
  Clock::time_point started_ = Clock::now();
  double last_frame_ = 0;
  int frames_due_ = kFramesAfterEvent;
};

}  // namespace

tl::expected<void, std::string> OpenWindow(Session& session,
                                           const std::filesystem::path& settings_path,
                                           const std::filesystem::path& state_path) {
  const Library library;
  if (!library.ready) return tl::unexpected(LastError("no window can be opened here"));
  const WindowHandle window = MakeWindow(session.settings());
  if (!window) return tl::unexpected(LastError("no window with OpenGL 3.3 can be opened"));
  glfwMakeContextCurrent(window.get());
  if (!LoadGl(glfwGetProcAddress)) {
    return tl::unexpected(std::string("this machine's OpenGL is older than 3.3"));
  }
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(window.get(), kLeastWindowWidth, kLeastWindowHeight, GLFW_DONT_CARE,
                          GLFW_DONT_CARE);
  Shell(window.get(), session, settings_path, state_path).Run();
  return {};
}

}  // namespace chanscope
