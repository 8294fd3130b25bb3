package main

func f() int { return 1 }

func main() {
	const c = 1
	c = 2      // ERROR `cannot assign to c \(untyped int constant 1\)`
	"a"[0] = 1 // ERROR `cannot assign to "a"\[0\] \(value of type byte\)`
	s := "abc"
	s[0] = 1                // ERROR `cannot assign to s\[0\] \(value of type byte\)`
	f() = 2                 // ERROR `cannot assign to f\(\) \(value of type int\)`
	main = nil              // ERROR `cannot assign to main \(value of type func\(\)\)`
	1 = 2                   // ERROR `cannot assign to 1 \(untyped int constant\)`
	nil = 1                 // ERROR `cannot assign to nil`
	int = 2                 // ERROR `int \(type\) is not an expression`
	len = 3                 // ERROR `len \(built-in\) must be called`
	for c = range []int{} { // ERROR `cannot assign to c \(untyped int constant 1\)`
	}
	c++ // ERROR `cannot assign to c \(untyped int constant 1\)`
	s++ // ERROR `invalid operation: s\+\+ \(non-numeric type string\)`
	(s) = "x"
}
