#include "core/vm/operations.h"

#include <algorithm>

#include "core/base/check.h"
#include "core/bytecode/send_operand.h"
#include "core/runtime/ops.h"
#include "core/runtime/select.h"
#include "core/vm/frame.h"
#include "core/vm/native.h"

namespace chanscope {

void StartOwn(State& state, GId gid, Phase phase, TypeId type, uint64_t word) {
  g& gp = state.allgs[gid.value];
  CHECK(gp.op_depth == 0);
  OpRecord& op = gp.ops[gp.op_depth++];
  op = OpRecord{};
  op.kind = OpKind::kPanic;
  op.phase = phase;
  op.n = type.value;
  op.arg = word;
}

namespace {

// Packs the cases behind the results, as Go's compiler lays out its array of scases.
void StartSelectAt(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint32_t cases = ip->b;
  if (cases == 0) return StartBlock(vm.state(), vm.current);
  const uint32_t frame = vm.running().frame;
  const uint32_t at = ip->a + 2u;
  uint32_t nsends = 0;
  for (uint32_t i = 0; i < cases; ++i) {
    const Instr& ext = ip[1 + i];
    const uint32_t elem = ext.b == kNoRegister ? 0 : frame + ext.b;
    fp[at + i] = PackedCase({ChanId{static_cast<uint32_t>(fp[ext.a])}, elem});
    nsends += ext.c;
  }
  std::fill_n(fp + at + cases, SelectWords(cases) - cases, 0);
  StartSelect(vm.state(), vm.current, frame + at, cases, nsends, ip->c != 0, frame + ip->a,
              frame + ip->a + 1);
}

}  // namespace

bool StartOperation(Vm& vm, uint64_t* fp, const Instr* ip) {
  State& state = vm.state();
  const GId gid = vm.current;
  const uint32_t frame = vm.running().frame;
  const auto result = [frame](uint16_t reg) { return reg == kNoRegister ? 0 : frame + reg; };
  const auto place = [gid, frame](uint16_t reg) { return Address{gid, frame + reg}; };
  const auto channel = [fp](uint16_t reg) { return ChanId{static_cast<uint32_t>(fp[reg])}; };
  const auto target = [&](uint16_t reg) {
    return reg == kNoRegister ? std::nullopt : std::optional(place(reg));
  };
  const Instr& in = *ip;
  if (in.op == Op::kMakeChan) {
    const int64_t size = in.c == kNoRegister ? 0 : static_cast<int64_t>(fp[in.c]);
    StartMakechan(state, gid, vm.program.type(TypeId{in.b}).elem, size, result(in.a),
                  MakerPc(vm, fp, static_cast<uint32_t>(ip - vm.program.code.data())));
  } else if (in.op == Op::kSend) {
    const bool from_address = in.c == kSendFromAddress;
    const Address ep = from_address ? Address{{}, static_cast<uint32_t>(fp[in.b])} : place(in.b);
    StartSend(state, gid, channel(in.a), ep, true);
  } else if (in.op == Op::kTrySend) {
    StartSend(state, gid, channel(in.a), place(in.b), false, result(in.c));
  } else if (in.op == Op::kRecv) {
    StartRecv(state, gid, channel(in.b), target(in.a), true, 0, result(in.c));
  } else if (in.op == Op::kTryRecv) {
    StartRecv(state, gid, channel(in.b), target(in.a), false, result(ip[1].a), result(ip[1].b));
  } else if (in.op == Op::kCloseChan) {
    StartClose(state, gid, channel(in.a));
  } else if (in.op == Op::kGo) {
    StartNewproc(state, gid, static_cast<uint32_t>(fp[in.b]), place(in.a), in.c);
  } else if (in.op == Op::kPanic) {
    StartOwn(state, gid, Phase::kPanicStart, TypeId{static_cast<uint32_t>(fp[in.a])}, fp[in.a + 1]);
  } else if (in.op == Op::kCallNative) {
    const uint32_t params = vm.program.function(FrameFunction(fp)).param_words;
    NativeCall call{vm, fp + kFrameHeaderWords, fp + kFrameHeaderWords + params};
    vm.program.linked_natives[in.imm32()].call(call);
    return call.ok;
  } else {
    CHECK(in.op == Op::kSelect);
    StartSelectAt(vm, fp, ip);
  }
  return true;
}

}  // namespace chanscope
