#include "core/lang/types.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>
#include <utility>

#include "core/lang/predicates.h"

namespace chanscope::lang {
namespace {

constexpr std::array<const char*, 26> kBasicNames = {
    "invalid type",   "bool",          "int",
    "int8",           "int16",         "int32",
    "int64",          "uint",          "uint8",
    "uint16",         "uint32",        "uint64",
    "uintptr",        "float32",       "float64",
    "complex64",      "complex128",    "string",
    "unsafe.Pointer", "untyped bool",  "untyped int",
    "untyped rune",   "untyped float", "untyped complex",
    "untyped string", "untyped nil"};

size_t Mix(size_t seed, size_t value) {
  return (seed ^ value) * 0x9e3779b97f4a7c15ULL + (seed >> 29);
}

size_t HashType(const Type* t) {
  return std::hash<const Type*>()(t);
}

size_t ContentHash(const Type& t) {
  auto hash = static_cast<size_t>(t.kind);
  hash = Mix(hash, HashType(t.element));
  hash = Mix(hash, HashType(t.key));
  hash = Mix(hash, static_cast<size_t>(t.length));
  hash = Mix(hash, static_cast<size_t>(t.dir));
  for (const StructField& field : t.fields) {
    hash = Mix(Mix(hash, std::hash<std::string>()(field.name)), HashType(field.type));
  }
  for (const Type* param : t.params) hash = Mix(hash, HashType(param));
  for (const Type* result : t.results) hash = Mix(hash, HashType(result) + 1);
  for (const Method& method : t.methods) {
    hash = Mix(Mix(hash, std::hash<std::string>()(method.name)), HashType(method.type));
  }
  for (const Type::Term& term : t.terms) hash = Mix(hash, HashType(term.type));
  for (const Type* param : t.type_params) hash = Mix(hash, HashType(param));
  for (const Type* argument : t.type_arguments) hash = Mix(hash, HashType(argument));
  return Mix(hash, HashType(t.generic_origin));
}

// Names that are not exported are other names in another package.
bool SameField(const StructField& a, const StructField& b) {
  const bool same_package = a.object == nullptr || b.object == nullptr ||
                            a.object->package == b.object->package || IsExported(a.name);
  return a.name == b.name && a.type == b.type && a.embedded == b.embedded && a.tag == b.tag &&
         same_package;
}

bool SameContent(const Type& a, const Type& b) {
  if (a.kind == TypeKind::kNamed && b.kind == TypeKind::kNamed) {  // instances: by what they are of
    return a.generic_origin == b.generic_origin && a.type_arguments == b.type_arguments;
  }
  const auto same_method = [](const Method& x, const Method& y) {
    return x.name == y.name && x.type == y.type;
  };
  const auto same_term = [](const Type::Term& x, const Type::Term& y) {
    return x.type == y.type && x.tilde == y.tilde;
  };
  return a.kind == b.kind && a.element == b.element && a.key == b.key && a.length == b.length &&
         a.dir == b.dir && a.variadic == b.variadic && a.params == b.params &&
         a.results == b.results && a.comparable_constraint == b.comparable_constraint &&
         a.no_types == b.no_types && a.implicit == b.implicit && a.type_params == b.type_params &&
         std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
                    SameField) &&
         std::equal(a.methods.begin(), a.methods.end(), b.methods.begin(), b.methods.end(),
                    same_method) &&
         std::equal(a.terms.begin(), a.terms.end(), b.terms.begin(), b.terms.end(), same_term);
}

bool IsParameterized(const Type& t) {
  const auto is = [](const Type* part) { return part != nullptr && part->parameterized; };
  return is(t.element) || is(t.key) || std::any_of(t.params.begin(), t.params.end(), is) ||
         std::any_of(t.results.begin(), t.results.end(), is) ||
         std::any_of(t.type_arguments.begin(), t.type_arguments.end(), is) ||
         std::any_of(t.type_params.begin(), t.type_params.end(), is) ||
         std::any_of(t.fields.begin(), t.fields.end(), [&](auto& f) { return is(f.type); }) ||
         std::any_of(t.methods.begin(), t.methods.end(), [&](auto& m) { return is(m.type); }) ||
         std::any_of(t.terms.begin(), t.terms.end(), [&](auto& term) { return is(term.type); });
}

}  // namespace

struct TypeStore::Rep {
  std::vector<std::unique_ptr<Type>> types;
  std::vector<std::unique_ptr<Object>> objects;
  std::unordered_multimap<size_t, Type*> interned;
  std::array<Type*, kBasicNames.size()> basic{};
  std::vector<Type*> instances;
  std::vector<Type*> concrete_instances;
  Type* any = nullptr;
  Type* error = nullptr;

  Type* New(Type type) {
    types.push_back(std::make_unique<Type>(std::move(type)));
    return types.back().get();
  }

  Type* Intern(Type type) {
    const size_t hash = ContentHash(type);
    const auto [begin, end] = interned.equal_range(hash);
    for (auto it = begin; it != end; ++it) {
      if (SameContent(*it->second, type)) return it->second;
    }
    type.parameterized = IsParameterized(type);
    Type* fresh = New(std::move(type));
    interned.emplace(hash, fresh);
    return fresh;
  }
};

TypeStore::TypeStore() : rep_(std::make_unique<Rep>()) {
  for (size_t i = 0; i < kBasicNames.size(); ++i) {
    Type basic;
    basic.kind = static_cast<TypeKind>(i);
    basic.name = kBasicNames[i];
    rep_->basic[i] = rep_->New(std::move(basic));
  }
  // The names that programs use for these two; a program that spells them otherwise is answered
  // in its own words (the checker sets the name).
  Basic(TypeKind::kUint8)->name = "byte";
  Basic(TypeKind::kInt32)->name = "rune";
  rep_->any = Interface({}, {}, false);
  rep_->any->name = "any";
  rep_->error = NewNamed("", "error");
  Method method;
  method.name = "Error";
  method.type = Func({}, {Basic(TypeKind::kString)}, false);
  rep_->error->underlying = Interface({method}, {}, false);
}

TypeStore::~TypeStore() = default;
TypeStore::TypeStore(TypeStore&& other) noexcept : rep_(std::move(other.rep_)) {
  for (Type* instance : rep_->instances) instance->store = this;
}
TypeStore& TypeStore::operator=(TypeStore&& other) noexcept {
  rep_ = std::move(other.rep_);
  for (Type* instance : rep_->instances) instance->store = this;
  return *this;
}

Type* TypeStore::Basic(TypeKind kind) const {
  return rep_->basic[static_cast<size_t>(kind)];
}
Type* TypeStore::Error() const {
  return rep_->error;
}
Type* TypeStore::Any() const {
  return rep_->any;
}

Type* TypeStore::Array(Type* element, int64_t length) {
  Type type;
  type.kind = TypeKind::kArray;
  type.element = element;
  type.length = length;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Slice(Type* element) {
  Type type;
  type.kind = TypeKind::kSlice;
  type.element = element;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Pointer(Type* element) {
  Type type;
  type.kind = TypeKind::kPointer;
  type.element = element;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Map(Type* key, Type* value) {
  Type type;
  type.kind = TypeKind::kMap;
  type.key = key;
  type.element = value;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Chan(Type* element, ChanDir dir) {
  Type type;
  type.kind = TypeKind::kChan;
  type.element = element;
  type.dir = dir;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Func(std::vector<Type*> params, std::vector<Type*> results, bool variadic) {
  Type type;
  type.kind = TypeKind::kFunc;
  type.params = std::move(params);
  type.results = std::move(results);
  type.variadic = variadic;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Tuple(std::vector<Type*> members) {
  Type type;
  type.kind = TypeKind::kTuple;
  type.results = std::move(members);
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Struct(std::vector<StructField> fields) {
  Type type;
  type.kind = TypeKind::kStruct;
  type.fields = std::move(fields);
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Interface(std::vector<Method> methods, std::vector<Type::Term> terms,
                           bool comparable) {
  Type type;
  type.kind = TypeKind::kInterface;
  type.methods = std::move(methods);
  type.terms = std::move(terms);
  type.comparable_constraint = comparable;
  return rep_->Intern(std::move(type));
}

Type* TypeStore::Interface(Type content) {
  content.kind = TypeKind::kInterface;
  return rep_->Intern(std::move(content));
}

Type* TypeStore::GenericFunc(const Type* func, std::vector<Type*> type_params) {
  Type type;
  type.kind = TypeKind::kFunc;
  type.params = func->params;
  type.results = func->results;
  type.variadic = func->variadic;
  type.type_params = std::move(type_params);
  return rep_->Intern(std::move(type));
}

Type* TypeStore::NewNamed(std::string package, std::string name) {
  Type type;
  type.kind = TypeKind::kNamed;
  type.package = std::move(package);
  type.name = std::move(name);
  return rep_->New(std::move(type));
}

Type* TypeStore::NewTypeParam(std::string name, int index) {
  Type type;
  type.kind = TypeKind::kTypeParam;
  type.name = std::move(name);
  type.index = index;
  type.parameterized = true;
  return rep_->New(std::move(type));
}

Type* TypeStore::Instance(Type* generic, const std::vector<Type*>& arguments) {
  if (arguments == generic->type_params) return generic;
  Type type;
  type.kind = TypeKind::kNamed;
  type.generic_origin = generic;
  type.type_arguments = arguments;
  type.package = generic->package;
  type.name = generic->name;
  type.object = generic->object;
  type.store = this;
  const size_t before = rep_->types.size();
  Type* instance = rep_->Intern(std::move(type));
  if (rep_->types.size() > before) {
    rep_->instances.push_back(instance);
    if (!instance->parameterized) rep_->concrete_instances.push_back(instance);
  }
  return instance;
}

const std::vector<Type*>& TypeStore::concrete_instances() const {
  return rep_->concrete_instances;
}

Object* TypeStore::NewObject(ObjectKind kind, std::string name, Pos pos) {
  rep_->objects.push_back(std::make_unique<Object>());
  Object* object = rep_->objects.back().get();
  object->kind = kind;
  object->name = std::move(name);
  object->pos = pos;
  return object;
}

}  // namespace chanscope::lang
