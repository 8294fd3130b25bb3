package main

func main() {
	a, b := 1, 2.5
	println(a + b) // ERROR `invalid operation: a \+ b \(mismatched types int and float64\)`
}
