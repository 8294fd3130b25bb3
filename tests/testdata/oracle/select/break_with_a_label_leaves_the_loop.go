package main

import "fmt"

func main() {
	c := make(chan int, 2)
	c <- 1
	close(c)
loop:
	for {
		select {
		case v, ok := <-c:
			if !ok {
				break loop
			}
			fmt.Println(v)
		}
	}
	fmt.Println("end")
}
