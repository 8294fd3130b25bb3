package main

import (
	"fmt"
	"sync"
)

type crew struct {
	sync.WaitGroup
	names []string
}

func (c *crew) start(name string) {
	c.Add(1)
	go func() {
		defer c.Done()
		c.names = append(c.names, name)
	}()
}

func main() {
	c := &crew{}
	c.start("a")
	c.start("b")
	c.start("c")
	c.Wait()
	fmt.Println(c.names)
}
