package main

import "runtime"

func main() {
	c := make(chan string)
	for i := 0; i < 4; i++ {
		go func(i int) {
			<-c
			mark(10+i, c)
		}(i)
	}
	runtime.Gosched()
	mark(1, c)
	c <- "a"
	mark(2, c)
	c <- "b"
	mark(3, c)
	runtime.Gosched()
	mark(4, c)
}
