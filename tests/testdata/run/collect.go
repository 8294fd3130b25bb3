package main

import "runtime"

// Others run while one goroutine collects, in the order in which they were started, and have time
// for several turns.
func main() {
	done := make(chan int, 3)
	for i := 0; i < 3; i++ {
		go func(i int) {
			for turn := 0; turn < 5; turn++ {
				print(i, turn, " ")
				runtime.Gosched()
			}
			done <- i
		}(i)
	}
	runtime.GC()
	println("main")
	println(<-done, <-done, <-done)
}
