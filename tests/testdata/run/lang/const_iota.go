package main

import "fmt"

const (
	_  = iota
	kb = 1 << (10 * iota)
	mb
	gb
)

const (
	a, b = iota, iota * 10
	c, d
	_, _
	e, f
)

type weekday int

const (
	sunday weekday = iota
	monday
	tuesday = "two"
	wednesday
	thursday = iota
)

func main() {
	fmt.Println(kb, mb, gb)
	fmt.Println(a, b, c, d, e, f)
	fmt.Println(sunday, monday, tuesday, wednesday, thursday)
	const inner = iota
	fmt.Printf("%T %T %v\n", monday, thursday, inner)
}
