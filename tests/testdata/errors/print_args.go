package main

import "fmt"

func f()               {}
func g() (int, string) { return 1, "" }

func main() {
	fmt.Println(f()) // ERROR `f\(\) \(no value\) used as value`
	fmt.Println(x)   // ERROR `undefined: x`
	fmt.Printf()     // ERROR `not enough arguments in call to fmt\.Printf`
	fmt.Printf(1)    // ERROR `cannot use 1 \(untyped int constant\) as string value in argument to fmt\.Printf`
	fmt.Println(g())
	fmt.Println(fmt)                // ERROR `use of package fmt not in selector`
	fmt.Println(int)                // ERROR `int \(type\) is not an expression`
	var s string = fmt.Println("a") // ERROR `multiple-value fmt\.Println\("a"\) \(value of type \(n int, err error\)\) in single-value context`
}
