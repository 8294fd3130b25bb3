package main

import "fmt"

func tee(in <-chan int) (<-chan int, <-chan int) {
	a, b := make(chan int), make(chan int)
	go func() {
		defer close(a)
		defer close(b)
		for v := range in {
			a, b := a, b
			for i := 0; i < 2; i++ {
				select {
				case a <- v:
					a = nil
				case b <- v:
					b = nil
				}
			}
		}
	}()
	return a, b
}

func bridge(streams <-chan (<-chan int)) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for s := range streams {
			for v := range s {
				out <- v
			}
		}
	}()
	return out
}

func main() {
	streams := make(chan (<-chan int))
	go func() {
		defer close(streams)
		for i := 0; i < 3; i++ {
			s := make(chan int, 1)
			s <- i
			close(s)
			streams <- s
		}
	}()
	a, b := tee(bridge(streams))
	for v := range a {
		fmt.Println(v, <-b)
	}
}
