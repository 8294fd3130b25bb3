package main

import "fmt"

func main() {
	c := make(chan int, 2)
	c <- 0
	for i := 1; i < 4; i++ {
		select {
		case c <- i:
			fmt.Print("sent ", i, " ")
		case v := <-c:
			fmt.Print("got ", v, " ")
		}
	}
	fmt.Println(len(c))
}
