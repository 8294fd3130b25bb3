package main

import "fmt"

type request struct {
	n     int
	reply chan int
}

func main() {
	requests := make(chan request)
	go func() {
		for r := range requests {
			r.reply <- r.n * r.n
		}
	}()
	for i := 1; i <= 3; i++ {
		r := request{i, make(chan int)}
		requests <- r
		fmt.Println(<-r.reply)
	}
	close(requests)
}
