// What Unicode says of a character: its general category and its cases.
//
// Owns: lookups in the tables of Unicode 13.0.0. Must not: know UTF-8.
#pragma once

#include <cstdint>

namespace chanscope {

// The general categories, in the order of unicode_categories.h.
enum class Category : uint8_t {
  kCn,
  kLu,
  kLl,
  kLt,
  kLm,
  kLo,
  kMn,
  kMc,
  kMe,
  kNd,
  kNl,
  kNo,
  kPc,
  kPd,
  kPs,
  kPe,
  kPi,
  kPf,
  kPo,
  kSm,
  kSc,
  kSk,
  kSo,
  kZs,
  kZl,
  kZp,
  kCc,
  kCf,
  kCs,
  kCo,
};

Category CategoryOf(int64_t rune);  // kCn for what is no character

// The number of stretches of code points that have one category each, and the first of a stretch.
uint32_t CategoryStretches();
uint32_t StretchBegin(uint32_t stretch);
Category StretchCategory(uint32_t stretch);

int32_t UpperOf(int32_t rune);
int32_t LowerOf(int32_t rune);
int32_t TitleOf(int32_t rune);

// The next character, in a circle, that differs by case only.
int32_t FoldOf(int32_t rune);

}  // namespace chanscope
