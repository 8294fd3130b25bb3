package main

import "fmt"

func main() {
	c := make(chan int, 3)
	for i := 0; i < 3; i++ {
		go func(i int) { c <- i }(i)
	}
	fmt.Println(<-c, <-c, <-c)
}
