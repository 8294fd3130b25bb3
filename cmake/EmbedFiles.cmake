# Run by chanscope_embed: writes OUTPUT, a C++ file with the bytes of FILES (relative to ROOT).
# No raw strings: an escaped one has no length limit of its own and takes any byte.
set(rows "")
foreach(file IN LISTS FILES)
  file(READ ${ROOT}/${file} hex HEX)
  string(LENGTH "${hex}" digits)
  math(EXPR bytes "${digits} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" escaped "${hex}")
  # Split so that no literal passes the limits of compilers.
  string(REGEX REPLACE "(\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f]\\\\x[0-9a-f][0-9a-f])" "\\1\"\n    \"" escaped "${escaped}")
  string(APPEND rows "    {\"${file}\", std::string_view(\n    \"${escaped}\", ${bytes})},\n")
endforeach()
file(WRITE ${OUTPUT} "// Made at build time from the files below; not in the repository.
#include \"core/base/embedded.h\"

namespace chanscope {
namespace {
constexpr EmbeddedFile kFiles[] = {
${rows}};
}  // namespace

std::span<const EmbeddedFile> ${FUNCTION}() { return kFiles; }

}  // namespace chanscope
")
