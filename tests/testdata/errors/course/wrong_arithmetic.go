package main

import (
	"fmt"
	"math"
)

func area(r float64) float64 { return math.PI * r * r } // ERROR `undefined: math\.PI`

func stats(xs []int) (min, max int, avg float64) {
	min = math.MaxInt
	for _, x := range xs {
		if x < min { min = x }
		max = math.Max(max, x) // ERROR `cannot use math\.Max\(max, x\) \(value of type float64\) as type int in assignment` `cannot use max \(variable of type int\) as type float64 in argument to math\.Max` `cannot use x \(variable of type int\) as type float64 in argument to math\.Max`
		avg += x // ERROR `invalid operation: avg \+= x \(mismatched types float64 and int\)`
	}
	avg /= len(xs) // ERROR `invalid operation: avg /= len\(xs\) \(mismatched types float64 and int\)`
	return min, max // ERROR `not enough return values`
}

func fact(n uint) uint {
	if n == "0" { return 1 } // ERROR `invalid operation: n == "0" \(mismatched types uint and untyped string\)`
	return n * fact(n - 1)
}

func main() {
	fmt.Println(area(5), area("5"), area(5, 6), math.Sqrt(4, 2), math.Pow(2)) // ERROR `cannot use "5" \(untyped string constant\) as float64 value in argument to area` `too many arguments in call to area` `too many arguments in call to math\.Sqrt` `not enough arguments in call to math\.Pow`
	n := 5
	fmt.Println(area(n), math.Sqrt(n), math.Abs(-n), math.Floor(7/2)) // ERROR `cannot use n \(variable of type int\) as type float64 in argument to area` `cannot use n \(variable of type int\) as type float64 in argument to math\.Sqrt` `cannot use -n \(value of type int\) as type float64 in argument to math\.Abs`
	var x float32 = math.Sqrt(2) // ERROR `cannot use math\.Sqrt\(2\) \(value of type float64\) as type float32 in variable declaration`
	var i int = math.Floor(2.5) // ERROR `cannot use math\.Floor\(2\.5\) \(value of type float64\) as type int in variable declaration`
	i = int(2.5) // ERROR `cannot convert 2\.5 \(untyped float constant\) to type int`
	i = int("5") // ERROR `cannot convert "5" \(untyped string constant\) to type int`
	i = float64(5) // ERROR `cannot use float64\(5\) \(constant 5 of type float64\) as type int in assignment`
	s := string(5.5) // ERROR `cannot convert 5\.5 \(untyped float constant\) to type string`
	s = string(true) // ERROR `cannot convert true \(untyped bool constant\) to type string`
	b := bool(1) // ERROR `cannot convert 1 \(untyped int constant\) to type bool`
	b = !n // ERROR `invalid operation: operator ! not defined on n \(variable of type int\)`
	b = n && true // ERROR `invalid operation: n && true \(mismatched types int and untyped bool\)`
	n = -true // ERROR `invalid operation: operator - not defined on true \(untyped bool constant\)`
	n = ^1.5 // ERROR `invalid operation: operator \^ not defined on 1\.5 \(untyped float constant\)`
	n += "a" // ERROR `invalid operation: n \+= "a" \(mismatched types int and untyped string\)`
	n <<= 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	n = 1 << 70 // ERROR `cannot use 1 << 70 \(untyped int constant 1180591620717411303424\) as int value in assignment \(overflows\)`
	n = 5 % 2.0 // ERROR `invalid operation: operator % not defined on 5 \(untyped float constant\)`
	n = 5.5 % 2 // ERROR `invalid operation: operator % not defined on 5\.5 \(untyped float constant\)`
	var u uint = n // ERROR `cannot use n \(variable of type int\) as type uint in variable declaration`
	u = -5 // ERROR `cannot use -5 \(untyped int constant\) as uint value in assignment \(overflows\)`
	u = uint(-5) // ERROR `cannot convert -5 \(untyped int constant\) to type uint`
	c := 'a' + "b" // ERROR `invalid operation: 'a' \+ "b" \(mismatched types untyped rune and untyped string\)`
	d := "a" * 3 // ERROR `invalid operation: "a" \* 3 \(mismatched types untyped string and untyped int\)`
	e := 10 / 0 // ERROR `invalid operation: division by zero`
	f := 10.0 / 0 // ERROR `invalid operation: division by zero`
	g := n / 0 // ERROR `invalid operation: division by zero`
	h := 1.5 << 2 // ERROR `invalid operation: shifted operand 1\.5 \(untyped float constant\) must be integer`
	fmt.Println(x, i, s, b, u, c, d, e, f, g, h)
}
