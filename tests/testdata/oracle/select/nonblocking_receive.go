package main

import "fmt"

func main() {
	c := make(chan int, 1)
	try := func() {
		select {
		case v, ok := <-c:
			fmt.Println("received", v, ok)
		default:
			fmt.Println("nothing")
		}
	}
	try()
	c <- 1
	try()
	try()
	close(c)
	try()
}
