package main

import "runtime"

func main() {
	c := make(chan int)
	for i := 0; i < 3; i++ {
		go func() { c <- 1 }()
	}
	runtime.Gosched()
	panic("others wait")
}
