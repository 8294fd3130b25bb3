// What is said about steps of package sync and of semaphores.
//
// Owns: which variant of an explanation fits such a step, and the arguments that only these have.
// Must not: hold texts.
#pragma once

#include <string_view>
#include <vector>

#include "app/scene/words.h"
#include "app/session/facts.h"

namespace chanscope {

// The end of the text's key: ".takes"; "" for the plain one.
std::string_view SyncVariant(const Facts& facts);

// mu, holder, mutex_waiters, readers, reader_wait, ticket, target, old, new.
void AddSyncArguments(const Facts& facts, const Words& words, std::vector<WordArgument>& arguments);

}  // namespace chanscope
