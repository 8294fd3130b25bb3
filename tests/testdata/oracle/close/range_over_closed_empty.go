package main

import "fmt"

func main() {
	c := make(chan int)
	close(c)
	for range c {
		fmt.Println("never")
	}
	fmt.Println("end")
}
