package main

func f() {}
func f() {} // ERROR `f redeclared in this block`

type T int

var T int // ERROR `T redeclared in this block`

const c, c = 1, 2 // ERROR `c redeclared in this block`

func g(a int, a string) (b int, a bool) { return } // ERROR `a redeclared in this block` `result parameter a not in scope at return`

func main() {
	var x int
	var x string // ERROR `x redeclared in this block`
	_ = x
	type U struct {
		a int
		a string // ERROR `a redeclared`
	}
	{
		var x bool
		_ = x
	}
}
