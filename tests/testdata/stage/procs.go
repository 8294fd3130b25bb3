// Every event of several Ps and Ms.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	jobs := make(chan int, 3)
	var wg sync.WaitGroup
	for i := 0; i < 6; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range jobs {
				sum := 0
				for n := 0; n < 20; n++ {
					sum += n
				}
			}
		}()
	}
	for i := 0; i < 12; i++ {
		jobs <- i
	}
	close(jobs)
	wg.Wait()
	runtime.GOMAXPROCS(2)
	runtime.GOMAXPROCS(3)
	fmt.Println("done")
}
