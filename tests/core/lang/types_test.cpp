#if __has_include(<catch2/catch.hpp>)
#include <catch2/catch.hpp>
#else
#include <catch2/catch_all.hpp>
#endif

#include "core/lang/lookup.h"
#include "core/lang/predicates.h"
#include "core/lang/scope.h"
#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

StructField FieldOf(TypeStore& types, std::string name, Type* type, bool embedded = false) {
  StructField field;
  field.object = types.NewObject(ObjectKind::kField, name, {});
  field.name = std::move(name);
  field.type = type;
  field.embedded = embedded;
  return field;
}

void AddMethod(TypeStore& types, Type* named, std::string name, bool pointer) {
  Method method;
  method.object = types.NewObject(ObjectKind::kMethod, name, {});
  method.name = std::move(name);
  method.type = types.Func({}, {}, false);
  method.pointer_receiver = pointer;
  named->methods.push_back(std::move(method));
}

Type* Defined(TypeStore& types, std::string name, Type* underlying) {
  Type* named = types.NewNamed("", std::move(name));
  named->underlying = underlying;
  return named;
}

TEST_CASE("identical composite types are one object, defined types are not", "[lang][types]") {
  TypeStore types;
  Type* i = types.Basic(TypeKind::kInt);
  CHECK(types.Slice(i) == types.Slice(i));
  CHECK(types.Array(i, 2) != types.Array(i, 3));
  CHECK(types.Chan(i, ChanDir::kSend) != types.Chan(i, ChanDir::kBoth));
  CHECK(types.Func({i}, {i}, false) == types.Func({i}, {i}, false));
  Type* slice = types.Slice(i);
  CHECK(types.Func({slice}, {}, false) != types.Func({slice}, {}, true));
  CHECK(types.Struct({FieldOf(types, "a", i)}) == types.Struct({FieldOf(types, "a", i)}));
  CHECK(types.Struct({FieldOf(types, "a", i)}) != types.Struct({FieldOf(types, "b", i)}));
  CHECK(types.NewNamed("", "T") != types.NewNamed("", "T"));
}

TEST_CASE("types are spelled as in messages of the Go compiler", "[lang][types]") {
  TypeStore types;
  Type* i = types.Basic(TypeKind::kInt);
  Type* s = types.Basic(TypeKind::kString);
  Type* receive = types.Chan(i, ChanDir::kRecv);
  CHECK(TypeString(receive) == "<-chan int");
  CHECK(TypeString(types.Chan(i, ChanDir::kSend)) == "chan<- int");
  CHECK(TypeString(types.Chan(receive, ChanDir::kBoth)) == "chan (<-chan int)");
  CHECK(TypeString(types.Map(s, types.Slice(types.Pointer(i)))) == "map[string][]*int");
  CHECK(TypeString(types.Func({i, types.Slice(s)}, {types.Error()}, true)) ==
        "func(int, ...string) error");
  CHECK(TypeString(types.Func({}, {i, s}, false)) == "func() (int, string)");
  CHECK(TypeString(types.Struct({FieldOf(types, "a", i), FieldOf(types, "b", s)})) ==
        "struct{a int; b string}");
  CHECK(TypeString(types.NewNamed("sync/atomic", "Value")) == "atomic.Value");
  CHECK(TypeString(Underlying(types.Error())) == "interface{Error() string}");
}

TEST_CASE("types fall into the classes that operators ask for", "[lang][types]") {
  TypeStore types;
  Type* celsius = Defined(types, "Celsius", types.Basic(TypeKind::kFloat64));
  CHECK(IsNumeric(celsius));
  CHECK(IsOrdered(celsius));
  CHECK_FALSE(IsInteger(celsius));
  CHECK(IsComparable(types.Error()));
  CHECK_FALSE(IsComparable(types.Array(types.Slice(celsius), 1)));
  CHECK(HasNil(types.Map(celsius, celsius)));
  CHECK_FALSE(HasNil(types.Basic(TypeKind::kString)));
  CHECK(IsBytesOrRunes(types.Slice(types.Basic(TypeKind::kUint8))));
  CHECK(DefaultType(types, types.Basic(TypeKind::kUntypedRune)) == types.Basic(TypeKind::kInt32));
  CHECK(IsExported("Add"));
  CHECK(IsExported("Élan"));
  CHECK_FALSE(IsExported("add"));
  CHECK_FALSE(IsExported("_"));
}

TEST_CASE("selectors find promoted fields and methods at the shallowest level", "[lang][types]") {
  TypeStore types;
  Type* i = types.Basic(TypeKind::kInt);
  Type* base = Defined(types, "Base", types.Struct({FieldOf(types, "x", i)}));
  AddMethod(types, base, "Show", false);
  AddMethod(types, base, "Change", true);
  Type* by_value = Defined(
      types, "ByValue", types.Struct({FieldOf(types, "n", i), FieldOf(types, "Base", base, true)}));
  Type* by_pointer = Defined(types, "ByPointer",
                             types.Struct({FieldOf(types, "Base", types.Pointer(base), true)}));

  const Selected x = Select(by_value, true, "", "x");
  CHECK(x.kind == Selected::Kind::kField);
  CHECK(x.path == std::vector<int>{1, 0});
  CHECK_FALSE(x.indirect);
  CHECK(Select(by_pointer, false, "", "x").indirect);
  CHECK(Select(by_value, false, "", "Show").path == std::vector<int>{1});
  CHECK(Select(by_value, false, "", "Change").trouble == Selected::Trouble::kNeedsPointer);
  CHECK(Select(by_value, true, "", "Change"));
  CHECK(Select(by_pointer, false, "", "Change"));
  CHECK_FALSE(Select(by_value, true, "", "missing"));

  Type* both = Defined(
      types, "Both",
      types.Struct({FieldOf(types, "Base", base, true),
                    FieldOf(types, "Other", Defined(types, "Other", Underlying(base)), true)}));
  CHECK(Select(both, true, "", "x").trouble == Selected::Trouble::kAmbiguous);
}

TEST_CASE("what an interface misses in a type is named", "[lang][types]") {
  TypeStore types;
  Method method;
  method.name = "Run";
  method.type = types.Func({}, {}, false);
  Type* runner = types.Interface({method}, {}, false);
  Type* value = Defined(types, "Value", types.Struct({}));
  AddMethod(types, value, "Run", false);
  Type* pointer = Defined(types, "Pointer", types.Struct({}));
  AddMethod(types, pointer, "Run", true);
  Type* lower = Defined(types, "Lower", types.Struct({}));
  AddMethod(types, lower, "run", false);

  CHECK(FindMissingMethod(types, value, runner, true, "").method == nullptr);
  CHECK(FindMissingMethod(types, types.Pointer(pointer), runner, true, "").method == nullptr);
  const MissingMethod needs_pointer = FindMissingMethod(types, pointer, runner, true, "");
  REQUIRE(needs_pointer.method != nullptr);
  CHECK(needs_pointer.other.name == "Run");
  CHECK(FindMissingMethod(types, lower, runner, true, "").other.name == "run");
  CHECK(FindMissingMethod(types, types.Any(), runner, true, "").method != nullptr);
  CHECK(FindMissingMethod(types, types.Any(), runner, false, "").method == nullptr);
}

TEST_CASE("an inner scope hides the names of outer ones", "[lang][scope]") {
  TypeStore types;
  Scope universe(nullptr);
  DeclareUniverse(universe, types);
  Scope inner(&universe);
  CHECK(inner.Lookup("len")->kind == ObjectKind::kBuiltin);
  CHECK(inner.LookupHere("len") == nullptr);
  Object* len = types.NewObject(ObjectKind::kVar, "len", {3, 1});
  CHECK(inner.Insert(len) == nullptr);
  CHECK(inner.Lookup("len") == len);
  Object* again = types.NewObject(ObjectKind::kVar, "len", {4, 1});
  CHECK(inner.Insert(again) == len);
  for (int i = 0; i < 100; ++i) {
    inner.Insert(types.NewObject(ObjectKind::kVar, "v" + std::to_string(i), {}));
  }
  CHECK(inner.Lookup("v99")->name == "v99");
  CHECK(inner.Lookup("len") == len);
  CHECK(inner.Lookup("v100") == nullptr);
}

}  // namespace
}  // namespace chanscope::lang
