#include "core/sim/recording.h"

#include <catch2/catch.hpp>

#include "tests/core/sim/run_of.h"

using namespace chanscope;

TEST_CASE("recorded choices are answered again, new ones are asked and kept", "[sim]") {
  std::vector<uint32_t> record;
  RandomChoices policy(5);
  RecordedChoices first(record, policy, 0);
  std::vector<uint32_t> answers;
  for (int i = 0; i < 20; ++i) answers.push_back(first.Choose(ChoiceKind::kPollOrder, 7));
  REQUIRE(record == answers);

  RecordedChoices again(record, policy, 10);
  for (size_t i = 10; i < 20; ++i) REQUIRE(again.Choose(ChoiceKind::kPollOrder, 7) == answers[i]);
  REQUIRE(again.next() == 20);
  again.Choose(ChoiceKind::kPollOrder, 7);
  REQUIRE(record.size() == 21);
}

TEST_CASE("the keyframe for a step is the last one that does not lie behind it", "[sim]") {
  Cursor cursor{Start(*ProgramOf(kFullBuffer), Options{}), 0};
  Keyframes keyframes(cursor);
  for (const uint64_t step : {300U, 700U}) {
    cursor.machine.state.steps = step;
    keyframes.Add(cursor);
  }
  REQUIRE(keyframes[keyframes.IndexFor(0)].step() == 0);
  REQUIRE(keyframes[keyframes.IndexFor(299)].step() == 0);
  REQUIRE(keyframes[keyframes.IndexFor(300)].step() == 300);
  REQUIRE(keyframes[keyframes.IndexFor(5000)].step() == 700);
  REQUIRE(keyframes.NextDue() > 700);
}
