package main

import "fmt"

type pair struct {
	a int
	b string
}

func main() {
	a, b, c, d := make(chan string), make(chan pair), make(chan []int), make(chan error)
	close(a)
	close(b)
	close(c)
	close(d)
	fmt.Printf("%q %v %v %v\n", <-a, <-b, <-c == nil, <-d)
}
