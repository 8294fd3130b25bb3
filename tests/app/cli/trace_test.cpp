#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <nlohmann/json.hpp>

#include "tests/app/cli/invoke.h"

namespace chanscope {
namespace {

using Json = nlohmann::json;

std::vector<Json> Trace(const std::string& lesson) {
  const Invoked trace = Invoke({"trace", lesson});
  CHECK(trace.status == 0);
  CHECK(trace.err.empty());
  std::vector<Json> lines;
  std::istringstream text(trace.out);
  for (std::string line; std::getline(text, line);) lines.push_back(Json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("each event has the fields that all have", "[trace]") {
  uint64_t last = 0;
  for (const Json& line : Trace("1")) {
    INFO(line.dump());
    for (const char* field : {"step", "event", "g", "p", "time_ns"}) CHECK(line.contains(field));
    CHECK(line["step"] >= last);
    last = line["step"];
    if (line["event"] == "exit") continue;
    CHECK((line.contains("func") && line.contains("phase")) != line.contains("pos"));
  }
}

TEST_CASE("the last object is the exit", "[trace]") {
  const Json seed = Trace("1").back();
  CHECK(seed["event"] == "exit");
  CHECK(seed["status"] == 0);
  CHECK(seed["reason"] == "main returned");
  CHECK(Trace("7").back()["reason"] == "panic");
  const Json asleep = Trace("8").back();
  CHECK(asleep["reason"] == "deadlock");
  CHECK(asleep["status"] == 2);
}

TEST_CASE("the seed program: 9 through buf[0], ten parked, then 0 to 8 from hand to hand",
          "[trace]") {
  const std::vector<Json> lines = Trace("1");
  std::vector<std::string> handed;
  size_t most_waiting = 0;
  bool nine_in_slot_0 = false;
  for (const Json& line : lines) {
    if (!line.contains("chan")) continue;
    const Json& chan = line["chan"];
    CHECK(chan["name"] == "msg");
    CHECK(chan["type"] == "chan int");
    CHECK(chan["dataqsiz"] == 10);
    CHECK(chan["elemsize"] == 8);
    CHECK(chan["buf"].size() == 10);
    most_waiting = std::max(most_waiting, chan["recvq"].size());
    nine_in_slot_0 |= handed.empty() && chan["buf"][0] == "9" && chan["qcount"] == 1;
    const bool direct =
        line["event"] == "elem_copied" && line["from"].contains("g") && line["to"].contains("g");
    if (!direct) continue;
    CHECK(most_waiting == 10);
    CHECK(chan["qcount"] == 0);
    handed.push_back(line["value"]);
  }
  CHECK(nine_in_slot_0);
  CHECK(most_waiting == 10);
  CHECK(handed == std::vector<std::string>{"0", "1", "2", "3", "4", "5", "6", "7", "8"});
}

TEST_CASE("a full buffer's slot goes from the receiver to the waiting sender's value", "[trace]") {
  for (const Json& line : Trace("5")) {
    if (line["event"] != "elem_copied" || line["phase"] != "copy_sender") continue;
    CHECK(line["func"] == "recv");
    CHECK(line["from"]["g"] == 7);
    CHECK(line["to"]["slot"] == 0);
    CHECK(line["value"] == "60");
    CHECK(line["chan"]["sendq"] == Json::parse(R"([{"g":8,"elem":"70"},{"g":9,"elem":"80"}])"));
    CHECK(line["chan"]["lock"] == 1);
    return;
  }
  FAIL("no sender's value went into a slot");
}

TEST_CASE("output and status events have their fields", "[trace]") {
  std::string printed;
  bool waits = false;
  for (const Json& line : Trace("4")) {
    if (line["event"] == "output") printed += line["text"].get<std::string>();
    if (line["event"] != "status") continue;
    CHECK(line.contains("from"));
    waits |= line["to"] == "_Gwaiting" && line["reason"] == "chan send";
  }
  CHECK(printed == Invoke({"run", "4"}).out);
  CHECK(waits);
}

TEST_CASE("the trace for people has a line for each step, and the end", "[trace]") {
  const Invoked text = Invoke({"trace", "5", "--format", "text"});
  CHECK(text.status == 0);
  CHECK(Contains(text.out, "recv.copy_sender"));
  CHECK(Contains(text.out, "copies 60 G7 → buf[0]"));
  CHECK(Contains(text.out, "end: main returned, exit status 0\n"));
}

TEST_CASE("events of a semaphore tell the semaphore and whose it is", "[trace]") {
  size_t queued = 0;
  for (const Json& line : Trace("1")) {
    if (!line.contains("sema")) continue;
    CHECK_FALSE(line.contains("chan"));
    const Json& sema = line["sema"];
    for (const char* field : {"id", "name", "count", "nwait", "waiters"}) {
      CHECK(sema.contains(field));
    }
    CHECK(line["sync"]["kind"] == "WaitGroup");
    CHECK(line["sync"]["name"] == sema["name"]);
    if (line["event"] == "sudog_enqueued") {
      ++queued;
      CHECK(sema["waiters"].back()["g"] == line["g"]);
    }
  }
  CHECK(queued > 0);
}

}  // namespace chanscope
