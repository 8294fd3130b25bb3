package main

import "fmt"

func main() {
	c := make(chan int)
	close(c)
	defer fmt.Println("deferred")
	close(c)
}
