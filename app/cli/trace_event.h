// The names and fields of events in traces.
//
// Owns: one event as a JSON object, and as a line for people. Must not: run anything.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/sim/told_channels.h"

namespace chanscope {

// What an event is read against: the program, and the machine as it is after the event's step.
struct TraceContext {
  const Program& program;
  const Machine& machine;
  const StepRecord& step;
  const ToldChannels& channels;  // as of the event
  Pos place;                     // where the goroutine stood, or stands, in the person's own code
};

// "lock_acquired"
std::string_view EventName(EventKind kind);

// step, event, g, p, time_ns; func and phase inside the runtime, pos outside it; the event's own
// fields; `chan`, the channel as it is after the event, when it touches one.
nlohmann::ordered_json EventJson(const TraceContext& context, const Event& event);

// "G7's 60 → buf[0]"
std::string EventText(const TraceContext& context, const Event& event);

// "main.go:16:14"; empty where there is no place.
std::string PlaceText(const TraceContext& context);

// Why the run ended: "main returned", "deadlock", "panic", "fatal", "exit", "limit".
std::string_view EndText(EndReason reason);

}  // namespace chanscope
