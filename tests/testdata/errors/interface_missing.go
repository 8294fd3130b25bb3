package main

type I interface {
	M(x int) string
}

type A struct{}
type B struct{}
type C struct{}
type D struct{}

func (A) M(x int) int     { return 0 }
func (*B) M(x int) string { return "" }
func (C) m(x int) string  { return "" }

type J interface {
	I
	N()
}

func main() {
	var i I
	i = A{} // ERROR `cannot use A\{\} \(value of type A\) as type I in assignment:`
	i = B{} // ERROR `cannot use B\{\} \(value of type B\) as type I in assignment:`
	i = C{} // ERROR `cannot use C\{\} \(value of type C\) as type I in assignment:`
	i = D{} // ERROR `cannot use D\{\} \(value of type D\) as type I in assignment:`
	i = &B{}
	i = 5       // ERROR `cannot use 5 \(constant of type int\) as type I in assignment:`
	var j J = i // ERROR `cannot use i \(variable of type I\) as type J in variable declaration:`
	i = j
	var p *I = &i
	p.M(1)      // ERROR `p\.M undefined \(type \*I is pointer to interface, not interface\)`
	i = p       // ERROR `cannot use p \(variable of type \*I\) as type I in assignment:`
	var b B = i // ERROR `cannot use i \(variable of type I\) as type B in variable declaration`
	_ = i.(A)   // ERROR `impossible type assertion: i\.\(A\)`
	_ = i.(*B)
	_ = b.(I) // ERROR `invalid operation: b \(variable of type B\) is not an interface`
	_ = j
	_ = b
}
