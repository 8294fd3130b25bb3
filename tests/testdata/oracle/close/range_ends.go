package main

import "fmt"

func main() {
	c := make(chan int, 2)
	go func() {
		for i := 0; i < 5; i++ {
			c <- i
		}
		close(c)
		fmt.Println("closed")
	}()
	for v := range c {
		fmt.Println(v)
	}
	fmt.Println("end")
}
