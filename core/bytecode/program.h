// A compiled program: everything that stays the same while it runs.
//
// Owns: instructions, constants, the layout of types, functions and their debug information. Must
// not: hold anything that changes in a run (that is the Machine), or refer to the syntax tree.
//
// Values in words of 64 bits (registers, channel slots and heap alike):
//   bool, integers, floats (as float64 bits), pointers, chan, map, func   1 word
//   string     1 word: offset into the byte arena | length << 32
//   slice      3 words: pointer, len, cap          interface  2 words: type id, word or pointer
//   complex    2 words: real, imaginary            struct, array: their fields, elements in order
// Of a wider value than kMaxRegisterWords a register holds a pointer to a copy on the heap that
// nobody writes to: never 0. So it lies in parameters, results, captures and arguments of go and
// defer; memory, channels and maps hold the value itself.
// A pointer is an index into the heap's words; 0 is nil. A func value points to a closure on the
// heap: word 0 the function id, then the captured words. Zero-size types have no words.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/source.h"

namespace chanscope {

enum class Op : uint8_t {
#define OP(name, operands) k##name,
#include "core/bytecode/opcodes.def"
#undef OP
};

inline constexpr uint16_t kNoRegister = 0xffff;
inline constexpr uint32_t kMaxRegisterWords = 8192;
constexpr bool IsWide(uint64_t words) {
  return words > kMaxRegisterWords;
}
// A frame begins with: word 0 = pc to return to | function id << 32; word 1 = frame of the caller
// (absolute in the goroutine's stack) | closure pointer << 32; word 2 = deferred calls (heap
// pointer to the newest record, 0 none). Then parameters, results, locals.
inline constexpr uint32_t kFrameHeaderWords = 3;
// Registers that a select with so many cases works with, behind its two results: the cases, one
// each, and two orders of them, four numbers each.
constexpr uint32_t SelectWords(uint32_t cases) {
  return cases + (2 * cases + 3) / 4;
}
inline constexpr uint8_t kBeginsStatement = 1;  // Instr::flags: a step of user code ends before it

struct Instr {
  Op op = Op::kNop;
  uint8_t flags = 0;
  uint16_t a = 0;
  uint16_t b = 0;
  uint16_t c = 0;

  uint32_t imm32() const { return static_cast<uint32_t>(b) | static_cast<uint32_t>(c) << 16; }
};
static_assert(sizeof(Instr) == 8);

// Kinds of run-time types, numbered as reflect.Kind.
enum class RKind : uint8_t {
  kInvalid,
  kBool,
  kInt,
  kInt8,
  kInt16,
  kInt32,
  kInt64,
  kUint,
  kUint8,
  kUint16,
  kUint32,
  kUint64,
  kUintptr,
  kFloat32,
  kFloat64,
  kComplex64,
  kComplex128,
  kArray,
  kChan,
  kFunc,
  kInterface,
  kMap,
  kPointer,
  kSlice,
  kString,
  kStruct,
  kUnsafePointer,
};

struct RField {
  std::string name;
  TypeId type;
  uint32_t offset = 0;  // words from the start of the struct
  bool embedded = false;
  std::string tag = {};
};

struct RMethod {
  uint32_t name = 0;  // index into Program::names
  TypeId type;        // func type without receiver: a method is the same when both are; 0: any
  // Takes an interface's second word as its first parameter: a type that has not exactly one word
  // has wrappers here, which load the receiver from that pointer. None in an interface type.
  FuncId function;
};

struct RType {
  RKind kind = RKind::kInvalid;
  bool comparable = true;
  uint8_t chan_dir = 0;  // 0 both, 1 send only, 2 receive only
  uint32_t words = 0;    // size in the model
  uint32_t go_size = 0;  // unsafe.Sizeof in bytes on amd64, as hchan.elemsize shows it
  TypeId elem;           // array, chan, map value, pointer, slice
  TypeId key;            // map
  int64_t length = 0;    // array
  std::string name;      // as %T prints it: "main.T", "chan int", "sync.WaitGroup"
  bool named = false;    // a defined type
  std::vector<RField> fields;
  std::vector<TypeId> params;   // func; with variadic the last is a slice
  std::vector<TypeId> results;  // func
  bool variadic = false;
  // Of a func, where package reflect needs them: what calls one, or a method of this type, and the
  // code of those that reflect makes (emit_reflect.cpp).
  FuncId caller;
  FuncId bound_caller;
  FuncId made;          // MakeFunc's
  FuncId method_value;  // a method with its receiver
  FuncId method_func;   // a method whose receiver is the first parameter, of other than one word
  std::vector<RMethod> methods;  // sorted by name index; of a named type also promoted ones
};

// A variable that a person can look at while pc is within [pc_begin, pc_end).
struct LocalVariable {
  std::string name;
  TypeId type;
  uint16_t reg = 0;
  bool boxed = false;     // the register holds a pointer to it
  bool captured = false;  // reg counts words of the closure's captures instead
  uint32_t pc_begin = 0;
  uint32_t pc_end = 0;
};

struct Function {
  std::string name;    // "main.main", "main.main.func1", "sync.(*WaitGroup).Done"
  uint32_t entry = 0;  // first pc
  uint32_t end = 0;
  uint32_t param_words = 0;  // receiver included
  uint32_t result_words = 0;
  uint32_t frame_words = 0;  // header, parameters, results, locals and the windows of its calls
  // Pc of RunDefers, the reload of boxed results, Return: where a recovered panic goes on. Never 0
  // in a function that defers.
  uint32_t epilogue = 0;
  bool native = false;   // a stub around CallNative: hidden from stacks that people see
  bool wrapper = false;  // made by the compiler (promoted methods, method values …): hidden too
  bool library = false;  // of an imported package: its statements are no steps of their own
  Pos pos;
  std::vector<LocalVariable> locals;
};

struct GlobalVariable {
  std::string name;
  TypeId type;
  uint32_t address = 0;  // heap word
};

// Which type a run-time error has, as %T tells it (Go 1.19 runtime/error.go).
enum class RuntimeError : uint8_t {
  kErrorString,         // runtime.errorString: division, nil pointers, what is not comparable …
  kPlainError,          // runtime.plainError: without "runtime error: ", as those of channels
  kBoundsError,         // runtime.boundsError: indexes and slices
  kTypeAssertionError,  // *runtime.TypeAssertionError
};
inline constexpr size_t kRuntimeErrors = 4;

// The C++ side of a function without a body; see core/vm/native.h.
struct NativeCall;
struct LinkedNative {
  void (*call)(NativeCall&) = nullptr;
  bool operation = false;  // it starts an operation of the runtime, as Send does
};

struct Program {
  // By their lines, main's first. A place is in one of them; of imported packages there is no text.
  std::vector<SourceFile> sources;
  std::vector<Instr> code;  // of all functions; pc is an index into it
  std::vector<Pos> places;  // of each instruction
  // Name of the variable that the value made at this pc goes to ("msg" at a MakeChan, "wg" at a
  // New), index into names; 0: none.
  std::vector<uint32_t> value_names;
  std::vector<uint64_t> constants;
  std::string string_data;         // the byte arena at the start: all string constants
  std::vector<std::string> names;  // [0] is ""; methods, variables
  std::vector<std::string>
      natives;  // "sync.(*WaitGroup).Add": linked by name, index is the operand.
                // The builtins are "print" and "println": one []interface{}
  std::vector<LinkedNative> linked_natives;  // same indexes; filled in by core/std
  std::vector<Function> functions;           // [0] is a dummy; in the order of their code
  std::vector<RType> types;                  // [0] is a dummy
  std::vector<GlobalVariable> globals;
  std::vector<uint64_t> initial_heap;  // [0] unused; globals, then closures of plain functions
  FuncId entry;  // initialises package variables, runs init functions, then calls main.main
  FuncId main;   // main.main
  // The types of what run-time errors panic with, always there, whatever is imported. All have the
  // methods Error and RuntimeError. A value is the whole text that Error gives; one of
  // *runtime.TypeAssertionError, which programs can name, points to it.
  std::array<TypeId, kRuntimeErrors> runtime_errors;

  const Function& function(FuncId id) const { return functions[id.value]; }
  const RType& type(TypeId id) const { return types[id.value]; }
};

// The function whose code holds pc.
FuncId FunctionAt(const Program& program, uint32_t pc);

// One line per instruction, for people and golden tests: "3 * 8:2  JumpLtI r4, r3 -> 1". Numbers of
// instructions count from the function's entry; * marks the beginning of a statement.
std::string Disassemble(const Program& program);
std::string DisassembleFunction(const Program& program, FuncId id);

}  // namespace chanscope
