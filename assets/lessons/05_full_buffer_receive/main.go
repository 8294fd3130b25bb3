package main

import ("fmt"; "runtime")

func producer(id int, ch chan<- int) {
	ch <- id
}

func main() {
	ch := make(chan int, 6)
	for i := 1; i <= 9; i++ {
		go producer(i*10, ch)
	}
	runtime.Gosched()
	for i := 0; i < 9; i++ {
		fmt.Println(<-ch)
	}
}
