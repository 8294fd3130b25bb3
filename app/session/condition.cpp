#include "app/session/condition.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>

namespace chanscope {
namespace {

struct Word {
  std::string_view text;  // empty at the end
  size_t at = 0;
  bool name = false;    // letters and digits, not beginning with one
  bool number = false;  // digits
  bool quoted = false;  // text without its quotes
};

bool IsLetter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool IsDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

constexpr std::array<std::string_view, 4> kStatuses = {"running", "runnable", "waiting", "dead"};
constexpr std::array<std::string_view, 4> kChanStates = {"closed", "full", "empty", "locked"};
constexpr std::array<std::string_view, 5> kChanEvents = {"send", "receive", "close", "park",
                                                         "wake"};
constexpr std::array<std::string_view, 9> kFields = {
    "qcount", "dataqsiz", "sendx", "recvx", "closed", "sendq", "recvq", "counter", "waiters"};

template <size_t N>
bool IsOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <size_t N>
std::string Listed(const std::array<std::string_view, N>& words) {
  std::string list;
  for (const std::string_view word : words) {
    if (!list.empty()) list += ", ";
    list += word;
  }
  return list;
}

// "G12" → 12; 0 when it is no goroutine's name.
uint32_t GoidOf(std::string_view word) {
  if (word.size() < 2 || word.size() > 9 || (word[0] != 'G' && word[0] != 'g')) return 0;
  if (!std::all_of(word.begin() + 1, word.end(), IsDigit)) return 0;
  return static_cast<uint32_t>(std::stoul(std::string(word.substr(1))));
}

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) { Advance(); }

  tl::expected<Condition, ConditionError> Parse() {
    const int root = Or();
    if (!error_ && !word_.text.empty()) Fail("condition.unexpected", {{"word", Seen()}});
    if (!error_) Want(root, CondType::kTruth, 0);
    if (error_) return tl::unexpected(*error_);
    for (const CondNode& node : condition_.nodes) {
      condition_.instant |= node.op == CondOp::kChanDoes || node.op == CondOp::kOutput ||
                            node.op == CondOp::kPanic || node.op == CondOp::kDeadlock;
    }
    const CondNode& whole = condition_.nodes[static_cast<size_t>(root)];
    if (whole.op == CondOp::kLine) condition_.line = static_cast<uint32_t>(whole.number);
    return std::move(condition_);
  }

 private:
  std::string Seen() const { return std::string(word_.text); }

  int Fail(std::string key, std::vector<std::pair<std::string_view, std::string>> arguments,
           std::optional<size_t> at = {}) {
    if (!error_) error_ = {at.value_or(word_.at), std::move(key), std::move(arguments)};
    return Add({});
  }

  int Add(CondNode node) {
    condition_.nodes.push_back(std::move(node));
    return static_cast<int>(condition_.nodes.size()) - 1;
  }

  CondType TypeOf(int node) const { return condition_.nodes[static_cast<size_t>(node)].type; }

  void Want(int node, CondType type, size_t at) {
    const CondType has = TypeOf(node);
    if (has == type || (has == CondType::kAny && type != CondType::kTruth)) return;
    Fail(type == CondType::kTruth ? "condition.no_comparison" : "condition.no_number", {}, at);
  }

  void Advance() {
    size_t at = word_.at + word_.text.size() + (word_.quoted ? 2 : 0);
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    word_ = {text_.substr(at, 0), at};
    if (at == text_.size()) return;
    size_t end = at + 1;
    if (IsLetter(text_[at])) {
      while (end < text_.size() && (IsLetter(text_[end]) || IsDigit(text_[end]))) ++end;
      word_.name = true;
    } else if (IsDigit(text_[at])) {
      while (end < text_.size() && IsDigit(text_[end])) ++end;
      word_.number = true;
    } else if (text_[at] == '"' || text_[at] == '`') {
      end = text_.find(text_[at], at + 1);
      if (end == std::string_view::npos) {
        Fail("condition.open_quote", {}, at);
        word_ = {text_.substr(text_.size()), text_.size()};
        return;
      }
      word_.quoted = true;
      word_.text = text_.substr(at + 1, end - at - 1);
      return;
    } else {
      for (const std::string_view sign : {"==", "!=", "<=", ">=", "&&", "||"}) {
        if (text_.substr(at, 2) == sign) end = at + 2;
      }
      while (end < text_.size() && (text_[end] & 0xc0) == 0x80) ++end;
    }
    word_.text = text_.substr(at, end - at);
  }

  bool Take(std::string_view word) {
    if (word_.quoted || word_.text != word) return false;
    Advance();
    return true;
  }

  int Binary(CondOp op, CondType type, int left, int right) {
    CondNode node{op, type, 0, {}, {}, left, right};
    return Add(std::move(node));
  }

  int Or() {
    size_t at = word_.at;
    int left = And();
    while (!error_ && (Take("||") || Take("or"))) {
      Want(left, CondType::kTruth, at);
      at = word_.at;
      const int right = And();
      Want(right, CondType::kTruth, at);
      left = Binary(CondOp::kOr, CondType::kTruth, left, right);
    }
    return left;
  }

  int And() {
    size_t at = word_.at;
    int left = Not();
    while (!error_ && (Take("&&") || Take("and"))) {
      Want(left, CondType::kTruth, at);
      at = word_.at;
      const int right = Not();
      Want(right, CondType::kTruth, at);
      left = Binary(CondOp::kAnd, CondType::kTruth, left, right);
    }
    return left;
  }

  int Not() {
    if (!Take("!") && !Take("not")) return Compare();
    const size_t at = word_.at;
    if (++depth_ > kDeepest) return Fail("condition.too_deep", {});
    const int operand = Not();
    --depth_;
    Want(operand, CondType::kTruth, at);
    return Binary(CondOp::kNot, CondType::kTruth, operand, -1);
  }

  std::optional<CondOp> TakeComparison() {
    constexpr std::array<std::pair<std::string_view, CondOp>, 6> kSigns = {
        {{"==", CondOp::kEqual},
         {"!=", CondOp::kNotEqual},
         {"<=", CondOp::kLessEqual},
         {">=", CondOp::kGreaterEqual},
         {"<", CondOp::kLess},
         {">", CondOp::kGreater}}};
    for (const auto& [sign, op] : kSigns) {
      if (Take(sign)) return op;
    }
    if (!word_.quoted && word_.text == "=") Fail("condition.single_equals", {});
    return {};
  }

  int Compare() {
    const size_t at = word_.at;
    const int left = Sum();
    if (error_) return left;
    const auto op = TakeComparison();
    if (!op) return left;
    const size_t right_at = word_.at;
    const int right = Sum();
    if (error_) return right;
    const bool texts = TypeOf(left) == CondType::kText || TypeOf(right) == CondType::kText;
    const CondType type = texts ? CondType::kText : CondType::kNumber;
    const bool order = *op != CondOp::kEqual && *op != CondOp::kNotEqual;
    if (texts && order) return Fail("condition.text_order", {}, at);
    Want(left, type, at);
    Want(right, type, right_at);
    return Binary(*op, CondType::kTruth, left, right);
  }

  int Sum() {
    const size_t at = word_.at;
    int left = Operand();
    while (!error_ && !word_.quoted && (word_.text == "+" || word_.text == "-")) {
      const CondOp op = word_.text == "+" ? CondOp::kAdd : CondOp::kSubtract;
      Advance();
      Want(left, CondType::kNumber, at);
      const size_t right_at = word_.at;
      const int right = Operand();
      if (error_) return right;
      Want(right, CondType::kNumber, right_at);
      left = Binary(op, CondType::kNumber, left, right);
    }
    return left;
  }

  int Leaf(CondOp op, CondType type, int64_t number = 0, std::string name = {},
           std::string text = {}) {
    return Add({op, type, number, std::move(name), std::move(text), -1, -1});
  }

  std::optional<int64_t> TakeNumber() {
    if (!word_.number) return {};
    if (word_.text.size() > 18) {
      Fail("condition.number_too_large", {});
      return {};
    }
    const int64_t number = std::stoll(Seen());
    Advance();
    return number;
  }

  int Operand() {
    if (word_.text.empty() && !word_.quoted) return Fail("condition.ends_early", {});
    if (word_.quoted) {
      std::string text = Seen();
      Advance();
      return Leaf(CondOp::kText, CondType::kText, 0, {}, std::move(text));
    }
    if (word_.number) {
      const auto number = TakeNumber();
      return Leaf(CondOp::kNumber, CondType::kNumber, number.value_or(0));
    }
    if (Take("-")) {
      const auto number = TakeNumber();
      if (!number) return Fail("condition.number_wanted", {});
      return Leaf(CondOp::kNumber, CondType::kNumber, -*number);
    }
    if (Take("(")) {
      if (++depth_ > kDeepest) return Fail("condition.too_deep", {});
      const int inner = Or();
      --depth_;
      if (!error_ && !Take(")")) return Fail("condition.wanted", {{"word", ")"}});
      return inner;
    }
    if (!word_.name) return Fail("condition.unexpected", {{"word", Seen()}});
    return Named();
  }

  int Named() {
    const std::string name = Seen();
    Advance();
    if (name == "true" || name == "false") {
      return Leaf(CondOp::kNumber, CondType::kNumber, name == "true" ? 1 : 0);
    }
    if (name == "step") return Leaf(CondOp::kStep, CondType::kNumber);
    if (name == "time") return Leaf(CondOp::kTime, CondType::kNumber);
    if (name == "goroutines") return Leaf(CondOp::kGoroutines, CondType::kNumber);
    if (name == "deadlock") return Leaf(CondOp::kDeadlock, CondType::kTruth);
    if (name == "panic") return Leaf(CondOp::kPanic, CondType::kTruth);
    if (name == "output") {
      std::string text;
      if (word_.quoted) {
        text = Seen();
        Advance();
      }
      return Leaf(CondOp::kOutput, CondType::kTruth, 0, {}, std::move(text));
    }
    if (name == "line") {
      const auto number = TakeNumber();
      if (!number || *number == 0) return Fail("condition.line_wanted", {});
      return Leaf(CondOp::kLine, CondType::kTruth, *number);
    }
    if (name == "len" || name == "cap") return LenOrCap(name);
    if (const uint32_t goid = GoidOf(name); goid != 0) {
      if (!IsOneOf(word_.text, kStatuses)) {
        return Fail("condition.status_wanted", {{"g", name}, {"words", Listed(kStatuses)}});
      }
      std::string status = Seen();
      Advance();
      return Leaf(CondOp::kGStatus, CondType::kTruth, goid, {}, std::move(status));
    }
    return OfName(name);
  }

  int LenOrCap(const std::string& function) {
    if (!Take("(")) return Fail("condition.wanted", {{"word", "("}});
    if (!word_.name) return Fail("condition.channel_wanted", {});
    std::string name = Seen();
    Advance();
    if (!Take(")")) return Fail("condition.wanted", {{"word", ")"}});
    return Leaf(CondOp::kField, CondType::kNumber, 0, std::move(name),
                function == "len" ? "qcount" : "dataqsiz");
  }

  int OfName(const std::string& name) {
    if (Take(".")) {
      if (!IsOneOf(word_.text, kFields)) {
        return Fail("condition.field_wanted", {{"words", Listed(kFields)}});
      }
      std::string field = Seen();
      Advance();
      return Leaf(CondOp::kField, CondType::kNumber, 0, name, std::move(field));
    }
    if (word_.name && word_.text != "and" && word_.text != "or" && word_.text != "not") {
      std::string word = Seen();
      const bool is = IsOneOf(word_.text, kChanStates);
      if (!is && !IsOneOf(word_.text, kChanEvents)) {
        return Fail("condition.unknown_word",
                    {{"name", name},
                     {"word", word},
                     {"words", Listed(kChanStates) + ", " + Listed(kChanEvents)}});
      }
      Advance();
      return Leaf(is ? CondOp::kChanIs : CondOp::kChanDoes, CondType::kTruth, 0, name,
                  std::move(word));
    }
    return Leaf(CondOp::kVariable, CondType::kAny, 0, name);
  }

  static constexpr int kDeepest = 64;

  std::string_view text_;
  Word word_;
  Condition condition_;
  std::optional<ConditionError> error_;
  int depth_ = 0;
};

std::set<std::string> NamesIn(const Program& program) {
  std::set<std::string> names;
  for (const uint32_t name : program.value_names) names.insert(program.names[name]);
  for (const GlobalVariable& global : program.globals) names.insert(global.name);
  for (const Function& function : program.functions) {
    if (function.library) continue;
    for (const LocalVariable& local : function.locals) names.insert(local.name);
  }
  return names;
}

bool IsNumberedChannel(std::string_view name) {
  return name.size() > 4 && name.starts_with("chan") &&
         std::all_of(name.begin() + 4, name.end(), IsDigit);
}

}  // namespace

tl::expected<Condition, ConditionError> ParseCondition(std::string_view text) {
  if (text.size() > 500) return tl::unexpected(ConditionError{0, "condition.too_long", {}});
  return Parser(text).Parse();
}

std::string UnknownName(const Condition& condition, const Program& program) {
  std::set<std::string> names;
  for (const CondNode& node : condition.nodes) {
    if (node.name.empty() || IsNumberedChannel(node.name)) continue;
    if (names.empty()) names = NamesIn(program);
    if (!names.contains(node.name)) return node.name;
  }
  return {};
}

}  // namespace chanscope
