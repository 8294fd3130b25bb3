package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var n int64
	var wg sync.WaitGroup
	for i := 0; i < 20; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 5; j++ {
				atomic.AddInt64(&n, 1)
				runtime.Gosched()
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
}
