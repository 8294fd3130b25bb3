package main

import "fmt"

const (
	huge  = 1 << 100
	third = 1.0 / 3
	mixed = 'a' + 1.0
)

func main() {
	fmt.Println(huge>>98, huge/(huge-1), third*3 == 1)
	fmt.Printf("%T %v %T %v\n", mixed, mixed, 'a'*2.0, 7/2*2.0)
	var f float32 = 1 << 24
	var i8 int8 = -1 << 7
	var d = 5 / 2.0
	fmt.Println(f, i8, d, 1_000_000, 0x1p-2, 0o17, 0b11, 'x', "\u00e9")
}
