package main

import (
	"fmt"
	"math/bits"
)

func main() {
	fmt.Println(bits.OnesCount(0b1011), bits.LeadingZeros64(1), bits.TrailingZeros(8), bits.Len(255), bits.UintSize)
	fmt.Printf("%08b %08b %x %x\n", bits.Reverse8(0b11), bits.RotateLeft8(0b10000001, 1), bits.ReverseBytes32(0x01020304), bits.RotateLeft32(1, -1))
	sum, carry := bits.Add64(1<<63, 1<<63, 1)
	hi, lo := bits.Mul64(1<<40, 1<<40)
	diff, borrow := bits.Sub64(0, 1, 0)
	q, r := bits.Div64(1, 0, 3)
	fmt.Println(sum, carry, hi, lo, diff, borrow, q, r)
	defer func() { fmt.Println(recover()) }()
	bits.Div64(1, 0, 1)
}
