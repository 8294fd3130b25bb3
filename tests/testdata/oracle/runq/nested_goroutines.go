package main

import (
	"fmt"
	"sync"
)

func spawn(depth int, name string, wg *sync.WaitGroup) {
	defer wg.Done()
	fmt.Println("begin", name)
	if depth > 0 {
		for i := 0; i < 2; i++ {
			wg.Add(1)
			go spawn(depth-1, fmt.Sprint(name, ".", i), wg)
		}
	}
	fmt.Println("end", name)
}

func main() {
	var wg sync.WaitGroup
	wg.Add(1)
	go spawn(3, "r", &wg)
	wg.Wait()
}
