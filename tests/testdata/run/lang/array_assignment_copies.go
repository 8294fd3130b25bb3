package main

import "fmt"

func change(a [3]int) { a[0] = 99 }

func main() {
	a := [3]int{1, 2, 3}
	b := a
	b[1] = 20
	change(a)
	p := &a
	p[2] = 30
	fmt.Println(a, b, len(p))
}
