package main

import "fmt"

type counter struct{ n int }

func (c *counter) add(d int) int { c.n += d; return c.n }
func (c counter) get() int       { return c.n }

func main() {
	c := counter{1}
	add, get := c.add, c.get
	add(5)
	fmt.Println(c.n, get(), add(1))
	f, g := (*counter).add, counter.get
	fmt.Println(f(&c, 10), g(c), (*counter).get(&c))
	fmt.Printf("%T %T %T\n", add, f, g)
	var s fmt.Stringer
	defer func() { fmt.Println(recover() != nil) }()
	_ = s.String
}
