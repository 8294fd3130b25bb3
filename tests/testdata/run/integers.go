package main

import "fmt"

func main() {
	a, b := 17, -5
	fmt.Println(a+b, a-b, a*b, a/b, a%b, b/a, b%a)
	fmt.Println(a&3, a|8, a^5, a&^1, ^a, -a, +a)
	fmt.Println(a<<3, a>>2, b>>1, 1<<62, uint64(1)<<63)
	var s uint = 70
	fmt.Println(a<<s, b>>s)
	var i8 int8 = 127
	i8++
	var u8 uint8
	u8--
	var i16 int16 = -32768
	i16--
	var u32 uint32 = 1 << 31
	u32 *= 2
	fmt.Println(i8, u8, i16, u32)
	var m int64 = -1 << 63
	d := int64(-1)
	fmt.Println(m/d, m%d, -m)
	var big uint64 = 1<<64 - 1
	fmt.Println(big, big/10, big%10, big>>63)
	var x int32 = 1 << 30
	fmt.Println(x*4, int8(x>>23), uint16(70000&0xffff), int64(x)*4)
	fmt.Println(7 == 7.0, a < b, a >= b, a != b, uint8(250) > 5)
	r := 'x'
	fmt.Println(r, string(r), r+1)
	for i := 10; i > 0; i /= 3 {
		fmt.Print(i, " ")
	}
	fmt.Println()
}
