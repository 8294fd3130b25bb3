package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

type counter struct {
	mu sync.Mutex
	n  int
}

type nested struct {
	name string
	c    counter
}

func (c counter) get() int { return c.n }

func (c *counter) add() { c.n++ }

func byValue(mu sync.Mutex, wg sync.WaitGroup) {}

func byPointer(mu *sync.Mutex, n *nested) {}

func give(c *counter) counter {
	return *c
}

func fresh() counter { return counter{} }

func main() {
	var c counter
	d := c
	var e = d
	e = c
	all := []counter{c, {}}
	for _, each := range all {
		fmt.Println(each.n)
	}
	for i := range all {
		all[i].add()
	}
	n := nested{c: c}
	n2 := n
	byPointer(&n2.c.mu, &n)
	var once sync.Once
	f := func(o sync.Once) {}
	f(once)
	g := fresh()
	p := &c
	q := *p
	var count atomic.Int64
	other := count
	fmt.Println(g.n, q.n, e.n, other.Load())
	var rw sync.RWMutex
	_ = rw
	give(p)
}
