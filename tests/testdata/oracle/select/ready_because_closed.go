package main

import "fmt"

func main() {
	a, b := make(chan int), make(chan int)
	close(a)
	select {
	case v, ok := <-a:
		fmt.Println("a", v, ok)
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	}
}
