// The formats of moving pictures, one file each; film.h chooses among them.
//
// Owns: nothing. Must not: be included but by film.cpp and the formats.
#pragma once

#include "app/export/film.h"

namespace chanscope {

std::unique_ptr<Film> CreateGif(const std::string& path, int width, int height);
std::unique_ptr<Film> CreateHtml(const std::string& path, int width, int height,
                                 const FilmPage& page);
// The error: there is no ffmpeg on this machine, or it does not start.
tl::expected<std::unique_ptr<Film>, std::string> CreateMp4(const std::string& path, int width,
                                                           int height);

// "x.gif cannot be written": why Finish failed.
std::string NotWritten(const std::string& path);

}  // namespace chanscope
