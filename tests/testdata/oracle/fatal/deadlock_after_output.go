package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	go func() {
		fmt.Println("a")
		a <- <-b
	}()
	fmt.Println("main")
	b <- <-a
}
