package main

func main() {
	var c complex128 = 1 + 2i
	var f float64 = c // ERROR `cannot use c \(variable of type complex128\) as type float64 in variable declaration`
	f = real(c)
	var g float32 = real(c) // ERROR `cannot use real\(c\) \(value of type float64\) as type float32 in variable declaration`
	_ = complex(f, g)       // ERROR `invalid operation: complex\(f, g\) \(mismatched types float64 and float32\)`
	_ = c < c               // ERROR `invalid operation: c < c \(operator < not defined on complex128\)`
	_ = c % c               // ERROR `invalid operation: operator % not defined on c \(variable of type complex128\)`
	var i int = 1i          // ERROR `cannot use 1i \(untyped complex constant \(0 \+ 1i\)\) as int value in variable declaration \(truncated\)`
	var j int = 0i
	var k float64 = 2 + 0i
	_, _, _ = i, j, k
	_ = complex(1, 2) + 1
	_ = imag(c) + g // ERROR `invalid operation: imag\(c\) \+ g \(mismatched types float64 and float32\)`
}
