package main

import "fmt"

type node struct {
	val  int
	next *node
}

func make1() *int { n := 5; return &n }

func main() {
	p := new(int)
	*p += 3
	q := make1()
	n := &node{1, &node{val: 2}}
	n.next.val++
	pp := &p
	**pp = 7
	fmt.Println(*p, *q, n.next.val, n.next.next == nil, p == *pp, *new(string) == "")
	a := [3]int{1, 2, 3}
	e := &a[1]
	*e = 20
	s := a[:]
	e = &s[2]
	*e = 30
	fmt.Println(a)
}
