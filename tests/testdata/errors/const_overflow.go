package main

func main() {
	var a byte = 300      // ERROR `cannot use 300 \(untyped int constant\) as byte value in variable declaration \(overflows\)`
	var b int8 = -129     // ERROR `cannot use -129 \(untyped int constant\) as int8 value in variable declaration \(overflows\)`
	const c uint = -1     // ERROR `cannot use -1 \(untyped int constant\) as uint value in constant declaration \(overflows\)`
	var d int32 = 1 << 31 // ERROR `cannot use 1 << 31 \(untyped int constant 2147483648\) as int32 value in variable declaration \(overflows\)`
	const big = 1 << 100
	var e int = big      // ERROR `cannot use big \(untyped int constant 1267650600228229401496703205376\) as int value in variable declaration \(overflows\)`
	var g byte = 255 + 1 // ERROR `cannot use 255 \+ 1 \(untyped int constant 256\) as byte value in variable declaration \(overflows\)`
	_ = int8(200)        // ERROR `cannot convert 200 \(untyped int constant\) to type int8`
	_ = byte(1) << 8     // ERROR `byte\(1\) << 8 \(constant 256 of type byte\) overflows byte`
	const h int8 = 127
	_ = h + 1    // ERROR `h \+ 1 \(constant 128 of type int8\) overflows int8`
	_ = 1 << 600 // ERROR `constant shift overflow`
	x := 1 << 64 // ERROR `cannot use 1 << 64 \(untyped int constant 18446744073709551616\) as int value in assignment \(overflows\)`
	_, _, _, _, _, _ = a, b, d, e, g, x
}
