// What the window shows, as one line of JSON: for whoever drives it from outside.
//
// Owns: the line and its file. Must not: be needed by anything in the window.
#pragma once

#include <filesystem>
#include <string>

#include "app/session/session.h"

namespace chanscope {

// {"step":96,"end":174,"recorded":true,"lesson":5,"source":"main.go","phase":"recv.copy_sender",…}
struct WindowReport {
  bool at_rest = false;  // nothing new is drawn before something happens
  Vec2 mouse;            // where the last frame saw it, in the window's units
};

std::string StateLine(const Session& session, const WindowReport& window);

// Keeps `path` at the state of the last call; writes only what changed. Does nothing without a
// path.
class StateReport {
 public:
  explicit StateReport(std::filesystem::path path) : path_(std::move(path)) {}
  void Write(const Session& session, const WindowReport& window);

 private:
  std::filesystem::path path_;
  std::string written_;
};

}  // namespace chanscope
