package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.Cond{L: &mu}
	other := c
	c.Signal()
	other.Broadcast()
	fmt.Println("each is its own")
	copied := c
	defer func() {
		fmt.Println("recovered:", recover())
		third := other
		third.Wait()
	}()
	copied.Signal()
}
