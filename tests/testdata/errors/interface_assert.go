package main

import "fmt"

type T struct{}

func (t *T) String() string { return "" }

func main() {
	var s fmt.Stringer = T{} // ERROR `cannot use T\{\} \(value of type T\) as type fmt\.Stringer in variable declaration:`
	var e error = s          // ERROR `cannot use s \(variable of type fmt\.Stringer\) as type error in variable declaration:`
	_ = e.(fmt.Stringer)
	_ = s.(T) // ERROR `impossible type assertion: s\.\(T\)`
	_ = s.(*T)
	var x int = interface{}(1) // ERROR `cannot use interface\{\}\(1\) \(value of type interface\{\}\) as type int in variable declaration:`
	var i interface{} = 1
	x = i     // ERROR `cannot use i \(variable of type interface\{\}\) as type int in assignment:`
	_ = i + 1 // ERROR `invalid operation: i \+ 1 \(mismatched types interface\{\} and int\)`
	_ = i == 1
	_ = i < i    // ERROR `invalid operation: i < i \(operator < not defined on interface\)`
	_ = s == T{} // ERROR `invalid operation: s == T\{\} \(mismatched types fmt\.Stringer and T\)`
	_ = s == &T{}
	i.foo() // ERROR `i\.foo undefined \(type interface\{\} has no field or method foo\)`
	_ = x
}
