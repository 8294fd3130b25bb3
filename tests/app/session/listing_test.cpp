#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>

#include "app/session/explain.h"
#include "app/session/text.h"
#include "tests/app/session/lesson_run.h"

namespace chanscope {
namespace {

// "✓ lock(&c.lock)", one line each; "✓" done, "-" not taken, ">" live, "." to come. Without what
// the live line did.
std::string Text(const RuntimeListing& listing) {
  std::string text;
  for (const ListingLine& line : listing.lines) {
    if (line.state == LineState::kFact) continue;
    switch (line.state) {
      case LineState::kDone: text += "✓ "; break;
      case LineState::kNotTaken: text += "- "; break;
      case LineState::kLive: text += "> "; break;
      case LineState::kToCome: text += ". "; break;
      case LineState::kFact: break;
    }
    text += std::string(size_t{2} * line.depth, ' ') + line.text;
    if (!line.answer.empty()) text += " | " + line.answer;
    text += '\n';
  }
  return text;
}

}  // namespace

TEST_CASE("receive from a full buffer is listed as recv within chanrecv", "[listing]") {
  LessonRun run("5");
  const RuntimeListing listing = ListRuntime(run.After(Phase::kRecvCopySender), Catalogue("en"));
  CHECK(listing.file == "chan.go");
  CHECK(listing.function == "recv");
  CHECK(Text(listing) ==
        "✓ lock(&c.lock)\n"
        "- closed and empty? | no\n"
        "✓ sender waiting in sendq? | yes → G7\n"
        "✓ recv(c, sg, ep)\n"
        "✓   copy buf[recvx] → receiver\n"
        ">   copy sender's elem → buf[recvx]\n"
        ".   advance recvx; sendx = recvx\n"
        ".   unlock(&c.lock)\n"
        ".   goready(sender)\n");
}

TEST_CASE("direct handoff is listed as send within chansend, in Chinese too", "[listing]") {
  LessonRun run("1");
  const RuntimeListing listing = ListRuntime(run.After(Phase::kSendCopy), Catalogue("zh"));
  CHECK(listing.function == "send");
  CHECK(Text(listing) ==
        "✓ lock(&c.lock)\n"
        "- 已关闭？ | 否\n"
        "✓ recvq 有等待者？ | 有 → G2\n"
        "✓ send(c, sg, ep)\n"
        ">   复制 ep → 接收者的栈\n"
        ".   unlock(&c.lock)\n"
        ".   goready(接收者)\n");
}

TEST_CASE("below the live line stands what it did", "[listing]") {
  LessonRun run("5");
  const RuntimeListing listing = ListRuntime(run.After(Phase::kRecvAdvance), Catalogue("en"));
  const auto live = std::find_if(listing.lines.begin(), listing.lines.end(),
                                 [](const auto& line) { return line.state == LineState::kLive; });
  REQUIRE(listing.lines.end() - live > 2);
  CHECK(live[1].state == LineState::kFact);
  CHECK(live[1].depth == live->depth + 1);
  CHECK(live[1].text == "recvx of ch: 0 → 1");
  CHECK(live[2].text == "sendx of ch: 0 → 1");
  CHECK(live[3].state != LineState::kFact);
}

TEST_CASE("while the way is open all ways are listed", "[listing]") {
  LessonRun run("4");
  CHECK(Text(ListRuntime(run.After(Phase::kChansendLock), Catalogue("en"))) ==
        "> lock(&c.lock)\n"
        ". closed?\n"
        ". receiver waiting in recvq?\n"
        ". room? copy ep → buf[sendx]\n"
        ".   advance sendx; qcount + 1\n"
        ".   unlock(&c.lock)\n"
        ". enqueue sudog on sendq\n"
        ". gopark, unlocks c.lock\n"
        ". woken: taken, or closed?\n");
}

TEST_CASE("a send that parked has said no to everything before", "[listing]") {
  LessonRun run("4");
  CHECK(Text(ListRuntime(run.After(Phase::kChansendPark), Catalogue("en"))) ==
        "✓ lock(&c.lock)\n"
        "- closed? | no\n"
        "- receiver waiting in recvq? | no\n"
        "- room? copy ep → buf[sendx] | no\n"
        "✓ enqueue sudog on sendq\n"
        "> gopark, unlocks c.lock\n"
        ". woken: taken, or closed?\n");
}

TEST_CASE("a close lists whom it collects", "[listing]") {
  LessonRun run("6");
  CHECK(Text(ListRuntime(run.After(Phase::kClosechanReceiver, 2), Catalogue("en"))) ==
        "✓ lock(&c.lock)\n"
        "- closed already? | no\n"
        "✓ c.closed = 1\n"
        "> collect each receiver, elem zeroed | → G2\n"
        ". collect each sender\n"
        ". unlock(&c.lock)\n"
        ". goready each of them\n");
}

TEST_CASE("every step of every lesson marks the line it took, and no step of user code any",
          "[listing]") {
  const Catalogue words("en");
  for (const Lesson& lesson : Lessons()) {
    LessonRun run(lesson.folder);
    while (run.Step()) {
      INFO(lesson.folder << " step " << run.now().step);
      const RuntimeListing listing = ListRuntime(run.now(), words);
      size_t live = 0;
      for (const ListingLine& line : listing.lines) {
        live += line.state == LineState::kLive ? 1 : 0;
        CHECK_FALSE(line.text.empty());
        CHECK(line.text.rfind("phase.", 0) != 0);
      }
      CHECK(live == (run.now().last.phase == Phase::kUser ? 0 : 1));
      CHECK(listing.file.empty() == (run.now().last.phase == Phase::kUser));
    }
  }
}

}  // namespace chanscope
