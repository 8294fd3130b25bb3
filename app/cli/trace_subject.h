// What an event of a trace is about, as it is after the step: a channel, a semaphore, a value of
// package sync.
//
// Owns: their JSON objects. Must not: know events.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "app/cli/trace_event.h"

namespace chanscope {

nlohmann::ordered_json ChanJson(const ChanView& view);
nlohmann::ordered_json SemaJson(const TraceContext& context, uint32_t id);
nlohmann::ordered_json SyncJson(const TraceContext& context, uint32_t id);

// The WaitGroup or other value of package sync that the semaphore belongs to; null: none.
nlohmann::ordered_json OwnerJson(const TraceContext& context, uint32_t sema);

// "locked, starving, 2 waiting": the word state of a Mutex.
std::string MutexStateText(uint32_t state);

}  // namespace chanscope
