package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg, all sync.WaitGroup
	wg.Add(1)
	for i := 0; i < 3; i++ {
		all.Add(1)
		go func(i int) {
			defer all.Done()
			wg.Wait()
			fmt.Println("waiter", i)
		}(i)
	}
	runtime.Gosched()
	fmt.Println("done")
	wg.Done()
	all.Wait()
}
