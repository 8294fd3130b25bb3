package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	for i := 0; i < 3; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			once.Do(func() {
				fmt.Println("first is", i)
				runtime.Gosched()
				fmt.Println("first ends", i)
			})
			fmt.Println("after", i)
		}(i)
	}
	wg.Wait()
}
