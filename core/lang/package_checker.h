// The checker of one package.
//
// Owns: the state of checking (scopes, the function and declaration being checked, work put off)
// and one method per construct; they stand in the checker_*.cpp files, one group per file. Must
// not: parse, or look beyond the package except through `imports`.
//
// Types of declarations are completed on demand (Complete), so a type's underlying type must be
// read through Under until all declarations are resolved.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "core/base/diagnostics.h"
#include "core/lang/ast.h"
#include "core/lang/checker.h"
#include "core/lang/expr_text.h"
#include "core/lang/instances.h"
#include "core/lang/lookup.h"
#include "core/lang/mono_graph.h"
#include "core/lang/operand.h"
#include "core/lang/parser.h"
#include "core/lang/predicates.h"
#include "core/lang/reached.h"
#include "core/lang/scope.h"
#include "core/lang/types.h"

namespace chanscope::lang {

// "\n\thave (number)\n\twant (int, string)": the end of a message about how many values there are.
std::string HaveWant(const std::vector<Operand>& have, const std::vector<Type*>& want,
                     bool variadic);

// Scopes of the packages checked before, by path.
using ImportScopes = std::unordered_map<std::string, const Scope*>;

class PackageChecker {
 public:
  // `later`: the bodies that stay unchecked until CheckBody asks for them.
  PackageChecker(Package& package, BodyTexts later, TypeStore& types, Instances& instances,
                 Reached& reached, Scope& universe, const ImportScopes& imports,
                 Diagnostics& diagnostics, int go);

  // Checks the package but for bodies put off, writing into its tree and into `package`.
  void Run();
  // Checks the body of a function that was put off; nothing when it was not.
  void CheckBody(const Object* function);
  // Checks the body of an instance of a generic function of this package, or of all methods of an
  // instance of a generic type; no errors are expected.
  void CheckInstance(const FunctionInstance& instance);
  void CheckInstanceMethods(Type* type);
  // Names of the package, for those who import it.
  std::unique_ptr<Scope> TakeScope() { return std::move(package_scope_); }

 private:
  enum class Color : uint8_t { kWhite, kGrey, kBlack };

  // One level of depth_, for the lifetime of the object.
  class Level {
   public:
    explicit Level(int& depth) : depth_(depth) { ++depth_; }
    ~Level() { --depth_; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;

   private:
    int& depth_;
  };

  // A package-level declaration of one object, or of several that one call gives the values of.
  struct DeclInfo {
    Decl* decl = nullptr;
    size_t index = 0;                   // of the name; 0 when together
    bool together = false;              // one call gives the values of all names
    std::vector<Object*> dependencies;  // package-level objects that it mentions, each once
    std::unordered_set<const Object*> known_dependencies;
  };

  struct ObjectState {
    DeclInfo* info = nullptr;
    Color color = Color::kWhite;
  };

  struct Function {
    Function* outer = nullptr;
    const void* node = nullptr;  // FuncDecl or FuncLit
    FuncLit* literal = nullptr;
    std::vector<Object*> results;
    bool named_results = false;
    std::vector<Object*> locals;  // to be reported when unused
    RangeBody* range = nullptr;   // the body of a range over a function, not a function as written
  };

  struct Signature {
    Type* type = nullptr;
    Scope* scope = nullptr;
    std::vector<Object*> results;
    bool named_results = false;
  };

  struct Environment {
    Scope* scope = nullptr;
    Function* function = nullptr;
    DeclInfo* decl = nullptr;  // whose dependencies are being collected
    ConstantRef iota;
    Pos error_pos;  // in a repeated constant expression: where its name stands
    bool has_call_or_receive = false;
    bool generic = false;  // inside a generic function
  };

  // A defined type whose right-hand side has not been looked at yet.
  struct PendingType {
    TypeDecl* decl = nullptr;
    Object* object = nullptr;
    Environment environment;
    bool in_progress = false;
  };

  enum class ExprClass : uint8_t { kConversion, kExpression, kStatement };
  enum class ConvertError : uint8_t { kNone, kTruncated, kOverflows, kBadConstant, kMismatch };

  // ---- messages (checker_report.cpp)
  std::string NearName(const std::string& wrong, const Scope* scope, bool exported) const;
  std::string NearMember(const std::string& wrong, const Type* type) const;
  void Error(Pos pos, std::string message);
  void Error(const Expr* expr, std::string message) { Error(StartPos(expr), std::move(message)); }
  void Error(const Operand& x, std::string message) { Error(x.expr, std::move(message)); }
  std::string Place(Pos pos) const;  // "file.go:3:5"
  std::string OtherDeclaration(const Object* object) const;
  void CycleError(std::vector<const Object*> cycle, std::string_view what);
  void CycleMessage(const std::vector<const Object*>& cycle, std::string_view what);

  // ---- packages and package-level declarations (checker_package.cpp)
  Scope* FileScope(Pos pos);
  void CollectObjects();
  void CollectImport(ImportDecl* decl);
  void CollectNames(Decl* decl, const std::vector<Ident*>& names, ObjectKind kind,
                    const std::vector<Expr*>& values);
  void CollectFunc(FuncDecl* decl);
  void CollectMethods();
  Object* MethodBase(FuncDecl* decl, bool& pointer);
  void CheckFieldsAgainstMethods(Object* type);
  void DeclarePackageObject(Object* object, DeclInfo* info);
  DeclInfo* NewDeclInfo(Decl* decl, size_t index, bool together);
  void ResolveAll();
  void UnusedImports();
  void WhatLinkingNeeds();

  // ---- declarations (checker_decl.cpp)
  void Resolve(Object* object);
  void ResolveGrey(Object* object);
  void ConstObject(Object* object, ConstDecl* decl, size_t index);
  void VarObject(Object* object, const std::vector<Object*>& together, VarDecl* decl, size_t index);
  void TypeObject(Object* object, TypeDecl* decl);
  void FuncObject(Object* object, FuncDecl* decl);
  void ReceiverType(const Object* method, const FuncDecl* decl);
  void Arity(const std::vector<Ident*>& names, const std::vector<Expr*>& values, Pos pos,
             bool is_const, bool inherited);
  void LocalDecl(Decl* decl);
  void LocalConst(ConstDecl* decl);
  void LocalVar(VarDecl* decl);
  void Declare(Scope* scope, Object* object);
  Object* NewVar(Ident* ident);  // a variable of the current function
  void DependOn(Object* object);

  // ---- types (checker_type.cpp, checker_struct.cpp)
  void Complete(Type* named);
  void CompletePending();
  Type* Under(Type* t);
  Type* TypeOf(Expr* expr);     // what the expression names; invalid after an error
  Type* VarTypeOf(Expr* expr);  // and fit for a variable
  Type* TypeOfIdent(Ident* ident);
  Type* TypeOfKind(Expr* expr);
  Type* TypeOfOperand(Operand& x);
  Type* ArrayTypeOf(ArrayTypeExpr* expr);
  Type* MapTypeOf(MapTypeExpr* expr);
  Type* StructTypeOf(StructTypeExpr* expr);
  Type* InterfaceTypeOf(InterfaceTypeExpr* expr);
  using MethodPlaces = std::unordered_map<std::string, Pos>;
  void EmbedInterface(Expr* element, Type& content, MethodPlaces& seen);
  void EmbedMethod(const Method& method, Pos pos, Type& content, MethodPlaces& seen);
  bool UnionTerms(Expr* expr, std::vector<Type::Term>& terms);
  void CheckEmbedded(Type* type, Pos pos);
  int64_t ArrayLength(Expr* expr);
  Signature SignatureOf(FuncType* type, Field* receiver, const void* owner);
  std::vector<Object*> Parameters(Scope* scope, std::vector<Field>& fields, const void* owner,
                                  bool* variadic);
  void ValidTypes();
  void NestedTooDeep(const Object* object);
  bool ValidType(Type* type, std::vector<Type*>& path);

  // ---- generics (checker_generic.cpp, checker_infer.cpp)
  std::vector<Type*> DeclareTypeParams(Scope* scope, std::vector<Field>& fields);
  Type* BoundOf(Expr* expr);
  Type* GenericTypeOf(Expr* expr);
  std::vector<Type*> TypeList(const std::vector<Expr*>& list);
  Type* InstantiatedType(IndexExpr* expr);
  void VerifyLater(Pos pos, const std::vector<Type*>& params, const std::vector<Type*>& arguments,
                   const std::vector<Expr*>& exprs);
  void FunctionValueInstance(Operand& x, IndexExpr* expr);
  Type* Instantiate(Expr* expr, Pos pos, Type* generic, const std::vector<Type*>& arguments,
                    const std::vector<Expr*>& exprs);
  std::vector<Type*> Renamed(const std::vector<Type*>& params);
  std::vector<Type*> Infer(Pos pos, std::vector<Type*> params, std::vector<Type*> types,
                           std::vector<Type*> parameter_types,
                           const std::vector<Operand>& arguments);
  bool InferFromConstraints(Pos pos, const std::vector<Type*>& params, std::vector<Type*>& types);
  void InferenceError(const char* kind, Type* param, Type* argument, const Operand& x,
                      const std::vector<Type*>& params, const std::vector<Type*>& types);
  static std::vector<Ident*> ReceiverParams(const Field* receiver);
  Scope* BindTypeParams(const std::vector<Ident*>& names, const std::vector<Type*>& types,
                        bool arguments);
  void CheckInstanceBody(FuncDecl* decl, Object* object, const std::vector<Ident*>& names,
                         const std::vector<Type*>& arguments);
  void InstantiationLoop();

  // ---- functions and statements (checker_stmt.cpp, checker_switch.cpp, checker_range.cpp)
  void FunctionBody(Function* function, const Signature& signature, BlockStmt* body,
                    Environment environment);
  void UnusedVariables(const Function& function);
  void Statements(const std::vector<Stmt*>& list);
  void Block(BlockStmt* block);
  void Statement(Stmt* stmt);
  void StatementKind(Stmt* stmt);
  void ExpressionStatement(ExprStmt* stmt);
  void Send(SendStmt* stmt);
  void IncDec(IncDecStmt* stmt);
  void Suspended(Expr* call, const char* keyword);
  void Return(ReturnStmt* stmt);
  void If(IfStmt* stmt);
  void For(ForStmt* stmt);
  void Condition(Expr* condition, const char* statement);
  void Switch(SwitchStmt* stmt);
  using SeenValues = std::map<std::pair<const Type*, std::string>, const Expr*>;
  void CaseValues(Operand& tag, CaseClause& clause, SeenValues& seen);
  void TypeSwitch(TypeSwitchStmt* stmt);
  using SeenTypes = std::unordered_map<const Type*, Expr*>;
  Type* CaseTypes(const Operand* x, CaseClause& clause, SeenTypes& seen);
  void Select(SelectStmt* stmt);
  void Range(RangeStmt* stmt);
  void CountType(Operand& x, RangeStmt* stmt);
  void RangeOverFunction(RangeStmt* stmt, const Type* yield);
  void ReturnFromRange();
  void DeferFromRange();
  Object* RangeVariable(const char* name, Type* type, const Function* function);
  void RangeVariables(RangeStmt* stmt, Type* key, Type* value);
  void MultipleDefaults(const std::vector<Pos>& defaults);
  Scope* OpenScope();
  void CloseScope() { env_.scope = env_.scope->parent(); }
  void Later(std::function<void()> action) { delayed_.push_back(std::move(action)); }
  void ProcessDelayed(size_t from);

  // ---- assignments (checker_assign.cpp)
  // A null target: the default type. `written`: the target as a function type in the text, if so.
  void Assign(Operand& x, Type* target, const std::string& context,
              const FuncType* written = nullptr);
  void InitConst(Object* object, Operand& x);
  Type* InitVar(Object* object, Operand& x, const std::string& context);
  Type* AssignVar(Expr* left, Operand& x);
  void InitVars(const std::vector<Object*>& left, const std::vector<Expr*>& right,
                const ReturnStmt* return_stmt);
  void AssignVars(const std::vector<Expr*>& left, const std::vector<Expr*>& right);
  void ShortVarDecl(AssignStmt* stmt);
  void Assignment(AssignStmt* stmt);
  void AssignMismatch(const std::vector<Expr*>& right, size_t variables, size_t values);
  void ReturnMismatch(const ReturnStmt* stmt, const std::vector<Object*>& left,
                      const std::vector<Operand>& right);
  Object* LocalVariable(Expr* left);  // the variable that `left` names, or null
  void MarkReassigned(Expr* target);
  void MarkAddressTaken(Expr* operand);
  bool AssignableTo(Operand& x, Type* target, std::string* reason);
  bool ParamAssignable(const Operand& x, Type* target, std::string* reason);
  bool Implements(Type* type, Type* interface, std::string* reason);
  bool InTypeSet(Type* type, Type* interface, std::string* reason);
  std::string MissingMethodReason(Type* type, Type* interface, const MissingMethod& missing);
  std::string MethodText(const Selected& method);
  std::string MethodText(Type* interface, const Method& method);

  // ---- untyped values and conversions (checker_untyped.cpp, checker_conversion.cpp)
  bool Representable(const ConstantRef& value, Type* basic, ConstantRef* rounded);
  ConvertError Representation(const Operand& x, Type* basic, ConstantRef* value);
  void CheckRepresentable(Operand& x, Type* basic);
  void InvalidConversion(ConvertError error, const Operand& x, Type* target);
  void Overflow(Operand& x);
  void UpdateExprType(Expr* expr, Type* type, bool final, const Expr* parent = nullptr);
  void ConvertUntyped(Operand& x, Type* target);
  ConvertError ImplicitType(const Operand& x, Type* target, Type** type, ConstantRef* value);
  void Convert(Operand& x, Type* target);
  bool ConvertibleTo(Operand& x, Type* target, std::string* reason);
  bool ParamConvertible(const Operand& x, Type* target, std::string* reason);
  bool ConstantToParam(const Operand& x, Type* param, std::string* reason);

  // ---- expressions (checker_expr.cpp, checker_literal.cpp, checker_operator.cpp)
  ExprClass RawExpr(Operand& x, Expr* expr, Type* hint = nullptr, bool allow_generic = false);
  void NonGeneric(Operand& x);
  ExprClass ExprKinds(Operand& x, Expr* expr, Type* hint);
  void Record(const Operand& x);
  void Expression(Operand& x, Expr* expr, Type* hint = nullptr);
  void MultiExpression(Operand& x, Expr* expr);
  void ExpressionOrType(Operand& x, Expr* expr, bool allow_generic = false);
  void Exclude(Operand& x, bool no_value, bool builtin_and_type);
  void SingleValue(Operand& x);
  std::vector<Operand> ExpressionList(const std::vector<Expr*>& list, bool allow_comma_ok,
                                      bool* comma_ok = nullptr);
  void Use(const std::vector<Expr*>& list);
  void Use(Expr* expr);
  void Identifier(Operand& x, Ident* ident, bool want_type);
  void SpelledAs(Type* type, const std::string& name);
  void UseVariable(Object* variable);
  void BasicLiteral(Operand& x, BasicLit* literal);
  void FunctionLiteral(Operand& x, FuncLit* literal);
  void CompositeLiteral(Operand& x, CompositeLit* literal, Type* hint);
  void StructLiteral(CompositeLit* literal, Type* type, Type* base);
  int64_t IndexedElements(CompositeLit* literal, Type* element, int64_t length);
  void MapLiteral(CompositeLit* literal, Type* map);
  void TypeAssertion(Operand& x, TypeAssertExpr* expr);
  void ImpossibleAssertion(const Expr* at, const Operand& x, Type* type, bool in_switch);
  void Star(Operand& x, StarExpr* expr);
  void Unary(Operand& x, UnaryExpr* expr);
  void Binary(Operand& x, BinaryExpr* expr, Expr* left, Expr* right, Token op);
  void Shift(Operand& x, Operand& y, BinaryExpr* expr, Token op);
  void Comparison(Operand& x, Operand& y, Token op, bool switch_case);
  bool Defined(const Operand& x, Token op, bool unary);

  // ---- calls, selectors, indexes (checker_call.cpp, checker_builtin.cpp, checker_selector.cpp,
  // checker_index.cpp)
  ExprClass Call(Operand& x, CallExpr* call);
  void ConversionCall(Operand& x, CallExpr* call);
  Type* Arguments(CallExpr* call, Type* signature, std::vector<Operand>& arguments,
                  const std::vector<Type*>& given = {});
  ExprClass BuiltinCall(Operand& x, CallExpr* call);
  bool BuiltinOf(Operand& x, CallExpr* call, Builtin builtin);
  bool Append(Operand& x, CallExpr* call, std::vector<Operand>& arguments);
  bool LenCap(Operand& x, Builtin builtin, const char* name);
  bool Close(Operand& x);
  bool Complex(Operand& x, Operand& y, CallExpr* call);
  bool Copy(Operand& x, Operand& y);
  bool RealImag(Operand& x, Builtin builtin);
  bool MinMax(Operand& x, CallExpr* call, std::vector<Operand>& arguments, Builtin builtin);
  bool Clear(Operand& x);
  bool Make(Operand& x, CallExpr* call);
  void SelectorOf(Operand& x, SelectorExpr* expr);
  bool PackageMember(Operand& x, SelectorExpr* expr);
  void SelectorError(const Operand& x, SelectorExpr* expr, const Selected& found);
  void MethodExpression(Operand& x, SelectorExpr* expr, const Selected& found);
  bool Index(Operand& x, IndexExpr* expr);
  bool IndexParam(Operand& x, Type** key, int64_t* length);
  void Slice(Operand& x, SliceExpr* expr);
  Type* IndexValue(Expr* expr, int64_t length, int64_t* value);
  bool ValidIndex(Operand& x, const char* what);

  // ---- initialisation order (checker_init.cpp)
  void InitOrder();
  std::vector<const Object*> CycleThrough(const Object* object);

  Type* Basic(TypeKind kind) const { return types_.Basic(kind); }
  Type* Invalid() const { return types_.Basic(TypeKind::kInvalid); }

  Package& package_;
  TypeStore& types_;
  Instances& instances_;
  Reached& reached_;
  BodyTexts later_;
  std::unordered_map<const Object*, std::function<void()>> put_off_;  // checks of bodies
  const ImportScopes& imports_;
  Diagnostics& diagnostics_;
  int go_;            // minor version of the language
  std::string path_;  // "" for main, as in Type::package
  std::unique_ptr<Scope> package_scope_;
  std::deque<Scope> file_scopes_;  // as Package::files; they hold the imports
  std::deque<Scope> scopes_;
  std::deque<Function> functions_;
  Environment env_;
  std::vector<std::function<void()>> delayed_;

  std::vector<Object*> objects_;  // package-level, in source order; methods and init too
  std::deque<DeclInfo> decl_infos_;
  std::unordered_map<const Object*, ObjectState> states_;
  std::vector<const Object*> path_of_objects_;  // being resolved
  int depth_ = 0;  // of expressions, types and declarations within each other, being checked
  std::unordered_map<std::string, Object*> dot_imports_;  // by path
  std::vector<std::pair<Object*, Ident*>> imported_;  // kPackage objects, and local names or null
  std::vector<std::pair<FuncDecl*, Object*>> methods_;
  std::unordered_map<const Object*, size_t> method_places_;  // in the methods of their types
  std::unordered_map<const Type*, PendingType> pending_types_;
  std::vector<Type*> pending_order_;
  std::vector<Type*> defined_types_;                         // complete, to be checked for cycles
  std::unordered_map<const Type*, Type*> right_hand_sides_;  // of defined types, as written
  std::unordered_set<const Type*> valid_types_;
  std::unordered_map<const Type*, const InterfaceTypeExpr*> interfaces_;
  std::unordered_set<const Expr*> shifted_;  // untyped left operands of non-constant shifts
  std::unordered_set<const Type*> spelled_;  // types whose name the program has chosen
  MonoGraph mono_;
  Diagnostic last_error_;
  mutable size_t names_compared_ = 0;  // to find one that is near
  bool parsed_well_ = true;
  bool has_errors_ = false;
  bool instance_ = false;  // checking an instance of a generic function, known to be right
};

}  // namespace chanscope::lang
