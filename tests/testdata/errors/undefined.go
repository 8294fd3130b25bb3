package main

func main() {
	x = 1   // ERROR `undefined: x`
	foo()   // ERROR `undefined: foo`
	var y T // ERROR `undefined: T`
	_ = y
	_ = a + a // ERROR `undefined: a`
	_ = b.c   // ERROR `undefined: b`
	return q  // ERROR `undefined: q`
}
