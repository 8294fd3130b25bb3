package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

const ms = time.Millisecond

func main() {
	for i := 3; i >= 0; i-- {
		i := i
		time.AfterFunc(time.Duration(100*i)*ms, func() { fmt.Println("f", i) })
	}
	time.Sleep(400 * ms)
	fmt.Println("main")

	// Each runs in a goroutine of its own, and may block.
	var wg sync.WaitGroup
	c := make(chan int)
	wg.Add(2)
	time.AfterFunc(10*ms, func() {
		defer wg.Done()
		fmt.Println("received", <-c)
	})
	time.AfterFunc(200*ms, func() {
		defer wg.Done()
		fmt.Println("goroutines", runtime.NumGoroutine())
		c <- 7
	})
	fmt.Println("before", runtime.NumGoroutine())
	wg.Wait()

	// Again, from within.
	var again *time.Timer
	times := 0
	done := make(chan bool)
	again = time.AfterFunc(5*ms, func() {
		times++
		fmt.Println("time", times)
		if times == 3 {
			done <- true
			return
		}
		fmt.Println(again.Reset(5 * ms))
	})
	<-done
	fmt.Println(again.Stop())

	never := time.AfterFunc(time.Hour, func() { fmt.Println("never") })
	fmt.Println(never.Stop())
}
