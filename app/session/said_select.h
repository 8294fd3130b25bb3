// What is particular to explaining a select.
//
// Owns: which wording fits a phase of selectgo; its cases as the program writes them. Must not:
// hold texts.
#pragma once

#include <string>
#include <string_view>

#include "app/session/facts.h"
#include "app/session/text.h"

namespace chanscope {

// The variant of a phase of selectgo that has several: ".waits"; empty: the plain one.
std::string_view SelectVariant(const Program& program, const Facts& facts);

// The case that the step is about, as it is written: "v := <-a".
std::string CaseText(const Program& program, const Facts& facts, const Words& words);

// The cases in the order that the step has found: pollorder or lockorder.
std::string OrderText(const Program& program, const Facts& facts, const Words& words);

}  // namespace chanscope
