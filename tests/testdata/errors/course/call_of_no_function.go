package main

func main() {
	n := 5
	n() // ERROR `invalid operation: cannot call non-function n \(variable of type int\)`
	"x"() // ERROR `invalid operation: cannot call non-function "x" \(untyped string constant\)`
}
