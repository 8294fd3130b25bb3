package main

import "fmt"

func main() {
	c := make(chan int)
	for i := 0; i < 2; i++ {
		go func(i int) { c <- i }(i)
	}
	fmt.Println(<-c, <-c)
}
