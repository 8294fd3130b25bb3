package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	seen, early := 0, 0
	wg.Add(1)
	go func() {
		defer wg.Done()
		for i := 0; i < 3; i++ {
			runtime.Gosched()
			if seen < 250 {
				early++
			}
		}
	}()
	for i := 0; i < 250; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			seen++
		}()
	}
	wg.Wait()
	fmt.Println("turns before the local queue was empty:", early)
}
