package main

import (
	"fmt"
	"sync"
)

func main() {
	msg := make(chan int, 10)
	wgC := sync.WaitGroup{}
	for i := 0; i < 10; i++ {
		wgC.Add(1)
		go func() {
			defer wgC.Done()
			consumer(msg)
		}()
	}

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
	fmt.Println("closed")
	wgC.Wait()
	fmt.Println("finish")
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
