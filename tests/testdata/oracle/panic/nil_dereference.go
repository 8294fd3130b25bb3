package main

import "fmt"

type node struct {
	value int
	next  *node
}

func main() {
	n := &node{1, nil}
	for {
		fmt.Println(n.value)
		n = n.next
	}
}
