// Which text is said about a step, and what goes into it.
//
// Owns: the variants of said.<func>.<key>, and the values of all placeholders. Must not: put texts
// together (explain.cpp does).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/scene/words.h"
#include "app/session/facts.h"

namespace chanscope {

// ".unbuffered", ".kicks", … ; empty for the plain text.
std::string_view SaidVariant(const Program& program, const Facts& facts);

// Every placeholder that a text of said.* may have.
std::vector<WordArgument> SaidArguments(const Program& program, const Facts& facts,
                                        const Words& words);

// "G12"; empty for none.
std::string NameOfG(uint32_t goid);

}  // namespace chanscope
