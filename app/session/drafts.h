// Texts that were written and not saved, so that closing the window, or a crash, loses none.
//
// Owns: one file for each program with unsaved text, in a folder of their own. Must not: decide
// when a draft is kept or thrown away.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace chanscope {

struct Draft {
  std::string text;
  uint64_t base_hash = 0;  // of the text that was on disk when it was written
};

class Drafts {
 public:
  // No folder: nothing is kept.
  explicit Drafts(std::filesystem::path folder = {}) : folder_(std::move(folder)) {}

  // `program` as ProgramPlace names it.
  std::optional<Draft> Load(const std::string& program) const;
  bool Save(const std::string& program, const Draft& draft) const;
  void Remove(const std::string& program) const;

 private:
  std::filesystem::path FileOf(const std::string& program) const;

  std::filesystem::path folder_;
};

// What a draft and a place remember of a text.
uint64_t HashOfText(std::string_view text);

}  // namespace chanscope
