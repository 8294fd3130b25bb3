package main

import "fmt"

func main() {
	c := make(chan int)
	fmt.Println("before")
	select {
	case v := <-c:
		fmt.Println("received", v)
	case c <- 1:
		fmt.Println("sent")
	}
}
