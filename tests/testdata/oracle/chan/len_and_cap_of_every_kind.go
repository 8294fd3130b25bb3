package main

import "fmt"

func main() {
	var n chan int
	u := make(chan int)
	b := make(chan int, 5)
	b <- 1
	fmt.Println(len(n), cap(n), len(u), cap(u), len(b), cap(b))
	close(b)
	fmt.Println(len(b), cap(b))
	<-b
	<-b
	fmt.Println(len(b))
}
