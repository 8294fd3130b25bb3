package main

func main() {
	x = 5 // ERROR `undefined: x`
	println(x) // ERROR `undefined: x`
}
