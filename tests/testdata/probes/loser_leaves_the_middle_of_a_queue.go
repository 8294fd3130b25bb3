package main

import "runtime"

func main() {
	a, b := make(chan int), make(chan int)
	for i := 0; i < 3; i++ {
		if i == 1 {
			go func() {
				select {
				case <-a:
				case <-b:
				}
				mark(10, a, b)
			}()
		} else {
			go func() { <-a }()
		}
		runtime.Gosched()
	}
	mark(1, a, b)
	b <- 1
	mark(2, a, b)
	runtime.Gosched()
	mark(3, a, b)
	a <- 1
	a <- 2
	mark(4, a, b)
}
