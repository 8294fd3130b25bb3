#include "app/export/film.h"

#include "app/export/film_formats.h"

namespace chanscope {

bool Film::Is(std::string_view path) {
  return path.ends_with(".gif") || path.ends_with(".html") || path.ends_with(".mp4");
}

tl::expected<std::unique_ptr<Film>, std::string> Film::Create(const std::string& path, int width,
                                                              int height, const FilmPage& page) {
  if (path.ends_with(".gif")) return CreateGif(path, width, height);
  if (path.ends_with(".html")) return CreateHtml(path, width, height, page);
  return CreateMp4(path, width, height);
}

std::string NotWritten(const std::string& path) {
  return path + " cannot be written";
}

}  // namespace chanscope
