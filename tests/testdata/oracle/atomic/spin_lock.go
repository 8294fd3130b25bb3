package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
)

func main() {
	var held int32
	var wg sync.WaitGroup
	n := 0
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			for !atomic.CompareAndSwapInt32(&held, 0, 1) {
				runtime.Gosched()
			}
			n++
			fmt.Println("in", i, n)
			runtime.Gosched()
			atomic.StoreInt32(&held, 0)
		}(i)
	}
	wg.Wait()
}
