package main

type T struct{ x int }

func (t T) M()      {}
func (t *T) M()     {} // ERROR `T\.M redeclared in this block`
func (t T) x()      {} // ERROR `field and method with the same name x`
func (i int) F()    {} // ERROR `cannot define new methods on non-local type int`
func (p *[]int) G() {} // ERROR `invalid receiver type \*\[\]int`

type P *int

func (p P) H()     {} // ERROR `invalid receiver type P \(pointer or interface type\)`
func (u Undef) I() {} // ERROR `undefined: Undef`

type I interface{ A() }

func (i I) J() {} // ERROR `invalid receiver type I \(pointer or interface type\)`
func (**T) K() {} // ERROR `invalid receiver type \*\*T`

func main() {}
