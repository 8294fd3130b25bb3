package main

import "runtime"

func main() {
	a, b, c := make(chan int), make(chan int), make(chan int, 1)
	go func() {
		select {
		case <-a:
		case b <- 1:
		case <-c:
		}
		mark(10, a, b, c)
	}()
	runtime.Gosched()
	mark(1, a, b, c)
	c <- 1
	mark(2, a, b, c)
	runtime.Gosched()
	mark(3, a, b, c)
}
