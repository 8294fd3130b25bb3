package main

import "fmt"

func main() {
	c := make(chan [3]int)
	go func() {
		a := [3]int{1, 2, 3}
		c <- a
		a[0] = 9
		c <- a
	}()
	first := <-c
	second := <-c
	fmt.Println(first, second)
}
