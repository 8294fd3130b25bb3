package main

import "fmt"

func main() {
	var c chan int
	for range c {
		fmt.Println("never")
	}
}
