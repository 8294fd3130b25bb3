// MP4, made by the program ffmpeg, which gets the frames through a socket.
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <vector>

#include <fmt/format.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/export/film_formats.h"

namespace chanscope {
namespace {

constexpr int kMillisecondsInSecond = 1000;

// A program whose standard input we write.
class Writer {
 public:
  // 0, or why it does not start, as errno has it.
  int Start(const std::vector<std::string>& command) {
    int ends[2] = {-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return errno;
    std::vector<char*> argv;
    for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    const int failed = posix_spawnp(&process_, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    socket_ = ends[0];
    return failed;
  }
  Writer() = default;
  ~Writer() { End(); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  // What a program that has gone no longer reads is dropped: End tells.
  void Write(const std::vector<uint8_t>& bytes) {
    size_t at = 0;
    while (at < bytes.size()) {
      const ssize_t sent = send(socket_, bytes.data() + at, bytes.size() - at, MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent <= 0) return;
      at += static_cast<size_t>(sent);
    }
  }

  // Whether it has ended, and well.
  bool End() {
    if (socket_ < 0) return false;
    close(socket_);
    socket_ = -1;
    if (process_ <= 0) return false;
    int status = 0;
    while (waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

 private:
  int socket_ = -1;
  pid_t process_ = 0;
};

class Mp4 final : public Film {
 public:
  explicit Mp4(const std::string& path) : path_(path), fresh_(path + ".chanscope-new") {}
  ~Mp4() override {
    std::error_code failed;
    std::filesystem::remove(fresh_, failed);
  }

  int Start(int width, int height) {
    return ffmpeg_.Start({"ffmpeg", "-loglevel", "error", "-y", "-f", "rawvideo", "-pixel_format",
                          "rgba", "-video_size", fmt::format("{}x{}", width, height), "-framerate",
                          std::to_string(kMillisecondsInSecond / kFrameMilliseconds), "-i", "-",
                          // Players want pixels in fours.
                          "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p",
                          "-movflags", "+faststart", "-f", "mp4", fresh_});
  }

  void Add(const FilmFrame& frame) override {
    for (int shown = 0; shown < frame.milliseconds; shown += kFrameMilliseconds) {
      ffmpeg_.Write(frame.image.rgba);
    }
  }

  tl::expected<void, std::string> Finish() override {
    if (!ffmpeg_.End()) return tl::unexpected(std::string("ffmpeg has failed: see above"));
    std::error_code failed;
    std::filesystem::rename(fresh_, path_, failed);
    if (failed) return tl::unexpected(NotWritten(path_));
    return {};
  }

 private:
  std::string path_;
  std::string fresh_;
  Writer ffmpeg_;
};

}  // namespace

tl::expected<std::unique_ptr<Film>, std::string> CreateMp4(const std::string& path, int width,
                                                           int height) {
  auto film = std::make_unique<Mp4>(path);
  if (film->Start(width, height) == 0) return film;
  return tl::unexpected(path +
                        ": an .mp4 is made by ffmpeg, which is not there; install it, or name a "
                        ".gif or an .html file");
}

}  // namespace chanscope
