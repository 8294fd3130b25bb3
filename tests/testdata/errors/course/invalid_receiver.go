package main

func (n int) double() int { return n * 2 } // ERROR `cannot define new methods on non-local type int`

type p *int

func (x p) m() {} // ERROR `invalid receiver type p \(pointer or interface type\)`

func main() {}
