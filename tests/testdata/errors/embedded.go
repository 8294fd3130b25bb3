package main

type P *int
type I interface{ M() }

type T struct {
	P  // ERROR `embedded field type cannot be a pointer`
	*I // ERROR `embedded field type cannot be a pointer to an interface`
	int
	*string
	int // ERROR `int redeclared`
	U   // ERROR `undefined: U`
}

type V struct {
	a int
	A
	A int // ERROR `A redeclared`
}

type A struct{}

type W interface {
	M()
	M() // ERROR `duplicate method M`
	I
	N() int
}

type X interface {
	W // ERROR `duplicate method N`
	N() string
}

func main() {}
