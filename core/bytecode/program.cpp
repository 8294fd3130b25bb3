#include "core/bytecode/program.h"

#include <algorithm>

namespace chanscope {

FuncId FunctionAt(const Program& program, uint32_t pc) {
  const auto begin = program.functions.begin() + 1;  // [0] is a dummy
  const auto after =
      std::upper_bound(begin, program.functions.end(), pc,
                       [](uint32_t at, const Function& function) { return at < function.entry; });
  if (after == begin || pc >= (after - 1)->end) return FuncId();
  return FuncId(static_cast<uint32_t>(after - 1 - program.functions.begin()));
}

}  // namespace chanscope
