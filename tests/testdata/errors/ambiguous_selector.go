package main

type A struct{ x, y int }
type B struct{ x int }
type C struct {
	A
	B
}

func (A) F() {}
func (B) F() {}

func main() {
	var c C
	_ = c.x // ERROR `ambiguous selector c\.x`
	_ = c.y
	c.F() // ERROR `ambiguous selector c\.F`
	_ = c.A.x
}
