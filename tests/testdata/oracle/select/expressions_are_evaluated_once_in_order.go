package main

import "fmt"

func channel(name string, c chan int) chan int {
	fmt.Println("channel", name)
	return c
}

func value(v int) int {
	fmt.Println("value", v)
	return v
}

func main() {
	a, b, c := make(chan int), make(chan int, 1), make(chan int)
	select {
	case <-channel("a", a):
		fmt.Println("a")
	case channel("b", b) <- value(1):
		fmt.Println("b")
	case channel("c", c) <- value(2):
		fmt.Println("c")
	}
}
