package main

import "fmt"

type station struct {
	in  chan int
	out []chan int
}

func main() {
	s := station{in: make(chan int, 1)}
	for i := 0; i < 3; i++ {
		s.out = append(s.out, make(chan int, 1))
	}
	s.in <- 4
	v := <-s.in
	for i, c := range s.out {
		c <- v + i
	}
	for _, c := range s.out {
		fmt.Println(<-c)
	}
}
