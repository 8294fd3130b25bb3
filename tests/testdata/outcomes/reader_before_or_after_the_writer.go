package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var rw sync.RWMutex
	out := make(chan int, 2)
	n := 0
	for i := 0; i < 2; i++ {
		go func() {
			rw.RLock()
			v := n
			rw.RUnlock()
			out <- v
		}()
	}
	runtime.Gosched()
	rw.Lock()
	n = 1
	rw.Unlock()
	fmt.Println(<-out, <-out)
}
