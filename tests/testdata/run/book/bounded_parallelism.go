package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	const limit = 3
	sem := make(chan struct{}, limit)
	var mu sync.Mutex
	var wg sync.WaitGroup
	running, most, done := 0, 0, 0
	for i := 0; i < 10; i++ {
		wg.Add(1)
		sem <- struct{}{}
		go func(i int) {
			defer func() { <-sem; wg.Done() }()
			mu.Lock()
			running++
			if running > most {
				most = running
			}
			mu.Unlock()
			time.Sleep(10 * time.Millisecond)
			mu.Lock()
			running--
			done++
			mu.Unlock()
		}(i)
	}
	wg.Wait()
	fmt.Println(most, done, running)
}
