package main

import "fmt"

type t struct{ n int }

func (v t) show()   { fmt.Println("value", v.n) }
func (v *t) point() { fmt.Println("pointer", v.n) }

func f(s string) string {
	fmt.Println("evaluated", s)
	return s
}

func main() {
	v := t{1}
	defer v.show()
	defer v.point()
	defer fmt.Println(f("a"), v.n)
	defer func(n int) { fmt.Println("closure", n, v.n) }(v.n)
	v.n = 2
	fmt.Println("end")
}
