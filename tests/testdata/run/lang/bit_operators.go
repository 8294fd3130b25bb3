package main

import "fmt"

func main() {
	a, b := 0b1100, 0b1010
	fmt.Printf("%04b %04b %04b %04b\n", a&b, a|b, a^b, a&^b)
	fmt.Println(^a, ^uint8(a), -7>>1, -7/2, 1<<3, 1<<3|1)
	x := 0xf0
	x &^= 0x30
	x |= 1
	x ^= 0xff
	x <<= 2
	x >>= 1
	fmt.Printf("%#x\n", x)
}
