package main

import "runtime"

func main() {
	c, d := make(chan int), make(chan int, 1)
	d <- 1
	for i := 0; i < 3; i++ {
		go func() { <-c }()
		go func() {
			defer func() { recover() }()
			d <- 2
		}()
	}
	runtime.Gosched()
	mark(1, c, d)
	close(c)
	mark(2, c, d)
	close(d)
	mark(3, c, d)
	runtime.Gosched()
	<-d
	mark(4, c, d)
	<-d
	mark(5, c, d)
}
