package main

import (
	"fmt"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	ran := map[int]bool{}
	for i := 0; i < 600; i++ {
		wg.Add(1)
		go func(i int) {
			ran[i] = true
			wg.Done()
		}(i)
	}
	wg.Wait()
	fmt.Println(len(ran))
}
