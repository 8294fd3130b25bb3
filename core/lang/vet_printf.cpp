// Calls of fmt.Printf and its family: do the verbs and the arguments belong together?
#include <cctype>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "core/lang/expr_text.h"
#include "core/lang/lookup.h"
#include "core/lang/predicates.h"
#include "core/lang/vet_checks.h"
#include "core/lang/vet_printers.h"
#include "core/lang/walk.h"

namespace chanscope::lang {
namespace {

// What a verb may print.
enum Kinds : unsigned {
  kBools = 1,
  kInts = 2,
  kRunes = 4,
  kStrings = 8,
  kFloats = 16,
  kComplexes = 32,
  kPointers = 64,
  kErrors = 128,
  kAnything = ~0u,
};

struct Verb {
  char letter;
  std::string_view flags;
  unsigned kinds;
};

constexpr std::string_view kNoFlags;
constexpr std::string_view kNumberFlags = " -+.0";
constexpr std::string_view kSharpNumberFlags = " -+.0#";
constexpr std::string_view kAllFlags = " -+.0#";

constexpr Verb kVerbs[] = {
    {'%', kNoFlags, 0},
    {'b', kSharpNumberFlags, kInts | kFloats | kComplexes | kPointers},
    {'c', "-", kRunes | kInts},
    {'d', kNumberFlags, kInts | kPointers},
    {'e', kSharpNumberFlags, kFloats | kComplexes},
    {'E', kSharpNumberFlags, kFloats | kComplexes},
    {'f', kSharpNumberFlags, kFloats | kComplexes},
    {'F', kSharpNumberFlags, kFloats | kComplexes},
    {'g', kSharpNumberFlags, kFloats | kComplexes},
    {'G', kSharpNumberFlags, kFloats | kComplexes},
    {'o', kSharpNumberFlags, kInts | kPointers},
    {'O', kSharpNumberFlags, kInts | kPointers},
    {'p', "-#", kPointers},
    {'q', " -+.0#", kRunes | kInts | kStrings},
    {'s', " -+.0", kStrings},
    {'t', "-", kBools},
    {'T', "-", kAnything},
    {'U', "-#", kRunes | kInts},
    {'v', kAllFlags, kAnything},
    {'w', kAllFlags, kErrors},
    {'x', kSharpNumberFlags, kRunes | kInts | kStrings | kPointers | kFloats | kComplexes},
    {'X', kSharpNumberFlags, kRunes | kInts | kStrings | kPointers | kFloats | kComplexes},
};

const Verb* FindVerb(char letter) {
  for (const Verb& verb : kVerbs) {
    if (verb.letter == letter) return &verb;
  }
  return nullptr;
}

bool HasTextMethod(Type* type, bool error) {
  const Selected found = Select(type, false, "", error ? "Error" : "String");
  return found && found.kind != Selected::Kind::kField && found.type != nullptr &&
         found.type->params.empty() && found.type->results.size() == 1 &&
         Underlying(found.type->results[0])->kind == TypeKind::kString;
}

bool IsFormatter(Type* type) {
  return static_cast<bool>(Select(type, false, "", "Format"));
}

// Whether a value of the type can be printed with a verb for these kinds.
class Match {
 public:
  explicit Match(unsigned kinds) : kinds_(kinds) {}

  bool Fits(Type* type, bool top) {
    if (type == nullptr || kinds_ == kAnything) return true;
    if (kinds_ == kErrors) return HasTextMethod(type, true);
    if (IsFormatter(type)) return true;
    if ((kinds_ & kStrings) != 0 && (HasTextMethod(type, true) || HasTextMethod(type, false))) {
      return true;
    }
    for (const Type* outer : path_) {
      if (outer == type) return true;  // a recursive type: what is wrong shows elsewhere
    }
    path_.push_back(type);
    const bool fits = FitsUnder(Underlying(type), top);
    path_.pop_back();
    return fits;
  }

 private:
  bool FitsUnder(Type* type, bool top) {
    const auto may = [this](unsigned kinds) { return (kinds_ & kinds) != 0; };
    switch (type->kind) {
      case TypeKind::kBool:
      case TypeKind::kUntypedBool: return may(kBools);
      case TypeKind::kString:
      case TypeKind::kUntypedString: return may(kStrings);
      case TypeKind::kUntypedRune: return may(kInts | kRunes);
      case TypeKind::kUntypedNil:
      case TypeKind::kInvalid: return true;
      case TypeKind::kFunc: return may(kPointers);
      case TypeKind::kUnsafePointer: return may(kPointers | kInts);
      case TypeKind::kChan: return may(kPointers);
      case TypeKind::kMap:
        return kinds_ == kPointers || (Fits(type->key, false) && Fits(type->element, false));
      case TypeKind::kSlice:
      case TypeKind::kArray: {
        const bool bytes = Underlying(type->element)->kind == TypeKind::kUint8;
        if (bytes && may(kStrings)) return true;
        if (type->kind == TypeKind::kSlice && kinds_ == kPointers) return true;
        return Fits(type->element, false);
      }
      case TypeKind::kPointer: {
        if (kinds_ == kPointers) return true;
        const Type* under = Underlying(type->element);
        const bool through = under->kind == TypeKind::kStruct || under->kind == TypeKind::kArray ||
                             under->kind == TypeKind::kSlice || under->kind == TypeKind::kMap;
        if (through && top) return Fits(type->element, false);
        return may(kPointers);
      }
      case TypeKind::kStruct:
        for (const StructField& field : type->fields) {
          if (!Fits(field.type, false)) return false;
        }
        return true;
      case TypeKind::kInterface:
      case TypeKind::kTypeParam:
      case TypeKind::kTuple:
      case TypeKind::kNamed: return true;  // whatever it holds
      case TypeKind::kFloat32:
      case TypeKind::kFloat64:
      case TypeKind::kUntypedFloat: return may(kFloats);
      case TypeKind::kComplex64:
      case TypeKind::kComplex128:
      case TypeKind::kUntypedComplex: return may(kComplexes);
      case TypeKind::kInt:
      case TypeKind::kInt8:
      case TypeKind::kInt16:
      case TypeKind::kInt32:
      case TypeKind::kInt64:
      case TypeKind::kUint:
      case TypeKind::kUint8:
      case TypeKind::kUint16:
      case TypeKind::kUint32:
      case TypeKind::kUint64:
      case TypeKind::kUintptr:
      case TypeKind::kUntypedInt: return may(kInts);
    }
    return true;
  }

  unsigned kinds_;
  std::vector<const Type*> path_;
};

std::string Count(size_t n, const char* what) {
  return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
}

class PrintfCall {
 public:
  // `method` is the String or Error method that the call stands in, or null.
  PrintfCall(const CallExpr* call, Printer printer, const FuncDecl* method, int go,
             Diagnostics& warnings)
      : call_(call), printer_(std::move(printer)), method_(method), go_(go), warnings_(warnings) {}

  void Check() {
    if (call_->spread) return;
    const bool formats = printer_.family == Family::kPrintf || printer_.family == Family::kErrorf;
    if (formats) {
      Format();
    } else {
      Print();
    }
  }

 private:
  void Warn(const std::string& message) {
    warnings_.Add(StartPos(call_), printer_.name + " " + message);
  }

  static std::optional<std::string> ConstantText(const Expr* expr) {
    if (expr->constant == nullptr || expr->constant->kind() != ConstantKind::kString) {
      return std::nullopt;
    }
    return expr->constant->AsString();
  }

  void Print() {
    const std::vector<Expr*>& arguments = call_->arguments;
    if (arguments.size() <= printer_.first) return;
    if (printer_.first == 0 && IsStandardFile(arguments[0])) {
      Warn("does not take io.Writer but has first arg " + SourceText(arguments[0]));
    }
    const std::optional<std::string> first = ConstantText(arguments[printer_.first]);
    const std::string directive = first.has_value() ? DirectiveIn(*first) : "";
    if (!directive.empty()) Warn("call has possible formatting directive " + directive);
    const std::optional<std::string> last = ConstantText(arguments.back());
    if (printer_.family == Family::kPrintln && last.has_value() && last->ends_with('\n')) {
      Warn("arg list ends with redundant newline");
    }
    for (size_t i = printer_.first; i < arguments.size(); ++i) PrintedValue(arguments[i]);
  }

  void PrintedValue(const Expr* argument) {
    if (IsFunction(argument)) {
      Warn(fmt::format("arg {} is a func value, not called", SourceText(argument)));
    }
    if (const std::string again = CallsAgain(argument); !again.empty()) {
      Warn(fmt::format("arg {} causes recursive call to {} method", SourceText(argument), again));
    }
  }

  static bool IsFunction(const Expr* argument) {
    return argument->type != nullptr && argument->type->kind == TypeKind::kFunc;
  }

  // os.Stdout and the like.
  static bool IsStandardFile(const Expr* argument) {
    const auto* selector = As<const SelectorExpr>(argument);
    const auto* package = selector != nullptr ? As<const Ident>(selector->operand) : nullptr;
    return package != nullptr && package->name == "os" &&
           selector->selector->name.starts_with("Std");
  }

  // The String or Error method that printing the argument calls, when the call stands in it and the
  // argument is its receiver; else empty.
  std::string CallsAgain(const Expr* argument) const {
    if (method_ == nullptr || method_->receiver->names.empty()) return "";
    const auto* address = As<const UnaryExpr>(argument);
    if (address != nullptr && address->op == Token::kAnd) argument = address->operand;
    const auto* name = As<const Ident>(argument);
    const bool receiver = name != nullptr && name->object == method_->receiver->names[0]->object;
    if (!receiver || name->type == nullptr || IsFormatter(name->type)) return "";
    if (address != nullptr && name->type->kind == TypeKind::kPointer) return "";
    return fmt::format("({}).{}", QualifiedType(name->type), method_->name->name);
  }

  // The first of "%5.2f" and the like in the text; empty: none. A space is no flag here, for the
  // sake of "100% sure".
  static std::string DirectiveIn(const std::string& text) {
    for (size_t at = text.find('%'); at != std::string::npos; at = text.find('%', at + 1)) {
      const size_t end = text.find_first_not_of("+-#0123456789.*", at + 1);
      if (end == std::string::npos) return "";
      const bool verb =
          std::string_view("bcdefgopqstvxEFGTUX").find(text[end]) != std::string_view::npos;
      if (verb) return text.substr(at, end + 1 - at);
    }
    return "";
  }

  void Format() {
    const std::vector<Expr*>& arguments = call_->arguments;
    if (arguments.size() <= printer_.first) return;
    const std::optional<std::string> format = ConstantText(arguments[printer_.first]);
    if (!format.has_value()) return;
    const size_t first = printer_.first + 1;
    if (format->find('%') == std::string::npos) {
      if (arguments.size() > first) {
        warnings_.Add(call_->pos,
                      printer_.name + " call has arguments but no formatting directives");
      }
      return;
    }
    size_t next = first;
    for (size_t at = 0; at < format->size();) {
      if ((*format)[at] != '%') {
        ++at;
        continue;
      }
      if (!OneDirective(*format, at, next)) return;
    }
    if (indexed_ || next >= arguments.size()) return;
    Warn(fmt::format("call needs {} but has {}", Count(next - first, "arg"),
                     Count(arguments.size() - first, "arg")));
  }

  bool TakeArgument(size_t& next, const std::string& directive) {
    if (next < call_->arguments.size()) return true;
    const size_t first = printer_.first + 1;
    Warn(fmt::format("format {} reads arg #{}, but call has {}", directive, next - first + 1,
                     Count(call_->arguments.size() - first, "arg")));
    return false;
  }

  // "[3]" at format[at], which says what comes next; false: there is no such argument.
  bool TakeIndex(const std::string& format, size_t begin, size_t& at, size_t& next) {
    if (at >= format.size() || format[at] != '[') return true;
    const size_t end = format.find(']', at);
    if (end == std::string::npos) {
      Warn(fmt::format("format {} is missing closing ]", format.substr(begin)));
      return false;
    }
    const std::string text = format.substr(at + 1, end - at - 1);
    size_t index = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), index);
    const bool number = error == std::errc() && stop == text.data() + text.size();
    const size_t first = printer_.first + 1;
    if (!number || index == 0 || index > call_->arguments.size() - first) {
      Warn(fmt::format("format has invalid argument index [{}]", text));
      return false;
    }
    next = first + index - 1;
    at = end + 1;
    indexed_ = true;
    return true;
  }

  // The directive at format[at], a '%'; false: no use in looking further.
  bool OneDirective(const std::string& format, size_t& at, size_t& next) {
    const size_t begin = at++;
    std::string flags;
    while (at < format.size() &&
           std::string_view("+-# 0").find(format[at]) != std::string_view::npos) {
      flags += format[at++];
    }
    for (int part = 0; part < 2; ++part) {  // width, precision
      if (part == 1) {
        if (at >= format.size() || format[at] != '.') break;
        flags += format[at++];
      }
      if (!TakeIndex(format, begin, at, next)) return false;
      if (at < format.size() && format[at] == '*') {
        ++at;
        if (!TakeArgument(next, format.substr(begin, at - begin))) return false;
        const Expr* width = call_->arguments[next++];
        if (width->type != nullptr && !Match(kInts).Fits(width->type, true)) {
          Warn(fmt::format("format {} uses non-int {} as argument of *",
                           format.substr(begin, at + 1 - begin), SourceText(width)));
          return false;
        }
        continue;
      }
      while (at < format.size() && std::isdigit(static_cast<unsigned char>(format[at])) != 0) ++at;
    }
    if (!TakeIndex(format, begin, at, next)) return false;
    if (at >= format.size()) {
      Warn(fmt::format("format {} is missing verb at end of string", format.substr(begin)));
      return false;
    }
    const char letter = format[at++];
    const std::string directive = format.substr(begin, at - begin);
    if (letter == '%') return true;
    return CheckVerb(letter, flags, directive, next);
  }

  bool CheckVerb(char letter, const std::string& flags, const std::string& directive,
                 size_t& next) {
    const Verb* verb = FindVerb(letter);
    const Expr* argument = next < call_->arguments.size() ? call_->arguments[next] : nullptr;
    if (argument != nullptr && argument->type != nullptr && IsFormatter(argument->type)) {
      ++next;
      return true;
    }
    if (verb == nullptr) {
      Warn(fmt::format("format {} has unknown verb {}", directive, letter));
      return false;
    }
    for (const char flag : flags) {
      if (flag != '.' && verb->flags.find(flag) == std::string_view::npos) {
        Warn(fmt::format("format {} has unrecognized flag {}", directive, flag));
        return false;
      }
    }
    if (letter == 'w' && printer_.family != Family::kErrorf) {
      Warn("does not support error-wrapping directive %w");
      return false;
    }
    if (letter == 'w' && std::exchange(wraps_, true) && go_ < kSeveralWrapped) {
      Warn("call has more than one error-wrapping directive %w");
      return false;
    }
    if (!TakeArgument(next, directive)) return false;
    ++next;
    const Type* type = argument->type;
    if (type == nullptr) return true;
    if (letter != 'T' && letter != 'p' && IsFunction(argument)) {
      Warn(fmt::format("format {} arg {} is a func value, not called", directive,
                       SourceText(argument)));
      return false;
    }
    const bool bare_nil = argument->mode == Mode::kNil;
    if (bare_nil ? verb->kinds != kAnything : !Match(verb->kinds).Fits(argument->type, true)) {
      Warn(fmt::format("format {} has arg {} of wrong type {}", directive, SourceText(argument),
                       bare_nil ? "untyped nil" : QualifiedType(argument->type)));
      return false;
    }
    const bool as_text =
        (verb->kinds & kStrings) != 0 && letter != 'T' && flags.find('#') == std::string::npos;
    const std::string again = as_text ? CallsAgain(argument) : "";
    if (again.empty()) return true;
    Warn(fmt::format("format {} with arg {} causes recursive {} method call", directive,
                     SourceText(argument), again));
    return false;
  }

  static constexpr int kSeveralWrapped = 20;

  const CallExpr* call_;
  Printer printer_;
  const FuncDecl* method_;
  int go_;
  Diagnostics& warnings_;
  bool indexed_ = false;
  bool wraps_ = false;
};

// The method, if it is String() string or Error() string.
const FuncDecl* TextMethod(const FuncDecl* function) {
  if (function->receiver == nullptr || function->name->object == nullptr) return nullptr;
  const std::string& name = function->name->name;
  const Type* type = function->name->object->type;
  const bool text = (name == "String" || name == "Error") && type != nullptr &&
                    type->params.empty() && type->results.size() == 1 &&
                    type->results[0]->kind == TypeKind::kString;
  return text ? function : nullptr;
}

}  // namespace

void VetPrintf(const Package& package, int go, Diagnostics& warnings) {
  const Printers printers(package, warnings);
  const FuncDecl* method = nullptr;
  Visitor visitor;
  visitor.stmt = [](const Stmt*) { return true; };
  visitor.expr = [&](const Expr* expr) {
    const auto* call = As<const CallExpr>(expr);
    if (call == nullptr) return true;
    if (auto printer = printers.Of(call)) {
      PrintfCall(call, *std::move(printer), method, go, warnings).Check();
    }
    return true;
  };
  for (const Decl* decl : package.ast->decls) {
    const auto* function = As<const FuncDecl>(decl);
    method = function != nullptr ? TextMethod(function) : nullptr;
    if (function != nullptr) Walk(function->body, visitor);
    if (const auto* vars = As<const VarDecl>(decl)) Walk(vars->values, visitor);
  }
}

}  // namespace chanscope::lang
