package main

import "fmt"

func main() {
	var i interface{}
	var s fmt.Stringer
	switch i.(type) {
	case int, string, int: // ERROR `duplicate case int in type switch`
	case nil:
	case nil: // ERROR `duplicate case nil in type switch`
	case foo: // ERROR `undefined: foo`
	case 5: // ERROR `5 is not a type`
	}
	switch x := i.(type) { // ERROR `x declared but not used`
	case int:
	}
	switch x := i.(type) {
	case int:
		_ = x + "a" // ERROR `invalid operation: x \+ "a" \(mismatched types int and untyped string\)`
	case string, bool:
		x.foo() // ERROR `x\.foo undefined \(type interface\{\} has no field or method foo\)`
	}
	switch s.(type) {
	case int: // ERROR `impossible type switch case: int`
	}
	n := 1
	switch n.(type) { // ERROR `n \(variable of type int\) is not an interface`
	}
	_ = n.(int) // ERROR `invalid operation: n \(variable of type int\) is not an interface`
	_ = i.(T) // ERROR `undefined: T`
	switch _ := i.(type) { // ERROR `no new variable on left side of :=`
	}
	_ = s.(int) // ERROR `impossible type assertion: s\.\(int\)`
}
