package main

import "fmt"

func main() {
	c := make(chan int, 1)
	for i := 0; i < 6; i++ {
		select {
		case v := <-c:
			fmt.Println("received", v)
		case c <- i:
			fmt.Println("sent", i)
		}
	}
}
