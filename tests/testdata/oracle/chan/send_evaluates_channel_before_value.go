package main

import "fmt"

func pick(c chan int) chan int {
	fmt.Println("channel")
	return c
}

func value() int {
	fmt.Println("value")
	return 3
}

func main() {
	c := make(chan int, 1)
	pick(c) <- value()
	fmt.Println(<-pick(c))
}
