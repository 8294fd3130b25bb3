// Package bits counts and moves bits.
package bits

// UintSize is the number of bits of a uint.
const UintSize = 64

// LeadingZeros counts the zeros before the highest bit.
func LeadingZeros(x uint) int     { return 64 - Len64(uint64(x)) }
func LeadingZeros8(x uint8) int   { return 8 - Len64(uint64(x)) }
func LeadingZeros16(x uint16) int { return 16 - Len64(uint64(x)) }
func LeadingZeros32(x uint32) int { return 32 - Len64(uint64(x)) }
func LeadingZeros64(x uint64) int { return 64 - Len64(x) }

// TrailingZeros counts the zeros behind the lowest bit.
func TrailingZeros(x uint) int { return TrailingZeros64(uint64(x)) }

func TrailingZeros8(x uint8) int {
	return TrailingZeros64(uint64(x) | 1<<8)
}

func TrailingZeros16(x uint16) int {
	return TrailingZeros64(uint64(x) | 1<<16)
}

func TrailingZeros32(x uint32) int {
	return TrailingZeros64(uint64(x) | 1<<32)
}

func TrailingZeros64(x uint64) int {
	return OnesCount64(x&-x - 1)
}

// OnesCount counts the bits that are set.
func OnesCount(x uint) int     { return OnesCount64(uint64(x)) }
func OnesCount8(x uint8) int   { return OnesCount64(uint64(x)) }
func OnesCount16(x uint16) int { return OnesCount64(uint64(x)) }
func OnesCount32(x uint32) int { return OnesCount64(uint64(x)) }

func OnesCount64(x uint64) int {
	x -= x >> 1 & 0x5555555555555555
	x = x&0x3333333333333333 + x>>2&0x3333333333333333
	x = (x + x>>4) & 0x0f0f0f0f0f0f0f0f
	return int(x * 0x0101010101010101 >> 56)
}

// RotateLeft moves the bits k places up, or down when k is negative, round the end.
func RotateLeft(x uint, k int) uint {
	return uint(RotateLeft64(uint64(x), k))
}

func RotateLeft8(x uint8, k int) uint8 {
	s := uint(k) & 7
	return x<<s | x>>(8-s)
}

func RotateLeft16(x uint16, k int) uint16 {
	s := uint(k) & 15
	return x<<s | x>>(16-s)
}

func RotateLeft32(x uint32, k int) uint32 {
	s := uint(k) & 31
	return x<<s | x>>(32-s)
}

func RotateLeft64(x uint64, k int) uint64 {
	s := uint(k) & 63
	return x<<s | x>>(64-s)
}

// Reverse turns the order of the bits round.
func Reverse(x uint) uint       { return uint(Reverse64(uint64(x))) }
func Reverse8(x uint8) uint8    { return uint8(Reverse64(uint64(x)) >> 56) }
func Reverse16(x uint16) uint16 { return uint16(Reverse64(uint64(x)) >> 48) }
func Reverse32(x uint32) uint32 { return uint32(Reverse64(uint64(x)) >> 32) }

func Reverse64(x uint64) uint64 {
	x = x>>1&0x5555555555555555 | x&0x5555555555555555<<1
	x = x>>2&0x3333333333333333 | x&0x3333333333333333<<2
	x = x>>4&0x0f0f0f0f0f0f0f0f | x&0x0f0f0f0f0f0f0f0f<<4
	return ReverseBytes64(x)
}

// ReverseBytes turns the order of the bytes round.
func ReverseBytes(x uint) uint       { return uint(ReverseBytes64(uint64(x))) }
func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }
func ReverseBytes32(x uint32) uint32 { return uint32(ReverseBytes64(uint64(x)) >> 32) }

func ReverseBytes64(x uint64) uint64 {
	x = x>>8&0x00ff00ff00ff00ff | x&0x00ff00ff00ff00ff<<8
	x = x>>16&0x0000ffff0000ffff | x&0x0000ffff0000ffff<<16
	return x>>32 | x<<32
}

// Len gives the number of bits that x needs.
func Len(x uint) int     { return Len64(uint64(x)) }
func Len8(x uint8) int   { return Len64(uint64(x)) }
func Len16(x uint16) int { return Len64(uint64(x)) }
func Len32(x uint32) int { return Len64(uint64(x)) }

func Len64(x uint64) (n int) {
	for step := uint(32); step > 0; step /= 2 {
		if x>>step != 0 {
			x >>= step
			n += int(step)
		}
	}
	return n + int(x)
}

// Add gives x + y + carry, and what is carried over.
func Add(x, y, carry uint) (sum, carryOut uint) {
	s, c := Add64(uint64(x), uint64(y), uint64(carry))
	return uint(s), uint(c)
}

func Add32(x, y, carry uint32) (sum, carryOut uint32) {
	all := uint64(x) + uint64(y) + uint64(carry)
	return uint32(all), uint32(all >> 32)
}

func Add64(x, y, carry uint64) (sum, carryOut uint64) {
	sum = x + y + carry
	return sum, (x&y | (x|y)&^sum) >> 63
}

// Sub gives x - y - borrow, and what is borrowed.
func Sub(x, y, borrow uint) (diff, borrowOut uint) {
	d, b := Sub64(uint64(x), uint64(y), uint64(borrow))
	return uint(d), uint(b)
}

func Sub32(x, y, borrow uint32) (diff, borrowOut uint32) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 31
}

func Sub64(x, y, borrow uint64) (diff, borrowOut uint64) {
	diff = x - y - borrow
	return diff, (^x&y | ^(x^y)&diff) >> 63
}

// Mul gives the two words of x * y.
func Mul(x, y uint) (hi, lo uint) {
	h, l := Mul64(uint64(x), uint64(y))
	return uint(h), uint(l)
}

func Mul32(x, y uint32) (hi, lo uint32) {
	all := uint64(x) * uint64(y)
	return uint32(all >> 32), uint32(all)
}

func Mul64(x, y uint64) (hi, lo uint64) {
	const half = 1<<32 - 1
	xl, xh := x&half, x>>32
	yl, yh := y&half, y>>32
	low := xl * yl
	middle := xh*yl + low>>32
	other := xl*yh + middle&half
	return xh*yh + middle>>32 + other>>32, x * y
}

// Div gives the quotient and the rest of hi, lo by y; it panics where the quotient does not fit.
func Div(hi, lo, y uint) (quo, rem uint) {
	q, r := Div64(uint64(hi), uint64(lo), uint64(y))
	return uint(q), uint(r)
}

func Div32(hi, lo, y uint32) (quo, rem uint32) {
	check(uint64(hi), uint64(y))
	all := uint64(hi)<<32 | uint64(lo)
	return uint32(all / uint64(y)), uint32(all % uint64(y))
}

func Div64(hi, lo, y uint64) (quo, rem uint64) {
	check(hi, y)
	for i := 0; i < 64; i++ {
		top := hi >> 63
		hi = hi<<1 | lo>>63
		lo <<= 1
		quo <<= 1
		if top == 1 || hi >= y {
			hi -= y
			quo |= 1
		}
	}
	return quo, hi
}

// Rem gives the rest of hi, lo by y.
func Rem(hi, lo, y uint) uint {
	return uint(Rem64(uint64(hi), uint64(lo), uint64(y)))
}

func Rem32(hi, lo, y uint32) uint32 {
	return uint32((uint64(hi)<<32 | uint64(lo)) % uint64(y))
}

func Rem64(hi, lo, y uint64) uint64 {
	_, rem := Div64(hi%y, lo, y)
	return rem
}

// divided panics as the processor's division does: by zero, or with a quotient that does not fit.
func divided(overflow bool)

func check(hi, y uint64) {
	if y == 0 {
		divided(false)
	}
	if y <= hi {
		divided(true)
	}
}
