package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var wg sync.WaitGroup
	wg.Add(2)
	go func() {
		wg.Wait()
		fmt.Println("waiter")
	}()
	runtime.Gosched()
	go func() { fmt.Println("other") }()
	wg.Done()
	wg.Done()
	fmt.Println("both done")
	runtime.Gosched()
	fmt.Println("end")
}
