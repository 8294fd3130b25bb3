#include "app/scene/words.h"

#include <regex>
#include <set>
#include <string>

#include "app/scene/stage.h"
#include "app/scene/timeline.h"
#include "tests/app/fixtures/mono_metrics.h"
#include "tests/app/fixtures/snapshots.h"
#include "tests/app/fixtures/text_words.h"

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_test_macros.hpp>
#else
#include <catch2/catch.hpp>
#endif

namespace chanscope {
namespace {

class OneWord final : public Words {
 public:
  std::string_view Get(std::string_view) const override { return "{g} wakes {other}, {g}!"; }
};

std::multiset<std::string> Placeholders(const std::string& text) {
  static const std::regex kName("\\{[a-z_]+\\}");
  std::multiset<std::string> names;
  for (std::sregex_iterator at(text.begin(), text.end(), kName), end; at != end; ++at) {
    names.insert(at->str());
  }
  return names;
}

TEST_CASE("names in braces are filled in, unknown ones stay", "[scene][words]") {
  CHECK(OneWord().Format("x", {{"g", "G1"}}) == "G1 wakes {other}, G1!");
  CHECK(OneWord().Format("x", {{"g", "{other}"}, {"other", "G2"}}) == "{other} wakes G2, {other}!");
}

TEST_CASE("the stage's texts exist in both languages with the same names", "[scene][words]") {
  const fixtures::TextWords en("en");
  const fixtures::TextWords zh("zh");
  REQUIRE(!en.all().empty());
  REQUIRE(en.all().size() == zh.all().size());
  for (const auto& [key, text] : en.all()) {
    INFO(key);
    CHECK(zh.Get(key) != key);
    CHECK(Placeholders(text) == Placeholders(std::string(zh.Get(key))));
  }
}

TEST_CASE("no layout asks for a text that does not exist", "[scene][words]") {
  const fixtures::TextWords words("en");
  const fixtures::MonoMetrics metrics;
  const auto check = [&](const DrawList& list) {
    for (const Shape& shape : list.shapes) {
      INFO(shape.text);
      CHECK(shape.text.rfind("stage.", 0) != 0);
      CHECK(shape.text.rfind("timeline.", 0) != 0);
      CHECK(shape.text.find('{') == std::string::npos);
    }
  };
  for (Snapshot snapshot : {fixtures::FullBuffer(), fixtures::Handoff(), fixtures::Rendezvous(),
                            fixtures::Beginning(), fixtures::Deadlock(), fixtures::Closing(),
                            fixtures::Crowd(12, 5, 4), fixtures::Crowd(60, 5, 2)}) {
    for (const EndReason end :
         {EndReason::kRunning, EndReason::kMainReturned, EndReason::kDeadlock, EndReason::kPanic,
          EndReason::kFatal, EndReason::kExit, EndReason::kLimit}) {
      snapshot.end = end;
      check(LayoutStage({.now = snapshot,
                         .theme = DarkTheme(),
                         .metrics = metrics,
                         .words = words,
                         .width = 772,
                         .height = 624}));
    }
  }
  const Timeline timeline = fixtures::FullBufferTimeline();
  check(LayoutTimeline({.timeline = timeline,
                        .theme = DarkTheme(),
                        .metrics = metrics,
                        .words = words,
                        .width = 1576,
                        .height = 292,
                        .step = 96,
                        .recorded_end = 174}));
}

}  // namespace
}  // namespace chanscope
