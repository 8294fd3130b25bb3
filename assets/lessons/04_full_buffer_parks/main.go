package main

import "fmt"

// Two fit in. The third send finds no room, and its goroutine parks.
func main() {
	ch := make(chan int, 2)
	go producer(ch)

	for value := range ch {
		fmt.Println("main: received", value)
	}
}

func producer(ch chan<- int) {
	for i := 1; i <= 5; i++ {
		fmt.Println("producer: sending", i, "buffered", len(ch))
		ch <- i
	}
	close(ch)
}
