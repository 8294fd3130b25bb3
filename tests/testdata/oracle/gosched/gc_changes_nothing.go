package main

import (
	"fmt"
	"runtime"
)

func main() {
	c := make(chan *int, 1)
	n := 5
	c <- &n
	runtime.GC()
	fmt.Println(*<-c)
}
