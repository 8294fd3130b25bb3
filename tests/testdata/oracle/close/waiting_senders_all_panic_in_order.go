package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	c <- 0
	done := make(chan bool)
	for i := 1; i < 4; i++ {
		go func(i int) {
			defer func() {
				fmt.Println(i, recover())
				done <- true
			}()
			c <- i
		}(i)
	}
	runtime.Gosched()
	close(c)
	for i := 1; i < 4; i++ {
		<-done
	}
	v, ok := <-c
	fmt.Println(v, ok)
	v, ok = <-c
	fmt.Println(v, ok)
}
