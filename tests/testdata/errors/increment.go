package main

const c = 1

func f() int { return 1 }

func main() {
	s := "a"
	s++ // ERROR `invalid operation: s\+\+ \(non-numeric type string\)`
	b := true
	b--   // ERROR `invalid operation: b-- \(non-numeric type bool\)`
	f()++ // ERROR `cannot assign to f\(\) \(value of type int\)`
	5++   // ERROR `cannot assign to 5 \(untyped int constant\)`
	c++   // ERROR `cannot assign to c \(untyped int constant 1\)`
	x := 1.5
	x++
	var p *int
	p++ // ERROR `invalid operation: p\+\+ \(non-numeric type \*int\)`
	*p++
}
