package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	close(a)
	defer func() {
		fmt.Println(recover())
	}()
	select {
	case a <- 1:
		fmt.Println("a")
	case <-b:
		fmt.Println("b")
	}
}
