package main

import (
	"fmt"
	"time"
)

func main() {
	done := make(chan int)
	for i := 1; i <= 3; i++ {
		go func(i int) {
			time.Sleep(15 * time.Millisecond)
			fmt.Println("woken", i)
			done <- i
		}(i)
	}
	for i := 1; i <= 3; i++ {
		fmt.Println("done", <-done)
	}
}
