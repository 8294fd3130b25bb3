package main

import "fmt"

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	sum := 0
	select {
	case v := <-c:
		sum += v
	case v := <-c:
		sum += v
	}
	fmt.Println(sum)
}
