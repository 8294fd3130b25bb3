#include "core/base/check.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace chanscope {
namespace {

thread_local std::string check_context;

}  // namespace

void SetCheckContext(std::string context) {
  check_context = std::move(context);
}

void CheckFailed(const char* file, int line, const char* condition) {
  std::fprintf(stderr, "chanscope: a fault of ours: %s:%d: CHECK(%s)\n", file, line, condition);
  if (!check_context.empty()) std::fprintf(stderr, "  %s\n", check_context.c_str());
  std::fflush(stdout);
  std::_Exit(70);
}

}  // namespace chanscope
