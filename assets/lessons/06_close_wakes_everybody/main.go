package main

import (
	"fmt"
	"runtime"
	"sync"
)

// close is the one operation that reaches everybody at once.
func main() {
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := 1; i <= 5; i++ {
		wg.Add(1)
		go runner(i, start, &wg)
	}
	runtime.Gosched() // let all five line up

	fmt.Println("close(start)")
	close(start)
	wg.Wait()

	_, ok := <-start
	fmt.Println("received again, ok =", ok)
}

func runner(id int, start <-chan struct{}, wg *sync.WaitGroup) {
	defer wg.Done()
	_, ok := <-start
	fmt.Println("runner", id, "goes, ok =", ok)
}
