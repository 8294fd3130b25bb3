package main

import (
	"fmt"
	"math/bits"
)

func main() {
	for _, x := range []uint64{0, 1, 2, 0xff, 0x8000000000000000, 0xdeadbeefcafebabe, 1<<64 - 1} {
		fmt.Println(bits.Len64(x), bits.Len32(uint32(x)), bits.Len16(uint16(x)), bits.Len8(uint8(x)), bits.Len(uint(x)))
		fmt.Println(bits.LeadingZeros64(x), bits.LeadingZeros32(uint32(x)), bits.LeadingZeros16(uint16(x)), bits.LeadingZeros8(uint8(x)), bits.LeadingZeros(uint(x)))
		fmt.Println(bits.TrailingZeros64(x), bits.TrailingZeros32(uint32(x)), bits.TrailingZeros16(uint16(x)), bits.TrailingZeros8(uint8(x)), bits.TrailingZeros(uint(x)))
		fmt.Println(bits.OnesCount64(x), bits.OnesCount32(uint32(x)), bits.OnesCount16(uint16(x)), bits.OnesCount8(uint8(x)), bits.OnesCount(uint(x)))
		fmt.Println(bits.RotateLeft64(x, 5), bits.RotateLeft64(x, -5), bits.RotateLeft32(uint32(x), 40), bits.RotateLeft16(uint16(x), 3), bits.RotateLeft8(uint8(x), -1), bits.RotateLeft(uint(x), 64))
		fmt.Println(bits.Reverse64(x), bits.Reverse32(uint32(x)), bits.Reverse16(uint16(x)), bits.Reverse8(uint8(x)), bits.ReverseBytes64(x), bits.ReverseBytes32(uint32(x)), bits.ReverseBytes16(uint16(x)))
		hi, lo := bits.Mul64(x, 0x123456789abcdef1)
		sum, carry := bits.Add64(x, 0x8000000000000001, 1)
		diff, borrow := bits.Sub64(x, 0x8000000000000001, 1)
		quo, rem := bits.Div64(5, x, 77)
		fmt.Println(hi, lo, sum, carry, diff, borrow, quo, rem, bits.Rem64(99, x, 7))
	}
	fmt.Println(bits.UintSize)
	a, b := bits.Mul32(1<<31, 6)
	c, d := bits.Add32(1<<31, 1<<31, 1)
	e, f := bits.Div32(1, 2, 3)
	fmt.Println(a, b, c, d, e, f)
	for _, y := range []uint64{0, 5} {
		func() {
			defer func() { fmt.Println(recover()) }()
			bits.Div64(5, 1, y)
		}()
	}
}
