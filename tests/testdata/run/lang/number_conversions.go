package main

import (
	"fmt"
	"math"
)

func main() {
	f := 3.99
	minus := -3.99
	big := 1e10
	n := 300
	negative := -1
	fmt.Println(int(f), int(minus), int64(big), uint8(n), uint16(negative), int8(n))
	fmt.Println(float32(0.1) == 0.1, float64(float32(0.1)), float32(16777217.0))
	fmt.Println(uint32(math.MaxUint32), rune('a'+1), byte('a'), string(rune(n)))
	fmt.Println(7/2, 7/2.0, float64(7)/2, 7%3, -7%3)
}
