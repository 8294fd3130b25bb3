package main

import "fmt"

func main() {
	n := -1
	fmt.Println("before")
	_ = make(chan int, n)
}
