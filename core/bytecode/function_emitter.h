// Emits the code of one function.
//
// Owns: the function's registers, variables, scopes, labels and statement flags while its code is
// made. Must not: hold anything of other functions (Module does).
//
// Registers are handed out as a stack: header, parameters, results, then locals of open scopes,
// then temporaries; a call's window lies on top, so that its arguments are built in place.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/bytecode/code.h"
#include "core/bytecode/module.h"
#include "core/bytecode/place.h"
#include "core/bytecode/range_exits.h"
#include "core/lang/ast.h"
#include "core/lang/types.h"

namespace chanscope::emit {

class FunctionEmitter {
 public:
  FunctionEmitter(Module& module, const Signature& signature);

  // ---- whole functions (emit_function.cpp)
  void EmitFunction(const lang::FuncDecl* decl);
  void EmitLiteral(const lang::FuncLit* literal, const std::vector<Capture>& captures);
  void EmitRangeBody(const lang::RangeStmt* stmt, const std::vector<Capture>& captures,
                     std::shared_ptr<const BranchNumbers> numbers);
  void EmitPackageInit(const lang::Package& package, std::span<const lang::InitStep> steps);
  void EmitEntry(const std::vector<FuncId>& inits, FuncId main);
  // Appends the code to the program and fills in the function's slot.
  void Finish(FuncId id);

  // ---- functions made by the compiler (emit_wrapper.cpp, emit_builtin.cpp)
  // Finds a method's receiver from `base` (or a pointer to it) and calls it.
  void EmitForwarder(Receiver mode, const lang::Type* base, bool pointer, const MethodInfo& method);
  void EmitBuiltinWrapper(lang::Builtin builtin, const std::vector<const lang::Type*>& types);
  void EmitNative(uint32_t param_words, uint32_t result_words, const std::string& name);
  void EmitErrorMethod(bool gives_text, bool pointer);
  // ---- functions that package reflect calls or makes (emit_reflect.cpp)
  void EmitCaller(const lang::Type* func, bool bound);
  void EmitMade(const lang::Type* func);
  void EmitMethodValue(const lang::Type* func);
  void EmitMethodFunc(const lang::Type* func);

 private:
  struct Target {  // of break and continue
    Label* on_break = nullptr;
    Label* on_continue = nullptr;
  };
  // Instructions belong to this place until the end of the block.
  class At {
   public:
    At(FunctionEmitter& emitter, Pos pos) : emitter_(emitter), outer_(emitter.pos_) {
      emitter.pos_ = pos;
    }
    ~At() { emitter_.pos_ = outer_; }
    At(const At&) = delete;
    At& operator=(const At&) = delete;

   private:
    FunctionEmitter& emitter_;
    Pos outer_;
  };
  // A side of an assignment with several: a place, or a new variable.
  struct Destination {
    Place place;  // its type is null when the value is not wanted
    const lang::Object* declares = nullptr;
    Variable variable;
  };
  // A case of a select.
  struct CommOperands {
    bool is_send = false;
    const lang::Type* element = nullptr;
    Reg channel = 0;
    Reg value = kNoRegister;
  };
  // Gives back the registers of temporaries.
  class Temps {
   public:
    explicit Temps(FunctionEmitter& emitter) : emitter_(emitter), top_(emitter.top_) {}
    ~Temps() { emitter_.top_ = top_; }
    Temps(const Temps&) = delete;
    Temps& operator=(const Temps&) = delete;

   private:
    FunctionEmitter& emitter_;
    Reg top_;
  };
  // Ends the variables of a scope and gives back its registers.
  class Scope {
   public:
    explicit Scope(FunctionEmitter& emitter)
        : emitter_(emitter), temps_(emitter), first_local_(emitter.open_locals_.size()) {}
    ~Scope() { emitter_.CloseScope(first_local_); }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

   private:
    FunctionEmitter& emitter_;
    Temps temps_;
    size_t first_local_;
  };

  // ---- registers and instructions (function_emitter.cpp)
  Reg Alloc(uint32_t words);
  Reg AllocFor(const lang::Type* type) { return Alloc(RegisterWords(type)); }
  // In memory, and in registers.
  uint32_t WordsOf(const lang::Type* type) { return module_.WordsOf(type); }
  uint32_t RegisterWords(const lang::Type* type) { return HoldsWide(type) ? 1 : WordsOf(type); }
  bool HoldsWide(const lang::Type* type) { return IsWide(WordsOf(type)); }
  TypeId Lower(const lang::Type* type) { return module_.types().Lower(type); }
  uint32_t TypeOperand(const lang::Type* type);
  uint32_t Add(Op op, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0);
  uint32_t AddWide(Op op, uint32_t a, uint32_t imm32);
  void Ext(uint32_t a, uint32_t b = 0, uint32_t c = 0) { Add(Op::kExt, a, b, c); }
  void Jump(Op op, uint32_t a, uint32_t b, Label& label);
  void JumpTo(Label& label) { Jump(Op::kJump, 0, 0, label); }
  void Move(Reg to, Reg from, uint32_t words);
  void Zero(Reg reg, uint32_t words);
  void ZeroValue(Reg reg, const lang::Type* type);
  void LoadInt(Reg reg, int64_t value);
  void Unsupported(Pos pos, const std::string& what);
  void BeginStatement(Pos pos);
  void EndStatement();

  // ---- parameters and results on the heap (emit_reflect.cpp)
  uint32_t LoadAll(const std::vector<lang::Type*>& types, Reg pointer, Reg to);
  void StoreAll(const std::vector<lang::Type*>& types, Reg pointer, uint32_t offset, Reg from);

  // ---- variables (function_emitter.cpp)
  bool NeedsBox(const lang::Object* object) const;
  bool HoldsAwkwardArray(const lang::Type* type) const;
  // Declares a zero variable, or one whose value is already in `reg` (a parameter).
  Variable& DeclareZero(const lang::Object* object);
  void DeclareParameter(const lang::Object* object, Reg reg);
  // Two halves, so that the value is made where it stays: registers first, visible after.
  Variable Reserve(const lang::Object* object, bool boxed);
  void Introduce(const lang::Object* object, const Variable& variable);
  void NewBox(Reg reg, const lang::Object* object);
  void StoreVariable(const Variable& variable, Reg value);
  void CloseScope(size_t first_local);

  // ---- parameters, results, ends (emit_function.cpp, emit_stmt.cpp)
  void DeclareSignature(const lang::FuncType* syntax, const lang::Type* type,
                        const lang::Field* receiver);
  void Prologue(const std::vector<Capture>& captures);
  void Body(const lang::BlockStmt* body);
  void EmitNativeCall();
  void Leave();
  Reg ResultRegister(size_t index);
  bool IsBoxedResult(size_t index) const;
  void StoreResult(size_t index, Reg value);

  // ---- statements (emit_stmt.cpp)
  void Block(const std::vector<lang::Stmt*>& statements);
  void Statement(const lang::Stmt* stmt);
  void SimpleStatement(const lang::Stmt* stmt);
  void ExpressionStatement(const lang::Expr* expr);
  void Return(const lang::ReturnStmt* stmt);
  void Branch(const lang::BranchStmt* stmt);
  void If(const lang::IfStmt* stmt);
  void Declare(const lang::DeclStmt* stmt);

  // ---- loops (emit_loop.cpp)
  void For(const lang::ForStmt* stmt);
  void Range(const lang::RangeStmt* stmt);
  void RangeChan(const lang::RangeStmt* stmt);
  void RangeIndexed(const lang::RangeStmt* stmt);
  void RangeString(const lang::RangeStmt* stmt);
  void RangeMap(const lang::RangeStmt* stmt);
  void RangeDeclare(const lang::RangeStmt* stmt, const lang::Expr* target);
  static bool AssignsBoth(const lang::RangeStmt* stmt);
  void RangeStoreBoth(const lang::RangeStmt* stmt, Value key, Value value);
  void RangeStore(const lang::RangeStmt* stmt, const lang::Expr* target, Value value);
  void RangeInt(const lang::RangeStmt* stmt);
  void FreshLoopVariables(const lang::Stmt* init);
  bool PerIteration() const;
  Reg RangeRegister(const lang::Expr* target, const lang::Type* type);
  Place RangeArray(const lang::Expr* operand, const lang::Type* array);
  void LoadElement(Place elements, Reg index, Reg to);
  static bool IsWanted(const lang::Expr* target);
  bool IsInRegister(const lang::Expr* target, Reg reg);

  // ---- ranges over functions (emit_range_func.cpp)
  void RangeFunc(const lang::RangeStmt* stmt);
  void DeclareRangeVariables(const lang::RangeStmt* stmt);
  void RangeBodyTo(const lang::RangeStmt* stmt, Reg to);
  void AfterRange(const lang::RangeStmt* stmt);
  void LeaveBody(int64_t state);
  void ReturnFromBody(const lang::ReturnStmt* stmt);
  void BranchFromBody(const lang::BranchStmt* branch);
  bool IsLocal(const lang::BranchStmt* branch) const;
  void SetVariable(const lang::Object* variable, int64_t value);
  void AddSuspended(Op op, Reg arguments, Reg closure, uint32_t words);
  void CallBuiltin(const std::string& name, Reg argument, Reg result);

  // ---- switch and select (emit_switch.cpp, emit_select.cpp)
  void Switch(const lang::SwitchStmt* stmt);
  void JumpCase(const Value& tag, const lang::Expr* value, Label& label);
  void TypeSwitch(const lang::TypeSwitchStmt* stmt);
  void SwitchBodies(const lang::Stmt* stmt, const std::vector<lang::CaseClause>& clauses,
                    std::vector<Label>& labels, const Value* operand);
  void BindCase(const lang::CaseClause& clause, const Value& operand);
  void Select(const lang::SelectStmt* stmt);
  void SelectOne(const lang::CommClause& clause, const lang::CommClause* otherwise, Label& end);
  void SelectMany(const std::vector<const lang::CommClause*>& clauses,
                  const lang::CommClause* otherwise, Label& end);
  CommOperands OperandsOf(const lang::CommClause& clause);
  void ClauseBody(const lang::CommClause& clause, const CommOperands& operands, Reg ok);

  // ---- assignments (emit_assign.cpp)
  void DeclareVars(const lang::VarDecl* decl, Pos place);
  void Send(const lang::SendStmt* stmt);
  void IncDec(const lang::IncDecStmt* stmt);
  void Assign(const lang::AssignStmt* stmt);
  void AssignCompound(const lang::AssignStmt* stmt);
  void AssignOne(const lang::Expr* left, const lang::Expr* right);
  static std::vector<size_t> ResultOrder(const std::vector<lang::Expr*>& results);
  std::vector<size_t> ValueOrder(const std::vector<lang::Expr*>& left,
                                 const std::vector<lang::Expr*>& right) const;
  void AssignTuple(const std::vector<lang::Expr*>& left, bool define,
                   const std::vector<lang::Expr*>& right);
  void AssignFromOne(const std::vector<lang::Expr*>& left, bool define, const lang::Expr* right);
  void DefineVariable(const lang::Object* object, const lang::Expr* value);
  void Discard(const lang::Expr* value);
  bool IsNew(const lang::Expr* left, bool define) const;
  Destination DestinationOf(const lang::Expr* left, bool define);
  std::vector<Destination> NewDestinations(const std::vector<lang::Expr*>& left, bool define);
  void PlaceDestinations(const std::vector<lang::Expr*>& left, bool define,
                         std::vector<Destination>& destinations);
  void StoreTo(const Destination& destination, Reg value);
  void PinAll(std::vector<Destination>& destinations);
  bool FinishDestinations(const std::vector<Destination>& destinations);
  std::vector<Value> MultiValues(const lang::Expr* expr);
  void CommaOkTo(const lang::Expr* right, const std::vector<Destination>& to);
  const lang::Type* CommaOkType(const lang::Expr* right);
  void EmitCommaOk(const lang::Expr* right, Reg value, Reg ok);
  void NameNext(const std::string& name, const lang::Expr* value);
  void NameCalls(const std::string& name, const lang::Expr* value);
  void NameCall(uint32_t at, const lang::CallExpr* expr);

  // ---- places (emit_place.cpp)
  Place PlaceOf(const lang::Expr* expr);
  Place PlaceOfTemporary(Reg reg, const lang::Type* type);
  Place PlaceOfVariable(const lang::Object* object);
  Place PlaceOfField(const Place& operand, const std::vector<int>& path, size_t count);
  Place PlaceOfElement(const lang::IndexExpr* expr);
  Place Deref(Reg pointer, const lang::Type* element);
  // Whether PlaceOf finds more than a temporary.
  static bool IsPlace(const lang::Expr* expr);
  void Pin(Place& place);
  void Load(const Place& place, Reg to);
  Reg Load(const Place& place);
  void Store(const Place& place, Reg from);
  // Register of a pointer to the place; kHeap, kGlobal and kSlice only.
  Reg AddressOf(const Place& place, Pos pos);
  Reg OffsetPointer(Reg pointer, uint32_t words);

  // ---- expressions (emit_expr.cpp)
  void ExprTo(const lang::Expr* expr, Reg to);
  Reg Use(const lang::Expr* expr);
  void ConvertTo(const lang::Expr* expr, const lang::Type* type, Reg to);
  Reg UseAs(const lang::Expr* expr, const lang::Type* type);
  Reg UseInt(const lang::Expr* expr);  // an index, length or count
  void ConstantTo(const lang::Expr* expr, Reg to);
  void SelectorTo(const lang::SelectorExpr* expr, Reg to);
  void IndexTo(const lang::IndexExpr* expr, Reg to);
  void UnaryTo(const lang::UnaryExpr* expr, Reg to);
  void AddressTo(const lang::Expr* operand, Reg to);
  void BinaryTo(const lang::BinaryExpr* expr, Reg to);
  void ArithTo(Arith op, const lang::Type* type, Reg to, Reg left, const lang::Expr* right);
  void ArithRegs(Arith op, const lang::Type* type, Reg to, Reg left, Reg right);
  void ComplexRegs(Arith op, Reg to, Reg left, Reg right);
  void RoundComplex(const lang::Type* type, Reg reg);
  void ShiftTo(Arith op, const lang::Type* type, Reg to, Reg left, const lang::Expr* count);
  void NarrowTo(const lang::Type* type, Reg reg);
  void SliceTo(const lang::SliceExpr* expr, Reg to);
  void TypeAssertTo(const lang::TypeAssertExpr* expr, Reg to, Reg ok);
  void ReceiveTo(const lang::UnaryExpr* expr, Reg to, Reg ok);
  void MakeRoomToReceive(const lang::Type* element, Reg to);
  void MapGetTo(const lang::IndexExpr* expr, Reg to, Reg ok);
  void FuncLitTo(const lang::FuncLit* literal, Reg to);
  void ClosureTo(FuncId id, const std::vector<Capture>& captures, Reg to);
  void FunctionValueTo(const lang::Object* object, Reg to);
  void MethodValueTo(const lang::SelectorExpr* expr, Reg to);
  void MethodExprTo(const lang::SelectorExpr* expr, Reg to);

  // ---- the order of evaluation (emit_order.cpp)
  bool ReadsMemory(const lang::Expr* expr) const;
  void MakeCallsFirst(std::initializer_list<const lang::Expr*> exprs);
  // `targets`: what the list's values are converted to; may be shorter than the list.
  void MakeCallsFirst(const std::vector<lang::Expr*>& list,
                      std::initializer_list<const lang::Expr*> more = {},
                      const std::vector<const lang::Type*>& targets = {});
  void MakeCallsOfLiteral(const lang::CompositeLit* literal);
  bool IsCopiedAtOnce(const lang::Expr* value, const lang::Type* target) const;
  void MakeCallsOf(const lang::Expr* expr);

  // ---- composite literals (emit_literal.cpp)
  void LiteralTo(const lang::CompositeLit* literal, Reg to);
  void MapLiteralTo(const lang::CompositeLit* literal, Reg to);
  void LiteralToHeap(const lang::CompositeLit* literal, Reg pointer, uint32_t offset);
  void NewLiteral(const lang::CompositeLit* literal, Reg to);
  void ElementToHeap(const lang::Expr* value, const lang::Type* type, Reg pointer, uint32_t offset);

  // ---- conversions (emit_convert.cpp)
  void ConvertValue(Value from, const lang::Type* to_type, Reg to, Pos pos);
  void ConvertNumber(Value from, const lang::Type* to_type, Reg to);
  void MakeInterface(Value from, Reg to);

  // ---- conditions (emit_condition.cpp)
  void JumpWhen(const lang::Expr* condition, bool when, Label& label);
  void JumpCompare(Relation relation, Value left, Value right, bool when, Label& label);
  bool JumpCompareImm(Relation relation, const lang::Expr* left, const lang::Expr* right, bool when,
                      Label& label);
  void CompareOperands(const lang::Expr* left_expr, const lang::Expr* right_expr, Value& left,
                       Value& right);
  void CompareTo(Relation relation, Value left, Value right, Reg to);
  void ConditionTo(const lang::BinaryExpr* condition, Reg to);

  // ---- calls (emit_call.cpp, emit_wrapper.cpp)
  // Calls; the results lie from the returned register on. Temporaries are the caller's to give
  // back.
  Reg Call(const lang::CallExpr* expr);
  void CallTo(const lang::CallExpr* expr, Reg to);
  void ConversionTo(const lang::CallExpr* expr, Reg to);
  void Go(const lang::Expr* call, Op op);
  uint32_t ParamWords(const lang::Type* func);
  uint32_t ResultWords(const lang::Type* func);
  Reg OpenWindow(uint32_t param_words, uint32_t result_words);
  uint32_t ReceiverWords(const MethodInfo& method);
  Place PlaceOfReceiver(const lang::SelectorExpr* selector, const MethodInfo& method);
  void ReceiverTo(Place place, const MethodInfo& method, Reg to);
  void Arguments(const lang::CallExpr* expr, const lang::Type* func, Reg to);
  void ArgumentsFromCall(const lang::Expr* inner, const lang::Type* func, Reg to);
  void VariadicTail(const lang::CallExpr* expr, const lang::Type* slice, size_t first, Reg to);
  void PackElements(const std::vector<Value>& values, const lang::Type* element, Reg to);
  Reg NewArray(const lang::Type* element, size_t count);
  void SliceOf(Reg pointer, size_t count, Reg to);
  void SliceFromRegisters(Reg from, const lang::Type* element, size_t count, Reg to);
  bool IsWidePlace(const lang::Expr* expr);
  Reg UseAtOnce(const lang::Expr* expr, const lang::Type* type);
  void AssignableTo(Value from, const lang::Type* type, Reg to);
  Reg AssignableReg(Value value, const lang::Type* type);

  // ---- builtins (emit_builtin.cpp)
  void BuiltinTo(const lang::CallExpr* expr, Reg to);
  // The register inside a slice that len or cap of it is, or kNoRegister.
  Reg LengthRegister(const lang::CallExpr* expr);
  void LenTo(const lang::CallExpr* expr, bool cap, Reg to);
  void MakeTo(const lang::CallExpr* expr, Reg to);
  void AppendTo(const lang::CallExpr* expr, Reg to);
  void AppendResults(const std::vector<Value>& values, Reg to);
  std::vector<Value> Operands(const lang::CallExpr* expr);
  void CopyTo(const lang::CallExpr* expr, Reg to);
  void DeleteFrom(const lang::CallExpr* expr);
  void PrintCall(const lang::CallExpr* expr, bool newline);
  Reg PrintArguments(const lang::CallExpr* expr);
  FuncId PrintFunction(bool newline);
  FuncId BuiltinFunction(const std::string& name, uint32_t params, uint32_t results);
  void MinMaxTo(const lang::CallExpr* expr, bool max, Reg to);
  void Clear(const lang::Expr* operand);
  void GoBuiltin(const lang::CallExpr* expr, Op op);
  uint32_t WrapperNumber(const lang::CallExpr* call) const;

  // ---- functions that package reflect calls methods through (emit_reflect.cpp)
  struct MethodCaller {
    uint32_t params = 0;
    uint32_t results = 0;
    Reg first = 0;
    Reg result = 0;
    Reg held = 0;
  };
  MethodCaller BeginMethodCaller(const lang::Type* func, uint32_t words);
  void EndMethodCaller(const MethodCaller& caller, Reg receiver, uint32_t without);

  Module& module_;
  Signature signature_;
  Function info_;
  Code code_;
  Reg top_ = 0;
  Reg max_top_ = 0;
  Pos pos_;            // of the next instruction
  Pos statement_pos_;  // of the next instruction that begins a statement
  bool pending_ = false;
  bool has_defer_ = false;
  bool nested_ = false;                             // a function literal
  const lang::BlockStmt* function_body_ = nullptr;  // of a function or literal of the text
  std::string literal_outer_;                       // what names of literals in here begin with
  uint32_t next_name_ = 0;  // for the next value made (Program::value_names)
  std::unordered_map<const lang::Expr*, uint32_t> call_names_;  // for what a call will make
  std::unordered_map<const lang::Object*, Variable> variables_;
  std::vector<size_t> open_locals_;  // into info_.locals
  std::vector<Capture> parameters_;  // registers they come in
  std::vector<const lang::Type*> result_types_;
  std::vector<const lang::Object*> result_objects_;  // of named results
  Reg results_ = 0;
  std::unordered_map<const lang::Stmt*, Target> targets_;
  std::unordered_map<const lang::Stmt*, Label> labels_;
  Label* fallthrough_ = nullptr;
  const lang::RangeStmt* body_of_ = nullptr;  // the loop whose body this function is
  std::unordered_set<const lang::Stmt*> body_labels_;
  std::shared_ptr<const BranchNumbers> branch_numbers_;
  std::unordered_map<const lang::Expr*, Reg> made_;  // results of calls that were made first
};

std::optional<Arith> ArithOf(lang::Token token);
std::optional<Relation> RelationOf(lang::Token token);
bool IsUnsigned(const lang::Type* type);
bool IsInteger(const lang::Type* type);
bool IsFloat(const lang::Type* type);
bool IsComplex(const lang::Type* type);
bool IsString(const lang::Type* type);

// Leftmost place of an expression, where a person sees it begin.
Pos StartOf(const lang::Expr* expr);
const lang::Expr* Unparen(const lang::Expr* expr);
bool IsBlank(const lang::Expr* expr);  // _
// What a plain name denotes; null for anything else.
const lang::Object* ObjectOf(const lang::Expr* expr);
// "msg", "s.done"; empty for anything else.
std::string NameOfTarget(const lang::Expr* expr);

}  // namespace chanscope::emit
