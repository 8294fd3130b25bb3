package main

func main() {
	var b byte = 300 // ERROR `cannot use 300 \(untyped int constant\) as byte value in variable declaration \(overflows\)`
	var i int8 = -129 // ERROR `cannot use -129 \(untyped int constant\) as int8 value in variable declaration \(overflows\)`
	var u uint = -1 // ERROR `cannot use -1 \(untyped int constant\) as uint value in variable declaration \(overflows\)`
	x := 1 << 64 // ERROR `cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as int value in assignment \(overflows\)`
	println(b, i, u, x)
}
