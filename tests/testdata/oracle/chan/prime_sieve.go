package main

import "fmt"

func generate(c chan<- int) {
	for i := 2; ; i++ {
		c <- i
	}
}

func filter(in <-chan int, out chan<- int, prime int) {
	for {
		if v := <-in; v%prime != 0 {
			out <- v
		}
	}
}

func main() {
	c := make(chan int)
	go generate(c)
	for i := 0; i < 12; i++ {
		prime := <-c
		fmt.Println(prime)
		next := make(chan int)
		go filter(c, next, prime)
		c = next
	}
}
