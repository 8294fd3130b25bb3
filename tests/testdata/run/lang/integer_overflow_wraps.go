package main

import (
	"fmt"
	"math"
)

func main() {
	var i8 int8 = 127
	var u8 uint8
	var i32 int32 = math.MaxInt32
	i64 := int64(math.MaxInt64)
	i8++
	u8--
	i32 += 2
	i64++
	fmt.Println(i8, u8, i32, i64, uint32(i32)*2, -i8, int8(u8), uint16(i32))
}
