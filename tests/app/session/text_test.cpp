// The catalogue, against the sources that use it.
#include "app/session/text.h"

#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "core/runtime/event.h"

namespace chanscope {
namespace {

namespace fs = std::filesystem;

std::set<std::string> PlaceholdersOf(const std::string& text) {
  static const std::regex kName(R"(\{([^{}]*)\})");
  std::set<std::string> names;
  for (std::sregex_iterator at(text.begin(), text.end(), kName), end; at != end; ++at) {
    names.insert((*at)[1]);
  }
  return names;
}

// Every string literal in app/, that could be a key or the beginning of one.
std::set<std::string> LiteralsOfApp() {
  static const std::regex kLiteral(R"rx("([a-z][A-Za-z0-9_]*\.[A-Za-z0-9_.]*)")rx");
  std::set<std::string> literals;
  for (const auto& entry : fs::recursive_directory_iterator(CHANSCOPE_SOURCE_DIR "/app")) {
    if (entry.path().extension() != ".cpp" && entry.path().extension() != ".h") continue;
    std::ostringstream stream;
    stream << std::ifstream(entry.path()).rdbuf();
    const std::string text = stream.str();
    for (std::sregex_iterator at(text.begin(), text.end(), kLiteral), end; at != end; ++at) {
      literals.insert((*at)[1]);
    }
  }
  return literals;
}

bool IsPrefix(const std::string& literal) {
  return literal.back() == '.' || literal.back() == '_';
}

std::string FirstWord(const std::string& key) {
  return key.substr(0, key.find('.'));
}

}  // namespace

TEST_CASE("every text is there in every language", "[text]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  for (const auto& [key, text] : en.texts()) {
    INFO(key);
    CHECK(zh.texts().count(key) == 1);
    CHECK_FALSE(text.empty());
  }
  for (const auto& [key, text] : zh.texts()) {
    INFO(key);
    CHECK(en.texts().count(key) == 1);
    CHECK_FALSE(text.empty());
  }
}

TEST_CASE("a text has the same placeholders in every language", "[text]") {
  const Catalogue en("en");
  const Catalogue zh("zh");
  for (const auto& [key, text] : en.texts()) {
    INFO(key);
    const auto other = zh.texts().find(key);
    REQUIRE(other != zh.texts().end());
    CHECK(PlaceholdersOf(text) == PlaceholdersOf(other->second));
  }
}

TEST_CASE("a key that there is not is shown as it is", "[text]") {
  CHECK(Catalogue("en").Get("no.such.key") == "no.such.key");
  CHECK(Catalogue("zh").Get("language.code") == "zh");
  CHECK(Catalogue("xx").language() == "en");
}

TEST_CASE("the sources use no key that there is not", "[text]") {
  const Catalogue en("en");
  std::set<std::string> first_words;
  for (const auto& [key, text] : en.texts()) first_words.insert(FirstWord(key));
  for (const std::string& literal : LiteralsOfApp()) {
    if (!first_words.contains(FirstWord(literal))) continue;  // a file's name, an option, …
    INFO(literal);
    const auto at = en.texts().lower_bound(literal);
    REQUIRE(at != en.texts().end());
    if (at->first == literal + ".body") continue;  // both parts of an explanation
    CHECK((IsPrefix(literal) ? at->first.rfind(literal, 0) == 0 : at->first == literal));
  }
}

TEST_CASE("every text is used", "[text]") {
  const std::set<std::string> literals = LiteralsOfApp();
  std::vector<std::string> prefixes;
  for (const std::string& literal : literals) {
    if (IsPrefix(literal)) prefixes.push_back(literal);
  }
  const Catalogue en("en");
  for (const auto& [key, text] : en.texts()) {
    const std::string first = FirstWord(key);
    if (first == "said" || first == "phase") continue;  // see the next test
    INFO(key);
    const bool by_prefix =
        std::any_of(prefixes.begin(), prefixes.end(),
                    [&, key = key](const auto& prefix) { return key.rfind(prefix, 0) == 0; });
    CHECK((literals.count(key) == 1 || by_prefix));
  }
}

TEST_CASE("every text about a step belongs to a phase", "[text]") {
  std::set<std::string> phases{"start", "limit", "user.user", "word"};
  for (uint8_t i = 0; i < static_cast<uint8_t>(Phase::kCount); ++i) {
    const PhaseInfo& info = Info(static_cast<Phase>(i));
    phases.insert(std::string(info.func) + "." + info.key);
  }
  std::ostringstream said;
  for (const char* file : {"said.cpp", "said_select.cpp", "said_sync.cpp"}) {
    said << std::ifstream(std::string(CHANSCOPE_SOURCE_DIR "/app/session/") + file).rdbuf();
  }
  static const std::regex kSaid(R"(said\.(.*?)(\.[a-z]+)?\.(title|body))");
  const std::set<std::string> literals = LiteralsOfApp();
  const Catalogue en("en");
  for (const auto& [key, text] : en.texts()) {
    INFO(key);
    std::smatch match;
    if (key.rfind("said.word.", 0) == 0) {
      CHECK(literals.count(key) == 1);
    } else if (std::regex_match(key, match, kSaid)) {
      const std::string whole = match[1].str() + match[2].str();
      const std::string variant = match[2];
      const bool plain = phases.count(whole) == 1;
      const bool varied = phases.count(match[1]) == 1 && !variant.empty() &&
                          said.str().find("\"" + variant + "\"") != std::string::npos;
      CHECK((plain || varied));
    } else if (key.rfind("phase.", 0) == 0) {
      const std::string rest = key.substr(6);
      const bool call = rest.size() > 5 && rest.substr(rest.size() - 5) == ".call";
      CHECK((call || phases.count(rest) == 1 || literals.count(key) == 1));
    }
  }
}

}  // namespace chanscope
