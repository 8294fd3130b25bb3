// A Program under construction: everything that functions share.
//
// Owns: the tables (constants, strings, names, globals, functions) and the queue of functions that
// are still to be emitted. Must not: emit code (FunctionEmitter does).
//
// Invariant: functions get their slots and their code in the same order, that of Declare.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/bytecode/emit_types.h"
#include "core/bytecode/emitter.h"
#include "core/bytecode/program.h"
#include "core/lang/checker.h"

namespace chanscope::emit {

class FunctionEmitter;
using Body = std::function<void(FunctionEmitter&)>;

// What the receiver of a forwarder's call is.
enum class Receiver : uint8_t { kParameter, kInterfaceWord, kCaptured };

// A function before its code is there.
struct Signature {
  std::string name;
  Pos pos;
  bool library = false;
  bool native = false;
  bool wrapper = false;
};

// A method that a type has, its own or a promoted one.
struct MethodInfo {
  std::string name;
  std::vector<int> path;              // fields from the receiver to the embedded owner
  const lang::Type* owner = nullptr;  // named type, or interface, that declares it
  const lang::Method* method = nullptr;
  bool in_interface = false;
};

class Module {
 public:
  Module(lang::Checked& checked, Diagnostics& diagnostics);

  // Emits everything; none when there is a diagnostic.
  std::optional<Program> Build();

  TypeTable& types() { return types_; }
  int go() const { return checked_.go; }
  const lang::TypeStore& store() const { return checked_.types; }
  const Layout& LayoutOf(const lang::Type* type) { return types_.layouts().Of(type); }
  uint32_t WordsOf(const lang::Type* type);

  // Reserves a slot; `body` emits the code when its turn comes.
  FuncId Declare(Signature signature, Body body);
  // As Declare, for functions that several places need; `key` names the one.
  FuncId DeclareOnce(const std::string& key, Signature signature, Body body);
  // The function or method that a name denotes.
  FuncId FunctionOf(const lang::Object* object);
  // Heap address of a closure without captures.
  uint32_t ClosureOf(FuncId function);
  // Name for the next function literal inside the function called `outer`; `outer` itself is a
  // literal's name when `nested`.
  std::string LiteralName(const std::string& outer, bool nested);
  // The same for a function made around a suspended call, whose number is known.
  static std::string WrapperName(const std::string& outer, bool nested, uint32_t number);
  // The same for the body of a range over a function.
  std::string RangeName(const std::string& outer);

  uint32_t NameIndex(std::string_view name);
  uint32_t ConstantIndex(uint64_t word);
  uint64_t StringWord(const std::string& bytes);
  uint32_t NativeIndex(const std::string& name);
  // Heap word of a package variable; one of an imported package is there once something needs it.
  uint32_t GlobalAddress(const lang::Object* variable);

  // A value of this type goes into an interface: it and what it holds needs its methods.
  void NeedMethods(const lang::Type* type);
  // All methods of a type, those of embedded fields included; of a pointer, its element's.
  std::vector<MethodInfo> MethodsOf(const lang::Type* type);
  // The method that x.M means.
  MethodInfo Resolve(const lang::SelectorExpr* selector);
  // A function that calls the method of `base`, or of a pointer to it, on another kind of receiver.
  FuncId ForwarderOf(Receiver mode, const lang::Type* base, bool pointer, const MethodInfo& method);

  // A mistake that Go's compiler finds only when it knows the sizes of types.
  void Refuse(Pos pos, std::string why);
  void Unsupported(Pos pos, bool library, const std::string& what);

  Program program;

 private:
  void ListSources();
  void DeclareGlobals();
  bool DeclareGlobal(const lang::Object* variable, const lang::Package& package);
  void ListLibraryVariables(size_t package);
  void DeclareFunctions();
  bool IsMain(const lang::Package& package) const { return &package == &checked_.packages.back(); }
  FuncId DeclareFunction(const lang::Package& package, const lang::FuncDecl* decl);
  void DeclareInit(size_t package_index, const std::vector<const lang::FuncDecl*>& init_functions);
  void DeclareLibraryStep(size_t package_index, size_t step);
  void DeclareEntry();
  void DeclareRuntimeErrors();
  TypeId RuntimeErrorType(const std::string& name, bool pointer);
  const lang::Type* TypeAssertionError();
  void EmitPending();
  void FillMethods();
  void FillInterfaces();
  bool NeedReflected();
  bool NeedMethodFuncs(const lang::Type* type);
  bool DeclareCallers();
  bool DeclareMade();
  bool MayTakeReceiver(const lang::Type* func);
  bool Uses(const char* native) const { return native_indexes_.contains(native); }
  void SetMethods(TypeId id, std::vector<RMethod> table);
  bool InMethodSet(const lang::Type* type, const MethodInfo& method);

  struct Pending {
    FuncId id;
    Signature signature;
    Body body;
  };
  struct Source {
    const lang::Package* package = nullptr;
    const lang::FuncDecl* decl = nullptr;
    FuncId id;  // none: not needed so far
  };

  lang::Checked& checked_;
  Diagnostics& diagnostics_;
  TypeTable types_;
  std::deque<Pending> pending_;
  std::unordered_map<const lang::Object*, Source> functions_;
  // A variable of an imported package, and the step of its package's initialisation that sets it.
  struct LibraryVariable {
    size_t package = 0;
    size_t step = kNoStep;
  };
  static constexpr size_t kNoStep = SIZE_MAX;
  std::unordered_map<const lang::Object*, LibraryVariable> library_variables_;
  // What the entry function calls before main.main: by package, then by order within it.
  std::map<std::pair<size_t, size_t>, FuncId> inits_;
  std::map<std::string, FuncId> by_key_;
  std::unordered_map<uint32_t, uint32_t> closures_;
  std::map<std::string, uint32_t> literal_counts_;
  std::map<std::string, uint32_t, std::less<>> name_indexes_;
  std::unordered_map<uint64_t, uint32_t> constant_indexes_;
  std::map<std::string, uint64_t> string_words_;
  std::map<std::string, uint32_t> native_indexes_;
  std::unordered_map<const lang::Object*, uint32_t> global_addresses_;
  std::unordered_set<const lang::Type*> with_methods_;
  std::deque<const lang::Type*> methods_to_fill_;
  std::vector<const lang::Type*> filled_;  // types whose methods are in their tables
  size_t pointers_needed_ = 0;             // of filled_
  size_t method_funcs_needed_ = 0;         // of filled_
  size_t callers_declared_ = 0;            // of types_.lowered()
  size_t made_declared_ = 0;               // of types_.lowered()
  bool failed_ = false;
};

}  // namespace chanscope::emit
