package main

import (
	"fmt"
	"runtime"
)

func main() {
	fmt.Println(runtime.GOMAXPROCS(0), runtime.GOMAXPROCS(1), runtime.GOMAXPROCS(-3))
	runtime.LockOSThread()
	runtime.LockOSThread()
	c := make(chan int)
	for i := 0; i < 3; i++ {
		go func(i int) {
			if i == 1 {
				runtime.LockOSThread()
			}
			fmt.Println("goroutine", i)
			runtime.Gosched()
			c <- i
		}(i)
	}
	for i := 0; i < 3; i++ {
		fmt.Println("received", <-c)
	}
	runtime.UnlockOSThread()
	runtime.UnlockOSThread()
	runtime.UnlockOSThread()
	runtime.Gosched()
	fmt.Println("end", runtime.NumGoroutine())
}
