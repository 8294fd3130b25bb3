package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 4)
	for _, n := range []int{2, 4, 1, 3, 1} {
		before := runtime.GOMAXPROCS(n)
		for i := 0; i < 4; i++ {
			go func(i int) { c <- i }(i)
		}
		sum := 0
		for i := 0; i < 4; i++ {
			sum += <-c
		}
		fmt.Println(before, runtime.GOMAXPROCS(0), sum)
	}
}
