// PNG files.
//
// Owns: encoding. Must not: draw.
#pragma once

#include <string>
#include <vector>

#include "app/scene/image.h"

namespace chanscope {

// The bytes of a PNG file.
std::vector<uint8_t> EncodePng(const Image& image);

// False when the file cannot be written.
bool WritePng(const std::string& path, const Image& image);

// Empty image when the file is no picture that can be read.
Image ReadPng(const std::string& path);

}  // namespace chanscope
