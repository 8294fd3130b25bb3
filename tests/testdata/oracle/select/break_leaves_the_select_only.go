package main

import "fmt"

func main() {
	c := make(chan int, 3)
	for i := 0; i < 3; i++ {
		c <- i
	}
	for i := 0; i < 3; i++ {
		select {
		case v := <-c:
			if v == 1 {
				break
			}
			fmt.Println("value", v)
		}
		fmt.Println("after", i)
	}
}
