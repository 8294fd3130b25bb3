package main

import (
	"fmt"
	"runtime"
)

func main() {
	var cs [10]chan int
	for i := range cs {
		cs[i] = make(chan int)
	}
	go func() {
		for _, i := range []int{7, 0, 9, 3} {
			cs[i] <- i
			runtime.Gosched()
		}
		close(cs[5])
	}()
	for open := true; open; {
		select {
		case v := <-cs[0]:
			fmt.Println(0, v)
		case v := <-cs[1]:
			fmt.Println(1, v)
		case v := <-cs[2]:
			fmt.Println(2, v)
		case v := <-cs[3]:
			fmt.Println(3, v)
		case _, open = <-cs[5]:
			fmt.Println(5, open)
		case v := <-cs[7]:
			fmt.Println(7, v)
		case v := <-cs[8]:
			fmt.Println(8, v)
		case v := <-cs[9]:
			fmt.Println(9, v)
		}
	}
}
