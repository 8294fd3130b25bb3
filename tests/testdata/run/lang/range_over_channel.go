package main

import "fmt"

func count(n int) <-chan int {
	c := make(chan int)
	go func() {
		defer close(c)
		for i := 1; i <= n; i++ {
			c <- i
		}
	}()
	return c
}

func main() {
	sum := 0
	for n := range count(5) {
		sum += n
	}
	for range count(2) {
		sum += 100
	}
	fmt.Println(sum)
}
