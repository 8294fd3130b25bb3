package main

var n = 3
var x = 1

func main() {
	_ = [2]int{1, 2, 3}      // ERROR `index 2 is out of bounds \(>= 2\)`
	_ = [...]int{0: 1, 0: 2} // ERROR `duplicate index 0 in array or slice literal`
	_ = []int{5: 1, 2, 5: 3} // ERROR `duplicate index 5 in array or slice literal`
	_ = []int{"a"}           // ERROR `cannot use "a" \(untyped string constant\) as int value in array or slice literal`
	_ = []int{-1: 2}         // ERROR `invalid argument: index -1 \(constant of type int\) must not be negative`
	_ = [n]int{}             // ERROR `invalid array length n`
	_ = [2]int{x: 1}         // ERROR `index x must be integer constant`
	var b [...]int           // ERROR `invalid use of \[\.\.\.\] array \(outside a composite literal\)`
	var c [-1]int            // ERROR `invalid array length -1 \(untyped int constant\)`
	var d [1.5]int           // ERROR `array length 1\.5 \(untyped float constant\) must be integer`
	var e [y]int             // ERROR `undeclared name y for array length`
	var f ["a"]int           // ERROR `array length "a" \(untyped string constant\) must be integer`
	_, _, _, _, _ = b, c, d, e, f
}
