#include "app/session/lesson.h"

#include <algorithm>
#include <charconv>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/check.h"
#include "core/base/embedded.h"

namespace chanscope {

// assets/lessons, embedded at build time.
std::span<const EmbeddedFile> LessonFiles();

namespace {

LessonWords ReadWords(const nlohmann::json& json, const char* language) {
  LessonWords words;
  words.title = json.at("title").at(language).get<std::string>();
  for (const auto& paragraph : json.at("words").at(language)) {
    words.paragraphs.push_back(paragraph.get<std::string>());
  }
  return words;
}

// "recv.copy_sender"; kCount when there is none of that name.
Phase PhaseNamed(std::string_view name) {
  for (uint8_t i = 0; i < static_cast<uint8_t>(Phase::kCount); ++i) {
    const PhaseInfo& info = Info(static_cast<Phase>(i));
    if (std::string(info.func) + "." + info.key == name) return static_cast<Phase>(i);
  }
  return Phase::kCount;
}

Moment ReadMoment(const nlohmann::json& json) {
  Moment moment;
  moment.phase = PhaseNamed(json.at("phase").get<std::string>());
  CHECK(moment.phase != Phase::kCount);
  moment.nth = json.value("nth", 1U);
  moment.en = json.at("en").get<std::string>();
  moment.zh = json.at("zh").get<std::string>();
  return moment;
}

const EmbeddedFile& FileNamed(const std::string& path) {
  const auto files = LessonFiles();
  const auto at = std::find_if(files.begin(), files.end(),
                               [&](const EmbeddedFile& file) { return file.path == path; });
  CHECK(at != files.end());
  return *at;
}

Lesson ReadLesson(std::string_view folder) {
  Lesson lesson;
  lesson.folder = folder;
  std::from_chars(folder.data(), folder.data() + folder.size(), lesson.number);
  lesson.source = {"main.go", std::string(FileNamed(lesson.folder + "/main.go").bytes)};
  const auto json = nlohmann::json::parse(FileNamed(lesson.folder + "/lesson.json").bytes);
  lesson.en = ReadWords(json, "en");
  lesson.zh = ReadWords(json, "zh");
  for (const auto& moment : json.at("moments")) lesson.moments.push_back(ReadMoment(moment));
  return lesson;
}

std::vector<Lesson> ReadLessons() {
  std::vector<Lesson> lessons;
  for (const EmbeddedFile& file : LessonFiles()) {
    if (!file.path.ends_with("/main.go")) continue;
    lessons.push_back(ReadLesson(file.path.substr(0, file.path.find('/'))));
  }
  std::sort(lessons.begin(), lessons.end(),
            [](const Lesson& a, const Lesson& b) { return a.number < b.number; });
  return lessons;
}

bool IsChinese(const Words& words) {
  return words.Get("language.code") == "zh";
}

}  // namespace

const std::vector<Lesson>& Lessons() {
  static const std::vector<Lesson> kLessons = ReadLessons();
  return kLessons;
}

std::optional<size_t> FindLesson(std::string_view name) {
  const auto& lessons = Lessons();
  uint32_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = error == std::errc() && end == name.data() + name.size();
  for (size_t i = 0; i < lessons.size(); ++i) {
    const std::string_view folder = lessons[i].folder;
    if (is_number ? lessons[i].number == number
                  : folder == name || folder.substr(folder.find('_') + 1) == name) {
      return i;
    }
  }
  return std::nullopt;
}

const LessonWords& WordsOf(const Lesson& lesson, const Words& words) {
  return IsChinese(words) ? lesson.zh : lesson.en;
}

std::string_view LessonTitle(const Lesson& lesson, const Words& words) {
  return WordsOf(lesson, words).title;
}

std::string_view MomentText(const Moment& moment, const Words& words) {
  return IsChinese(words) ? moment.zh : moment.en;
}

}  // namespace chanscope
