// Which functions print as those of package fmt do: theirs, those of log and testing, and the
// program's own that pass a format and its values on.
//
// Owns: finding them. Must not: judge the calls, but for values passed on as one.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/lang/ast.h"
#include "core/lang/checker.h"

namespace chanscope::lang {

enum class Family : uint8_t { kPrint, kPrintln, kPrintf, kErrorf };

struct Printer {
  Family family = Family::kPrint;
  size_t first = 0;  // the format, or the first value
  std::string name;  // "fmt.Printf", "(*log.Logger).Printf"
};

class Printers {
 public:
  Printers(const Package& package, Diagnostics& warnings);

  // What is called, if it prints.
  std::optional<Printer> Of(const CallExpr* call) const;

 private:
  struct Candidate;
  struct Caller {
    Candidate* wrapper = nullptr;
    const CallExpr* call = nullptr;
  };
  // A function whose last parameter is ...any.
  struct Candidate {
    const FuncDecl* decl = nullptr;
    const Object* format = nullptr;  // the parameter before, if that is a string
    const Object* values = nullptr;
    bool changed = false;  // assigns to one of them, or takes its address
    std::optional<Family> family;
    std::vector<Caller> callers;
  };

  void Search(Candidate& candidate);
  void Forwards(Candidate& candidate, const CallExpr* call, Family family);

  Diagnostics& warnings_;
  std::unordered_map<const Object*, Candidate> candidates_;  // by function
};

}  // namespace chanscope::lang
