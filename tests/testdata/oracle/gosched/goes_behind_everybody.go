package main

import (
	"fmt"
	"runtime"
)

func main() {
	for i := 0; i < 3; i++ {
		go func(i int) { fmt.Println("goroutine", i) }(i)
	}
	fmt.Println("before")
	runtime.Gosched()
	fmt.Println("after")
}
