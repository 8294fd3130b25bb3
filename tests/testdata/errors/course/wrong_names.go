package main

import (
	"fmt" // ERROR `imported and not used: "fmt"`
	"os" // ERROR `imported and not used: "os"`
	f "strings" // ERROR `imported and not used: "strings" as f`
	. "math" // ERROR `imported and not used: "math"`
	_ "time"
	"fmt" // ERROR `fmt redeclared in this block` `imported and not used: "fmt"`
)

var fmt = 1 // ERROR `fmt already declared through import of package fmt \("fmt"\)`

func init() int { return 1 } // ERROR `func init must have no arguments and no return values`
func main(args []string) { // ERROR `func main must have no arguments and no return values`
	os := 5 // ERROR `os declared but not used`
	Println("x") // ERROR `undefined: Println`
	init() // ERROR `undefined: init`
}

func dup() {}
func dup(x int) {} // ERROR `dup redeclared in this block`

type dup struct{} // ERROR `dup redeclared in this block`
var x, x int // ERROR `x redeclared in this block`
const (
	A = iota
	A // ERROR `A redeclared in this block`
)
type I interface { M(); M() } // ERROR `duplicate method M`
type S struct { a int; a string } // ERROR `a redeclared`
func (s S) a() {} // ERROR `field and method with the same name a`
func (s S) b() {}
func (s *S) b() {} // ERROR `S\.b redeclared in this block`
func (i int) foo() {} // ERROR `cannot define new methods on non-local type int`
func (p **S) foo() {} // ERROR `invalid receiver type \*\*S`
func p(a int, a string) (a bool) { return } // ERROR `a redeclared in this block` `result parameter a not in scope at return`
