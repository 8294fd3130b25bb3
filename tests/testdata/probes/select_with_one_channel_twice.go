package main

import "runtime"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		select {
		case <-a:
		case <-a:
		case a <- 1:
		case <-b:
		}
		mark(10, a, b)
	}()
	runtime.Gosched()
	mark(1, a, b)
	b <- 1
	runtime.Gosched()
	mark(2, a, b)
}
