package main

import "fmt"

func main() {
	c := make(chan int, 3)
	next := 0
	for round := 0; round < 5; round++ {
		c <- next
		c <- next + 1
		next += 2
		fmt.Println(<-c, <-c, len(c))
	}
}
