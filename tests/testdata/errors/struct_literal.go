package main

type T struct {
	a int
	b string
}

func main() {
	_ = T{1}          // ERROR `too few values in T\{…\}`
	_ = T{1, "a", 3}  // ERROR `too many values in T\{…\}`
	_ = T{a: 1, "b"}  // ERROR `mixture of field:value and value elements in struct literal`
	_ = T{a: 1, a: 2} // ERROR `duplicate field name a in struct literal`
	_ = T{c: 1}       // ERROR `unknown field 'c' in struct literal of type T`
	_ = T{1, b: "x"}  // ERROR `mixture of field:value and value elements in struct literal`
	_ = T{a: "x"}     // ERROR `cannot use "x" \(untyped string constant\) as int value in struct literal`
	_ = T{"x", 1}     // ERROR `cannot use "x" \(untyped string constant\) as int value in struct literal` `cannot use 1 \(untyped int constant\) as string value in struct literal`
	_ = U{}           // ERROR `undefined: U`
	_ = int{1}        // ERROR `invalid composite literal type int`
	_ = *T{}          // ERROR `invalid operation: cannot indirect T\{\} \(value of type T\)`
}
