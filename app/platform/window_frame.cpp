#include "app/platform/window_frame.h"

#include <algorithm>
#include <utility>

#include <imgui.h>
#include <imgui_freetype.h>

#include "app/panels/layout.h"
#include "app/scene/utf8.h"

namespace chanscope {
namespace {

constexpr float kTypedSize = 15;

// Characters of `text` that the plain Latin ranges lack.
std::u32string BeyondLatin(std::string_view text) {
  std::u32string found;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = NextCodepoint(text, at);
    if (c > 0xff && c <= 0xffff && found.find(c) == std::u32string::npos) found += c;
  }
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

float FittingScale(int framebuffer_width, int framebuffer_height, float wanted) {
  const float across = static_cast<float>(framebuffer_width) / kLeastWidth;
  const float down = static_cast<float>(framebuffer_height) / kLeastHeight;
  return std::max(0.25F, std::min({wanted, across, down}));
}

WindowFrame::WindowFrame(const FontSet& fonts, const FontFiles& files, Renderer* renderer)
    : fonts_(fonts), files_(files), context_(ImGui::CreateContext()), paint_(renderer) {
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.Fonts->FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
  io.Fonts->Flags |= ImFontAtlasFlags_NoBakedLines;
  io.ConfigInputTextCursorBlink = true;
}

WindowFrame::~WindowFrame() {
  ImGui::DestroyContext(context_);
}

bool WindowFrame::PrepareFonts(float scale) {
  std::u32string wanted = BeyondLatin(state_.overlay.line.text);
  const bool covered =
      std::includes(font_characters_.begin(), font_characters_.end(), wanted.begin(), wanted.end());
  if (font_scale_ == scale && covered) return false;
  font_scale_ = scale;
  if (!covered) font_characters_ = std::move(wanted);
  ImGuiIO& io = ImGui::GetIO();
  ImFontAtlas& atlas = *io.Fonts;
  atlas.Clear();
  ImFontConfig config;
  config.SizePixels = kTypedSize * scale;
  if (files_.mono.path.empty()) {
    atlas.AddFontDefault(&config);
  } else {
    config.FontNo = files_.mono.index;
    atlas.AddFontFromFileTTF(files_.mono.path.c_str(), config.SizePixels, &config);
    if (!font_characters_.empty() && !files_.cjk.path.empty()) {
      ImFontGlyphRangesBuilder builder;
      for (const char32_t c : font_characters_) builder.AddChar(static_cast<ImWchar>(c));
      ImVector<ImWchar> ranges;
      builder.BuildRanges(&ranges);
      ImFontConfig merged;
      merged.MergeMode = true;
      merged.FontNo = files_.cjk.index;
      atlas.AddFontFromFileTTF(files_.cjk.path.c_str(), config.SizePixels * kCjkScale, &merged,
                               ranges.Data);
      atlas.Build();  // while `ranges` lives
    }
  }
  if (!atlas.IsBuilt()) atlas.Build();
  io.FontGlobalScale = 1 / scale;
  return true;
}

bool WindowFrame::ClosePopups() {
  close_popups_ = ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
  return close_popups_;
}

void WindowFrame::Draw(const Session& session, const FrameSize& size, double delta_seconds,
                       double seconds, const Hands& hands, CommandQueue& commands) {
  const Settings& settings = session.settings();
  if (!words_ || words_->language() != settings.language) {
    words_ = std::make_unique<Catalogue>(settings.language);
  }
  const Theme& theme = ThemeOf(settings.theme == "light" ? ThemeKind::kLight : ThemeKind::kDark);
  if (theme_ != &theme) ApplyLook(theme);
  theme_ = &theme;

  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {size.logical().x, size.logical().y};
  io.DisplayFramebufferScale = {size.scale, size.scale};
  io.DeltaTime = static_cast<float>(std::max(1e-4, delta_seconds));
  ImGui::NewFrame();
  paint_.BeginFrame(size.framebuffer_width, size.framebuffer_height, size.scale);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) focus_.Leave();
  focus_.BeginFrame(hands);
  FrameNotes notes;
  const PanelInput in{.session = session,
                      .words = *words_,
                      .theme = theme,
                      .metrics = fonts_,
                      .paint = paint_,
                      .notes = notes,
                      .focus = focus_,
                      .seconds = seconds,
                      .hands = hands,
                      .close_popups = std::exchange(close_popups_, false)};
  DrawWindowPanels(in, size.logical(), state_, commands);
  moving_ = notes.moving;
  ImGui::Render();
}

}  // namespace chanscope
