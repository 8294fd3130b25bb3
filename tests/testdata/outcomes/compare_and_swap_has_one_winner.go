package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var winner int32
	var wg sync.WaitGroup
	for i := int32(1); i <= 3; i++ {
		wg.Add(1)
		go func(i int32) {
			defer wg.Done()
			atomic.CompareAndSwapInt32(&winner, 0, i)
		}(i)
	}
	wg.Wait()
	fmt.Println(winner)
}
