package main

import (
	"fmt"
	"runtime"
)

type pair struct{ a, b int }

func main() {
	c := make(chan int)
	list, p := []int{1, 1, 1}, &pair{1, 1}
	q, whole := &p.b, make(chan pair)
	go func() { c <- list[1] }()
	go func() { c <- p.a }()
	go func() { c <- *q }()
	go func() { whole <- *p }()
	runtime.Gosched()
	list[1], p.a, p.b = 2, 3, 4
	fmt.Println(<-c, <-c, <-c, <-whole)
}
