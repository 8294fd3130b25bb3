package main

func main() {
	n := 5
	s := "x"
	println(s + n) // ERROR `invalid operation: s \+ n \(mismatched types string and int\)`
}
