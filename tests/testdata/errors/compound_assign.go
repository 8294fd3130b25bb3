package main

const c = 1

func f() int { return 1 }

func main() {
	x, s, b := 1, "a", true
	x += "a"  // ERROR `invalid operation: x \+= "a" \(mismatched types int and untyped string\)`
	s += 1    // ERROR `invalid operation: s \+= 1 \(mismatched types string and untyped int\)`
	s -= "a"  // ERROR `invalid operation: operator - not defined on s \(variable of type string\)`
	b += true // ERROR `invalid operation: operator \+ not defined on b \(variable of type bool\)`
	x <<= 1.5 // ERROR `1\.5 \(untyped float constant\) truncated to uint`
	x <<= -1  // ERROR `invalid operation: negative shift count -1 \(untyped int constant\)`
	x &= 1.5  // ERROR `1\.5 \(untyped float constant\) truncated to int`
	x %= 0    // ERROR `invalid operation: division by zero`
	y += 1    // ERROR `undefined: y`
	c += 1    // ERROR `cannot assign to c \(untyped int constant 1\)`
	f() += 1  // ERROR `cannot assign to f\(\) \(value of type int\)`
	_, _ = s, b
}
