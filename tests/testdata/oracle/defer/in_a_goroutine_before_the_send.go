package main

import "fmt"

func main() {
	c := make(chan string)
	go func() {
		defer func() { c <- "deferred" }()
		c <- "body"
	}()
	fmt.Println(<-c, <-c)
}
