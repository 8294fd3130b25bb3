package main

func main() {
	s := "abc"
	var b string = s[0] // ERROR `cannot use s\[0\] \(value of type byte\) as type string in variable declaration`
	var r rune = s[0]   // ERROR `cannot use s\[0\] \(value of type byte\) as type rune in variable declaration`
	s[0] = 'x'          // ERROR `cannot assign to s\[0\] \(value of type byte\)`
	for i, c := range s {
		var d byte = c // ERROR `cannot use c \(variable of type rune\) as type byte in variable declaration`
		_ = d
		_ = i + c // ERROR `invalid operation: i \+ c \(mismatched types int and rune\)`
	}
	_ = s + 'a'   // ERROR `invalid operation: s \+ 'a' \(mismatched types string and untyped rune\)`
	_ = s + 1     // ERROR `invalid operation: s \+ 1 \(mismatched types string and untyped int\)`
	_ = s * 2     // ERROR `invalid operation: s \* 2 \(mismatched types string and untyped int\)`
	if s == 'a' { // ERROR `invalid operation: s == 'a' \(mismatched types string and untyped rune\)`
	}
	if s[0] == "a" { // ERROR `invalid operation: s\[0\] == "a" \(mismatched types byte and untyped string\)`
	}
	_, _ = b, r
}
