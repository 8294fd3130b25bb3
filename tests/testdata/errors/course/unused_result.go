package main

func f() int { return 1 }

func main() {
	1 + 2 // ERROR `1 \+ 2 \(untyped int constant 3\) is not used`
	f // ERROR `f \(value of type func\(\) int\) is not used`
	len("x") // ERROR `len\("x"\) \(constant 1 of type int\) is not used`
	-f() // ERROR `-f\(\) \(value of type int\) is not used`
	"text" // ERROR `"text" \(untyped string constant\) is not used`
}
