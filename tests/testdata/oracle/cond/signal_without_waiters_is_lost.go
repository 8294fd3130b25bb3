package main

import (
	"fmt"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	c.Signal()
	c.Broadcast()
	mu.Lock()
	fmt.Println("waits for ever")
	c.Wait()
}
