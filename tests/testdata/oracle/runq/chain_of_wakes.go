package main

import (
	"fmt"
	"runtime"
)

func main() {
	var cs [6]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	for i := 0; i < 5; i++ {
		go func(i int) {
			v := <-cs[i]
			fmt.Println("link", i, v)
			cs[i+1] <- v + 1
			fmt.Println("after", i)
		}(i)
	}
	runtime.Gosched()
	cs[0] <- 0
	fmt.Println("end", <-cs[5])
	runtime.Gosched()
}
