package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.Mutex
	c := sync.NewCond(&mu)
	done := make(chan bool)
	go func() {
		mu.Lock()
		c.Wait()
		mu.Unlock()
		close(done)
	}()
	runtime.Gosched()
	mu.Lock()
	c.Signal()
	mu.Unlock()
	<-done
	fmt.Println("woken")
}
