// A DrawList as an SVG file.
//
// Owns: the translation shape by shape. Must not: lay anything out.
#pragma once

#include <string>

#include "app/scene/draw_list.h"

namespace chanscope {

// The text of an SVG file of the list's size. Fonts are named, not embedded.
std::string ToSvg(const DrawList& list);

}  // namespace chanscope
