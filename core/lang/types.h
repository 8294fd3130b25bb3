// Go's types, and the objects that names denote.
//
// Owns: Type and Object, and `TypeStore`, which owns and interns them. Must not: know syntax beyond
// back references to declarations, or how values are laid out in the model's memory (bytecode
// does).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/base/source.h"
#include "core/lang/ast.h"
#include "core/lang/constant.h"

namespace chanscope::lang {

class TypeStore;

enum class TypeKind : uint8_t {
  kInvalid,
  // Basic types, in Go's order of reflect.Kind.
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
  kString,
  kUnsafePointer,
  kUntypedBool,
  kUntypedInt,
  kUntypedRune,
  kUntypedFloat,
  kUntypedComplex,
  kUntypedString,
  kUntypedNil,
  // Composite types.
  kArray,
  kSlice,
  kStruct,
  kPointer,
  kFunc,
  kInterface,
  kMap,
  kChan,
  kTuple,
  kTypeParam,
  // A defined type: name, underlying type, methods.
  kNamed,
};

struct StructField {
  std::string name;
  Type* type = nullptr;
  bool embedded = false;
  std::string tag;
  Object* object = nullptr;
};

struct Method {
  std::string name;
  Type* type = nullptr;      // kFunc, without receiver
  Object* object = nullptr;  // the function; null in an interface
  bool pointer_receiver = false;
};

// One type. Identical types of the composite kinds are one object (TypeStore interns them), so
// identity is pointer equality; kNamed is identical only to itself.
struct Type {
  TypeKind kind = TypeKind::kInvalid;
  Type* element = nullptr;          // array, slice, pointer, map value, chan
  Type* key = nullptr;              // map
  int64_t length = 0;               // array
  ChanDir dir = ChanDir::kBoth;     // chan
  std::vector<StructField> fields;  // struct
  std::vector<Type*> params;        // func; with variadic the last is a slice
  std::vector<Type*> results;       // func; members of a tuple
  bool variadic = false;            // func
  std::vector<Method>
      methods;  // interface: sorted by name, embedded ones included; named: as declared
  // Interface with a type set: the union's terms; empty when it has none (a plain interface).
  struct Term {
    Type* type = nullptr;
    bool tilde = false;
  };
  std::vector<Term> terms;
  bool comparable_constraint = false;
  bool no_types = false;  // interface: the terms of its parts have nothing in common
  bool implicit = false;  // interface: stands for a union written as a constraint, ~int | ~string
  // Named and type parameters.
  std::string package;  // "" for main and the universe
  std::string name;
  Type* underlying = nullptr;  // never itself kNamed; of an instance made when it is asked for
  Object* object = nullptr;
  // An instance of a generic type. Inside its own declaration the generic type stands for the
  // instance with its own parameters.
  Type* generic_origin = nullptr;
  std::vector<Type*> type_arguments;
  TypeStore* store = nullptr;      // of an instance: where its parts are made
  std::vector<Type*> type_params;  // of a generic named type or func
  Type* constraint = nullptr;      // type parameter: as written; see type_set.h
  int index = 0;                   // type parameter
  bool parameterized = false;      // a type parameter stands somewhere in it
  bool reached = false;            // set by the checker: an expression of the program has it
};

// Fills in the type below the name of an instance; nothing while its generic type has none yet.
void CompleteInstance(const Type* instance);

// The type below the name; of a type parameter itself.
inline const Type* Underlying(const Type* t) {
  if (t->underlying == nullptr && t->generic_origin != nullptr) CompleteInstance(t);
  return t->underlying != nullptr ? t->underlying : t;
}
inline Type* Underlying(Type* t) {
  return const_cast<Type*>(Underlying(static_cast<const Type*>(t)));
}

inline bool IsTypeParam(const Type* t) {
  return t->kind == TypeKind::kTypeParam;
}

// The name of an imported package: the last element of its path that is no version ("v2").
std::string PackageName(const std::string& path);

// As the Go compiler prints it in messages: "chan<- int", "[]string", "func(int) error".
std::string TypeString(const Type* type);
// A generic type where it is meant as such: "List[T any]".
std::string GenericTypeString(const Type* type);
// "[K comparable, V any]".
std::string TypeParamsString(const std::vector<Type*>& params);

enum class ObjectKind : uint8_t {
  kPackage,
  kConst,
  kType,
  kVar,
  kField,
  kFunc,
  kMethod,
  kBuiltin,
  kNil,
  kLabel
};

enum class Builtin : uint8_t {
  kAppend,
  kCap,
  kClear,
  kClose,
  kComplex,
  kCopy,
  kDelete,
  kImag,
  kLen,
  kMake,
  kMax,
  kMin,
  kNew,
  kPanic,
  kPrint,
  kPrintln,
  kReal,
  kRecover,
};

// What a name denotes.
struct Object {
  ObjectKind kind = ObjectKind::kVar;
  std::string name;
  Pos pos;  // of the declaration; none for the universe and packages
  Type* type = nullptr;
  std::shared_ptr<const Constant> constant;  // kConst
  Builtin builtin = Builtin::kAppend;        // kBuiltin
  std::string package;       // members of an imported package: its path. kPackage: its path
  FuncDecl* func = nullptr;  // kFunc and kMethod with a body; null for native ones
  const FuncType* signature = nullptr;  // as written, names of parameters and all; may be null
  Type* receiver = nullptr;             // kMethod: the type in front of its name, T or *T
  const void* function =
      nullptr;            // kVar: the FuncDecl or FuncLit it belongs to; null at package level
  bool is_param = false;  // kType: stands for a type parameter, of a generic function's instance
  bool used = false;
  bool reached = false;  // kFunc, kMethod: set by the checker: something may call it
  // A variable that must live on the heap: its address is taken, or a closure captures it and it is
  // assigned after its declaration. Set by the checker.
  bool address_taken = false;
  bool captured = false;
  bool reassigned = false;
  bool NeedsHeap() const { return address_taken || (captured && reassigned); }
};

// Owns all types and objects of one compilation.
class TypeStore {
 public:
  TypeStore();
  ~TypeStore();
  TypeStore(TypeStore&&) noexcept;
  TypeStore& operator=(TypeStore&&) noexcept;

  Type* Basic(TypeKind kind) const;
  Type* Error() const;  // the predeclared interface `error`
  Type* Any() const;
  Type* Array(Type* element, int64_t length);
  Type* Slice(Type* element);
  Type* Pointer(Type* element);
  Type* Map(Type* key, Type* value);
  Type* Chan(Type* element, ChanDir dir);
  Type* Func(std::vector<Type*> params, std::vector<Type*> results, bool variadic);
  Type* Tuple(std::vector<Type*> members);
  Type* Struct(std::vector<StructField> fields);
  Type* Interface(std::vector<Method> methods, std::vector<Type::Term> terms, bool comparable);
  // One of which only the parts that make an interface matter.
  Type* Interface(Type content);
  // The type of a generic function.
  Type* GenericFunc(const Type* func, std::vector<Type*> type_params);
  // A fresh defined type or type parameter; its other fields are filled in by the caller.
  Type* NewNamed(std::string package, std::string name);
  Type* NewTypeParam(std::string name, int index);
  // The generic type with these arguments; the same for the same ones.
  Type* Instance(Type* generic, const std::vector<Type*>& arguments);
  // `type` with arguments in the place of parameters; a null argument leaves its parameter.
  Type* Substitute(Type* type, const std::vector<Type*>& params,
                   const std::vector<Type*>& arguments);
  // Instances without type parameters in them, in the order they were asked for.
  const std::vector<Type*>& concrete_instances() const;
  Object* NewObject(ObjectKind kind, std::string name, Pos pos);

 private:
  struct Rep;
  std::unique_ptr<Rep> rep_;
};

}  // namespace chanscope::lang
