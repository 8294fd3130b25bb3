// Programs for tests of the emitter, compiled from text.
//
// Owns: small stand-ins for the packages that the tests import, and questions about a program. Must
// not: run anything.
#pragma once

#include <string>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/bytecode/emitter.h"
#include "core/bytecode/program.h"

namespace chanscope::testing {

struct Compiled {
  bool ok = false;
  Program program;
  std::vector<Diagnostic> diagnostics;
};

// Parses, checks and emits `text`; it may import "fmt", "sync" and "errors".
Compiled CompileText(const std::string& text);
// The program, with selects; the test fails, with the diagnostics, when there are any.
Program CompileGood(const std::string& text);

FuncId FindFunction(const Program& program, const std::string& name);
std::string Disassembled(const Program& program, const std::string& function);
TypeId TypeOfGlobal(const Program& program, const std::string& name);

// Places of the instructions that begin statements, "line:col", in the order of the code.
std::vector<std::string> StatementPlaces(const Program& program, const std::string& function);

std::string TestDataPath(const std::string& name);
std::string ReadText(const std::string& path);

}  // namespace chanscope::testing
