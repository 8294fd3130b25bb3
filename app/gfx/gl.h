// OpenGL 3.3 core, loaded through glad.
//
// Owns: loading, and the small owners of GL names. Must not: make a context.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

namespace chanscope {

// Loads GL's functions for the context that is current on this thread. False when they are not
// there. With GLFW: LoadGl(glfwGetProcAddress).
using GlProc = void (*)();
bool LoadGl(GlProc (*get_proc_address)(const char* name));

// "OpenGL 4.5 (Core Profile) … · llvmpipe": for messages.
std::string GlDescription();

}  // namespace chanscope
