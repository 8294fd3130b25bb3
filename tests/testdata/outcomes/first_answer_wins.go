package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 1)
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			select {
			case c <- i:
			default:
			}
		}(i)
	}
	wg.Wait()
	fmt.Println(<-c)
}
