package main

func main() {
	var s string = 1 < 2 // ERROR `cannot use 1 < 2 \(untyped bool constant true\) as string value in variable declaration`
	type B bool
	var b B = 1 < 2
	var c bool = b // ERROR `cannot use b \(variable of type B\) as type bool in variable declaration`
	x, y := 1, 2
	b = x < y
	var i int = x < y // ERROR `cannot use x < y \(untyped bool value\) as int value in variable declaration`
	_ = x < y+"a"     // ERROR `invalid operation: y \+ "a" \(mismatched types int and untyped string\)`
	_ = !x            // ERROR `invalid operation: operator ! not defined on x \(variable of type int\)`
	if x = y; x {     // ERROR `non-boolean condition in if statement`
	}
	_ = (x < y) + 1 // ERROR `invalid operation: \(x < y\) \+ 1 \(mismatched types untyped bool and untyped int\)`
	_, _, _ = s, c, i
	_ = x == y == true
	_ = x == y == 1 // ERROR `invalid operation: x == y == 1 \(mismatched types untyped bool and untyped int\)`
}
