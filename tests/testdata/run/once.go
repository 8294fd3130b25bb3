package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var once sync.Once
	var wg sync.WaitGroup
	for i := 0; i < 4; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			fmt.Println("asks", i)
			once.Do(func() {
				fmt.Println("does", i)
				runtime.Gosched()
				fmt.Println("done", i)
			})
			fmt.Println("after", i)
		}(i)
	}
	wg.Wait()
	once.Do(func() { fmt.Println("never") })

	// A function that panics has had its time too.
	var failing sync.Once
	func() {
		defer func() { fmt.Println("recovered:", recover()) }()
		failing.Do(func() { panic("in f") })
	}()
	failing.Do(func() { fmt.Println("never") })

	// A function that ends its goroutine.
	var exiting sync.Once
	go exiting.Do(func() { runtime.Goexit() })
	runtime.Gosched()
	exiting.Do(func() { fmt.Println("never") })

	// As long as the function has not returned, others wait.
	var inner sync.Once
	inner.Do(func() {
		var nested sync.Once
		nested.Do(func() { fmt.Println("nested") })
	})
	fmt.Println("before the deadlock")
	inner = sync.Once{}
	inner.Do(func() {
		inner.Do(func() {})
	})
}
