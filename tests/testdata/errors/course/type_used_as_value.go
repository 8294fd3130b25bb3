package main

type T struct{}

func main() {
	x := T // ERROR `T \(type\) is not an expression`
	println(int) // ERROR `int \(type\) is not an expression`
	var y x
}
