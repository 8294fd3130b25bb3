// Files of this repository that are part of the program: packages, lessons, texts, shaders.
//
// Owns: the shape of an embedded file. chanscope_embed (cmake/Chanscope.cmake) makes the functions
// that list them; their declarations stand in the header of whoever uses them. Must not: read
// files.
#pragma once

#include <span>
#include <string_view>

namespace chanscope {

struct EmbeddedFile {
  std::string_view path;  // relative to the folder given to chanscope_embed, '/' between parts
  std::string_view bytes;
};

}  // namespace chanscope
