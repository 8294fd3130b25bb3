package main

import "runtime"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		select {
		case a <- 1:
		case b <- 2:
		}
	}()
	runtime.Gosched()
	var c chan int
	c <- 1
}
