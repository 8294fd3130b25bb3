package main

import "fmt"

func main() {
	a, b, seen := make(chan int), make(chan int), make(chan bool)
	go func() {
		for i := 0; i < 3; i++ {
			a <- i
		}
		close(a)
		<-seen
		for i := 10; i < 13; i++ {
			b <- i
		}
		close(b)
	}()
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				fmt.Println("a is done")
				seen <- true
				continue
			}
			fmt.Println("a", v)
		case v, ok := <-b:
			if !ok {
				b = nil
				fmt.Println("b is done")
				continue
			}
			fmt.Println("b", v)
		}
	}
}
