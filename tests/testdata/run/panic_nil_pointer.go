package main

type node struct{ next *node }

func walk(n *node) int { return 1 + walk(n.next) }

func main() {
	walk(&node{})
}
