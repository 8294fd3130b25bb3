package main

import "fmt"

func main() {
	in := make(chan int, 2)
	out := make(chan int, 2)
	in <- 1
	in <- 2
	out <- <-in
	out <- <-in * 10
	fmt.Println(<-out, <-out)
}
