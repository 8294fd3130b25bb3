// Which name somebody meant who wrote another one.
//
// Owns: the distance between names, and how far is too far. Must not: know where names come from.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace chanscope {

// Letters to change, add, drop or swap with their neighbour.
size_t NameDistance(std::string_view a, std::string_view b);

// The nearest of the names, but for the wrong one itself; empty when none is near. Of several, the
// first. Near is at most `mistakes` away; without it, what names out of many allow: the longer the
// name, the more.
std::string NearestName(std::string_view wrong, std::span<const std::string> names,
                        std::optional<size_t> mistakes = std::nullopt);

}  // namespace chanscope
