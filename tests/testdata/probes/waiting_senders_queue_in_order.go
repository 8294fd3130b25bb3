package main

import "runtime"

func main() {
	c := make(chan int)
	for i := 0; i < 4; i++ {
		go func(i int) {
			c <- i
			mark(10+i, c)
		}(i)
		mark(i, c)
	}
	runtime.Gosched()
	mark(5, c)
	for i := 0; i < 4; i++ {
		<-c
		mark(6, c)
	}
	runtime.Gosched()
	mark(7, c)
}
