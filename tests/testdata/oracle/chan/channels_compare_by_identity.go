package main

import "fmt"

func main() {
	a := make(chan int)
	b := make(chan int)
	c := a
	var n chan int
	fmt.Println(a == b, a == c, n == nil, a == nil)
	m := map[chan int]string{a: "a", b: "b"}
	fmt.Println(m[c], m[b], len(m[n]))
}
