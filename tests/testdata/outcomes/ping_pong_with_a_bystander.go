package main

import "fmt"

func main() {
	c, out := make(chan int), make(chan string, 3)
	go func() {
		v := <-c
		out <- fmt.Sprint("pong ", v)
	}()
	go func() { out <- "bystander" }()
	c <- 1
	out <- "main"
	fmt.Println(<-out, <-out, <-out)
}
