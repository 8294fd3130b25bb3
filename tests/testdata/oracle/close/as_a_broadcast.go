package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			<-start
			fmt.Println("runner", i)
		}(i)
	}
	runtime.Gosched()
	fmt.Println("go")
	close(start)
	wg.Wait()
}
