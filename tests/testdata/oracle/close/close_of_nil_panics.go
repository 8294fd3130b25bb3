package main

import "fmt"

func main() {
	var c chan int
	defer fmt.Println("deferred")
	close(c)
}
