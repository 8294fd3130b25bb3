package main

import "runtime"

func main() {
	c := make(chan struct{}, 2)
	c <- struct{}{}
	mark(1, c)
	c <- struct{}{}
	mark(2, c)
	go func() { c <- struct{}{} }()
	runtime.Gosched()
	mark(3, c)
	<-c
	mark(4, c)
}
