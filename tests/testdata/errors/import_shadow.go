package main

import "fmt" // ERROR `imported and not used: "fmt"`

func main() {
	fmt := 1
	fmt.Println("a") // ERROR `fmt\.Println undefined \(type int has no field or method Println\)`
	_ = fmt
	var len = 2
	_ = len("a") // ERROR `invalid operation: cannot call non-function len \(variable of type int\)`
	true := false
	_ = true
	var int = 5
	var x int // ERROR `int \(variable of type int\) is not a type`
	_ = x
}
