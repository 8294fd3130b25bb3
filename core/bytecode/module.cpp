#include "core/bytecode/module.h"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/base/check.h"
#include "core/bytecode/emitter.h"
#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

namespace {

// Fixed variables larger than this would not fit beside anything else.
constexpr uint64_t kMaxGlobalWords = uint64_t{1} << 26;

}  // namespace

Module::Module(lang::Checked& checked, Diagnostics& diagnostics)
    : checked_(checked),
      diagnostics_(diagnostics),
      types_(program.types, checked.types.Error(), checked.packages.back().name) {
  program.functions.emplace_back();
  program.names.emplace_back();
  program.initial_heap.push_back(0);
  name_indexes_.emplace("", 0);
}

std::optional<Program> Module::Build() {
  ListSources();
  DeclareGlobals();
  if (failed_) return std::nullopt;
  DeclareRuntimeErrors();
  DeclareFunctions();
  EmitPending();
  while (!methods_to_fill_.empty() || NeedReflected() || DeclareCallers() || DeclareMade()) {
    FillMethods();
    EmitPending();
  }
  DeclareEntry();
  EmitPending();
  FillInterfaces();
  if (Uses("reflect.derived")) types_.AddDerived();
  if (failed_) return std::nullopt;
  return std::move(program);
}

void Module::ListSources() {
  for (const lang::Package& package : checked_.packages) {
    const bool library = &package != &checked_.packages.back();
    for (const SourceFile& file : package.files) {
      program.sources.push_back({file.name, library ? "" : file.text, file.first_line});
    }
  }
  std::sort(program.sources.begin(), program.sources.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.first_line < b.first_line; });
}

uint32_t Module::WordsOf(const lang::Type* type) {
  const uint64_t words = LayoutOf(type).words;
  return static_cast<uint32_t>(std::min(words, kTooLarge - 1));
}

void Module::Refuse(Pos pos, std::string why) {
  diagnostics_.Add(pos, std::move(why));
  failed_ = true;
}

void Module::Unsupported(Pos pos, bool library, const std::string& what) {
  Refuse(library ? Pos{1, 1} : pos, what + " is not supported yet");
}

// ------------------------------------------------------------------ functions

FuncId Module::Declare(Signature signature, Body body) {
  const FuncId id(static_cast<uint32_t>(program.functions.size()));
  program.functions.emplace_back();
  program.functions.back().name = signature.name;
  pending_.push_back({id, std::move(signature), std::move(body)});
  return id;
}

FuncId Module::DeclareOnce(const std::string& key, Signature signature, Body body) {
  const auto known = by_key_.find(key);
  if (known != by_key_.end()) return known->second;
  const FuncId id = Declare(std::move(signature), std::move(body));
  by_key_.emplace(key, id);
  return id;
}

void Module::EmitPending() {
  while (!pending_.empty()) {
    const Pending next = std::move(pending_.front());
    pending_.pop_front();
    FunctionEmitter emitter(*this, next.signature);
    next.body(emitter);
    emitter.Finish(next.id);
  }
}

FuncId Module::FunctionOf(const lang::Object* object) {
  const auto found = functions_.find(object);
  CHECK(found != functions_.end());
  Source& source = found->second;
  if (!source.id) source.id = DeclareFunction(*source.package, source.decl);
  return source.id;
}

uint32_t Module::ClosureOf(FuncId function) {
  const auto [known, is_new] = closures_.try_emplace(function.value);
  if (is_new) {
    known->second = static_cast<uint32_t>(program.initial_heap.size());
    program.initial_heap.push_back(function.value);
  }
  return known->second;
}

std::string Module::LiteralName(const std::string& outer, bool nested) {
  return WrapperName(outer, nested, ++literal_counts_[outer]);
}

std::string Module::WrapperName(const std::string& outer, bool nested, uint32_t number) {
  return fmt::format("{}{}{}", outer, nested ? "." : ".func", number);
}

std::string Module::RangeName(const std::string& outer) {
  const std::string name = outer + "-range";
  return fmt::format("{}{}", name, ++literal_counts_[name]);
}

// ------------------------------------------------------------------ tables

uint32_t Module::NameIndex(std::string_view name) {
  const auto known = name_indexes_.find(name);
  if (known != name_indexes_.end()) return known->second;
  const auto index = static_cast<uint32_t>(program.names.size());
  program.names.emplace_back(name);
  name_indexes_.emplace(name, index);
  return index;
}

uint32_t Module::ConstantIndex(uint64_t word) {
  const auto [known, is_new] =
      constant_indexes_.try_emplace(word, static_cast<uint32_t>(program.constants.size()));
  if (is_new) program.constants.push_back(word);
  return known->second;
}

uint64_t Module::StringWord(const std::string& bytes) {
  if (bytes.empty()) return 0;
  const auto [known, is_new] = string_words_.try_emplace(bytes);
  if (is_new) {
    known->second = program.string_data.size() | uint64_t{bytes.size()} << 32;
    program.string_data += bytes;
  }
  return known->second;
}

uint32_t Module::NativeIndex(const std::string& name) {
  const auto [known, is_new] =
      native_indexes_.try_emplace(name, static_cast<uint32_t>(program.natives.size()));
  if (is_new) program.natives.push_back(name);
  return known->second;
}

uint32_t Module::GlobalAddress(const lang::Object* variable) {
  const auto found = global_addresses_.find(variable);
  if (found != global_addresses_.end()) return found->second;
  const auto library = library_variables_.find(variable);
  CHECK(library != library_variables_.end());
  const LibraryVariable& place = library->second;
  if (!DeclareGlobal(variable, checked_.packages[place.package])) return 0;
  if (place.step != kNoStep) DeclareLibraryStep(place.package, place.step);
  return global_addresses_[variable];
}

bool Module::DeclareGlobal(const lang::Object* variable, const lang::Package& package) {
  const bool library = !IsMain(package);
  const uint64_t words = LayoutOf(variable->type).words;
  if (program.initial_heap.size() + words > kMaxGlobalWords) {
    Unsupported(variable->pos, library, "package variables of more than 67108864 words in all");
    return false;
  }
  const auto address = static_cast<uint32_t>(program.initial_heap.size());
  program.initial_heap.resize(address + words);
  global_addresses_[variable] = address;
  const std::string name = library ? package.name + "." + variable->name : variable->name;
  program.globals.push_back({name, types_.Lower(variable->type), address});
  return true;
}

// Those of main, in their order; those of imported packages come when they are needed.
void Module::DeclareGlobals() {
  for (size_t i = 0; i + 1 < checked_.packages.size(); ++i) ListLibraryVariables(i);
  const lang::Package& main = checked_.packages.back();
  for (const lang::Object* member : main.members) {
    if (member->kind == lang::ObjectKind::kVar && !DeclareGlobal(member, main)) return;
  }
}

void Module::ListLibraryVariables(size_t package_index) {
  const lang::Package& package = checked_.packages[package_index];
  for (const lang::Object* member : package.members) {
    if (member->kind == lang::ObjectKind::kVar) library_variables_[member] = {package_index};
  }
  for (size_t step = 0; step < package.init_order.size(); ++step) {
    const lang::VarDecl* decl = package.init_order[step].decl;
    const bool together = decl->values.size() != decl->names.size();
    for (size_t i = 0; i < decl->names.size(); ++i) {
      const auto variable = library_variables_.find(decl->names[i]->object);
      if (variable == library_variables_.end()) continue;
      if (together || i == package.init_order[step].value) variable->second.step = step;
    }
  }
}

}  // namespace chanscope::emit

namespace chanscope {

std::optional<Program> Emit(lang::Checked& checked, Diagnostics& diagnostics) {
  return emit::Module(checked, diagnostics).Build();
}

}  // namespace chanscope
