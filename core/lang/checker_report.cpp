#include <algorithm>

#include <fmt/format.h>

#include "core/lang/package_checker.h"

namespace chanscope::lang {

void PackageChecker::Error(Pos pos, std::string message) {
  // What is said about something invalid follows from a message given before.
  if (has_errors_ && (message.find("invalid operand") != std::string::npos ||
                      message.find("invalid type") != std::string::npos)) {
    return;
  }
  if (env_.error_pos) pos = env_.error_pos;
  has_errors_ = true;
  if (last_error_.pos.line == pos.line && last_error_.message == message) return;
  last_error_ = {pos, message};
  diagnostics_.Add(pos, std::move(message));
}

std::string PackageChecker::Place(Pos pos) const {
  return PlaceText(package_.files, pos);
}

std::string PackageChecker::OtherDeclaration(const Object* object) const {
  if (!object->pos) return "";
  return fmt::format("\n\t{}: other declaration of {}", Place(object->pos), object->name);
}

void PackageChecker::InstantiationLoop() {
  const std::vector<MonoGraph::Step> loop = mono_.FindLoop();
  if (loop.empty()) return;
  std::string message = "instantiation cycle:";
  for (const MonoGraph::Step& step : loop) {
    message += fmt::format("\n\t{}: {} instantiated as {}", Place(step.pos), step.param->name,
                           TypeString(step.type));
  }
  Error(loop.front().param->pos, std::move(message));
}

// Tells the cycle from the object in it that stands first in the text.
void PackageChecker::CycleError(std::vector<const Object*> cycle, std::string_view what) {
  const auto first = std::min_element(
      cycle.begin(), cycle.end(), [](const Object* a, const Object* b) { return a->pos < b->pos; });
  std::rotate(cycle.begin(), first, cycle.end());
  CycleMessage(cycle, what);
}

void PackageChecker::CycleMessage(const std::vector<const Object*>& cycle, std::string_view what) {
  std::string message = fmt::format("{} {}", what, cycle.front()->name);
  for (const Object* object : cycle) {
    message += fmt::format("\n\t{}: {} refers to", Place(object->pos), object->name);
  }
  message += fmt::format("\n\t{}: {}", Place(cycle.front()->pos), cycle.front()->name);
  Error(cycle.front()->pos, std::move(message));
}

}  // namespace chanscope::lang
