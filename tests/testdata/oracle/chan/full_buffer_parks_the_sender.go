package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 2)
	go func() {
		for i := 0; i < 4; i++ {
			fmt.Println("send", i, len(c))
			c <- i
		}
		close(c)
	}()
	runtime.Gosched()
	for v := range c {
		fmt.Println("got", v, len(c))
	}
}
