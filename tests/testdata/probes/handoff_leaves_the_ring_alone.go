package main

import "runtime"

func main() {
	c := make(chan int, 2)
	done := make(chan bool)
	for i := 0; i < 3; i++ {
		go func() {
			<-c
			mark(10, c, done)
			done <- true
		}()
	}
	runtime.Gosched()
	mark(1, c, done)
	for i := 0; i < 3; i++ {
		c <- i
		mark(2+i, c, done)
	}
	for i := 0; i < 3; i++ {
		<-done
		mark(20+i, c, done)
	}
}
