package main

import "fmt"

func main() {
	var n chan int
	c := make(chan int, 1)
	c <- 3
	select {
	case <-n:
		fmt.Println("never")
	case v := <-c:
		fmt.Println(v)
	}
	select {
	case n <- 1:
		fmt.Println("never")
	default:
		fmt.Println("default")
	}
}
