// The lessons that come with the program.
//
// Owns: the list: numbers, programs, words in both languages, and the moments worth stopping at.
// Must not: compile or run anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/scene/words.h"
#include "core/base/source.h"
#include "core/runtime/event.h"

namespace chanscope {

struct LessonWords {
  std::string title;
  std::vector<std::string> paragraphs;
};

// Where to stop, by what happens there: the `nth` step (from 1) that takes `phase`.
struct Moment {
  Phase phase = Phase::kUser;
  uint32_t nth = 1;
  std::string en, zh;  // what to look at
};

struct Lesson {
  uint32_t number = 0;  // from 1
  std::string folder;   // "05_full_buffer_receive"
  SourceFile source;    // its main.go
  LessonWords en, zh;
  std::vector<Moment> moments;  // in the order in which they come
};

// All lessons, by number.
const std::vector<Lesson>& Lessons();

// By number ("5", "05"), folder ("05_full_buffer_receive") or the folder's name without its number.
// Index into Lessons().
std::optional<size_t> FindLesson(std::string_view name);

// In the language of `words`.
const LessonWords& WordsOf(const Lesson& lesson, const Words& words);
std::string_view LessonTitle(const Lesson& lesson, const Words& words);
std::string_view MomentText(const Moment& moment, const Words& words);

}  // namespace chanscope
