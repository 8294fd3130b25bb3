package main

var x int

func f(a x) {} // ERROR `x \(variable of type int\) is not a type`

var y foo     // ERROR `undefined: foo`
var z fmt.Foo // ERROR `undefined: fmt`
var w []x     // ERROR `x \(variable of type int\) is not a type`

type T struct {
	a  b // ERROR `undefined: b`
	*c   // ERROR `undefined: c`
}

func g() nil { return 1 } // ERROR `nil is not a type`

func main() {
	var v main  // ERROR `main \(value of type func\(\)\) is not a type`
	_ = []len{} // ERROR `len \(built-in\) is not a type`
	_ = int.x   // ERROR `int\.x undefined \(type int has no field or method x\)`
}
