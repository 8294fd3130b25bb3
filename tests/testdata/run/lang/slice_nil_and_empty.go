package main

import "fmt"

func main() {
	var a []int
	b := []int{}
	c := make([]int, 0)
	fmt.Println(a == nil, b == nil, c == nil, len(a), cap(a))
	fmt.Println(a, b, a[:] == nil, b[:0] == nil)
	fmt.Printf("%#v %#v %v\n", a, b, append(a, b...) == nil)
	for range a {
	}
}
