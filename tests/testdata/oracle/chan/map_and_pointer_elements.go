package main

import "fmt"

type node struct {
	value int
	next  *node
}

func main() {
	maps := make(chan map[string]int, 1)
	maps <- map[string]int{"a": 1}
	m := <-maps
	m["b"] = 2
	fmt.Println(m)
	nodes := make(chan *node, 1)
	n := &node{1, nil}
	nodes <- n
	got := <-nodes
	got.value = 5
	fmt.Println(n.value, got == n)
}
