package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan int), make(chan int)
	stop, turns := false, 0
	go func() {
		for v := range a {
			b <- v + 1
		}
	}()
	go func() {
		runtime.Gosched()
		stop = true
	}()
	for v := 0; !stop; {
		a <- v
		v = <-b
		turns = v
	}
	fmt.Println(turns < 70)
}
