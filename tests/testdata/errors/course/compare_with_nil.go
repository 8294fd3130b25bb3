package main

func main() {
	n := 1
	s := ""
	println(n == nil, s == nil) // ERROR `invalid operation: n == nil \(mismatched types int and untyped nil\)` `invalid operation: s == nil \(mismatched types string and untyped nil\)`
}
