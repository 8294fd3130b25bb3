package main

import "runtime"

func main() {
	c := make(chan int, 2)
	for i := 0; i < 5; i++ {
		go func(i int) { c <- i }(i)
	}
	runtime.Gosched()
	mark(1, c)
	for i := 0; i < 5; i++ {
		<-c
		mark(2+i, c)
	}
}
