#include "app/gfx/font_files.h"

#include <string_view>

#include <fontconfig/fontconfig.h>

namespace chanscope {
namespace {

// The best match for a family in a weight; fontconfig always has some answer while any font is
// installed.
FontFile Match(FcConfig* config, const char* family, int weight, const char* language,
               bool monospaced) {
  FontFile found;
  FcPattern* wanted = FcPatternCreate();
  FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
  FcPatternAddInteger(wanted, FC_WEIGHT, weight);
  FcPatternAddInteger(wanted, FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(wanted, FC_VARIABLE, FcFalse);
  if (language != nullptr) {
    FcPatternAddString(wanted, FC_LANG, reinterpret_cast<const FcChar8*>(language));
  }
  if (monospaced) FcPatternAddInteger(wanted, FC_SPACING, FC_MONO);
  FcConfigSubstitute(config, wanted, FcMatchPattern);
  FcDefaultSubstitute(wanted);
  FcResult result = FcResultNoMatch;
  if (FcPattern* match = FcFontMatch(config, wanted, &result); match != nullptr) {
    FcChar8* path = nullptr;
    if (FcPatternGetString(match, FC_FILE, 0, &path) == FcResultMatch) {
      found.path = reinterpret_cast<const char*>(path);
      FcPatternGetInteger(match, FC_INDEX, 0, &found.index);
      // The upper half names an instance of a variable font.
      found.index &= 0xffff;
    }
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(match, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
      if (std::string_view(reinterpret_cast<const char*>(name)) == family) found.exact = true;
    }
    FcPatternDestroy(match);
  }
  FcPatternDestroy(wanted);
  return found;
}

}  // namespace

const FontFile& FontFiles::Of(Font font) const {
  switch (font) {
    case Font::kSans: return sans;
    case Font::kSansSemibold: return sans_semibold;
    case Font::kSansBold: return sans_bold;
    case Font::kMono: return mono;
    case Font::kMonoBold: return mono_bold;
  }
  return sans;
}

FontFiles FindFontFiles() {
  FontFiles files;
  FcConfig* config = FcInitLoadConfigAndFonts();
  if (config == nullptr) return files;
  files.sans = Match(config, "Inter", FC_WEIGHT_REGULAR, nullptr, false);
  files.sans_semibold = Match(config, "Inter", FC_WEIGHT_DEMIBOLD, nullptr, false);
  files.sans_bold = Match(config, "Inter", FC_WEIGHT_BOLD, nullptr, false);
  files.mono = Match(config, "JetBrains Mono", FC_WEIGHT_REGULAR, nullptr, true);
  files.mono_bold = Match(config, "JetBrains Mono", FC_WEIGHT_BOLD, nullptr, true);
  files.cjk = Match(config, "Noto Sans CJK SC", FC_WEIGHT_REGULAR, "zh-cn", false);
  files.cjk_bold = Match(config, "Noto Sans CJK SC", FC_WEIGHT_BOLD, "zh-cn", false);
  FcConfigDestroy(config);
  return files;
}

}  // namespace chanscope
