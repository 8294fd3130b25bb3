// Opening a file: a path that completes, the folder it leads to, recent files and lessons.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "app/panels/controls.h"
#include "app/panels/overlay_card.h"
#include "app/panels/overlay_cards.h"
#include "app/session/lesson.h"
#include "app/session/text_file.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

// Where looking for a file begins: beside the open one.
std::string StartFolder(const Session& session) {
  std::error_code failed;
  fs::path folder = fs::current_path(failed);
  if (!session.path().empty()) {
    const fs::path whole = fs::absolute(session.path(), failed);
    if (!failed) folder = whole.parent_path();
  }
  std::string text = folder.string();
  if (!text.ends_with('/')) text += '/';
  return text;
}

void LookUp(OverlayState& state, bool anew) {
  if (!anew && state.looked_up == state.line.text()) return;
  state.looked_up = state.line.text();
  const TypedPath typed = SplitTyped(state.looked_up);
  const std::string folder = typed.folder + (typed.begin.starts_with('.') ? "." : "");
  if (anew || folder != state.folder) {
    state.folder = folder;
    state.entries = ListFolder(ExpandHome(typed.folder.empty() ? "./" : typed.folder),
                               typed.begin.starts_with('.'));
  }
  state.matching = Matching(state.entries, typed.begin);
  // The way up comes first, and is not what somebody looks for first.
  state.matching.insert(state.matching.begin(), {"..", true});
  state.chosen = state.matching.size() > 1 ? 1 : 0;
}

std::string ParentOf(const std::string& folder) {
  std::error_code failed;
  const fs::path whole = fs::weakly_canonical(ExpandHome(folder.empty() ? "./" : folder), failed);
  std::string parent = (whole.has_filename() ? whole : whole.parent_path()).parent_path().string();
  if (!parent.ends_with('/')) parent += '/';
  return parent;
}

void Choose(OverlayState& state, CommandQueue& commands) {
  if (state.chosen >= state.matching.size()) return;
  const FolderEntry& entry = state.matching[state.chosen];
  const std::string folder = SplitTyped(state.line.text()).folder;
  if (!entry.folder) {
    commands.Push(command::OpenFile{folder + entry.name});
  } else if (entry.name == "..") {
    Replace(state.line, ParentOf(folder));
  } else {
    Replace(state.line, folder + entry.name + "/");
  }
}

struct Program {
  CardRow row;
  Command command;
};

// Recent files, then lessons.
std::vector<Program> Programs(const PanelInput& in) {
  std::vector<Program> programs;
  for (const std::string& path : in.session.settings().recent) {
    const fs::path whole(path);
    programs.push_back({{whole.filename().string(), whole.parent_path().string(), {}, false, true},
                        command::OpenFile{path}});
  }
  for (size_t i = 0; i < Lessons().size(); ++i) {
    programs.push_back({{fmt::format("{:02} · {}", i + 1, LessonTitle(Lessons()[i], in.words)),
                         {},
                         {},
                         false,
                         false},
                        command::OpenLesson{i}});
  }
  return programs;
}

void DrawFolder(Canvas& canvas, Rect box, OverlayState& state, CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  canvas->Heading({box.x + 8, box.y + 14}, in.words.Get("open.folder"), box.w - 16);
  canvas.Paint();
  std::vector<CardRow> rows;
  for (const FolderEntry& entry : state.matching) {
    rows.push_back({entry.name + (entry.folder ? "/" : ""), {}, {}, entry.folder, true});
  }
  PanelInput mine = in;
  if (state.other_list) mine.hands.rows = mine.hands.pages = 0;
  size_t marked = state.other_list ? kNoRow : state.chosen;
  const int pressed =
      DrawCardList(mine, "folder", {box.x, box.y + 24, box.w, box.h - 24}, rows, marked);
  if (marked != kNoRow) state.chosen = marked;
  if (pressed >= 0) Choose(state, commands);
}

void DrawPrograms(Canvas& canvas, Rect box, OverlayState& state, size_t& chosen,
                  CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  canvas->Heading({box.x + 8, box.y + 14}, in.words.Get("open.recent"), box.w - 16);
  canvas.Paint();
  const std::vector<Program> programs = Programs(in);
  std::vector<CardRow> rows;
  for (const Program& each : programs) rows.push_back(each.row);
  PanelInput mine = in;
  if (!state.other_list) mine.hands.rows = mine.hands.pages = 0;
  size_t none = kNoRow;
  size_t& marked = state.other_list ? chosen : none;
  const int pressed =
      DrawCardList(mine, "programs", {box.x, box.y + 24, box.w, box.h - 24}, rows, marked);
  const bool confirmed = state.other_list && in.hands.confirm && chosen < programs.size();
  if (pressed < 0 && !confirmed) return;
  commands.Push(command::Show{Overlay::kNone});
  commands.Push(programs[pressed >= 0 ? static_cast<size_t>(pressed) : chosen].command);
}

}  // namespace

void DrawOpenCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                  CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("open.title"));
  if (appearing) Replace(state.line, StartFolder(in.session));
  const float inner = card.w - 2 * kCardPadding;
  DrawTextLine(canvas, {card.x + kCardPadding, card.y + 70, inner, 32}, state.line, commands);
  LookUp(state, appearing);
  const auto& notice = in.session.notice();
  canvas.Text({card.x + kCardPadding, card.y + 56},
              notice ? in.words.Format(notice->key, notice->arguments)
                     : std::string(in.words.Get("open.hint")),
              {Font::kSans, 12, notice ? in.theme.waiting_text : in.theme.dim},
              card.w - 2 * kCardPadding);
  canvas.Paint();
  if (in.hands.panels != 0) state.other_list = !state.other_list;
  const float half = std::round((inner - 16) * 0.52F);
  const float top = card.y + 116;
  const float height = card.y + card.h - 14 - top;
  // A whole path that was typed is opened, whatever the list offers.
  if (in.hands.confirm && !state.other_list) {
    std::error_code failed;
    const fs::path typed = ExpandHome(state.line.text());
    if (fs::is_regular_file(typed, failed)) {
      commands.Push(command::OpenFile{state.line.text()});
    } else if (state.matching.size() > 1) {
      Choose(state, commands);
    } else {
      commands.Push(command::OpenFile{state.line.text()});
    }
  }
  DrawFolder(canvas, {card.x + kCardPadding - 8, top, half, height}, state, commands);
  DrawPrograms(canvas, {card.x + kCardPadding + half + 8, top, inner - half, height}, state,
               state.other_chosen, commands);
}

void DrawSaveAsCard(Canvas& canvas, Rect card, bool appearing, OverlayState& state,
                    CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("save_as.title"));
  if (appearing) Replace(state.line, in.session.SuggestedPath());
  const auto& notice = in.session.notice();
  canvas.Text({card.x + kCardPadding, card.y + 56},
              notice ? in.words.Format(notice->key, notice->arguments)
                     : std::string(in.words.Get("save_as.hint")),
              {Font::kSans, 12, notice ? in.theme.waiting_text : in.theme.dim},
              card.w - 2 * kCardPadding);
  const bool pressed =
      TextButton(canvas, "save", {card.x + card.w - kCardPadding - 84, card.y + 72, 84, 32},
                 in.words.Get("save_as.save"), ButtonLook::kPrimary);
  DrawTextLine(canvas, {card.x + kCardPadding, card.y + 72, card.w - 2 * kCardPadding - 96, 32},
               state.line, commands);
  if (pressed || (in.hands.confirm && !appearing))
    commands.Push(command::SaveAs{state.line.text()});
}

void DrawOverwriteCard(Canvas& canvas, Rect card, CommandQueue& commands) {
  const PanelInput& in = canvas.in();
  DrawCard(canvas, card, in.words.Get("overwrite.title"));
  float y = card.y + 58;
  for (const std::string& line : WrapText(in.metrics, in.words.Get("overwrite.text"), Font::kSans,
                                          12.5F, card.w - 2 * kCardPadding, 3)) {
    canvas->Text({card.x + kCardPadding, y}, line, {Font::kSans, 12.5F, in.theme.dim});
    y += 18;
  }
  const float width = (card.w - 2 * kCardPadding - 24) / 3;
  const auto button = [&](int at, const char* id, const char* key, ButtonLook look) {
    const float x = card.x + kCardPadding + static_cast<float>(at) * (width + 12);
    return TextButton(canvas, id, {x, card.y + card.h - 52, width, 32}, in.words.Get(key), look);
  };
  if (button(0, "mine", "overwrite.mine", ButtonLook::kPlain)) commands.Push(command::Save{true});
  if (button(1, "theirs", "overwrite.theirs", ButtonLook::kPlain)) commands.Push(command::Reload{});
  if (button(2, "neither", "overwrite.neither", ButtonLook::kPrimary)) {
    commands.Push(command::Dismiss{});
  }
}

}  // namespace chanscope
