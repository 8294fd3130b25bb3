package main

type T struct{}

var m []int

func f() {}

func main() {
	x := 1
	x         // ERROR `x \(variable of type int\) is not used`
	x + 1     // ERROR `x \+ 1 \(value of type int\) is not used`
	"a"       // ERROR `"a" \(untyped string constant\) is not used`
	f         // ERROR `f \(value of type func\(\)\) is not used`
	len("a")  // ERROR `len\("a"\) \(constant 1 of type int\) is not used`
	int(3)    // ERROR `int\(3\) \(constant 3 of type int\) is not used`
	T{}       // ERROR `T\{\} \(value of type T\) is not used`
	[]int{1}  // ERROR `\[\]int\{…\} \(value of type \[\]int\) is not used`
	x == 2    // ERROR `x == 2 \(untyped bool value\) is not used`
	func() {} // ERROR `func\(\) \{\} \(value of type func\(\)\) is not used`
	nil       // ERROR `nil is not used`
	<-make(chan int)
	f()
	&x                 // ERROR `&x \(value of type \*int\) is not used`
	int                // ERROR `int \(type\) is not an expression`
	len                // ERROR `len \(built-in\) must be called`
	append([]int{}, 1) // ERROR `append\(\[\]int\{\}, 1\) \(value of type \[\]int\) is not used`
	m[0]               // ERROR `m\[0\] \(variable of type int\) is not used`
}
