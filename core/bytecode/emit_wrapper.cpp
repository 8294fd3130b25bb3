// Functions that the compiler makes: forwarders to methods, stubs of native functions.
#include <fmt/format.h>

#include "core/bytecode/function_emitter.h"

namespace chanscope::emit {

using lang::Type;
using lang::TypeKind;

namespace {

const Type* Element(const Type* type) {
  return Under(type)->kind == TypeKind::kPointer ? Under(type)->element : type;
}

bool IsPointer(const Type* type) {
  return Under(type)->kind == TypeKind::kPointer;
}

}  // namespace

void FunctionEmitter::FunctionValueTo(const lang::Object* object, Reg to) {
  AddWide(Op::kGlobalAddr, to, module_.ClosureOf(module_.FunctionOf(object)));
}

// x.M without a call: a closure that holds the receiver.
void FunctionEmitter::MethodValueTo(const lang::SelectorExpr* expr, Reg to) {
  MethodInfo method = module_.Resolve(expr);
  const Place place = PlaceOfReceiver(expr, method);
  method.path.clear();
  const Type* base = method.in_interface ? place.type : method.owner;
  const bool pointer = !method.in_interface && method.method->pointer_receiver;
  const uint32_t words = pointer ? 1 : RegisterWords(base);
  const Reg receiver = Alloc(words);
  if (method.in_interface) {
    Load(place, receiver);
    Add(Op::kNilCheck, receiver);
  } else {
    ReceiverTo(place, method, receiver);
  }
  const FuncId function = module_.ForwarderOf(Receiver::kCaptured, base, pointer, method);
  Add(Op::kMakeClosure, to, receiver, words);
  Ext(0, function.value & 0xffff, function.value >> 16);
}

// T.M: a function that takes the receiver as its first parameter.
void FunctionEmitter::MethodExprTo(const lang::SelectorExpr* expr, Reg to) {
  const MethodInfo method = module_.Resolve(expr);
  const bool pointer = IsPointer(expr->operand->type);
  if (!method.in_interface && method.path.empty() && pointer == method.method->pointer_receiver) {
    FunctionValueTo(method.method->object, to);
    return;
  }
  const FuncId function =
      module_.ForwarderOf(Receiver::kParameter, Element(expr->operand->type), pointer, method);
  AddWide(Op::kGlobalAddr, to, module_.ClosureOf(function));
}

FuncId Module::ForwarderOf(Receiver mode, const Type* base, bool pointer,
                           const MethodInfo& method) {
  const TypeId type = types_.Lower(base);
  const std::string& type_name = program.types[type.value].name;
  Signature signature;
  signature.name = fmt::format("{}.{}", type_name, method.name);
  const bool copied = mode == Receiver::kInterfaceWord && WordsOf(base) > 1;
  if (pointer || copied) {
    const size_t dot = type_name.rfind('.');
    const std::string package = dot == std::string::npos ? "" : type_name.substr(0, dot + 1);
    const std::string name = type_name.substr(dot == std::string::npos ? 0 : dot + 1);
    signature.name = fmt::format("{}(*{}).{}", package, name, method.name);
  }
  if (mode == Receiver::kCaptured) signature.name += "-fm";
  signature.library = signature.wrapper = true;
  const std::string key =
      fmt::format("forward {} {} {} {}", static_cast<int>(mode), type.value, pointer, method.name);
  return DeclareOnce(key, signature, [=](FunctionEmitter& emitter) {
    emitter.EmitForwarder(mode, base, pointer, method);
  });
}

void FunctionEmitter::EmitForwarder(Receiver mode, const Type* base, bool pointer,
                                    const MethodInfo& method) {
  const Type* func = method.method->type;
  const uint32_t params = ParamWords(func);
  const uint32_t results = ResultWords(func);
  const uint32_t held = pointer ? 1 : RegisterWords(base);
  uint32_t receiver_words = held;
  if (mode == Receiver::kInterfaceWord) receiver_words = 1;
  if (mode == Receiver::kCaptured) receiver_words = 0;
  info_.param_words = receiver_words + params;
  info_.result_words = results;
  Reg receiver = Alloc(receiver_words);
  const Reg first = Alloc(params);
  const Reg result = Alloc(results);
  if (mode == Receiver::kCaptured) {
    receiver = Alloc(held);
    Add(Op::kLoadCapture, receiver, 0, held);
  }
  const bool copied = mode == Receiver::kInterfaceWord && WordsOf(base) > 1;
  Place place = PlaceOfTemporary(receiver, base);
  if (pointer || copied) {
    place = Deref(receiver, base);
    place.not_nil = true;  // a nil receiver is the method's own affair
  }
  place = PlaceOfField(place, method.path, method.path.size());
  Reg window = 0;
  uint32_t window_params = params;
  if (method.in_interface) {
    const Reg interface = Load(place);
    window_params += 1;
    window = OpenWindow(window_params, results);
    Move(static_cast<Reg>(window + kFrameHeaderWords + 1), first, params);
    Add(Op::kCallIface, window, interface, module_.NameIndex(method.name));
  } else {
    const uint32_t words = ReceiverWords(method);
    window_params += words;
    window = OpenWindow(window_params, results);
    const Reg to = static_cast<Reg>(window + kFrameHeaderWords);
    ReceiverTo(place, method, to);
    Move(static_cast<Reg>(to + words), first, params);
    AddWide(Op::kCall, window, module_.FunctionOf(method.method->object).value);
  }
  Move(result, static_cast<Reg>(window + kFrameHeaderWords + window_params), results);
  Add(Op::kReturn);
}

void FunctionEmitter::EmitNative(uint32_t param_words, uint32_t result_words,
                                 const std::string& name) {
  info_.param_words = param_words;
  info_.result_words = result_words;
  Alloc(param_words + result_words);
  AddWide(Op::kCallNative, 0, module_.NativeIndex(name));
  Add(Op::kReturn);
}

// func (e errorString) Error() string { return string(e) }, or RuntimeError() {}. With `pointer`, e
// points to the string.
void FunctionEmitter::EmitErrorMethod(bool gives_text, bool pointer) {
  info_.param_words = 1;
  info_.result_words = gives_text ? 1 : 0;
  const Reg parameter = Alloc(1);
  if (gives_text) {
    const Reg result = Alloc(1);
    if (pointer) {
      Load(Deref(parameter, module_.store().Basic(lang::TypeKind::kString)), result);
    } else {
      Move(result, parameter, 1);
    }
  }
  Add(Op::kReturn);
}

}  // namespace chanscope::emit
