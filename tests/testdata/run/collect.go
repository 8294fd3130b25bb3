package main

import "runtime"

func main() {
	done := make(chan int, 3)
	for i := 0; i < 3; i++ {
		go func(i int) {
			println(i)
			done <- i
		}(i)
	}
	runtime.GC()
	println("main")
	println(<-done, <-done, <-done)
}
