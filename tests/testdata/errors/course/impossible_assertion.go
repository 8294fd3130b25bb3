package main

import "fmt"

type t struct{}

func main() {
	var s fmt.Stringer
	_ = s.(t) // ERROR `impossible type assertion: s\.\(t\)`
	n := 3
	_ = n.(int) // ERROR `invalid operation: n \(variable of type int\) is not an interface`
}
