package main

import (
	"fmt"
	"time"
)

func work(done <-chan struct{}, pulse time.Duration) (<-chan struct{}, <-chan int) {
	beat, results := make(chan struct{}), make(chan int)
	go func() {
		defer close(results)
		ticker := time.NewTicker(pulse)
		defer ticker.Stop()
		for n := 0; ; {
			select {
			case <-done:
				return
			case <-ticker.C:
				select {
				case beat <- struct{}{}:
				default:
				}
				n++
				if n == 3 {
					select {
					case results <- n:
					case <-done:
					}
					return
				}
			}
		}
	}()
	return beat, results
}

func main() {
	done := make(chan struct{})
	defer close(done)
	beat, results := work(done, 10*time.Millisecond)
	beats := 0
	for {
		select {
		case <-beat:
			beats++
		case n, ok := <-results:
			fmt.Println(n, ok, beats)
			return
		case <-time.After(2 * time.Second):
			fmt.Println("unhealthy")
			return
		}
	}
}
