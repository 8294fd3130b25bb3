package main

type Greeter interface{ Hello() }
type B struct{ name string }

func (b *B) Hello() {}

type D struct{ B }
type E struct{ *B }

func main() {
	var d D
	d.Hello()
	d.name = 1 // ERROR `cannot use 1 \(untyped int constant\) as string value in assignment`
	_ = d.B.name
	d.missing()       // ERROR `d\.missing undefined \(type D has no field or method missing\)`
	var i Greeter = d // ERROR `cannot use d \(variable of type D\) as type Greeter in variable declaration:`
	i = &d
	i = B{} // ERROR `cannot use B\{\} \(value of type B\) as type Greeter in assignment:`
	var e E
	e.Hello()
	i = e
	_ = i
}
