package main

import "fmt"

func main() {
	var a, b chan int
	fmt.Println("before")
	select {
	case <-a:
	case b <- 1:
	}
}
