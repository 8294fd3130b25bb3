package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan int, 1)
	close(c)
	func() {
		defer func() {
			r := recover()
			err, ok := r.(error)
			fmt.Println(err, ok)
			_, ok = r.(runtime.Error)
			fmt.Println(ok)
		}()
		c <- 1
	}()
	fmt.Println("end")
}
