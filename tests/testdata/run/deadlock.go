package main

import "fmt"

func main() {
	c := make(chan int)
	go func() {
		var n chan int
		n <- 1
	}()
	fmt.Println("waiting")
	<-c
}
