package main

import "fmt"

type T struct{ a int }

func (t T) M() {}

func main() {
	var t T
	t.y = 1 // ERROR `t\.y undefined \(type T has no field or method y\)`
	t.foo() // ERROR `t\.foo undefined \(type T has no field or method foo\)`
	t.A = 2 // ERROR `t\.A undefined \(type T has no field or method A, but does have a\)`
	var p **T
	p.a = 1 // ERROR `p\.a undefined \(type \*\*T has no field or method a\)`
	t.m = 3 // ERROR `t\.m undefined \(type T has no field or method m, but does have M\)`
	_ = t.M
	T.a()         // ERROR `T\.a undefined \(type T has no method a\)`
	_ = T.z       // ERROR `T\.z undefined \(type T has no field or method z\)`
	fmt.Foo()     // ERROR `undefined: fmt\.Foo`
	fmt.println() // ERROR `undefined: fmt\.println`
	_ = fmt       // ERROR `use of package fmt not in selector`
	t.b.c.d = 1   // ERROR `t\.b undefined \(type T has no field or method b\)`
	var i int
	i.x = 1    // ERROR `i\.x undefined \(type int has no field or method x\)`
	t.a.b()    // ERROR `t\.a\.b undefined \(type int has no field or method b\)`
	_ = main.x // ERROR `main\.x undefined \(type func\(\) has no field or method x\)`
	len.x()    // ERROR `cannot select on len \(built-in\)`
}
