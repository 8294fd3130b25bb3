// The program: hands the command line to app/cli.
#include <iostream>
#include <string>
#include <vector>

#include "app/cli/command_line.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::cin.tie(nullptr);
  return chanscope::RunCommandLine(std::vector<std::string>(argv + 1, argv + argc),
                                   {std::cin, std::cout, std::cerr});
}
