package main

import "fmt"

var (
	a, b = 1, "two"
	c    float32
	d, _ = f()
)

func f() (int, error) { return 4, nil }

func main() {
	var x, y int = 1, 2
	var z = []int{x, y}
	p, q := x+y, "q"
	p, r := p*2, true
	var e, g = f()
	fmt.Println(a, b, c, d, z, p, q, r, e, g)
}
