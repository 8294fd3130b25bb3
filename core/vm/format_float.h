// Floats as text, as strconv writes them.
//
// Owns: the digits, exact: the shortest that read back as the same number, or as many as are
// wanted. Must not: know signs, widths and flags (format_number.h does).
#pragma once

#include <string>

namespace chanscope {

// A finite value, not below 0, under the verb b, e, E, f, g, G, x or X. precision -1: the shortest
// text that reads back as the same number of `bits`.
std::string FloatText(double value, int bits, char verb, int precision);

}  // namespace chanscope
