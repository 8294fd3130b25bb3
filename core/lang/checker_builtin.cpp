#include <fmt/format.h>

#include "core/lang/package_checker.h"
#include "core/lang/type_set.h"

namespace chanscope::lang {
namespace {

struct BuiltinShape {
  const char* name;
  size_t arguments;  // at least
  bool variadic;
  bool statement;  // may stand alone
};

BuiltinShape ShapeOf(Builtin builtin) {
  switch (builtin) {
    case Builtin::kAppend: return {"append", 1, true, false};
    case Builtin::kCap: return {"cap", 1, false, false};
    case Builtin::kClear: return {"clear", 1, false, true};
    case Builtin::kClose: return {"close", 1, false, true};
    case Builtin::kComplex: return {"complex", 2, false, false};
    case Builtin::kCopy: return {"copy", 2, false, true};
    case Builtin::kDelete: return {"delete", 2, false, true};
    case Builtin::kImag: return {"imag", 1, false, false};
    case Builtin::kLen: return {"len", 1, false, false};
    case Builtin::kMake: return {"make", 1, true, false};
    case Builtin::kMax: return {"max", 1, true, false};
    case Builtin::kMin: return {"min", 1, true, false};
    case Builtin::kNew: return {"new", 1, false, false};
    case Builtin::kPanic: return {"panic", 1, false, true};
    case Builtin::kPrint: return {"print", 0, true, true};
    case Builtin::kPrintln: return {"println", 0, true, true};
    case Builtin::kReal: return {"real", 1, false, false};
    case Builtin::kRecover: return {"recover", 0, false, true};
  }
  return {"", 0, true, true};
}

}  // namespace

PackageChecker::ExprClass PackageChecker::BuiltinCall(Operand& x, CallExpr* call) {
  const Builtin builtin = x.builtin;
  call->call = CallKind::kBuiltin;
  const bool had_call = env_.has_call_or_receive;
  const bool measures = builtin == Builtin::kLen || builtin == Builtin::kCap;
  if (measures) env_.has_call_or_receive = false;
  x.mode = Mode::kInvalid;
  if (!BuiltinOf(x, call, builtin)) x.mode = Mode::kInvalid;
  if (measures) env_.has_call_or_receive = had_call;
  if (x.ok() && !x.is_constant()) env_.has_call_or_receive = true;
  return ShapeOf(builtin).statement ? ExprClass::kStatement : ExprClass::kExpression;
}

bool PackageChecker::BuiltinOf(Operand& x, CallExpr* call, Builtin builtin) {
  const BuiltinShape shape = ShapeOf(builtin);
  if (call->spread && builtin != Builtin::kAppend) {
    Error(call, fmt::format("invalid operation: invalid use of ... with built-in {}", shape.name));
    Use(call->arguments);
    return false;
  }
  const bool takes_type = builtin == Builtin::kMake || builtin == Builtin::kNew;
  std::vector<Operand> arguments;
  if (!takes_type) {
    arguments = ExpressionList(call->arguments, false);
    if (!arguments.empty() && !arguments[0].ok()) return false;
  }
  const size_t count = takes_type ? call->arguments.size() : arguments.size();
  const bool few = count < shape.arguments;
  if (few || (!shape.variadic && count > shape.arguments)) {
    Error(call,
          fmt::format("invalid operation: {} arguments for {} (expected {}, found {})",
                      few ? "not enough" : "too many", ExprText(call), shape.arguments, count));
    return false;
  }
  if (!arguments.empty()) x = arguments[0];
  if (arguments.size() > 1 && shape.arguments == 2 && !arguments[1].ok()) return false;
  switch (builtin) {
    case Builtin::kAppend: return Append(x, call, arguments);
    case Builtin::kCap:
    case Builtin::kLen: return LenCap(x, builtin, shape.name);
    case Builtin::kClose: return Close(x);
    case Builtin::kComplex: return Complex(x, arguments[1], call);
    case Builtin::kCopy: return Copy(x, arguments[1]);
    case Builtin::kDelete: {
      Type* key = nullptr;
      Under(x.type);
      const bool maps = EachUnder(x.type, [&](const Type* map) {
        if (map == nullptr || map->kind != TypeKind::kMap) {
          Error(x, fmt::format("invalid argument: {} is not a map", Describe(x)));
          return false;
        }
        if (key != nullptr && key != map->key) {
          Error(x, fmt::format("invalid argument: maps of {} must have identical key types",
                               Describe(x)));
          return false;
        }
        key = map->key;
        return true;
      });
      if (!maps) return false;
      Assign(arguments[1], key, "argument to delete");
      x.mode = Mode::kNoValue;
      return arguments[1].ok();
    }
    case Builtin::kImag:
    case Builtin::kReal: return RealImag(x, builtin);
    case Builtin::kMake: return Make(x, call);
    case Builtin::kNew:
      x.type = VarTypeOf(call->arguments[0]);
      if (IsInvalid(x.type)) return false;
      x.type = types_.Pointer(x.type);
      x.mode = Mode::kValue;
      return true;
    case Builtin::kPanic:
      Assign(x, types_.Any(), "argument to panic");
      if (!x.ok()) return false;
      x.mode = Mode::kNoValue;
      return true;
    case Builtin::kPrint:
    case Builtin::kPrintln:
      for (Operand& argument : arguments) {
        Assign(argument, nullptr, fmt::format("argument to {}", shape.name));
        if (!argument.ok()) return false;
      }
      x.mode = Mode::kNoValue;
      return true;
    case Builtin::kRecover:
      x.mode = Mode::kValue;
      x.type = types_.Any();
      return true;
    case Builtin::kClear:
    case Builtin::kMax:
    case Builtin::kMin: break;  // of a later Go; no name denotes them
  }
  return false;
}

bool PackageChecker::Append(Operand& x, CallExpr* call, std::vector<Operand>& arguments) {
  Type* slice = x.type;
  Under(slice);
  const Type* u = CoreType(slice);
  if (u == nullptr || u->kind != TypeKind::kSlice) {
    std::string cause = "have " + (x.is_nil() ? "untyped nil" : Describe(x));
    if (IsTypeParam(slice)) {
      cause =
          Describe(x) + (u != nullptr ? " has core type " + TypeString(u) : " has no core type");
    }
    Error(x, fmt::format("first argument to append must be a slice; {}", cause));
    return false;
  }
  if (arguments.size() > 1 && arguments[1].ok()) Under(arguments[1].type);
  Type* tail = arguments.size() > 1 && arguments[1].ok() && !arguments[1].is_nil()
                   ? CoreString(types_, arguments[1].type)
                   : nullptr;
  if (call->spread && arguments.size() == 2 && u->element->kind == TypeKind::kUint8 &&
      tail != nullptr && IsString(tail)) {
    if (IsUntyped(arguments[1].type)) ConvertUntyped(arguments[1], Basic(TypeKind::kString));
  } else {
    Type* rest = types_.Slice(u->element);
    Arguments(call, types_.Func({slice, rest}, {slice}, true), arguments);
  }
  x.mode = Mode::kValue;
  x.type = slice;
  return true;
}

bool PackageChecker::LenCap(Operand& x, Builtin builtin, const char* name) {
  const bool len = builtin == Builtin::kLen;
  const Type* u = Under(ThroughArrayPointer(x.type));
  Mode mode = Mode::kInvalid;
  ConstantRef value;
  if (IsString(Under(x.type)) && len) {
    mode = x.is_constant() ? Mode::kConstant : Mode::kValue;
    if (x.is_constant() && x.constant != nullptr) {
      value = MakeUint(x.constant->AsString().size());
    }
  } else if (u->kind == TypeKind::kArray) {
    mode = env_.has_call_or_receive ? Mode::kValue : Mode::kConstant;
    value = MakeInt(u->length);
  } else if (u->kind == TypeKind::kSlice || u->kind == TypeKind::kChan ||
             (u->kind == TypeKind::kMap && len)) {
    mode = Mode::kValue;
  }
  if (IsTypeParam(x.type)) {
    const bool all = EachUnder(x.type, [&](Type* each) {
      if (each == nullptr) return false;
      const TypeKind kind = ThroughArrayPointer(each)->kind;
      return kind == TypeKind::kArray || kind == TypeKind::kSlice || kind == TypeKind::kChan ||
             (len && (kind == TypeKind::kMap || IsString(each)));
    });
    mode = all ? Mode::kValue : Mode::kInvalid;
  }
  if (mode == Mode::kInvalid) {
    if (!IsInvalid(Under(x.type))) {
      Error(x, fmt::format("invalid argument: {} for {}", Describe(x), name));
    }
    return false;
  }
  x.mode = mode;
  x.type = Basic(TypeKind::kInt);
  x.constant = mode == Mode::kConstant ? value : nullptr;
  return true;
}

bool PackageChecker::Close(Operand& x) {
  Under(x.type);
  const bool channels = EachUnder(x.type, [&](const Type* chan) {
    if (chan == nullptr || chan->kind != TypeKind::kChan) {
      Error(x, fmt::format("invalid operation: cannot close non-channel {}", Describe(x)));
      return false;
    }
    if (chan->dir == ChanDir::kRecv) {
      Error(x, fmt::format("invalid operation: cannot close receive-only channel {}", Describe(x)));
      return false;
    }
    return true;
  });
  if (channels) x.mode = Mode::kNoValue;
  return channels;
}

bool PackageChecker::Complex(Operand& x, Operand& y, CallExpr* call) {
  const bool constants = x.is_constant() && y.is_constant();
  if (IsUntyped(x.type) && IsUntyped(y.type) && constants) {
    for (Operand* each : {&x, &y}) {
      if (IsNumeric(each->type) && Sign(ImagPart(each->constant)) == 0) {
        each->type = Basic(TypeKind::kUntypedFloat);
      }
    }
  } else if (IsUntyped(x.type) && IsUntyped(y.type)) {
    ConvertUntyped(x, Basic(TypeKind::kFloat64));
    ConvertUntyped(y, Basic(TypeKind::kFloat64));
  } else if (IsUntyped(x.type)) {
    ConvertUntyped(x, y.type);
  } else if (IsUntyped(y.type)) {
    ConvertUntyped(y, x.type);
  }
  if (!x.ok() || !y.ok()) return false;
  if (x.type != y.type) {
    Error(x, fmt::format("invalid operation: {} (mismatched types {} and {})", ExprText(call),
                         TypeString(x.type), TypeString(y.type)));
    return false;
  }
  const TypeKind kind = Under(x.type)->kind;
  Type* result = kind == TypeKind::kFloat32        ? Basic(TypeKind::kComplex64)
                 : kind == TypeKind::kFloat64      ? Basic(TypeKind::kComplex128)
                 : kind == TypeKind::kUntypedFloat ? Basic(TypeKind::kUntypedComplex)
                                                   : nullptr;
  if (result == nullptr) {
    Error(x, fmt::format("invalid argument: arguments have type {}, expected floating-point",
                         TypeString(x.type)));
    return false;
  }
  if (constants && x.constant != nullptr && y.constant != nullptr) {
    x.constant = MakeComplex(ToFloat(x.constant), ToFloat(y.constant));
  } else {
    x.mode = Mode::kValue;
  }
  x.type = result;
  return true;
}

bool PackageChecker::Copy(Operand& x, Operand& y) {
  Under(x.type);
  Under(y.type);
  const Type* to = CoreType(x.type);
  Type* from = CoreString(types_, y.type);
  if (from != nullptr && IsString(from)) {
    from = types_.Slice(Basic(TypeKind::kUint8));
  }
  if (to == nullptr || from == nullptr || to->kind != TypeKind::kSlice ||
      from->kind != TypeKind::kSlice) {
    Error(x, fmt::format("invalid argument: copy expects slice arguments; found {} and {}",
                         Describe(x), Describe(y)));
    return false;
  }
  if (to->element != from->element) {
    Error(x, fmt::format("invalid argument: arguments to copy {} and {} have different element "
                         "types {} and {}",
                         Describe(x), Describe(y), TypeString(to->element),
                         TypeString(from->element)));
    return false;
  }
  if (IsUntyped(y.type)) ConvertUntyped(y, Basic(TypeKind::kString));
  x.mode = Mode::kValue;
  x.type = Basic(TypeKind::kInt);
  return true;
}

bool PackageChecker::RealImag(Operand& x, Builtin builtin) {
  if (IsUntyped(x.type)) {
    if (!x.is_constant()) {
      ConvertUntyped(x, Basic(TypeKind::kComplex128));
      if (!x.ok()) return false;
    } else if (IsNumeric(x.type)) {
      x.type = Basic(TypeKind::kUntypedComplex);
    }
  }
  const TypeKind kind = Under(x.type)->kind;
  Type* result = kind == TypeKind::kComplex64        ? Basic(TypeKind::kFloat32)
                 : kind == TypeKind::kComplex128     ? Basic(TypeKind::kFloat64)
                 : kind == TypeKind::kUntypedComplex ? Basic(TypeKind::kUntypedFloat)
                                                     : nullptr;
  if (result == nullptr) {
    Error(x, fmt::format("invalid argument: argument has type {}, expected complex type",
                         TypeString(x.type)));
    return false;
  }
  if (!x.is_constant()) {
    x.mode = Mode::kValue;
  } else if (x.constant != nullptr) {
    x.constant = builtin == Builtin::kReal ? RealPart(x.constant) : ImagPart(x.constant);
  }
  x.type = result;
  return true;
}

bool PackageChecker::Make(Operand& x, CallExpr* call) {
  Expr* first = call->arguments[0];
  Type* type = VarTypeOf(first);
  if (IsInvalid(type)) return false;
  Under(type);
  const Type* core = CoreType(type);
  if (core == nullptr) {
    Error(first, fmt::format("invalid argument: cannot make {}: no core type", ExprText(first)));
    return false;
  }
  const TypeKind kind = core->kind;
  if (kind != TypeKind::kSlice && kind != TypeKind::kMap && kind != TypeKind::kChan) {
    Error(first,
          fmt::format("invalid argument: cannot make {}; type must be slice, map, or channel",
                      ExprText(first)));
    return false;
  }
  const size_t least = kind == TypeKind::kSlice ? 2 : 1;
  const size_t count = call->arguments.size();
  if (count < least || count > least + 1) {
    Error(call, fmt::format("invalid operation: {} expects {} or {} arguments; found {}",
                            ExprText(call), least, least + 1, count));
    return false;
  }
  std::vector<int64_t> sizes;
  for (size_t i = 1; i < count; ++i) {
    int64_t size = -1;
    IndexValue(call->arguments[i], -1, &size);
    if (size >= 0) sizes.push_back(size);
  }
  if (sizes.size() == 2 && sizes[0] > sizes[1]) {
    Error(call->arguments[1], "invalid argument: length and capacity swapped");
  }
  x.mode = Mode::kValue;
  x.type = type;
  return true;
}

}  // namespace chanscope::lang
