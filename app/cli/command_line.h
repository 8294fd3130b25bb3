// The command line: one function for each subcommand.
//
// Owns: reading arguments, help, and which subcommand runs. Must not: do what subcommands do. Data
// goes to `out`, everything else to `err`.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace chanscope {

struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

// `arguments` without the program's own name. Returns the exit status.
int RunCommandLine(const std::vector<std::string>& arguments, const Streams& streams);

}  // namespace chanscope
