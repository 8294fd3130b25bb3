package main

func main() {
	f := func(a int) string { return a } // ERROR `cannot use a \(variable of type int\) as type string in return statement`
	f("x")                               // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to f`
	var g func(int) = f                  // ERROR `cannot use f \(variable of type func\(a int\) string\) as type func\(int\) in variable declaration`
	x := func() int { return "a" }()     // ERROR `cannot use "a" \(untyped string constant\) as int value in return statement`
	go func(i int) {}()                  // ERROR `not enough arguments in call to func\(i int\) \{\}`
	func() { y := 1 }()                  // ERROR `y declared but not used`
	h := func() { h() }                  // ERROR `h declared but not used` `undefined: h`
	_ = g
	_ = x + "a"                            // ERROR `invalid operation: x \+ "a" \(mismatched types int and untyped string\)`
	var k func() = func() int { return 1 } // ERROR `cannot use func\(\) int \{…\} \(value of type func\(\) int\) as type func\(\) in variable declaration`
	_ = k
}
