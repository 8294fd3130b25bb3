// Where Op::kSend finds the value that it sends.
//
// Owns: the meaning of its operand c. Must not: know how a value is evaluated or copied.
#pragma once

#include <cstdint>

namespace chanscope {

// c of a send whose R[b] holds the heap word of the value; any other c: the value is at R[b].
// Go's compiler hands chansend the address of a package's variable, of a field, of an element or of
// what a pointer leads to, and not a copy: what is written there while the sender waits is sent.
// A variable of the function, captured or not, is copied. (Go 1.19 walk/order.go, isaddrokay.)
inline constexpr uint16_t kSendFromAddress = 1;

}  // namespace chanscope
