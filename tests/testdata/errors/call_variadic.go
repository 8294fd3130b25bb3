package main

func f(a ...int) {}
func g(a int)    {}

func main() {
	f([]int{1}...)
	f(1, []int{1}...)   // ERROR `too many arguments in call to f`
	f([]string{"a"}...) // ERROR `cannot use \[\]string\{…\} \(value of type \[\]string\) as type \[\]int in argument to f`
	g([]int{1}...)      // ERROR `cannot use \.\.\. in call to non-variadic g`
	f(1, 2, "x")        // ERROR `cannot use "x" \(untyped string constant\) as int value in argument to f`
	x := 5
	x()        // ERROR `invalid operation: cannot call non-function x \(variable of type int\)`
	"a"()      // ERROR `invalid operation: cannot call non-function "a" \(untyped string constant\)`
	main.foo() // ERROR `main\.foo undefined \(type func\(\) has no field or method foo\)`
}
