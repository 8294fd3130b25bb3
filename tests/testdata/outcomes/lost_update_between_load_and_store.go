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
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := 0; j < 2; j++ {
				v := atomic.LoadInt64(&n)
				runtime.Gosched()
				atomic.StoreInt64(&n, v+1)
			}
		}()
	}
	wg.Wait()
	fmt.Println(n)
}
