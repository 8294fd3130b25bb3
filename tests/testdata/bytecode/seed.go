package main

import (
	"fmt"
	"sync"
)

func main() {
	msg := make(chan int, 10)
	wg := sync.WaitGroup{}
	for i := 0; i < 10; i++ {
		wg.Add(1)
		go func(i int) {
			defer wg.Done()
			producer(i, msg)
		}(i)
	}
	wg.Wait()
	close(msg)
	consumer(msg)
}

func producer(i int, msg chan int) {
	msg <- i
}

func consumer(msg chan int) {
	for id := range msg {
		fmt.Printf("recive %d\n", id)
	}
	fmt.Println("consumer exist")
}
