package main

import "fmt"

func main() {
	base := make([]int, 3, 4)
	a := append(base, 1)
	b := append(base, 2)
	fmt.Println(a, b)
	c := append(a, 3)
	c[0] = 100
	fmt.Println(a[0], c[0], len(c), cap(c))
}
