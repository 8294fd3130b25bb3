package main

func main() {
	a, b := 1, "x"
	_ = a + b   // ERROR `invalid operation: a \+ b \(mismatched types int and string\)`
	_ = a == b  // ERROR `invalid operation: a == b \(mismatched types int and string\)`
	_ = 1 + "a" // ERROR `invalid operation: 1 \+ "a" \(mismatched types untyped int and untyped string\)`
	var f float64 = 2
	_ = a * f     // ERROR `invalid operation: a \* f \(mismatched types int and float64\)`
	if a == nil { // ERROR `invalid operation: a == nil \(mismatched types int and untyped nil\)`
	}
	_ = a < b // ERROR `invalid operation: a < b \(mismatched types int and string\)`
	var u uint = 1
	a += u        // ERROR `invalid operation: a \+= u \(mismatched types int and uint\)`
	_ = a && true // ERROR `invalid operation: a && true \(mismatched types int and untyped bool\)`
}
