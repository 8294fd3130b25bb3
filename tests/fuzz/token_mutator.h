// Changes a Go program token by token, so that most of what comes out still parses.
//
// Owns: the changes: a token is dropped, doubled, swapped with another one, or replaced by one of
// the program's own or of the language. Must not: know what is right.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chanscope::fuzz {

// The program after one to four changes that follow from `seed`.
std::string MutatedTokens(std::string_view program, uint64_t seed);

}  // namespace chanscope::fuzz
