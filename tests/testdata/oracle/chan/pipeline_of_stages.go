package main

import "fmt"

func stage(in <-chan int, f func(int) int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for v := range in {
			fmt.Println("stage", v)
			out <- f(v)
		}
	}()
	return out
}

func main() {
	in := make(chan int)
	go func() {
		for i := 0; i < 4; i++ {
			in <- i
		}
		close(in)
	}()
	out := stage(stage(in, func(v int) int { return v + 10 }), func(v int) int { return v * 2 })
	for v := range out {
		fmt.Println("out", v)
	}
}
