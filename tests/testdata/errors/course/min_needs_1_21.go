package main

func main() {
	println(min(1, 2)) // ERROR `undefined: min`
}
