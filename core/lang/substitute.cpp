// Arguments in the place of type parameters.
#include <algorithm>

#include "core/lang/types.h"

namespace chanscope::lang {
namespace {

class Substitution {
 public:
  Substitution(TypeStore& store, const std::vector<Type*>& params,
               const std::vector<Type*>& arguments)
      : store_(store), params_(params), arguments_(arguments) {}

  Type* Of(Type* type) {
    if (type == nullptr || !type->parameterized) return type;
    switch (type->kind) {
      case TypeKind::kTypeParam: return OfParam(type);
      case TypeKind::kNamed: return OfNamed(type);
      case TypeKind::kArray: return store_.Array(Of(type->element), type->length);
      case TypeKind::kSlice: return store_.Slice(Of(type->element));
      case TypeKind::kPointer: return store_.Pointer(Of(type->element));
      case TypeKind::kChan: return store_.Chan(Of(type->element), type->dir);
      case TypeKind::kMap: return store_.Map(Of(type->key), Of(type->element));
      case TypeKind::kTuple: return store_.Tuple(All(type->results));
      case TypeKind::kFunc:
        return store_.Func(All(type->params), All(type->results), type->variadic);
      case TypeKind::kStruct: return OfStruct(type);
      case TypeKind::kInterface: return OfInterface(type);
      default: return type;
    }
  }

  std::vector<Type*> All(const std::vector<Type*>& types) {
    std::vector<Type*> result;
    result.reserve(types.size());
    for (Type* type : types) result.push_back(Of(type));
    return result;
  }

 private:
  Type* OfParam(Type* type) {
    const auto found = std::find(params_.begin(), params_.end(), type);
    if (found == params_.end()) return type;
    Type* argument = arguments_[static_cast<size_t>(found - params_.begin())];
    return argument != nullptr ? argument : type;
  }

  Type* OfNamed(Type* type) {
    if (type->generic_origin != nullptr) {
      return store_.Instance(type->generic_origin, All(type->type_arguments));
    }
    return type->type_params.empty() ? type : store_.Instance(type, All(type->type_params));
  }

  Type* OfStruct(Type* type) {
    std::vector<StructField> fields = type->fields;
    for (StructField& field : fields) field.type = Of(field.type);
    return store_.Struct(std::move(fields));
  }

  Type* OfInterface(Type* type) {
    Type content;
    content.methods = type->methods;
    for (Method& method : content.methods) method.type = Of(method.type);
    content.terms = type->terms;
    for (Type::Term& term : content.terms) term.type = Of(term.type);
    content.comparable_constraint = type->comparable_constraint;
    content.no_types = type->no_types;
    content.implicit = type->implicit;
    return store_.Interface(std::move(content));
  }

  TypeStore& store_;
  const std::vector<Type*>& params_;
  const std::vector<Type*>& arguments_;
};

}  // namespace

Type* TypeStore::Substitute(Type* type, const std::vector<Type*>& params,
                            const std::vector<Type*>& arguments) {
  return Substitution(*this, params, arguments).Of(type);
}

void CompleteInstance(const Type* instance) {
  Type* generic = instance->generic_origin;
  if (generic->underlying == nullptr) return;
  auto* completed = const_cast<Type*>(instance);  // made on demand: nobody sees the difference
  completed->underlying = instance->store->Substitute(generic->underlying, generic->type_params,
                                                      instance->type_arguments);
}

}  // namespace chanscope::lang
