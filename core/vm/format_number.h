// Numbers, runes and strings under fmt's flags.
//
// Owns: one verb of Printf with its flags, and the text of basic values under it. Must not: know
// types of the program (format_value.h does).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace chanscope {

// %[flags][width][.precision]verb
struct FormatSpec {
  char32_t verb = 'v';
  bool minus = false;
  bool plus = false;
  bool sharp = false;
  bool space = false;
  bool zero = false;
  bool plus_v = false;   // %+v: names of fields
  bool sharp_v = false;  // %#v: Go syntax
  int width = -1;        // -1: none
  int precision = -1;
};

// Each appends its text, padded to the width.
void Pad(std::string& out, std::string_view text, const FormatSpec& spec);
void FormatInteger(std::string& out, uint64_t value, bool is_signed, uint32_t base,
                   const FormatSpec& spec);
// 0x…, as pointers show: with the prefix unless `bare`.
void FormatHexAddress(std::string& out, uint64_t value, bool bare, const FormatSpec& spec);
// verb e, E, f, g, G; precision -1: the shortest text that reads back as the same number of `bits`.
void FormatFloat(std::string& out, double value, int bits, char verb, int precision,
                 const FormatSpec& spec);
void FormatRune(std::string& out, uint64_t value, const FormatSpec& spec);               // %c
void FormatQuotedRune(std::string& out, uint64_t value, const FormatSpec& spec);         // %q
void FormatUnicode(std::string& out, uint64_t value, const FormatSpec& spec);            // %U
void FormatText(std::string& out, std::string_view text, const FormatSpec& spec);        // %s
void FormatQuotedText(std::string& out, std::string_view text, const FormatSpec& spec);  // %q
void FormatHexText(std::string& out, std::string_view text, const FormatSpec& spec);     // %x

// "text" with Go's escapes.
std::string Quoted(std::string_view text, bool ascii_only);

}  // namespace chanscope
