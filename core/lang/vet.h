// What is legal Go and most likely a mistake: what `go vet` says.
//
// Owns: the checks, in go vet's words and places: copied locks, unreachable code, calls of the
// Printf family, loop variables captured by the last go or defer of a body, cancel functions that
// are not always called, results that nobody uses, assignments to itself, conditions that are
// always the same, struct tags, struct values without names, methods and assertions that can not be
// meant, goroutines that end a test. Must not: report what the compiler does; nothing here keeps a
// program from running.
#pragma once

#include "core/base/diagnostics.h"
#include "core/lang/checker.h"

namespace chanscope::lang {

// Warnings about the last package of `checked`, the one that the person wrote.
void Vet(const Checked& checked, Diagnostics& warnings);

}  // namespace chanscope::lang
