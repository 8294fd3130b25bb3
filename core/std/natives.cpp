#include "core/std/natives.h"

namespace chanscope {
namespace {

const Native* FindNative(std::string_view name) {
  for (const auto table :
       {ErrorsNatives(), FmtNatives(), MathNatives(), RandNatives(), ReflectNatives(),
        ReflectCallNatives(), ScanNatives(), SortNatives(), StrconvNatives(), StringNatives(),
        UnicodeNatives(), SyncNatives(), AtomicNatives(), PoolNatives(), RuntimeNatives(),
        OsNatives(), TimeNatives(), BuiltinNatives()}) {
    for (const Native& native : table) {
      if (native.name == name) return &native;
    }
  }
  return nullptr;
}

}  // namespace

std::string_view LinkNatives(Program& program) {
  program.linked_natives.clear();
  for (const std::string& name : program.natives) {
    const Native* native = FindNative(name);
    if (native == nullptr) return name;
    program.linked_natives.push_back({native->call, native->operation});
  }
  return {};
}

}  // namespace chanscope
