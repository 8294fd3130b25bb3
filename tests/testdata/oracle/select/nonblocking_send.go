package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	try := func(v int) {
		select {
		case c <- v:
			fmt.Println("sent", v)
		default:
			fmt.Println("full", v)
		}
	}
	try(1)
	try(2)
	fmt.Println(<-c)
	try(3)
	u := make(chan int)
	select {
	case u <- 1:
		fmt.Println("sent")
	default:
		fmt.Println("nobody receives")
	}
	go func() { fmt.Println("got", <-u) }()
	runtime.Gosched()
	select {
	case u <- 2:
		fmt.Println("sent")
	default:
		fmt.Println("nobody receives")
	}
	runtime.Gosched()
}
