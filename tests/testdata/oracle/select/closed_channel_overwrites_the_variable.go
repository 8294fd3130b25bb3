package main

import "fmt"

func main() {
	c := make(chan int, 2)
	never := make(chan int)
	c <- 5
	c <- 6
	close(c)
	v := 1
	for i := 0; i < 3; i++ {
		select {
		case v = <-c:
			fmt.Println("assigned", v)
		case <-never:
		}
	}
	for i := 0; i < 2; i++ {
		d := make(chan string, 1)
		if i == 0 {
			d <- "value"
		}
		close(d)
		select {
		case s, ok := <-d:
			fmt.Println(s, ok)
		case <-never:
		}
	}
}
