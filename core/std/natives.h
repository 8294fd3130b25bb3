// The functions of our packages that are written in C++.
//
// Owns: the one table that names them. Must not: keep state.
#pragma once

#include <span>
#include <string_view>

#include "core/vm/native.h"

namespace chanscope {

struct Native {
  std::string_view name;  // as in Program::natives
  void (*call)(NativeCall&) = nullptr;
  bool operation = false;  // starts an operation of the runtime
};

// One table a package; see natives.cpp.
std::span<const Native> ErrorsNatives();
std::span<const Native> FmtNatives();
std::span<const Native> MathNatives();
std::span<const Native> RandNatives();
std::span<const Native> ReflectNatives();
std::span<const Native> ReflectCallNatives();
std::span<const Native> ScanNatives();  // fmt
std::span<const Native> SortNatives();
std::span<const Native> StrconvNatives();
std::span<const Native> StringNatives();  // strings, unicode/utf8
std::span<const Native> UnicodeNatives();
std::span<const Native> SyncNatives();
std::span<const Native> AtomicNatives();
std::span<const Native> PoolNatives();
std::span<const Native> RuntimeNatives();
std::span<const Native> OsNatives();
std::span<const Native> TimeNatives();
std::span<const Native> BuiltinNatives();

// What a collection does to the Pools of package sync (Go 1.19 sync/pool.go, poolCleanup).
void CollectPools(Vm& vm);

// Fills program.linked_natives from program.natives. The name of one that we do not have, else "".
std::string_view LinkNatives(Program& program);

}  // namespace chanscope
