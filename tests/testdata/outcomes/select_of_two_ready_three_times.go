package main

import "fmt"

func main() {
	a, b := make(chan int, 3), make(chan int, 3)
	for i := 0; i < 3; i++ {
		a <- i
		b <- i
	}
	for i := 0; i < 3; i++ {
		select {
		case v := <-a:
			fmt.Print("a", v, " ")
		case v := <-b:
			fmt.Print("b", v, " ")
		}
	}
	fmt.Println()
}
