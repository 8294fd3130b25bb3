package main

import "fmt"

func main() {
	c := make(chan int, 4)
	for i := 1; i <= 4; i++ {
		c <- i
	}
	fmt.Println(<-c-<-c, 10*<-c+<-c)
}
