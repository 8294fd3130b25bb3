package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	for round := 0; round < 3; round++ {
		for i := 0; i < 2; i++ {
			wg.Add(1)
			go func(i int) {
				fmt.Println("round", round, "goroutine", i)
				wg.Done()
			}(i)
		}
		wg.Wait()
	}
}
