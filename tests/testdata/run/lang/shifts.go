package main

import "fmt"

func main() {
	var n uint = 65
	one := 1
	fmt.Println(one<<n, -1>>n, uint8(1)<<7, int8(1)<<6>>5, 1<<3<<2)
	var s uint = 33
	var a = int32(1)<<s == 0
	var b = uint64(1<<s) == 1<<33
	var c = make([]int, 1<<(s-30))
	fmt.Println(a, b, len(c))
}
