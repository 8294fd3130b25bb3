package main

import (
	"fmt"
	"runtime"
)

func main() {
	a, b := make(chan string), make(chan string)
	go func() { a <- "a" }()
	go func() { b <- "b" }()
	runtime.Gosched()
	for i := 0; i < 2; i++ {
		select {
		case v := <-a:
			fmt.Print(v, " ")
		case v := <-b:
			fmt.Print(v, " ")
		}
	}
	fmt.Println()
}
