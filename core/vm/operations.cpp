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

// Whether a register only points to the elements of this channel.
bool HasWideElements(const State& state, ChanId channel) {
  return channel && IsWide(state.channels[channel.value].elemwords);
}

// Packs the cases behind the results, as Go's compiler lays out its array of scases.
void StartSelectAt(Vm& vm, uint64_t* fp, const Instr* ip) {
  const uint32_t cases = ip->b;
  if (cases == 0) return StartBlock(vm.state(), vm.current);
  const uint32_t frame = vm.running().frame;
  const uint32_t at = ip->a + 2u;
  uint32_t nsends = 0;
  for (uint32_t i = 0; i < cases; ++i) {
    const Instr& ext = ip[1 + i];
    scase cas{ChanId{static_cast<uint32_t>(fp[ext.a])}};
    if (ext.b != kNoRegister) {
      cas.on_heap = HasWideElements(vm.state(), cas.c);
      cas.elem = cas.on_heap ? static_cast<uint32_t>(fp[ext.b]) : frame + ext.b;
    }
    fp[at + i] = PackedCase(cas);
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
  const auto on_heap = [fp](uint16_t reg) { return Address{{}, static_cast<uint32_t>(fp[reg])}; };
  const auto element = [&](ChanId c, uint16_t reg) {
    return HasWideElements(state, c) ? on_heap(reg) : place(reg);
  };
  const auto target = [&](ChanId c, uint16_t reg) {
    return reg == kNoRegister ? std::nullopt : std::optional(element(c, reg));
  };
  const Instr& in = *ip;
  if (in.op == Op::kMakeChan) {
    const int64_t size = in.c == kNoRegister ? 0 : static_cast<int64_t>(fp[in.c]);
    StartMakechan(state, gid, vm.program.type(TypeId{in.b}).elem, size, result(in.a),
                  MakerPc(vm, fp, static_cast<uint32_t>(ip - vm.program.code.data())));
  } else if (in.op == Op::kSend) {
    const bool from_address = in.c == kSendFromAddress;
    const ChanId c = channel(in.a);
    StartSend(state, gid, c, from_address ? on_heap(in.b) : element(c, in.b), true);
  } else if (in.op == Op::kTrySend) {
    const ChanId c = channel(in.a);
    StartSend(state, gid, c, element(c, in.b), false, result(in.c));
  } else if (in.op == Op::kRecv) {
    const ChanId c = channel(in.b);
    StartRecv(state, gid, c, target(c, in.a), true, 0, result(in.c));
  } else if (in.op == Op::kTryRecv) {
    const ChanId c = channel(in.b);
    StartRecv(state, gid, c, target(c, in.a), false, result(ip[1].a), result(ip[1].b));
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
