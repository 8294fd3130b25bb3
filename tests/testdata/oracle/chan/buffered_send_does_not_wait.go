package main

import "fmt"

func main() {
	c := make(chan string, 2)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c))
	fmt.Println(<-c, <-c, len(c))
}
