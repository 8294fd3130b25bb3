package main

func main() {
	var i int = "a"  // ERROR `cannot use "a" \(untyped string constant\) as int value in variable declaration`
	var s string = 1 // ERROR `cannot use 1 \(untyped int constant\) as string value in variable declaration`
	var f float64 = 1
	var n int = f    // ERROR `cannot use f \(variable of type float64\) as type int in variable declaration`
	i = 1.5          // ERROR `cannot use 1\.5 \(untyped float constant\) as int value in assignment \(truncated\)`
	i = nil          // ERROR `cannot use nil as int value in assignment`
	var p *int = i   // ERROR `cannot use i \(variable of type int\) as type \*int in variable declaration`
	var b byte = 300 // ERROR `cannot use 300 \(untyped int constant\) as byte value in variable declaration \(overflows\)`
	var e error = 1  // ERROR `cannot use 1 \(constant of type int\) as type error in variable declaration:`
	_, _, _, _, _, _, _ = s, f, n, p, b, e, i
}
